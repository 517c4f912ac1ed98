package io.klientela.examples.benchmark;

import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Rights;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An employee who holds eight roles at once: seven that ship and one that the firm has made. */
final class EightRoles {
    private static final Role FLEET_LEAD = new Role(
            new RoleCode("fleet-lead"),
            "Fleet lead",
            Set.of(
                    new Grant(Permissions.CONTACTS_DELETE, Scope.OWN),
                    new Grant(Permissions.TASKS_EDIT, Scope.ALL),
                    new Grant(Permissions.SETTINGS_EDIT, Scope.ALL)));

    private EightRoles() {}

    /** What ships, as the very constants that callers name. */
    static List<Permission> allPermissions() {
        return PermissionCatalogue.standard().entries().stream()
                .map(CatalogueEntry::permission)
                .toList();
    }

    static List<Role> roles() {
        return Stream.concat(
                        Stream.of(
                                        PresetRoles.USER,
                                        PresetRoles.TELEPHONIST,
                                        PresetRoles.EXTERNAL_TELEPHONIST,
                                        PresetRoles.SALES_REPRESENTATIVE,
                                        PresetRoles.SERVICE_TECHNICIAN,
                                        PresetRoles.COMPLAINTS,
                                        PresetRoles.INVOICER)
                                .map(code -> PermissionCatalogue.standard()
                                        .presets()
                                        .find(code)
                                        .orElseThrow()),
                        Stream.of(FLEET_LEAD))
                .toList();
    }

    static Rights rights() {
        return Rights.of(
                PermissionCatalogue.standard(),
                roles().stream().flatMap(role -> role.grants().stream()).collect(Collectors.toSet()));
    }
}
