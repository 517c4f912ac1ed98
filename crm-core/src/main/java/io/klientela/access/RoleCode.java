package io.klientela.access;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a role within a project.
 *
 * @param code lower-case words joined by {@code -}, at most 40 characters, such as {@code sales-representative}
 */
public record RoleCode(String code) implements Comparable<RoleCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public RoleCode {
        Objects.requireNonNull(code, "code");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Not a role: \"" + code + "\"; expected lower-case words such as \"sales-representative\"");
        }
    }

    @Override
    public int compareTo(RoleCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
