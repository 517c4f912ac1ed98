package io.klientela.access;

import static io.klientela.access.Permissions.*;

import io.klientela.id.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every permission there is, in the order of the matrix, and every kind of record that they protect. Immutable.
 *
 * <p>An embedder adds permissions and kinds of their own and hands the wider catalogue to the builder of {@code Crm}:
 *
 * <pre>{@code
 * Permission view = new Permission("properties.view");
 * PermissionCatalogue wider = PermissionCatalogue.standard()
 *         .with(CatalogueEntry.overRecords(view, "see properties").heldBy(PresetRoles.USER, Scope.PUBLIC))
 *         .with(ProtectedKind.of(new RecordKind("agency.property"), view));
 * }</pre>
 */
public final class PermissionCatalogue {
    private static final Set<Scope> EVERY_SCOPE = Set.of(Scope.values());
    private static final Set<Scope> WHOLE = Set.of(Scope.ALL);

    private static final PermissionCatalogue STANDARD = new PermissionCatalogue(
            Stream.of(
                            overRecords(
                                    CONTACTS_VIEW_BASIC,
                                    CONTACTS_VIEW,
                                    CONTACTS_EDIT,
                                    CONTACTS_DELETE,
                                    CONTACTS_SHARE,
                                    CONTACTS_MERGE,
                                    CONTACTS_EXPORT),
                            whole(CONTACTS_CREATE, CONTACTS_DUPLICATE, CONTACTS_IMPORT),
                            overRecords(ACTIVITIES_VIEW_SALES, ACTIVITIES_VIEW_SERVICE, ACTIVITIES_RECORD),
                            overRecords(OPPORTUNITIES_VIEW, OPPORTUNITIES_EDIT, OPPORTUNITIES_SHARE),
                            whole(OPPORTUNITIES_CREATE),
                            overRecords(DOCUMENTS_VIEW, DOCUMENTS_EDIT),
                            whole(DOCUMENTS_CREATE),
                            overRecords(
                                    INVOICES_VIEW, INVOICES_DRAFT, INVOICES_ISSUE, INVOICES_CORRECT, INVOICES_SETTLE),
                            whole(INVOICES_BACKDATE, INVOICES_NUMBER_BY_HAND, CATALOGUE_CREATE),
                            overRecords(TASKS_VIEW, TASKS_EDIT),
                            whole(TASKS_CREATE),
                            overRecords(EVENTS_VIEW, EVENTS_EDIT, EVENTS_SHARE),
                            whole(EVENTS_CREATE),
                            whole(MAILING_SEND, REPORTS_VIEW, SETTINGS_EDIT),
                            Stream.of(
                                    CatalogueEntry.shipped(EMPLOYEES_VIEW, Set.of(Scope.OWN, Scope.SHARED, Scope.ALL))),
                            whole(EMPLOYEES_MANAGE, ROLES_MANAGE, PROJECT_RESTRICT, PROJECT_DELETE))
                    .flatMap(entries -> entries)
                    .toList(),
            List.of(
                    ProtectedKind.of(RecordKind.CONTACT, CONTACTS_VIEW)
                            .orSeenBy(CONTACTS_VIEW_BASIC)
                            .editedBy(CONTACTS_EDIT)
                            .sharedBy(CONTACTS_SHARE),
                    ProtectedKind.of(RecordKind.MEMBERSHIP, CONTACTS_VIEW)
                            .orSeenBy(CONTACTS_VIEW_BASIC)
                            .editedBy(CONTACTS_EDIT),
                    ProtectedKind.of(RecordKind.CONTACT_LINK, CONTACTS_VIEW).editedBy(CONTACTS_EDIT),
                    ProtectedKind.of(RecordKind.RECORD_LINK, CONTACTS_VIEW).editedBy(CONTACTS_EDIT),
                    ProtectedKind.of(RecordKind.CONSENT, CONTACTS_VIEW).editedBy(CONTACTS_EDIT),
                    ProtectedKind.of(RecordKind.ACTIVITY, ACTIVITIES_VIEW_SALES)
                            .orSeenBy(ACTIVITIES_VIEW_SERVICE)
                            .historyAlsoNeeds(ACTIVITIES_VIEW_SERVICE)
                            .editedBy(ACTIVITIES_RECORD),
                    ProtectedKind.of(RecordKind.OPPORTUNITY, OPPORTUNITIES_VIEW)
                            .editedBy(OPPORTUNITIES_EDIT)
                            .sharedBy(OPPORTUNITIES_SHARE),
                    ProtectedKind.of(RecordKind.INVOICE, INVOICES_VIEW).editedBy(INVOICES_DRAFT),
                    ProtectedKind.of(RecordKind.PROJECT, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.CATEGORY, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.CUSTOM_FIELD, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.PIPELINE, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.TAX, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.PRODUCT, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.SERIES, SETTINGS_EDIT),
                    ProtectedKind.of(RecordKind.EMPLOYEE, EMPLOYEES_MANAGE),
                    ProtectedKind.of(RecordKind.TEAM, EMPLOYEES_MANAGE),
                    ProtectedKind.of(RecordKind.OPERATION, EMPLOYEES_MANAGE),
                    ProtectedKind.of(RecordKind.SAVED_FILTER, EMPLOYEES_MANAGE),
                    ProtectedKind.of(RecordKind.ROLE, ROLES_MANAGE)));

