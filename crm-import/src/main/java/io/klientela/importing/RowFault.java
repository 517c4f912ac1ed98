package io.klientela.importing;

/** Why a row cannot be read. */
enum RowFault {
    NONE("", ""),
    OPEN_QUOTE("row.open-quote", "A quotation mark opens a field that is never closed; close it or double it"),
    TEXT_AFTER_QUOTE(
            "row.text-after-quote",
            "Text follows a closing quotation mark; double the quotation marks inside a quoted field"),
    TOO_LONG("row.too-long", "The row is longer than a million characters; shorten it"),
    UNREADABLE("row.unreadable", "The row cannot be parsed");

    private final String code;
    private final String message;

    RowFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
