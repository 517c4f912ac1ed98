package io.klientela.invoice;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Difference;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Finding;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Vat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A correction on its way. The invoice that is to be is computed as a whole, by the policy of the original; what it differs by from what
 * stands is taken group by group and never rounded again. Each line, allowance or charge that changes is taken back as it stands and
 * written anew, so that every amount of the document has a quantity and a price that is not negative (BR-27), and the tax of each rate
 * stands under that rate.
 */
final class CorrectionNote implements CorrectingDocument {
    private final StandingInvoice standing;
    private final CorrectionOrder order;
    private final Rewriting rewriting;
    private final Optional<FormerHead> former;
    private final InvoiceContent after;
    private final InvoiceFigures figuresAfter;
    /** Whether anything differs that amounts follow from; where not, cents that credit notes left in a group stay there. */
    private final boolean isOfAmounts;

    private final List<TaxGroup> differences;
    private final Set<Integer> changedLines = new TreeSet<>();
    private final Set<Integer> changedCharges = new TreeSet<>();
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<LineFigures> lineFigures = new ArrayList<>();
    private final List<CorrectedLine> correctedLines = new ArrayList<>();
    private final List<DocumentCharge> charges = new ArrayList<>();
    private final List<Money> chargeAmounts = new ArrayList<>();
    private final List<CorrectedCharge> correctedCharges = new ArrayList<>();

    CorrectionNote(StandingInvoice standing, CorrectionOrder order) {
        this.standing = standing;
        this.order = order;
        this.rewriting = new Rewriting(standing, order);
        InvoiceContent before = standing.content();
        this.after = rewriting.content();
        this.former = FormerHead.of(before, after);
        if (after.equals(before)) {
            throw new UnchangedInvoiceException(standing.invoice());
        }
        this.figuresAfter = rewriting.figures();
        this.isOfAmounts = !after.toDocument().equals(before.toDocument());
        this.differences = isOfAmounts
                ? Difference.ofGroups(
                        standing.left().groups(), figuresAfter.totals().groups())
                : List.of();
        findChanges();
        changedLines.forEach(this::line);
        changedCharges.forEach(this::charge);
        OversizedDocumentException.checkCorrection(standing.invoice().id(), lines.size(), charges.size());
    }

    private void findChanges() {
        for (int number = 1; number <= rewriting.lastLine(); number++) {
            Optional<InvoiceLine> was = standingLine(number).map(line -> line.line(language()));
            if (!was.equals(rewriting.line(number))) {
                changedLines.add(number);
            }
        }
        for (int number = 1; number <= rewriting.lastCharge(); number++) {
            Optional<StandingCharge> was = standingCharge(number);
            boolean stays = was.map(StandingCharge::charge).equals(rewriting.charge(number))
                    && was.map(StandingCharge::amount).equals(amountOfCharge(number));
            if (!stays) {
                changedCharges.add(number);
            }
        }
        differences.stream().filter(group -> !isZero(group)).forEach(this::requireMember);
    }

    /** A group that changes without its lines, by a cent that credit notes left, is told of with one of them, which stays. */
    private void requireMember(TaxGroup group) {
        boolean isTold = changedLines.stream().anyMatch(number -> isOf(group, vatsOfLine(number)))
                || changedCharges.stream().anyMatch(number -> isOf(group, vatsOfCharge(number)));
        if (isTold) {
            return;
        }
        IntStream.rangeClosed(1, rewriting.lastLine())
                .filter(number -> isOf(group, vatsOfLine(number)))
                .findFirst()
                .ifPresentOrElse(
                        changedLines::add,
                        () -> IntStream.rangeClosed(1, rewriting.lastCharge())
                                .filter(number -> isOf(group, vatsOfCharge(number)))
                                .findFirst()
                                .ifPresent(changedCharges::add));
    }

    private static boolean isOf(TaxGroup group, List<Vat> vats) {
        return vats.stream().anyMatch(group::isOf);
    }

    private List<Vat> vatsOfLine(int number) {
        List<Vat> vats = new ArrayList<>();
        standingLine(number).ifPresent(line -> vats.add(line.written().vat()));
        rewriting.line(number).ifPresent(line -> vats.add(line.vat()));
        return vats;
    }

    private List<Vat> vatsOfCharge(int number) {
        List<Vat> vats = new ArrayList<>();
        standingCharge(number).ifPresent(charge -> vats.add(charge.charge().vat()));
        rewriting.charge(number).ifPresent(charge -> vats.add(charge.vat()));
        return vats;
    }

    private static boolean isZero(TaxGroup group) {
        return group.taxable().isZero() && group.tax().isZero();
    }

    private Optional<StandingLine> standingLine(int number) {
        return number > standing.lines().size()
                ? Optional.empty()
                : Optional.of(standing.lines().get(number - 1)).filter(line -> !line.isTakenAway());
    }

    private Optional<StandingCharge> standingCharge(int number) {
        return number > standing.charges().size()
                ? Optional.empty()
                : Optional.of(standing.charges().get(number - 1)).filter(charge -> !charge.isTakenAway());
    }

