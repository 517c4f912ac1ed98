package io.klientela.project;

/** How a firm stands to VAT. Which VAT category a line has is said by the line; this is what documents say of the firm. */
public enum VatStatus {
    /** Its first tax number is printed as one for VAT (BT-31). */
    REGISTERED("registered"),
    /** Its numbers are those of other taxes (BT-32), and documents say that it is not registered for VAT. */
    NOT_REGISTERED("not-registered");

    private final String code;

    VatStatus(String code) {
        this.code = code;
    }

    /** The word by which history tells of it. */
    public String code() {
        return code;
    }
}
