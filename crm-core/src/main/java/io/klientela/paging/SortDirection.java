package io.klientela.paging;

/** Which end of an order a list begins with. Ties go by id in the same direction, so that one order mirrors the other. */
public enum SortDirection {
    ASCENDING("ascending"),
    DESCENDING("descending");

    private final String code;

    SortDirection(String code) {
        this.code = code;
    }

    /** The word by which this direction is stored. */
    public String code() {
        return code;
    }

    /**
     * The direction of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SortDirection parse(String code) {
        for (SortDirection direction : values()) {
            if (direction.code.equals(code)) {
                return direction;
            }
        }
        throw new IllegalArgumentException("No direction has the code \"" + code + "\"");
    }
}
