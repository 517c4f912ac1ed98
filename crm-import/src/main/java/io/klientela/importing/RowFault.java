package io.klientela.importing;

/** Why a row cannot be read. */
enum RowFault {
    NONE(""),
    OPEN_QUOTE("row.open-quote"),
    TEXT_AFTER_QUOTE("row.text-after-quote"),
    TOO_LONG("row.too-long"),
    UNREADABLE("row.unreadable");

    private final String code;

    RowFault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
