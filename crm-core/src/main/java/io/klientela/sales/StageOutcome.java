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
}
