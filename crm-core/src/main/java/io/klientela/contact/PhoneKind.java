package io.klientela.contact;

import java.util.stream.Stream;

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

    /**
     * The kind of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PhoneKind parse(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No kind of phone numbers has the code \"" + code + "\""));
    }
}
