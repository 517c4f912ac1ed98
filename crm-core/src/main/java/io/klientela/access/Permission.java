package io.klientela.access;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be granted. Those that ship are constants of {@link Permissions}; an embedder names its own, best as
 * constants too: a check finds the very object it was given fastest. Immutable; equal to every permission of its code.
 */
public final class Permission implements Comparable<Permission> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final int MAX_LENGTH = 60;

    private final String code;
    /** Kept here, since it is what every check begins with: a record would go and ask the text each time. */
    private final int hash;

    /**
     * @param code area and action in lower-case words, such as {@code contacts.edit}; at most 60 characters
     * @throws IllegalArgumentException if it is of another form
     */
    public Permission(String code) {
        Objects.requireNonNull(code, "code");
        if (code.length() > MAX_LENGTH || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a permission: \"" + code + "\"; expected area and action, such as"
                    + " \"contacts.edit\", at most " + MAX_LENGTH + " characters");
        }
        this.code = code;
        hash = code.hashCode();
    }

    public String code() {
        return code;
    }

    /** The part before the first dot: the area that the matrix groups by. */
    public String area() {
        return code.substring(0, code.indexOf('.'));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Permission permission && code.equals(permission.code));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(Permission other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
