package io.klientela.contact;

/** Person or company (TEAMLAB-4). */
public enum ContactKind {
    PERSON("person"),
    COMPANY("company");

    private final String code;

    ContactKind(String code) {
        this.code = code;
    }

    /** The word by which this kind is stored. */
    public String code() {
        return code;
    }
}
