package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.tax.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A document states VAT, though its seller is not registered for VAT. Whoever states VAT on an invoice owes it (Directive 2006/112/EC,
 * Article 203), and the norm asks for an identifier of the seller that such a seller has not (BR-S-02 and its kin).
 */
public final class UnregisteredSellerException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** A message stays readable; {@link #findings()} has all. */
    private static final int MOST_TOLD = 10;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId document;

    private final transient List<Finding> findings;

    private UnregisteredSellerException(InvoiceId document, List<Finding> findings, String message) {
        super(message);
        this.document = Objects.requireNonNull(document, "document");
        this.findings = List.copyOf(findings);
    }

    static UnregisteredSellerException of(InvoiceId draft, List<Finding> findings) {
        return new UnregisteredSellerException(
                draft,
                findings,
                "The draft " + draft + " states VAT (" + told(findings)
                        + ") and its seller is not registered for VAT; give these a category without VAT, such as exempt with"
                        + " its reason, or change the VAT status in the profile if the firm is registered");
    }

    static UnregisteredSellerException ofCorrection(IssuedInvoice original, List<Finding> findings) {
        return new UnregisteredSellerException(
                original.id(),
                findings,
                "The correction of the invoice " + original.number() + " adds VAT (" + told(findings)
                        + ") and its seller was not registered for VAT when it was issued; correct it without VAT, or credit it"
                        + " and issue another");
    }

    private static String told(List<Finding> findings) {
        int more = findings.size() - MOST_TOLD;
        return findings.stream()
                        .limit(MOST_TOLD)
                        .map(finding -> finding.rule() + " on " + finding.subject() + ": "
                                + finding.stated().toPlainString())
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The draft, or the issued invoice that was to be corrected. */
    public InvoiceId document() {
        return document;
    }

    /** Each line, allowance or charge with its rate, or each tax group of a correction with the VAT that it adds. */
    public List<Finding> findings() {
        return findings;
    }

    /** The names of the rules, such as {@code BR-S-02}, each once. */
    public List<String> rules() {
        return findings.stream().map(Finding::rule).distinct().toList();
    }

    @Override
    public String code() {
        return "invoice.seller-not-registered";
    }
}
