package io.klientela.contact;

/** What a phone number reaches. */
public enum PhoneKind {
    WORK("work"),
    MOBILE("mobile"),
    HOME("home"),
    FAX("fax"),
    OTHER("other");

    private final String code;

    PhoneKind(String code) {
        this.code = code;
    }

    /** The word by which this kind is stored. */
    public String code() {
        return code;
    }
}
