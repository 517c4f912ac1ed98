package io.klientela.access;

import static io.klientela.access.Permissions.*;

import io.klientela.text.Messages;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that ship, as data (REQUIREMENTS decision 2): those of one {@link PermissionCatalogue}. A role that holds
 * everything holds the embedder's own permissions too.
 */
public final class PresetRoles {
    /** Full access to everything, project deletion included (RAMISYS-18). */
    public static final RoleCode ADMIN = new RoleCode("admin");
    /** As the admin: the one whose firm it is (TEAMLAB-47). */
    public static final RoleCode OWNER = new RoleCode("owner");
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
    /** Basic data and service activities, no sales (RAMISYS-14). */
    public static final RoleCode SERVICE_TECHNICIAN = new RoleCode("service-technician");
    /** Every section except documents, invoices and settings (RAMISYS-15). */
    public static final RoleCode COMPLAINTS = new RoleCode("complaints");
    /** The company's invoicing (RAMISYS-16). */
    public static final RoleCode INVOICER = new RoleCode("invoicer");

    /** The roles of which one is always held by someone active (REQUIREMENTS decision 3). */
    public static final Set<RoleCode> ADMINS = Set.of(ADMIN, OWNER);

    private static final Set<Permission> OF_ADMINS = Set.of(PROJECT_DELETE, PROJECT_RESTRICT);

    private static final Set<Grant> CONTACTS_IN_FULL = union(List.of(
            over(Scope.PUBLIC, CONTACTS_VIEW_BASIC, CONTACTS_VIEW, CONTACTS_EDIT),
            over(Scope.OWN, CONTACTS_SHARE),
            over(Scope.ALL, CONTACTS_CREATE, CONTACTS_IMPORT, EMPLOYEES_VIEW)));
    private static final Set<Grant> EVERY_ACTIVITY =
            over(Scope.PUBLIC, ACTIVITIES_VIEW_SALES, ACTIVITIES_VIEW_SERVICE, ACTIVITIES_RECORD);
    private static final Set<Grant> OPEN_OPPORTUNITIES = union(List.of(
            over(Scope.PUBLIC, OPPORTUNITIES_VIEW, OPPORTUNITIES_EDIT),
            over(Scope.OWN, OPPORTUNITIES_SHARE),
            over(Scope.ALL, OPPORTUNITIES_CREATE)));
    private static final Set<Grant> TASKS_AND_EVENTS = union(List.of(
            over(Scope.PUBLIC, TASKS_VIEW, TASKS_EDIT, EVENTS_VIEW, EVENTS_EDIT),
            over(Scope.OWN, EVENTS_SHARE),
            over(Scope.ALL, TASKS_CREATE, EVENTS_CREATE)));

