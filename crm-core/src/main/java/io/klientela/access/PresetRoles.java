package io.klientela.access;

import static io.klientela.access.Permissions.CONTACTS_CREATE;
import static io.klientela.access.Permissions.CONTACTS_EDIT;
import static io.klientela.access.Permissions.CONTACTS_IMPORT;
import static io.klientela.access.Permissions.CONTACTS_SHARE;
import static io.klientela.access.Permissions.CONTACTS_VIEW;
import static io.klientela.access.Permissions.CONTACTS_VIEW_BASIC;
import static io.klientela.access.Permissions.INVOICES_BACKDATE;
import static io.klientela.access.Permissions.INVOICES_DRAFT;
import static io.klientela.access.Permissions.INVOICES_ISSUE;
import static io.klientela.access.Permissions.INVOICES_NUMBER_BY_HAND;
import static io.klientela.access.Permissions.INVOICES_VIEW;
import static io.klientela.access.Permissions.OPPORTUNITIES_CREATE;
import static io.klientela.access.Permissions.OPPORTUNITIES_EDIT;
import static io.klientela.access.Permissions.OPPORTUNITIES_VIEW;
import static io.klientela.access.Permissions.PROJECT_DELETE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles that ship, as data (REQUIREMENTS decision 2). */
public final class PresetRoles {
    /** Full access to everything, project deletion included (RAMISYS-18). */
    public static final RoleCode ADMIN = new RoleCode("admin");
    /** Full access to every section, but cannot delete the project (RAMISYS-17). */
    public static final RoleCode DIRECTOR = new RoleCode("director");
    /** <i>Szef</i>: reaches the settings (ImCRM-3). */
    public static final RoleCode BOSS = new RoleCode("boss");
    /** Reads and moderates everything and configures (TEAMLAB-46). */
    public static final RoleCode CRM_ADMINISTRATOR = new RoleCode("crm-administrator");
    /** Sees all but private content and works with it (TEAMLAB-45). */
    public static final RoleCode USER = new RoleCode("user");
    /** Basic company data, no offers (RAMISYS-11). */
    public static final RoleCode TELEPHONIST = new RoleCode("telephonist");
    /** Of another company: only the leads shared with that company (RAMISYS-12). */
    public static final RoleCode EXTERNAL_TELEPHONIST = new RoleCode("external-telephonist");
    /** Contacts, activities and documents of their own (RAMISYS-13). */
    public static final RoleCode SALES_REPRESENTATIVE = new RoleCode("sales-representative");
    /** Basic data only, no sales (RAMISYS-14). */
    public static final RoleCode SERVICE_TECHNICIAN = new RoleCode("service-technician");
    /** Every section except documents, invoices and settings (RAMISYS-15). */
    public static final RoleCode COMPLAINTS = new RoleCode("complaints");
    /** The company's invoicing (RAMISYS-16). */
    public static final RoleCode INVOICER = new RoleCode("invoicer");

    private static final Map<RoleCode, Role> BY_CODE = Stream.of(
                    new Role(ADMIN, everything(Set.of())),
                    new Role(DIRECTOR, everything(Set.of(PROJECT_DELETE))),
                    new Role(BOSS, everything(Set.of(PROJECT_DELETE))),
                    new Role(CRM_ADMINISTRATOR, everything(Set.of(PROJECT_DELETE))),
                    new Role(USER, union(workOnContacts(Scope.PUBLIC), workOnOpportunities(Scope.PUBLIC))),
                    new Role(TELEPHONIST, Set.of(new Grant(CONTACTS_VIEW_BASIC, Scope.PUBLIC))),
                    new Role(EXTERNAL_TELEPHONIST, Set.of(new Grant(CONTACTS_VIEW_BASIC, Scope.SHARED))),
                    new Role(
                            SALES_REPRESENTATIVE,
                            union(workOnContacts(Scope.PUBLIC), workOnOpportunities(Scope.SHARED))),
                    new Role(SERVICE_TECHNICIAN, Set.of(new Grant(CONTACTS_VIEW_BASIC, Scope.PUBLIC))),
                    new Role(COMPLAINTS, union(workOnContacts(Scope.PUBLIC), workOnOpportunities(Scope.PUBLIC))),
                    new Role(
                            INVOICER,
                            Stream.of(
                                            INVOICES_VIEW,
                                            INVOICES_DRAFT,
                                            INVOICES_ISSUE,
                                            INVOICES_BACKDATE,
                                            INVOICES_NUMBER_BY_HAND)
                                    .map(permission -> new Grant(permission, Scope.ALL))
                                    .collect(Collectors.toSet())))
            .collect(Collectors.toMap(Role::code, role -> role, (one, other) -> one, LinkedHashMap::new));

    private PresetRoles() {}

    /** All presets, in the order of the matrix. */
    public static List<Role> all() {
        return List.copyOf(BY_CODE.values());
    }

    public static Optional<Role> find(RoleCode code) {
        return Optional.ofNullable(BY_CODE.get(Objects.requireNonNull(code, "code")));
    }

    private static Set<Grant> everything(Set<Permission> except) {
        return PermissionCatalogue.standard().entries().stream()
                .map(CatalogueEntry::permission)
                .filter(permission -> !except.contains(permission))
                .map(permission -> new Grant(permission, Scope.ALL))
                .collect(Collectors.toSet());
    }

    private static Set<Grant> workOnContacts(Scope scope) {
        return Set.of(
                new Grant(CONTACTS_VIEW_BASIC, scope),
                new Grant(CONTACTS_VIEW, scope),
                new Grant(CONTACTS_CREATE, Scope.ALL),
                new Grant(CONTACTS_EDIT, scope),
                new Grant(CONTACTS_SHARE, Scope.OWN),
                new Grant(CONTACTS_IMPORT, Scope.ALL));
    }

    private static Set<Grant> workOnOpportunities(Scope scope) {
        return Set.of(
                new Grant(OPPORTUNITIES_VIEW, scope),
                new Grant(OPPORTUNITIES_CREATE, Scope.ALL),
                new Grant(OPPORTUNITIES_EDIT, scope));
    }

    private static Set<Grant> union(Set<Grant> one, Set<Grant> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
