package io.klientela.contact;

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
}
