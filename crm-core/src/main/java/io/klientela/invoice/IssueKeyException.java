package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/**
 * Under the key of an issue something else was issued: one key is for one draft and one kind of document, or for one order to credit,
 * correct or cancel one invoice.
 */
public final class IssueKeyException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    IssueKeyException(String key, InvoiceId draft) {
        super("Under the key \"" + key + "\" something else was issued than what is asked for " + draft
                + "; give each issue a key of its own, and the same one only when it is repeated");
        this.key = Objects.requireNonNull(key, "key");
        this.draft = Objects.requireNonNull(draft, "draft");
    }

    public String key() {
        return key;
    }

    /** The draft that is not issued, or the invoice that is not credited. */
    public InvoiceId draft() {
        return draft;
    }

    @Override
    public String code() {
        return "invoice.key-of-another-draft";
    }
}
