package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.List;
import java.util.Objects;

/** A draft breaks rules of EN 16931 and is not issued. */
public final class BrokenRulesException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    private final transient List<String> rules;

    BrokenRulesException(InvoiceId draft, List<String> rules) {
        super("The draft " + draft + " breaks " + rules + " of EN 16931; mend its lines before it is issued");
        this.draft = Objects.requireNonNull(draft, "draft");
        this.rules = List.copyOf(rules);
    }

    public InvoiceId draft() {
        return draft;
    }

    /** The names of the rules, such as {@code BR-E-10}. */
    public List<String> rules() {
        return rules;
    }

    @Override
    public String code() {
        return "invoice.broken-rules";
    }
}
