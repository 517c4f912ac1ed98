package io.klientela.access;

import java.util.Objects;

/**
 * A permission with the scope it reaches.
 *
 * @param permission what may be done
 * @param scope to which records
 */
public record Grant(Permission permission, Scope scope) {
    public Grant {
        Objects.requireNonNull(permission, "permission");
        Objects.requireNonNull(scope, "scope");
    }

    /** The form that {@link #parse} reads, such as {@code contacts.edit:public}. */
    @Override
    public String toString() {
        return permission.code() + ":" + scope.code();
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no grant
     */
    public static Grant parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a grant: \"" + text + "\"; expected \"contacts.edit:public\"");
        }
        return new Grant(new Permission(text.substring(0, colon)), Scope.parse(text.substring(colon + 1)));
    }
}
