package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditDateException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssueKeyException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.OversizedDocumentException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.invoice.UnchangedInvoiceException;
import io.klientela.invoice.UncorrectableException;
import io.klientela.invoice.UnknownPartException;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.Settlement;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.CreditExceedsException;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issued invoices are corrected: raised, lowered and written anew (REQUIREMENTS decisions 12 and 13). */
public abstract class CorrectionContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");
    private static final Vat REDUCED = Vat.standard("8");
    private static final CorrectionOrder MISTAKE = CorrectionOrder.because("Wrong price");
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");
    private static final int THREADS = 4;

    /** For the tests of adapters. */
    protected CorrectionContract() {}

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    /** Ten crates for 100.00 less 10 %, a service for 33.33, a rebate of 10 % of what bears 23 %. */
    private NewInvoice full(Company client) {
        return NewInvoice.to(client.id())
                .line(NewInvoiceLine.of("Crates", "10", UnitPrice.of("10.00", "PLN"), VAT)
                        .unit("H87")
                        .discountPercent("10"))
                .line("Service", "1", zloty("33.33"), REDUCED)
                .charge(DocumentCharge.allowance(ChargeAmount.percent("10"), VAT)
                        .because("Rebate"))
                .purchaseOrder("PO 7")
                .notes("Thank you")
                .taxCurrency(new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), TODAY));
    }

    private IssuedInvoice issued() {
        return desk().invoices().issue(desk().invoices().draft(full(company("ACME"))));
    }

    private IssuedInvoice corrected(IssuedInvoice invoice, CorrectionOrder order) {
        return desk().corrections().correct(invoice.id(), order);
    }

    private StandingInvoice standing(IssuedInvoice invoice) {
        return desk().corrections().standing(invoice.id());
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    /** Invoice, corrections and credit notes come to what the invoice would, had it been written as it stands. */
    private void assertIsAsWritten(IssuedInvoice invoice) {
        StandingInvoice standing = standing(invoice);
        InvoiceFigures written = InvoiceFigures.of(standing.content());
        assertThat(standing.due()).isEqualTo(written.due());
        assertThat(standing.left().groups().stream()
                        .filter(group ->
                                !group.taxable().isZero() || !group.tax().isZero()))
                .containsExactlyElementsOf(written.totals().groups());
    }

    @Test
    void raisesAPrice() {
        IssuedInvoice invoice = issued();
        heard();

        IssuedInvoice raised = corrected(invoice, MISTAKE.price(1, zloty("12.00")));

        assertThat(raised.kind()).isEqualTo(DocumentKind.CORRECTION);
        assertThat(raised.number()).isEqualTo("COR0000001");
        assertThat(raised.content().lines())
                .extracting(
                        line -> line.quantity().toPlainString(),
                        line -> line.price().toString())
                .containsExactly(
                        tuple("-10", UnitPrice.of("10.00", "PLN").toString()),
                        tuple("10", UnitPrice.of("12.00", "PLN").toString()));
        assertThat(raised.totals().lineNets()).containsExactly(zloty("-90.00"), zloty("108.00"));
        assertThat(raised.totals().allowances()).isEqualTo(zloty("1.80"));
        assertThat(raised.totals().groups())
                .containsExactly(new TaxGroup(VAT.category(), VAT.rate(), zloty("16.20"), zloty("3.73"), ""));
        assertThat(raised.totals().gross()).isEqualTo(zloty("19.93"));
        assertThat(raised.content().buyer()).isEqualTo(invoice.content().buyer());
        assertThat(raised.content().notes()).isEmpty();
        assertThat(raised.correction().flatMap(Correction::former)).isEmpty();
        Correction correction = raised.correction().orElseThrow();
        assertThat(correction.original()).isEqualTo(invoice.id());
        assertThat(correction.originalNumber()).isEqualTo("INV0000001");
        assertThat(correction.originalIssueDate()).isEqualTo(invoice.issueDate());
        assertThat(correction.reason()).isEqualTo("Wrong price");
        assertThat(correction.lines())
                .containsExactly(
                        new CorrectedLine(1, BigDecimal.TEN, zloty("90.00"), zloty("0")),
                        new CorrectedLine(1, BigDecimal.TEN.negate(), zloty("0"), zloty("108.00")));
        assertThat(correction.charges())
                .containsExactly(
                        new CorrectedCharge(1, zloty("9.00"), zloty("0")),
                        new CorrectedCharge(1, zloty("0"), zloty("10.80")));

        assertThat(desk().invoices().get(raised.id())).isEqualTo(raised);
        assertThat(desk().invoices().get(invoice.id())).isEqualTo(invoice);
        StandingInvoice standing = standing(invoice);
        assertThat(standing.corrections()).containsExactly(raised);
        assertThat(standing.lines().get(0).amount()).isEqualTo(zloty("108.00"));
        assertThat(standing.lines().get(1).amount()).isEqualTo(zloty("33.33"));
        assertThat(standing.due()).isEqualTo(invoice.figures().due().plus(zloty("19.93")));
        assertThat(heard()).containsExactly("invoice.corrected");
        assertThat(history(raised.id().ref())).hasSize(1);
        assertIsAsWritten(invoice);
    }

    /** Its claim is that of the invoice. */
    @Test
    void isDueWhenTheInvoiceIs() {
        IssuedInvoice invoice = issued();
        clock.advance(Duration.ofDays(3));

        IssuedInvoice raised = corrected(invoice, MISTAKE.price(1, zloty("12.00")));
        IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED);

        assertThat(raised.issueDate()).isEqualTo(invoice.issueDate().plusDays(3));
        assertThat(raised.dueDate()).isEqualTo(invoice.dueDate());
        assertThat(credit.dueDate()).isEqualTo(invoice.dueDate());
        assertThat(desk().settlements().get(invoice.id()).settlement().dueDate())
                .isEqualTo(invoice.dueDate());
        assertThat(desk().invoices().get(raised.id())).isEqualTo(raised);
    }

    @Test
    void movesALineToAnotherRate() {
        IssuedInvoice invoice = issued();

        IssuedInvoice moved = corrected(invoice, MISTAKE.vat(2, VAT));

        assertThat(moved.totals().groups())
                .containsExactly(
                        // 10 % of the rebate follows the line into its group.
                        new TaxGroup(VAT.category(), VAT.rate(), zloty("30.00"), zloty("6.90"), ""),
                        new TaxGroup(REDUCED.category(), REDUCED.rate(), zloty("-33.33"), zloty("-2.67"), ""));
        assertThat(moved.totals().lineNets()).containsExactly(zloty("-33.33"), zloty("33.33"));
        List.of(invoice, moved).forEach(Explained::assertAsStated);
        assertIsAsWritten(invoice);
    }

    @Test
    void addsLinesAndTakesThemAway() {
        IssuedInvoice invoice = issued();

        IssuedInvoice more = corrected(
                invoice,
                MISTAKE.line(NewInvoiceLine.of("Freight", "2", UnitPrice.of("15.00", "PLN"), VAT))
                        .withoutLine(2)
                        .withoutCharge(1)
                        .charge(DocumentCharge.charge(zloty("5.00"), VAT).because("Packing")));

        assertThat(more.correction().orElseThrow().lines())
                .containsExactly(
                        new CorrectedLine(2, BigDecimal.ONE, zloty("33.33"), zloty("0")),
                        new CorrectedLine(3, new BigDecimal("-2"), zloty("0"), zloty("30.00")));
        assertThat(more.totals().net()).isEqualTo(zloty("10.67"));
        assertThat(desk().invoices().get(more.id())).isEqualTo(more);
        StandingInvoice standing = standing(invoice);
        assertThat(standing.content().lines()).extracting(InvoiceLine::name).containsExactly("Crates", "Freight");
        assertThat(standing.lines().get(1).isTakenAway()).isTrue();
        assertThat(standing.charges().get(0).isTakenAway()).isTrue();
        assertThat(standing.charges().get(1).amount()).isEqualTo(zloty("5.00"));
        assertIsAsWritten(invoice);
        assertRefused(UnknownPartException.class, () -> corrected(invoice, MISTAKE.price(2, zloty("1.00"))));

        desk().corrections().credit(invoice.id(), RETURNED.quantity(3, "1"));

        assertThat(standing(invoice).quantityLeft(3)).isEqualByComparingTo("1");
        assertRefused(
                CreditExceedsException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.line(3, zloty("15.01"))));
        assertRefused(
                CreditExceedsException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.line(2, zloty("0.01"))));
        IssuedInvoice rest = desk().corrections().credit(invoice.id(), RETURNED);
        assertThat(rest.correction().orElseThrow().lines())
                .extracting(CorrectedLine::number)
                .containsExactly(1, 3);
        assertThat(standing(invoice).isCredited()).isTrue();
        assertThat(standing(invoice).due()).isEqualTo(zloty("0"));
    }

    @Test
    void buildsOnWhatStands() {
        IssuedInvoice invoice = issued();
        desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "3"));

        IssuedInvoice dearer = corrected(invoice, MISTAKE.price(1, zloty("11.00")));
        desk().corrections().credit(invoice.id(), RETURNED.line(1, zloty("9.30")));
        IssuedInvoice fewer = corrected(invoice, MISTAKE.quantity(1, "6").price(2, zloty("40.00")));

        assertThat(dearer.correction().orElseThrow().lines())
                .extracting(CorrectedLine::before, CorrectedLine::after)
                .containsExactly(tuple(zloty("63.00"), zloty("0")), tuple(zloty("0"), zloty("69.30")));
        // The rebate was 9.00 when the first crates went back; it is an amount since.
        assertThat(dearer.totals().allowances()).isEqualTo(zloty("0"));
        assertThat(fewer.correction().orElseThrow().ordinal()).isEqualTo(4);
        // 6 × 11.00 less 10 %, less the 9.30 that were credited.
        assertThat(standing(invoice).lines().get(0).amount()).isEqualTo(zloty("50.10"));
        assertIsAsWritten(invoice);
        Money inEuro = standing(invoice).corrections().stream()
                .flatMap(document -> document.figures().taxInTaxCurrency().stream())
                .reduce(invoice.figures().taxInTaxCurrency().orElseThrow(), Money::plus);
        assertThat(Optional.of(inEuro))
                .isEqualTo(InvoiceFigures.of(standing(invoice).content()).taxInTaxCurrency());

        desk().corrections().credit(invoice.id(), RETURNED);
        assertThat(standing(invoice).left().groups())
                .allMatch(group -> group.taxable().isZero() && group.tax().isZero());
    }

    @Test
    void correctsWhatIsNoAmount() {
        IssuedInvoice invoice = issued();
        Buyer right = new Buyer("ACME sp. z o.o.", Optional.empty(), Optional.empty(), "");
        desk().corrections().credit(invoice.id(), RETURNED.line(1, zloty("0.33")));
        Money due = standing(invoice).due();

        IssuedInvoice formal = corrected(
                invoice,
                CorrectionOrder.because("Wrong name")
                        .buyer(right)
                        .purchaseOrder("PO 8")
                        .name(2, "Repair"));

        assertThat(formal.content().buyer()).isEqualTo(right);
        assertThat(formal.content().purchaseOrder()).isEqualTo("PO 8");
        assertThat(formal.content().lines()).extracting(InvoiceLine::name).containsExactly("Service", "Repair");
        assertThat(formal.figures().due()).isEqualTo(zloty("0"));
        assertThat(formal.totals().tax()).isEqualTo(zloty("0"));
        assertThat(formal.correction().flatMap(Correction::former))
                .contains(new FormerHead(
                        invoice.content().buyer(), "PO 7", "", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(desk().invoices().get(formal.id())).isEqualTo(formal);
        StandingInvoice standing = standing(invoice);
        assertThat(standing.due()).isEqualTo(due);
        assertThat(standing.content().buyer()).isEqualTo(right);
        assertThat(standing.content().lines().get(1).name()).isEqualTo("Repair");
        IssuedInvoice onlyBuyer = corrected(
                invoice,
                CorrectionOrder.because("Wrong again").buyer(invoice.content().buyer()));
        assertThat(onlyBuyer.content().lines()).isEmpty();
        IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED.quantity(2, "1"));
        assertThat(credit.content().buyer()).isEqualTo(invoice.content().buyer());
        assertThat(credit.content().purchaseOrder()).isEqualTo("PO 8");
        assertThat(credit.content().lines()).extracting(InvoiceLine::name).containsExactly("Repair");
    }

    /** By the number that it has, and not by its place among the lines that are left. */
    @Test
    void namesALineInAnotherCurrencyByItsNumber() {
        IssuedInvoice invoice = issued();

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> corrected(invoice, MISTAKE.withoutLine(1).price(2, Money.of("1.00", "EUR"))))
                .returns("line 2", CurrencyMismatchException::subject);
    }

    /** It never was one, so there is none to tell of. */
    @Test
    void isNoDraftThatWasIssued() {
        IssuedInvoice correction = corrected(issued(), MISTAKE.quantity(1, "5"));

        assertRefused(NotFoundException.class, () -> desk().invoices().getDraft(correction.id()));
    }

    @Test
    void refusesWhatCannotBe() {
        IssuedInvoice invoice = issued();
        IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1"));

        assertRefused(UnchangedInvoiceException.class, () -> corrected(invoice, MISTAKE));
        assertRefused(UnchangedInvoiceException.class, () -> corrected(invoice, MISTAKE.price(1, zloty("10.00"))));
        assertRefused(UnchangedInvoiceException.class, () -> corrected(invoice, MISTAKE.quantity(1, "9.0")));
        assertRefused(UnknownPartException.class, () -> corrected(invoice, MISTAKE.quantity(3, "1")));
        assertRefused(UnknownPartException.class, () -> corrected(invoice, MISTAKE.withoutCharge(2)));
        assertRefused(
                BrokenRulesException.class,
                () -> corrected(invoice, MISTAKE.withoutLine(1).withoutLine(2)));
        assertRefused(BrokenRulesException.class, () -> corrected(invoice, MISTAKE.price(1, zloty("-1.00"))));
        assertRefused(
                CurrencyMismatchException.class, () -> corrected(invoice, MISTAKE.price(1, Money.of("1.00", "EUR"))));
        assertRefused(
                ConstraintViolationException.class,
                () -> corrected(invoice, CorrectionOrder.because(" ").quantity(1, "1")));
        assertRefused(ConstraintViolationException.class, () -> corrected(invoice, MISTAKE.quantity(1, "one")));
        assertRefused(ConstraintViolationException.class, () -> corrected(invoice, MISTAKE.name(1, " ")));
        assertRefused(
                ConstraintViolationException.class,
                () -> corrected(invoice, MISTAKE.line(NewInvoiceLine.of(" ", "1", UnitPrice.of("1", "PLN"), VAT))));
        assertRefused(
                CreditDateException.class,
                () -> desk().corrections()
                        .correct(
                                invoice.id(),
                                MISTAKE.quantity(1, "5"),
                                IssueOrder.today().on(TODAY.minusDays(1), "late")));
        assertRefused(UncorrectableException.class, () -> corrected(credit, MISTAKE.quantity(1, "5")));
        IssuedInvoice correction = corrected(invoice, MISTAKE.quantity(1, "5"));
        assertRefused(UncorrectableException.class, () -> corrected(correction, MISTAKE.quantity(1, "6")));
        assertRefused(UncorrectableException.class, () -> desk().settlements().get(correction.id()));
        CorrectionOrder crowded = MISTAKE;
        for (int each = 0; each < 100; each++) {
            crowded = crowded.charge(DocumentCharge.charge(zloty("1.00"), VAT).because("Fee"));
        }
        CorrectionOrder crowd = crowded;
        assertRefused(OversizedDocumentException.class, () -> corrected(invoice, crowd));
    }

    @Test
    void correctsOnceUnderAKey() {
        IssuedInvoice invoice = issued();
        IssueOrder keyed = IssueOrder.today().keyed("mistake 12");
        CorrectionOrder order = MISTAKE.price(1, zloty("12.00"));

        IssuedInvoice correction = desk().corrections().correct(invoice.id(), order, keyed);
        List<Object> before = everything();

        assertThat(desk().corrections().correct(invoice.id(), order, keyed)).isEqualTo(correction);
        assertThat(everything()).isEqualTo(before);
        assertRefused(IssueKeyException.class, () -> desk().corrections().credit(invoice.id(), RETURNED, keyed));
        IssuedInvoice other = desk().invoices().issue(draft(company("Other")));
        assertRefused(
                IssueKeyException.class,
                () -> desk().corrections().correct(other.id(), MISTAKE.quantity(1, "7"), keyed));
    }

    @Test
    void letsThoseCorrectWhoMay() {
        IssuedInvoice invoice = issued();
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);
        CrmSession user = hired("uma", PresetRoles.USER);
        CorrectionOrder order = MISTAKE.price(1, zloty("12.00"));

        assertThat(invoicer.corrections().correct(invoice.id(), order).number()).isEqualTo("COR0000001");
        assertRefused(
                AccessDeniedException.class,
                () -> user.corrections().correct(invoice.id(), MISTAKE.price(1, zloty("13.00"))));
        assertRefused(
                NotFoundException.class, () -> desk().corrections().correct(new InvoiceId(new UUID(1, 2)), order));
    }

    @Test
    @Tag("TEAMLAB-39")
    void opensAPaidInvoiceAgain() {
        IssuedInvoice invoice = issued();
        desk().settlements().markPaid(invoice.id(), TODAY);

        IssuedInvoice raised = corrected(invoice, MISTAKE.price(1, zloty("12.00")));

        Settlement settlement = desk().settlements().get(invoice.id()).settlement();
        assertThat(settlement.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(settlement.open()).isEqualTo(raised.figures().due());
        corrected(invoice, MISTAKE.price(1, zloty("9.00")));
        assertThat(desk().settlements().get(invoice.id()).settlement().state()).isEqualTo(InvoiceState.OVERPAID);
        assertThat(desk().settlements().get(invoice.id()).settlement().due())
                .isEqualTo(invoice.figures().due());
    }

    @Test
    void draftsAnewWhatTheCorrectionSays() {
        IssuedInvoice invoice = issued();
        corrected(invoice, MISTAKE.price(1, zloty("12.00")));
        desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "3"));

        CancelledInvoice cancelled = desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer");

        InvoiceLine crates = cancelled.draft().content().lines().get(0);
        assertThat(crates.price()).isEqualTo(UnitPrice.of("12.00", "PLN"));
        assertThat(crates.quantity()).isEqualByComparingTo("10");
        assertThat(standing(invoice).isCredited()).isTrue();
        assertThat(standing(invoice).due()).isEqualTo(zloty("0"));
    }

    @Test
    void losesNoneOfSeveralCorrectionsAtOnce() {
        IssuedInvoice invoice = issued();

        Threads.together(
                THREADS,
                thread -> () -> Threads.persistently(() -> desk().corrections()
                        .correct(
                                invoice.id(),
                                MISTAKE.line(NewInvoiceLine.of(
                                        "Freight " + thread, "1", UnitPrice.of("0.99", "PLN"), VAT)))));

        StandingInvoice standing = standing(invoice);
        assertThat(standing.lines()).hasSize(2 + THREADS);
        assertThat(standing.corrections())
                .extracting(IssuedInvoice::number)
                .containsExactly("COR0000001", "COR0000002", "COR0000003", "COR0000004");
        assertIsAsWritten(invoice);
    }
}
