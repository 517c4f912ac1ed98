package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.project.OrganizationProfile;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Finding;
import io.klientela.tax.Finding.Severity;
import io.klientela.tax.LineCharge;
import io.klientela.tax.SelfCheck;
import io.klientela.tax.StatedFigures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    /** The tax of a group is its rate of its taxable amount. */
    static final String TAX_OF_GROUP = "BR-CO-17";

    private static final String DECIMALS = "BR-DEC";

    /** At least one tax group. */
    private static final String GROUPS = "BR-CO-18";

    /** At least one line. */
    private static final String LINES = "BR-16";

    /** What is given back is a negative quantity, never a negative price. */
    private static final String PRICE = "BR-27";

    private IssueRules() {}

    /**
     * Says no to a document for which a rule does not hold.
     *
     * @param id of the draft that would become the document
     * @throws BrokenRulesException naming each of them
     */
    static void require(InvoiceId id, NewDocument document) {
        List<Finding> broken = findings(document);
        if (!broken.isEmpty()) {
            throw BrokenRulesException.of(id, document, broken);
        }
    }

    /** The rules that do not hold for a document, with line or charge and figures. */
    static List<Finding> findings(NewDocument document) {
        return switch (document.kind()) {
            case CREDIT_NOTE -> ofRest(document.content(), document.figures()).toList();
            case CORRECTION -> ofCorrection(document.content(), document.figures());
            case FINAL -> ofFinal(document);
            case INVOICE, PROFORMA, ADVANCE -> findings(document.content(), document.figures());
        };
    }

    /** What the whole supply breaks, or what is left of it when the advances are deducted. */
    private static List<Finding> ofFinal(NewDocument document) {
        InvoiceContent whole = Deductions.without(document.content(), document.advances());
        return Stream.concat(
                        findings(whole, InvoiceFigures.of(whole)).stream(),
                        ofRest(document.content(), document.figures()))
                .distinct()
                .toList();
    }

    /**
     * Those that do not hold for a rest, such as a credit note: it says what another document said, and must add up. A credit that takes
     * the last of a group takes what is left of its tax (REQUIREMENTS decision 13), and so does a final invoice (decision 15). In a
     * currency without decimals that can be further from the rate than the norm tolerates; it must be possible all the same, or the
     * documents never add up.
     */
    private static Stream<Finding> ofRest(InvoiceContent content, InvoiceFigures figures) {
        return ofFigures(content, figures)
                .filter(finding -> !finding.rule().equals(TAX_OF_GROUP))
                .distinct();
    }

    /**
     * Those that do not hold for a correction: the invoice that it makes is asked for all, the difference only has to add up. One that
     * changes no amount has no tax group.
     */
    private static List<Finding> ofCorrection(InvoiceContent content, InvoiceFigures figures) {
        return ofRest(content, figures)
                .filter(finding -> !finding.rule().equals(GROUPS))
                .toList();
    }

    private static Stream<Finding> ofFigures(InvoiceContent content, InvoiceFigures figures) {
        return SelfCheck.findings(StatedFigures.of(figures.toCalculation(content))).stream()
                .filter(finding -> finding.severity() == Severity.BLOCKS)
                .filter(finding -> !finding.rule().startsWith(DECIMALS));
    }

    /** Those that do not hold for an invoice, or for what a correction would make of it. */
    static List<Finding> findings(InvoiceContent content, InvoiceFigures figures) {
        Stream<Finding> lines = content.lines().isEmpty() ? Stream.of(missing(LINES, "document")) : Stream.of();
        return Stream.of(lines, ofFigures(content, figures), ofPrices(content), ofReasons(content))
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    /** Everything that is to be said of an invoice of that seller, what blocks its issue first. */
    static List<Finding> all(OrganizationProfile seller, InvoiceContent content) {
        InvoiceFigures figures = InvoiceFigures.of(content);
        return Stream.of(
                        findings(content, figures),
                        SellerRules.findings(seller, content),
                        SelfCheck.findings(figures.toCalculation(content)),
                        PartyRules.findings(seller, content))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static Stream<Finding> ofPrices(InvoiceContent content) {
        return IntStream.range(0, content.lines().size())
                .filter(place -> content.lines().get(place).price().amount().signum() < 0)
                .mapToObj(place -> new Finding(
                        PRICE,
                        line(place),
                        BigDecimal.ZERO,
                        content.lines().get(place).price().amount(),
                        Severity.BLOCKS));
    }

    private static Stream<Finding> ofReasons(InvoiceContent content) {
        List<DocumentCharge> charges = content.pricing().charges();
        Stream<Finding> ofDocument = IntStream.range(0, charges.size())
                .filter(place -> !charges.get(place).reason().isGiven())
                .mapToObj(place -> missing(
                        charges.get(place).kind() == ChargeKind.ALLOWANCE ? "BR-33" : "BR-38",
                        "charge " + (place + 1)));
        Stream<Finding> ofLines = IntStream.range(0, content.lines().size())
                .boxed()
                .flatMap(place -> content.lines().get(place).charges().stream()
                        .filter(charge -> !charge.reason().isGiven())
                        .map(charge -> missing(ruleOf(charge), line(place))));
        return Stream.concat(ofDocument, ofLines);
    }

    private static String ruleOf(LineCharge charge) {
        return charge.kind() == ChargeKind.ALLOWANCE ? "BR-42" : "BR-44";
    }

    private static String line(int place) {
        return "line " + (place + 1);
    }

    /** Of something that is to be there, one is asked for and none is there. */
    private static Finding missing(String rule, String subject) {
        return new Finding(rule, subject, BigDecimal.ONE, BigDecimal.ZERO, Severity.BLOCKS);
    }
}
