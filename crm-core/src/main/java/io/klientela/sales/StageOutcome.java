package io.klientela.sales;

/** What it means for a card to stand in a stage. */
public enum StageOutcome {
    OPEN("open"),
    WON("won"),
    LOST("lost");

    private final String code;

    StageOutcome(String code) {
        this.code = code;
    }

    /** The word by which this outcome is stored. */
    public String code() {
        return code;
    }

    /**
     * Reads the form that {@link #code()} gives.
     *
     * @throws IllegalArgumentException if there is no such outcome
     */
    public static StageOutcome parse(String code) {
        for (StageOutcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("No outcome of a stage \"" + code + "\"");
    }
}
