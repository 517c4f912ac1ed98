package io.klientela.activity;

/** What an activity is about. */
public enum ActivityNature {
    SALES("sales"),
    SERVICE("service");

    private final String code;

    ActivityNature(String code) {
        this.code = code;
    }

    /** The word by which this nature is stored. */
    public String code() {
        return code;
    }
}