    private Optional<Money> amountOfCharge(int number) {
        return rewriting
                .charge(number)
                .map(charge -> figuresAfter
                        .charges()
                        .get(rewriting.placeOfCharge(number))
                        .entered());
    }

    private Locale language() {
        return standing.invoice().content().language();
    }

    private CurrencyCode currency() {
        return standing.invoice().content().currency();
    }

    private void line(int number) {
        Money nothing = Money.zero(currency());
        standingLine(number)
                .ifPresent(line ->
                        add(line.back(language()), new CorrectedLine(number, line.quantity(), line.amount(), nothing)));
        rewriting
                .line(number)
                .ifPresent(line -> add(
                        line,
                        new CorrectedLine(
                                number,
                                line.quantity().negate(),
                                nothing,
                                figuresAfter
                                        .lines()
                                        .get(rewriting.placeOfLine(number))
                                        .amount())));
    }

    private void add(InvoiceLine line, CorrectedLine corrected) {
        lines.add(line);
        lineFigures.add(LineFigures.of(line.priced(), corrected.difference()));
        correctedLines.add(corrected);
    }

    private void charge(int number) {
        Money nothing = Money.zero(currency());
        standingCharge(number)
                .ifPresent(charge -> add(charge.back(), new CorrectedCharge(number, charge.amount(), nothing)));
        rewriting
                .charge(number)
                .ifPresent(charge -> add(
                        charge,
                        new CorrectedCharge(
                                number, nothing, amountOfCharge(number).orElse(nothing))));
    }

    private void add(DocumentCharge charge, CorrectedCharge corrected) {
        charges.add(charge);
        chargeAmounts.add(corrected.difference());
        correctedCharges.add(corrected);
    }

    @Override
    public IssuedInvoice original() {
        return standing.invoice();
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CORRECTION;
    }

    @Override
    public InvoiceContent content() {
        Money nothing = Money.zero(currency());
        return after.withSupplyDate(order.supplyDate())
                .withProforma(Optional.empty())
                .withPaymentTerm(PaymentTerm.onReceipt())
                .withTerms("")
                .withNotes(former.flatMap(FormerHead::notes).isPresent() ? after.notes() : "")
                .withPricing(after.pricing()
                        .withCharges(charges)
                        .withPrepaid(nothing)
                        .withRounding(new PayableRounding.Fixed(rounding())))
                .withLines(lines);
    }

    private Money rounding() {
        return isOfAmounts ? figuresAfter.totals().rounding().minus(standing.rounding()) : Money.zero(currency());
    }

    @Override
    public InvoiceFigures figures() {
        Difference difference = Difference.of(
                content().toDocument(),
                lineFigures.stream().map(LineFigures::amount).toList(),
                chargeAmounts,
                groups(),
                rounding());
        List<ChargeFigures> chargeFigures = IntStream.range(0, charges.size())
                .mapToObj(place -> new ChargeFigures(
                        chargeAmounts.get(place), difference.chargeNets().get(place)))
                .toList();
        Money levies = isOfAmounts ? figuresAfter.levies().minus(standing.left().levies()) : Money.zero(currency());
        return new InvoiceFigures(difference.totals(), lineFigures, chargeFigures, levies, taxInTaxCurrency());
    }

    /** Those that change, and those of the lines and charges that are told of. */
    private List<TaxGroup> groups() {
        List<Vat> vats = new ArrayList<>();
        lines.forEach(line -> vats.add(line.vat()));
        charges.forEach(charge -> vats.add(charge.vat()));
        List<TaxGroup> all = isOfAmounts
                ? differences
                : Difference.ofGroups(standing.left().groups(), standing.left().groups());
        return all.stream().filter(group -> !isZero(group) || isOf(group, vats)).toList();
    }

    /** Each is rounded once from the whole, at the rate of the original. */
    private Optional<Money> taxInTaxCurrency() {
        Optional<Money> left = standing.taxInTaxCurrencyLeft();
        return isOfAmounts
                ? figuresAfter.taxInTaxCurrency().map(tax -> tax.minus(left.orElseThrow()))
                : left.map(tax -> Money.zero(tax.currency()));
    }

    @Override
    public LocalDate dueDate() {
        return standing.invoice().dueDate();
    }

    @Override
    public Correction correction() {
        IssuedInvoice original = standing.invoice();
        return new Correction(
                original.id(),
                standing.corrections().size() + 1,
                original.number(),
                original.issueDate(),
                order.reason(),
                correctedLines,
                correctedCharges,
                former);
    }

    /**
     * Says no where the invoice that is to be could not be issued.
     *
     * @throws BrokenRulesException if it breaks a rule of EN 16931
     * @throws UnregisteredSellerException if VAT is added to an invoice of a seller who was not registered for it
     */
    CorrectionNote issuable() {
        SellerRules.requireNoneAdded(standing.invoice(), differences);
        List<Finding> broken = rewriting.findings();
        if (!broken.isEmpty()) {
            throw BrokenRulesException.ofCorrection(
                    standing.invoice(), after.pricing().policy(), broken);
        }
        return this;
    }
}
