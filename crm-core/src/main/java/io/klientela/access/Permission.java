package io.klientela.access;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that may be granted. Those that ship are constants of {@link Permissions}; an embedder names its own.
 *
 * @param code area and action in lower-case words, such as {@code contacts.edit}; at most 60 characters
 */
public record Permission(String code) implements Comparable<Permission> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final int MAX_LENGTH = 60;

    public Permission {
        Objects.requireNonNull(code, "code");
        if (code.length() > MAX_LENGTH || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a permission: \"" + code + "\"; expected area and action, such as"
                    + " \"contacts.edit\", at most " + MAX_LENGTH + " characters");
        }
    }

    /** The part before the first dot: the area that the matrix groups by. */
    public String area() {
        return code.substring(0, code.indexOf('.'));
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
