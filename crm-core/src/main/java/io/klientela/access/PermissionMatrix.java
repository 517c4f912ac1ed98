package io.klientela.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return new PermissionMatrix(
                PermissionCatalogue.standard(),
                PermissionCatalogue.standard().presets().all());
    }

    /** The scope of {@code permission} in {@code role} as a word, or an empty string. */
    public String cell(Permission permission, Role role) {
        return Rights.of(catalogue, role.grants())
                .scopeOf(permission)
                .map(Scope::code)
                .orElse(NOTHING);
    }

    /** The matrix as a Markdown table with English sentences; a cell holds the scope, an empty one nothing. */
    public String toMarkdown() {
        return toMarkdown(Locale.ENGLISH);
    }

    /** As {@link #toMarkdown()}, with the sentences in a language. */
    public String toMarkdown(Locale language) {
        StringBuilder table = new StringBuilder();
        List<List<String>> rows = rows(language);
        for (int row = 0; row < rows.size(); row++) {
            table.append(rows.get(row).stream()
                    .map(cell -> cell.replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            if (row == 0) {
                table.append("|").append("---|".repeat(2 + roles.size())).append('\n');
            }
        }
        return table.toString();
    }

    /** The matrix as CSV (RFC 4180: commas, lines ended by CR LF), with the sentences in a language. */
    public String toCsv(Locale language) {
        return rows(language).stream()
                .map(row -> row.stream().map(PermissionMatrix::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private List<List<String>> rows(Locale language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of("permission", "may"),
                        roles.stream().map(role -> role.code().code()))
                .toList());
        for (CatalogueEntry entry : catalogue.entries()) {
            rows.add(Stream.concat(
                            Stream.of(entry.permission().code(), entry.sentence(language)),
                            roles.stream().map(role -> cell(entry.permission(), role)))
                    .toList());
        }
        return rows;
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
