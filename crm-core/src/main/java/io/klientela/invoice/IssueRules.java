package io.klientela.invoice;

import io.klientela.tax.ChargeKind;
import io.klientela.tax.Finding;
import io.klientela.tax.SelfCheck;
import io.klientela.tax.StatedFigures;
import java.util.List;
import java.util.stream.Stream;

/**
 * What EN 16931 asks of an invoice before it is issued: that its figures agree (BR-CO-10 and on, the families of the VAT
 * categories), that no price is negative (BR-27), that an allowance or a charge says why it is there (BR-33, BR-38, BR-42, BR-44),
 * and that a category without tax gives its reason (BR-E-10, BR-AE-10 and kin).
 *
 * <p>BR-DEC is left out: it forbids the third decimal that a currency such as KWD has, so that such an invoice is printed
 * but not exported (REQUIREMENTS decision 11).
 */
final class IssueRules {
    private static final String DECIMALS = "BR-DEC";

    /**
     * A credit that takes the last of a group takes what is left of its tax (REQUIREMENTS decision 13), and so does a final invoice
     * (decision 15). In a currency without decimals that can be further from the rate than the norm tolerates; it must be possible all
     * the same, or the documents never add up.
     */
    private static final String TAX_OF_GROUP = "BR-CO-17";

    /** At least one tax group. */
    private static final String GROUPS = "BR-CO-18";

    /** At least one line. */
    private static final String LINES = "BR-16";

    /** What is given back is a negative quantity, never a negative price. */
    private static final String PRICE = "BR-27";

    private IssueRules() {}

    /** The names of the rules that do not hold for a document. */
    static List<String> broken(NewDocument document) {
        return switch (document.kind()) {
            case CREDIT_NOTE -> brokenByRest(document.content(), document.figures());
            case CORRECTION -> brokenByCorrection(document.content(), document.figures());
            case FINAL -> brokenByFinal(document);
            case INVOICE, PROFORMA, ADVANCE -> broken(document.content(), document.figures());
        };
    }

    /** What the whole supply breaks, or what is left of it when the advances are deducted. */
    private static List<String> brokenByFinal(NewDocument document) {
        InvoiceContent whole = Deductions.without(document.content(), document.advances());
        return Stream.concat(
                        broken(whole, InvoiceFigures.of(whole)).stream(),
                        brokenByRest(document.content(), document.figures()).stream())
                .distinct()
                .toList();
    }

    /** The names of the rules that do not hold for a rest, such as a credit note: it says what another document said, and must add up. */
    private static List<String> brokenByRest(InvoiceContent content, InvoiceFigures figures) {
        return brokenByFigures(content, figures)
                .filter(rule -> !rule.equals(TAX_OF_GROUP))
                .distinct()
                .toList();
    }

    /**
     * Those that do not hold for a correction: the invoice that it makes is asked for all, the difference only has to add up. One that
     * changes no amount has no tax group.
     */
    private static List<String> brokenByCorrection(InvoiceContent content, InvoiceFigures figures) {
        return brokenByRest(content, figures).stream()
                .filter(rule -> !rule.equals(GROUPS))
                .toList();
    }

    private static Stream<String> brokenByFigures(InvoiceContent content, InvoiceFigures figures) {
        return SelfCheck.findings(StatedFigures.of(figures.toCalculation(content))).stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCKS)
                .map(Finding::rule)
                .filter(rule -> !rule.startsWith(DECIMALS));
    }

    /** Those that do not hold for an invoice, or for what a correction would make of it. */
    static List<String> broken(InvoiceContent content, InvoiceFigures amounts) {
        Stream<String> figures = brokenByFigures(content, amounts);
        Stream<String> prices = content.lines().stream()
                .filter(line -> line.price().amount().signum() < 0)
                .map(line -> PRICE);
        Stream<String> lines = content.lines().isEmpty() ? Stream.of(LINES) : Stream.of();
        return Stream.of(lines, figures, prices, unreasoned(content))
                .flatMap(rules -> rules)
                .distinct()
                .toList();
    }

    private static Stream<String> unreasoned(InvoiceContent content) {
        Stream<String> ofDocument = content.pricing().charges().stream()
                .filter(charge -> !charge.reason().isGiven())
                .map(charge -> charge.kind() == ChargeKind.ALLOWANCE ? "BR-33" : "BR-38");
        Stream<String> ofLines = content.lines().stream()
                .flatMap(line -> line.charges().stream())
                .filter(charge -> !charge.reason().isGiven())
                .map(charge -> charge.kind() == ChargeKind.ALLOWANCE ? "BR-42" : "BR-44");
        return Stream.concat(ofDocument, ofLines);
    }
}
