package io.klientela.numbering;

/** Kinds of documents that are numbered; each has series of its own. The codes are those of UNTDID 1001. */
public enum DocumentKind {
    /** A commercial invoice (380). */
    INVOICE("invoice"),
    /** What an invoice would say, without effect on taxes (325). */
    PROFORMA("proforma"),
    /** An invoice for a payment in advance (386). */
    ADVANCE("advance"),
    /** The invoice that deducts the advances (380). */
    FINAL("final"),
    /** A corrected invoice, with before and after (384). */
    CORRECTION("correction"),
    /** A credit note (381). */
    CREDIT_NOTE("credit-note");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /**
     * Whether such a document claims money by itself, so that it is paid, disputed and credited: an invoice, an advance, a final
     * invoice. A proforma claims nothing, and what corrects an invoice changes the claim of that one.
     */
    public boolean isClaim() {
        return this == INVOICE || this == ADVANCE || this == FINAL;
    }

    /** The word by which this kind is stored. */
    public String code() {
        return code;
    }
}
