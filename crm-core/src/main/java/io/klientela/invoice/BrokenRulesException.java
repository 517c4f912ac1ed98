package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.List;
import java.util.Objects;

/** A draft, or what a correction would make of an invoice, breaks rules of EN 16931 and is not issued. */
public final class BrokenRulesException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    private final transient List<String> rules;

    BrokenRulesException(InvoiceId draft, List<String> rules) {
        this(
                draft,
                rules,
                "The draft " + draft + " breaks " + rules + " of EN 16931; mend its lines before it is issued");
    }

    private BrokenRulesException(InvoiceId draft, List<String> rules, String message) {
        super(message);
        this.draft = Objects.requireNonNull(draft, "draft");
        this.rules = List.copyOf(rules);
    }

    static BrokenRulesException ofCorrection(InvoiceId original, List<String> rules) {
        return new BrokenRulesException(
                original,
                rules,
                "The invoice " + original + " would break " + rules
                        + " of EN 16931 once it is corrected so; mend the correction, or credit what is wrong");
    }

    /** The draft, or the invoice that was to be corrected. */
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
