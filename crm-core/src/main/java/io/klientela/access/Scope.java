package io.klientela.access;

import java.util.List;
import java.util.Optional;

/**
 * How far a permission reaches, from narrow to wide. Each scope includes those before it, so that whoever sees what is
 * open to all does not lose sight of what is shared with them alone (REQUIREMENTS decision 1).
 */
public enum Scope {
    /** Records that the employee is responsible for. */
    OWN("own", 1),
    /** Records shared with the employee or with a team of theirs. */
    SHARED("shared", 2),
    /** Records open to everyone in the project. */
    PUBLIC("public", 3),
    /** Every record of the project, private ones too. */
    ALL("all", 4);

    /** Made once, so that a check allocates nothing. */
    private static final List<Optional<Scope>> BY_WIDTH =
            List.of(Optional.empty(), Optional.of(OWN), Optional.of(SHARED), Optional.of(PUBLIC), Optional.of(ALL));

    private final String code;
    private final byte width;

    Scope(String code, int width) {
        this.code = code;
        this.width = (byte) width;
    }

    /** 1 for the narrowest, 4 for the widest; 0 stands for no scope at all. */
    byte width() {
        return width;
    }

    static Optional<Scope> ofWidth(byte width) {
        return BY_WIDTH.get(width);
    }

    /** The word by which this scope is stored and printed. */
    public String code() {
        return code;
    }

    public boolean includes(Scope other) {
        return width >= other.width;
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