    private final List<CatalogueEntry> entries;
    private final Map<RecordKind, ProtectedKind> kinds = new LinkedHashMap<>();
    private final Map<Permission, Integer> indexes = new HashMap<>();
    private final @Nullable Permission[] slots;
    private final PresetRoles presets;

    private PermissionCatalogue(List<CatalogueEntry> entries, List<ProtectedKind> kinds) {
        this.entries = List.copyOf(entries);
        for (CatalogueEntry entry : this.entries) {
            if (indexes.put(entry.permission(), indexes.size()) != null) {
                throw new IllegalArgumentException("The permission " + entry.permission() + " is registered twice");
            }
        }
        for (ProtectedKind kind : kinds) {
            requireKnown(kind);
            if (this.kinds.put(kind.kind(), kind) != null) {
                throw new IllegalArgumentException("The record kind " + kind.kind() + " is registered twice");
            }
        }
        slots = PermissionSlots.of(indexes.keySet());
        presets = new PresetRoles(this.entries);
    }

    private static Stream<CatalogueEntry> overRecords(Permission... permissions) {
        return Stream.of(permissions).map(permission -> CatalogueEntry.shipped(permission, EVERY_SCOPE));
    }

    private static Stream<CatalogueEntry> whole(Permission... permissions) {
        return Stream.of(permissions).map(permission -> CatalogueEntry.shipped(permission, WHOLE));
    }

    private void requireKnown(ProtectedKind kind) {
        Stream.of(
                        kind.view(),
                        kind.history(),
                        kind.edit().stream().toList(),
                        kind.share().stream().toList())
                .flatMap(List::stream)
                .filter(permission -> !indexes.containsKey(permission))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("The kind " + kind.kind() + " names the permission " + unknown
                            + ", which is not registered; register it first");
                });
    }

    /** The permissions and kinds that ship. */
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
        return new PermissionCatalogue(longer, List.copyOf(kinds.values()));
    }

    /**
     * This catalogue with a kind of record of the embedder's own.
     *
     * @throws IllegalArgumentException if it is there already, or names a permission that is not
     */
    public PermissionCatalogue with(ProtectedKind kind) {
        List<ProtectedKind> longer = new ArrayList<>(kinds.values());
        longer.add(kind);
        return new PermissionCatalogue(entries, longer);
    }

    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** Every kind of record that permissions protect. */
    public List<ProtectedKind> kinds() {
        return List.copyOf(kinds.values());
    }

    public Optional<CatalogueEntry> find(Permission permission) {
        Integer index = indexes.get(Objects.requireNonNull(permission, "permission"));
        return index == null ? Optional.empty() : Optional.of(entries.get(index));
    }

    /** What protects records of {@code kind}; empty for a kind that no one registered. */
    public Optional<ProtectedKind> find(RecordKind kind) {
        return Optional.ofNullable(kinds.get(Objects.requireNonNull(kind, "kind")));
    }

    /** The roles that ship, with what they hold of this catalogue. */
    public PresetRoles presets() {
        return presets;
    }

    /** Whether {@code grant} names a permission of this catalogue in a scope that it knows. */
    public boolean knows(Grant grant) {
        return find(grant.permission())
                .filter(entry -> entry.knows(grant.scope()))
                .isPresent();
    }

    /** Where {@link Rights} look permissions up. */
    @Nullable
    Permission[] slots() {
        return slots;
    }
}
