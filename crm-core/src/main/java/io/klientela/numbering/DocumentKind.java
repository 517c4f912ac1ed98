package io.klientela.numbering;

/** Kinds of documents that are numbered; each has series of its own. */
public enum DocumentKind {
    /** A commercial invoice (UNTDID 1001: 380). */
    INVOICE("invoice");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /** The word by which this kind is stored. */
    public String code() {
        return code;
    }
}
