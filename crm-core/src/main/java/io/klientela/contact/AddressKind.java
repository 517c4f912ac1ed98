package io.klientela.contact;

import java.util.stream.Stream;

/** What an address is for. */
public enum AddressKind {
    OFFICE("office"),
    BILLING("billing"),
    DELIVERY("delivery"),
    HOME("home"),
    OTHER("other");

    private final String code;

    AddressKind(String code) {
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
    public static AddressKind parse(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of addresses has the code \"" + code + "\""));
    }
}
