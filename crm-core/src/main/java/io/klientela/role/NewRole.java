package io.klientela.role;

import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Role;
import io.klientela.access.Scope;
import io.klientela.paging.SortKey;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command to make a role. Raw input: it is validated as a whole when it is carried out.
 *
 * @param name how it is shown
 * @param code by which employees hold it: lower-case words joined by {@code -}
 * @param grants what its holders may do
 */
public record NewRole(
        @Size(max = 100) @WellFormed(Form.NAME) String name,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
        Set<Grant> grants) {
    private static final int MAX_CODE = 40;

    public NewRole {
        grants = Set.copyOf(grants);
    }

    /** A role without grants; its code is made of the name's letters: {@code Noční směna} gives {@code nocni-smena}. */
    public static NewRole named(String name) {
        return new NewRole(name, codeOf(name), Set.of());
    }

    /** A role with the grants of another, to begin from. */
    public static NewRole like(Role role, String name) {
        return new NewRole(name, codeOf(name), role.grants());
    }

    public NewRole code(String given) {
        return new NewRole(name, given, grants);
    }

    /** Adds a grant to those given so far. */
    public NewRole grant(Permission permission, Scope scope) {
        Set<Grant> more = new HashSet<>(grants);
        more.add(new Grant(permission, scope));
        return new NewRole(name, code, more);
    }

    /** Also of a name that is missing, so that the command comes to be checked as a whole. */
    private static String codeOf(@Nullable String name) {
        String words = SortKey.fold(name == null ? "" : name)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String cut = words.length() <= MAX_CODE
                ? words
                : words.substring(0, MAX_CODE).replaceAll("-+$", "");
        return cut.isEmpty() ? "role" : cut;
    }
}
