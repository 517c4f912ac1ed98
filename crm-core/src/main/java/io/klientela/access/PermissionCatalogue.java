package io.klientela.access;

import static io.klientela.access.CatalogueEntry.overRecords;
import static io.klientela.access.CatalogueEntry.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every permission there is, in the order of the matrix. Immutable. */
public final class PermissionCatalogue {
    private static final PermissionCatalogue STANDARD = new PermissionCatalogue(List.of(
            overRecords(Permissions.CONTACTS_VIEW_BASIC, "see names, e-mails, phones and the responsible of contacts"),
            overRecords(Permissions.CONTACTS_VIEW, "see contacts in full"),
            whole(Permissions.CONTACTS_CREATE, "add contacts"),
            overRecords(Permissions.CONTACTS_EDIT, "change contacts"),
            overRecords(Permissions.CONTACTS_DELETE, "delete contacts with all that belongs to them"),
            overRecords(Permissions.CONTACTS_SHARE, "change who is responsible for contacts and who sees them"),
            whole(Permissions.CONTACTS_IMPORT, "import contacts from files"),
            overRecords(Permissions.OPPORTUNITIES_VIEW, "see opportunities"),
            whole(Permissions.OPPORTUNITIES_CREATE, "open opportunities"),
            overRecords(Permissions.OPPORTUNITIES_EDIT, "change and move opportunities"),
            overRecords(Permissions.INVOICES_VIEW, "see invoices of the contacts in scope"),
            overRecords(Permissions.INVOICES_DRAFT, "draft invoices for the contacts in scope"),
            overRecords(Permissions.INVOICES_ISSUE, "issue invoices for the contacts in scope"),
            whole(Permissions.INVOICES_BACKDATE, "issue with a date before the last one of the series"),
            whole(Permissions.INVOICES_NUMBER_BY_HAND, "issue under a number of one's own choice"),
            whole(Permissions.SETTINGS_EDIT, "change the project's data, category lists, pipelines and number series"),
            whole(Permissions.EMPLOYEES_MANAGE, "add employees and give them roles"),
            whole(Permissions.PROJECT_DELETE, "delete the project with everything in it")));

    private final List<CatalogueEntry> entries;
    private final Map<Permission, Integer> indexes = new HashMap<>();

    private PermissionCatalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        for (CatalogueEntry entry : this.entries) {
            if (indexes.put(entry.permission(), indexes.size()) != null) {
                throw new IllegalArgumentException("The permission " + entry.permission() + " is registered twice");
            }
        }
    }

    /** The permissions that ship. */
    public static PermissionCatalogue standard() {
        return STANDARD;
    }

    /**
     * This catalogue with a permission of the embedder's own at its end.
     *
     * @throws IllegalArgumentException if it is there already
     */
    public PermissionCatalogue with(CatalogueEntry entry) {
        List<CatalogueEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new PermissionCatalogue(longer);
    }

    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** The place of a permission in this catalogue, or -1 if it is not there. */
    int indexOf(Permission permission) {
        return indexes.getOrDefault(permission, -1);
    }

    int size() {
        return entries.size();
    }
}
