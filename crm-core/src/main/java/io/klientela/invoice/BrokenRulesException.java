package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.tax.Finding;
import io.klientela.tax.TotalsPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A draft, or what would be made of an issued invoice, breaks rules of EN 16931 and is not issued. */
public final class BrokenRulesException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** A message stays readable; {@link #findings()} has all. */
    private static final int MOST_TOLD = 10;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    private final transient List<Finding> findings;

    private BrokenRulesException(InvoiceId draft, List<Finding> findings, String message) {
        super(message);
        this.draft = Objects.requireNonNull(draft, "draft");
        this.findings = List.copyOf(findings);
    }

    /** @param id of the draft that would become the document; a credit note or a correction names its original */
    static BrokenRulesException of(InvoiceId id, NewDocument document, List<Finding> findings) {
        TotalsPolicy policy = document.content().pricing().policy();
        return document.correction()
                .map(correction -> new BrokenRulesException(
                        correction.original(),
                        findings,
                        "What would be issued of the kind " + document.kind().code() + " of the invoice "
                                + correction.originalNumber() + told(findings)
                                + "; name other lines, units or amounts"))
                .orElseGet(() -> new BrokenRulesException(
                        id, findings, "The draft " + id + told(findings) + advice(findings, policy)));
    }

    static BrokenRulesException ofCorrection(IssuedInvoice original, TotalsPolicy policy, List<Finding> findings) {
        String advice = isOfPolicy(findings, policy) ? because(policy) + "; " : "; mend the correction, or ";
        return new BrokenRulesException(
                original.id(),
                findings,
                "The invoice " + original.number() + ", once it is corrected so," + told(findings) + advice
                        + "credit what is wrong");
    }

    private static String told(List<Finding> findings) {
        int more = findings.size() - MOST_TOLD;
        return " breaks EN 16931: "
                + findings.stream()
                        .limit(MOST_TOLD)
                        .map(BrokenRulesException::sentence)
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String sentence(Finding finding) {
        return finding.rule() + " (" + finding.text(Locale.ENGLISH) + ")";
    }

    private static String advice(List<Finding> findings, TotalsPolicy policy) {
        return isOfPolicy(findings, policy)
                ? because(policy) + "; give it the policy " + perDocument(policy) + ", or make several invoices of it"
                : "; mend that and save it before it is issued";
    }

    /** No line is to blame where the VAT of many, each rounded by itself, is further from that of their sum than the norm tolerates. */
    private static boolean isOfPolicy(List<Finding> findings, TotalsPolicy policy) {
        return policy.isPerLine()
                && findings.stream().allMatch(finding -> finding.rule().equals(IssueRules.TAX_OF_GROUP));
    }

    private static String because(TotalsPolicy policy) {
        return ", since the policy " + policy + " rounds the VAT of each line by itself";
    }

    private static TotalsPolicy perDocument(TotalsPolicy policy) {
        return policy.isGrossEntry() ? TotalsPolicy.GROSS_PER_DOCUMENT : TotalsPolicy.NET_PER_DOCUMENT;
    }

    /** The draft, or the issued invoice that was to be corrected or credited. */
    public InvoiceId draft() {
        return draft;
    }

    /** Each rule that does not hold, with what it was applied to (a line or a charge by its number, a tax group) and the figures. */
    public List<Finding> findings() {
        return findings;
    }

    /** The names of the rules, such as {@code BR-E-10}, each once. */
    public List<String> rules() {
        return findings.stream().map(Finding::rule).distinct().toList();
    }

    @Override
    public String code() {
        return "invoice.broken-rules";
    }
}
