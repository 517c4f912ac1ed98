package io.klientela.access;

/**
 * How far a permission reaches, from narrow to wide. Each scope includes those before it, so that whoever sees what is
 * open to all does not lose sight of what is shared with them alone (REQUIREMENTS decision 1).
 */
public enum Scope {
    /** Records that the employee is responsible for. */
    OWN("own"),
    /** Records shared with the employee or with a team of theirs. */
    SHARED("shared"),
    /** Records open to everyone in the project. */
    PUBLIC("public"),
    /** Every record of the project, private ones too. */
    ALL("all");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The word by which this scope is stored and printed. */
    public String code() {
        return code;
    }

    public boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }

    /**
     * Reads the form that {@link #code()} gives.
     *
     * @throws IllegalArgumentException if there is no such scope
     */
    public static Scope parse(String code) {
        for (Scope scope : values()) {
            if (scope.code.equals(code)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("No scope \"" + code + "\"; there are own, shared, public and all");
    }
}