    /** What the roles hold that do not hold everything. */
    private static final Map<RoleCode, Set<Grant>> NARROW = Map.of(
            USER,
            union(List.of(
                    CONTACTS_IN_FULL,
                    EVERY_ACTIVITY,
                    OPEN_OPPORTUNITIES,
                    TASKS_AND_EVENTS,
                    over(Scope.PUBLIC, DOCUMENTS_VIEW, INVOICES_VIEW),
                    over(Scope.ALL, REPORTS_VIEW))),
            TELEPHONIST,
            union(List.of(over(Scope.PUBLIC, CONTACTS_VIEW_BASIC, ACTIVITIES_RECORD), over(Scope.ALL, EMPLOYEES_VIEW))),
            EXTERNAL_TELEPHONIST,
            over(Scope.SHARED, CONTACTS_VIEW_BASIC, ACTIVITIES_RECORD, EMPLOYEES_VIEW),
            SALES_REPRESENTATIVE,
            union(List.of(
                    CONTACTS_IN_FULL,
                    over(
                            Scope.SHARED,
                            ACTIVITIES_VIEW_SALES,
                            ACTIVITIES_VIEW_SERVICE,
                            OPPORTUNITIES_VIEW,
                            OPPORTUNITIES_EDIT,
                            DOCUMENTS_VIEW,
                            DOCUMENTS_EDIT),
                    over(Scope.OWN, OPPORTUNITIES_SHARE),
                    over(Scope.PUBLIC, ACTIVITIES_RECORD),
                    over(Scope.ALL, OPPORTUNITIES_CREATE, DOCUMENTS_CREATE, REPORTS_VIEW),
                    TASKS_AND_EVENTS)),
            SERVICE_TECHNICIAN,
            union(List.of(
                    over(Scope.PUBLIC, CONTACTS_VIEW_BASIC, ACTIVITIES_VIEW_SERVICE, ACTIVITIES_RECORD),
                    over(Scope.ALL, EMPLOYEES_VIEW))),
            COMPLAINTS,
            union(List.of(
                    CONTACTS_IN_FULL,
                    EVERY_ACTIVITY,
                    OPEN_OPPORTUNITIES,
                    TASKS_AND_EVENTS,
                    over(Scope.PUBLIC, CONTACTS_MERGE, CONTACTS_EXPORT),
                    over(Scope.ALL, CONTACTS_DUPLICATE, MAILING_SEND, REPORTS_VIEW))),
            INVOICER,
            over(
                    Scope.ALL,
                    INVOICES_VIEW,
                    INVOICES_DRAFT,
                    INVOICES_ISSUE,
                    INVOICES_BACKDATE,
                    INVOICES_NUMBER_BY_HAND,
                    INVOICES_CORRECT,
                    INVOICES_SETTLE,
                    CATALOGUE_CREATE,
                    EMPLOYEES_VIEW));

    private static final List<RoleCode> IN_ORDER = List.of(
            ADMIN,
            OWNER,
            DIRECTOR,
            BOSS,
            CRM_ADMINISTRATOR,
            USER,
            TELEPHONIST,
            EXTERNAL_TELEPHONIST,
            SALES_REPRESENTATIVE,
            SERVICE_TECHNICIAN,
            COMPLAINTS,
            INVOICER);

    private final Map<RoleCode, Role> byCode = new LinkedHashMap<>();

    PresetRoles(List<CatalogueEntry> entries) {
        for (RoleCode code : IN_ORDER) {
            byCode.put(code, new Role(code, name(code, Locale.ENGLISH), grants(code, entries)));
        }
    }

    private static Set<Grant> grants(RoleCode code, List<CatalogueEntry> entries) {
        Set<Grant> narrow = NARROW.get(code);
        if (narrow == null) {
            return entries.stream()
                    .map(CatalogueEntry::permission)
                    .filter(permission -> ADMINS.contains(code) || !OF_ADMINS.contains(permission))
                    .map(permission -> new Grant(permission, Scope.ALL))
                    .collect(Collectors.toSet());
        }
        Set<Grant> grants = new HashSet<>(narrow);
        for (CatalogueEntry entry : entries) {
            Optional.ofNullable(entry.presets().get(code))
                    .ifPresent(scope -> grants.add(new Grant(entry.permission(), scope)));
        }
        return grants;
    }

    /** All presets, in the order of the matrix. */
    public List<Role> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Role> find(RoleCode code) {
        return Optional.ofNullable(byCode.get(Objects.requireNonNull(code, "code")));
    }

    /** Whether {@code code} names a role that ships, in any catalogue. */
    public static boolean isPreset(RoleCode code) {
        return IN_ORDER.contains(code);
    }

    /** Whether {@code code} names a preset role that does not hold everything. */
    static boolean isNarrow(RoleCode code) {
        return NARROW.containsKey(code);
    }

    /** The name of a preset role in a language. */
    static String name(RoleCode code, Locale language) {
        return Messages.of("role." + code.code(), language);
    }

    private static Set<Grant> over(Scope scope, Permission... permissions) {
        return Stream.of(permissions)
                .map(permission -> new Grant(permission, scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Grant> union(List<Set<Grant>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
