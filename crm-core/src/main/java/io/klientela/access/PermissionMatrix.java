package io.klientela.access;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which role reaches how far with which permission.
 *
 * @param catalogue the rows
 * @param roles the columns
 */
public record PermissionMatrix(PermissionCatalogue catalogue, List<Role> roles) {
    private static final String NOTHING = "";

    public PermissionMatrix {
        Objects.requireNonNull(catalogue, "catalogue");
        roles = List.copyOf(roles);
    }

    /** The permissions and the roles that ship. */
    public static PermissionMatrix ofPresets() {
        return new PermissionMatrix(PermissionCatalogue.standard(), PresetRoles.all());
    }

    /** The scope of {@code permission} in {@code role} as a word, or an empty string. */
    public String cell(Permission permission, Role role) {
        return Rights.of(catalogue, role.grants())
                .scopeOf(permission)
                .map(Scope::code)
                .orElse(NOTHING);
    }

    /** The matrix as a Markdown table; a cell holds the scope, an empty one nothing. */
    public String toMarkdown() {
        StringBuilder table = new StringBuilder("| Permission | may |");
        roles.forEach(role -> table.append(' ').append(role.code()).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(roles.size())).append('\n');
        for (CatalogueEntry entry : catalogue.entries()) {
            table.append("| `").append(entry.permission()).append("` | ").append(entry.sentence());
            table.append(roles.stream()
                    .map(role -> cell(entry.permission(), role))
                    .collect(Collectors.joining(" | ", " | ", " |\n")));
        }
        return table.toString();
    }
}
