package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CreditDateException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssueKeyException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.NothingToCreditException;
import io.klientela.invoice.QuantityExceedsException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.invoice.UncorrectableException;
import io.klientela.invoice.UnknownPartException;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.CreditExceedsException;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Issued invoices are credited, in full and in part (REQUIREMENTS decisions 12 and 13). */
public abstract class CreditContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");
    private static final int THREADS = 4;

    /** For the tests of adapters. */
    protected CreditContract() {}

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    /** Ten crates for 100.00 less 10 %, a service for 33.33, freight for 20.00. */
    private NewInvoice full(Company client) {
        return NewInvoice.to(client.id())
                .line(NewInvoiceLine.of("Crates", "10", UnitPrice.of("10.00", "PLN"), VAT)
                        .unit("H87")
                        .discountPercent("10"))
                .line("Service", "1", zloty("33.33"), Vat.standard("8"))
                .charge(DocumentCharge.charge(zloty("20.00"), VAT).because("Freight"))
                .purchaseOrder("PO 7")
                .notes("Thank you")
                .taxCurrency(new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), TODAY));
    }

    private IssuedInvoice issued() {
        return desk().invoices().issue(desk().invoices().draft(full(company("ACME"))));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void givesBackAnInvoiceInFull() {
        IssuedInvoice invoice = issued();
        heard();

        IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED);

        assertThat(credit.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(credit.number()).isEqualTo("CN0000001");
        assertThat(credit.totals().net()).isEqualTo(zloty("-143.33"));
        assertThat(credit.totals().gross()).isEqualTo(invoice.totals().gross().negated());
        assertThat(credit.figures().taxInTaxCurrency())
                .isEqualTo(invoice.figures().taxInTaxCurrency().map(Money::negated));
        assertThat(credit.content().buyer()).isEqualTo(invoice.content().buyer());
        assertThat(credit.content().purchaseOrder()).isEqualTo("PO 7");
        assertThat(credit.content().notes()).isEmpty();
        InvoiceLine crates = credit.content().lines().get(0);
        assertThat(crates.quantity()).isEqualByComparingTo("-10");
        assertThat(crates.price()).isEqualTo(UnitPrice.of("10.00", "PLN"));
        Correction correction = credit.correction().orElseThrow();
        assertThat(correction.original()).isEqualTo(invoice.id());
        assertThat(correction.originalNumber()).isEqualTo("INV0000001");
        assertThat(correction.reason()).isEqualTo("Returned");
        assertThat(correction.lines())
                .containsExactly(
                        new CorrectedLine(1, BigDecimal.TEN, zloty("90.00"), zloty("0")),
                        new CorrectedLine(2, BigDecimal.ONE, zloty("33.33"), zloty("0")));
        assertThat(correction.charges()).containsExactly(new CorrectedCharge(1, zloty("20.00"), zloty("0")));

        assertThat(desk().invoices().get(credit.id())).isEqualTo(credit);
        assertThat(desk().invoices().get(invoice.id())).isEqualTo(invoice);
        assertThat(desk().invoices().list(FIRST).items()).containsExactly(credit, invoice);
        StandingInvoice standing = desk().corrections().standing(invoice.id());
        assertThat(standing.corrections()).containsExactly(credit);
        assertThat(standing.isCredited()).isTrue();
        assertThat(standing.due()).isEqualTo(zloty("0"));
        assertThat(heard()).containsExactly("invoice.credited");
        assertThat(history(credit.id().ref())).hasSize(1);
        assertRefused(NothingToCreditException.class, () -> desk().corrections().credit(invoice.id(), RETURNED));
    }

    @Test
    void givesBackUnitsOfALine() {
        IssuedInvoice invoice = issued();

        IssuedInvoice three = desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "3"));
        IssuedInvoice seven = desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "7"));

        assertThat(three.totals().lineNets()).containsExactly(zloty("-27.00"));
        assertThat(three.totals().tax()).isEqualTo(zloty("-6.21"));
        assertThat(three.content().lines().get(0).quantity()).isEqualByComparingTo("-3");
        assertThat(three.content().lines().get(0).unit()).isEqualTo("H87");
        assertThat(seven.totals().net()).isEqualTo(zloty("-63.00"));
        StandingInvoice standing = desk().corrections().standing(invoice.id());
        assertThat(standing.quantityLeft(1)).isEqualByComparingTo("0");
        assertThat(standing.left().lines()).containsExactly(zloty("0"), zloty("33.33"));
        assertRefused(
                QuantityExceedsException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1")));
    }

    /**
     * A third of 100.00 is 33.33, two of them are 66.67, so that the second takes the cent: the share of all units so far is rounded,
     * less what went before. Rounded one by one, units of less than a cent would be left without money (CreditAmountContract).
     */
    @Test
    void givesUnitsWhatTheyAddToThoseBefore() {
        Company acme = company("ACME");
        IssuedInvoice invoice = desk().invoices()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id())
                                .line(NewInvoiceLine.of("Set", "3", UnitPrice.of("33.333", "PLN"), VAT))));

        for (int i = 0; i < 3; i++) {
            desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1"));
        }

        StandingInvoice standing = desk().corrections().standing(invoice.id());
        assertThat(standing.corrections())
                .extracting(credit -> credit.totals().net())
                .containsExactly(zloty("-33.33"), zloty("-33.34"), zloty("-33.33"));
        assertThat(standing.due()).isEqualTo(zloty("0"));
        standing.corrections().forEach(Explained::assertAsStated);
        InvoiceLine second = standing.corrections().get(1).content().lines().get(0);
        assertThat(second.charges())
                .singleElement()
                .satisfies(charge -> assertThat(charge.reason().text()).isEqualTo("Różnica względem faktury"));
    }

    @Test
    void givesBackAmounts() {
        IssuedInvoice invoice = issued();

        IssuedInvoice ofParts = desk().corrections()
                .credit(invoice.id(), RETURNED.line(2, zloty("3.33")).charge(1, zloty("5.00")));
        IssuedInvoice ofWhole = desk().corrections().credit(invoice.id(), RETURNED.amount(zloty("67.50")));

        assertThat(ofParts.totals().lineNets()).containsExactly(zloty("-3.33"));
        assertThat(ofParts.totals().charges()).isEqualTo(zloty("-5.00"));
        assertThat(ofParts.totals().net()).isEqualTo(zloty("-8.33"));
        assertThat(ofWhole.correction().orElseThrow().lines())
                .extracting(CorrectedLine::after)
                .containsExactly(zloty("45.00"), zloty("15.00"));
        assertThat(ofWhole.correction().orElseThrow().charges())
                .extracting(CorrectedCharge::after)
                .containsExactly(zloty("7.50"));
        IssuedInvoice rest = desk().corrections().credit(invoice.id(), RETURNED);
        assertThat(desk().corrections().standing(invoice.id()).due()).isEqualTo(zloty("0"));
        assertThat(rest.correction().orElseThrow().ordinal()).isEqualTo(3);
        Money inEuro = List.of(ofParts, ofWhole, rest).stream()
                .flatMap(credit -> credit.figures().taxInTaxCurrency().stream())
                .reduce(Money.zero(CurrencyCode.of("EUR")), Money::plus);
        assertThat(Optional.of(inEuro.negated())).isEqualTo(invoice.figures().taxInTaxCurrency());
    }

    @Test
    void refusesWhatIsNotThere() {
        IssuedInvoice invoice = issued();

        assertRefused(
                CreditExceedsException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.line(1, zloty("90.01"))));
        assertRefused(
                CreditExceedsException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.amount(zloty("143.34"))));
        assertRefused(
                UnknownPartException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.line(3, zloty("1.00"))));
        assertRefused(
                UnknownPartException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.charge(0, zloty("1.00"))));
        assertRefused(
                CurrencyMismatchException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.line(1, Money.of("1.00", "EUR"))));
        assertRefused(
                NothingToCreditException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.line(1, zloty("0"))));
        assertRefused(
                ConstraintViolationException.class,
                () -> desk().corrections().credit(invoice.id(), CreditOrder.because(" ")));
        assertRefused(
                ConstraintViolationException.class,
                () -> desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "one")));
        assertRefused(
                CreditDateException.class,
                () -> desk().corrections()
                        .credit(invoice.id(), RETURNED, IssueOrder.today().on(TODAY.minusDays(1), "late")));
    }

    @Test
    void refusesToCorrectACorrection() {
        IssuedInvoice credit = desk().corrections().credit(issued().id(), RETURNED);

        assertRefused(UncorrectableException.class, () -> desk().corrections().credit(credit.id(), RETURNED));
        assertRefused(UncorrectableException.class, () -> desk().corrections().standing(credit.id()));
        assertRefused(UncorrectableException.class, () -> desk().invoices().duplicate(credit.id()));
        assertRefused(UncorrectableException.class, () -> desk().corrections().cancelAndRedraft(credit.id(), "Wrong"));
    }

    @Test
    void cancelsAndDraftsAnew() {
        IssuedInvoice invoice = issued();
        desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "3"));

        CancelledInvoice cancelled = desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer");

        assertThat(cancelled.draft().content().lines())
                .isEqualTo(invoice.content().lines());
        assertThat(desk().invoices().getDraft(cancelled.draft().id())).isEqualTo(cancelled.draft());
        assertThat(cancelled.creditNote().number()).isEqualTo("CN0000002");
        assertThat(desk().corrections().standing(invoice.id()).isCredited()).isTrue();
        assertRefused(
                NothingToCreditException.class,
                () -> desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer"));
    }

    @Test
    void creditsOnceUnderAKey() {
        IssuedInvoice invoice = issued();
        IssueOrder keyed = IssueOrder.today().keyed("return 12");
        CreditOrder some = RETURNED.quantity(1, "1");

        IssuedInvoice credit = desk().corrections().credit(invoice.id(), some, keyed);
        List<Object> before = everything();

        assertThat(desk().corrections().credit(invoice.id(), some, keyed)).isEqualTo(credit);
        assertThat(everything()).isEqualTo(before);
        IssuedInvoice other = desk().invoices().issue(draft(company("Other")));
        assertRefused(IssueKeyException.class, () -> desk().corrections().credit(other.id(), RETURNED, keyed));
    }

    @Test
    void numbersCreditNotesOnTheirOwn() {
        IssuedInvoice invoice = issued();

        IssuedInvoice byHand = desk().corrections()
                .credit(
                        invoice.id(),
                        RETURNED.quantity(1, "1"),
                        IssueOrder.today().numbered("OLD/1"));
        IssuedInvoice next = desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "1"));

        assertThat(byHand.number()).isEqualTo("OLD/1");
        assertThat(next.number()).isEqualTo("CN0000001");
        assertThat(desk().invoices().issue(draft(company("Next"))).number()).isEqualTo("INV0000002");
    }

    @Test
    void letsThoseCorrectWhoMay() {
        IssuedInvoice invoice = issued();
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);
        CrmSession user = hired("uma", PresetRoles.USER);
        CrmSession stranger = hired("tom", PresetRoles.TELEPHONIST);

        assertThat(invoicer.corrections()
                        .credit(invoice.id(), RETURNED.quantity(1, "1"))
                        .number())
                .isEqualTo("CN0000001");
        assertRefused(AccessDeniedException.class, () -> user.corrections().credit(invoice.id(), RETURNED));
        assertRefused(AccessDeniedException.class, () -> user.corrections().cancelAndRedraft(invoice.id(), "Wrong"));
        assertThat(user.corrections().standing(invoice.id()).corrections()).hasSize(1);
        assertRefused(AccessDeniedException.class, () -> stranger.corrections().standing(invoice.id()));
        assertRefused(
                NotFoundException.class, () -> desk().corrections().credit(new InvoiceId(new UUID(1, 2)), RETURNED));
    }

    @Test
    void takesOffWhatIsOpen() {
        IssuedInvoice invoice = issued();
        Money due = invoice.figures().due();
        desk().settlements().record(invoice.id(), NewPayment.of(zloty("100.00")));

        IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED.quantity(1, "2"));

        Settlement settlement = desk().settlements().get(invoice.id()).settlement();
        assertThat(settlement.credited()).isEqualTo(credit.figures().due().negated());
        assertThat(settlement.open()).isEqualTo(due.minus(zloty("100.00")).minus(settlement.credited()));
        assertThat(desk().settlements().list(SettlementQuery.all(), FIRST).items())
                .extracting(settled -> settled.invoice().id())
                .containsExactly(invoice.id());
        assertRefused(UncorrectableException.class, () -> desk().settlements().get(credit.id()));
        assertRefused(
                UncorrectableException.class,
                () -> desk().settlements().record(credit.id(), NewPayment.of(zloty("1.00"))));
        desk().corrections().credit(invoice.id(), RETURNED);
        assertThat(desk().settlements().get(invoice.id()).settlement().overpaid())
                .isEqualTo(zloty("100.00"));
    }

    @Test
    void neverGivesBackMoreThanThereIsWhenSeveralCreditAtOnce() {
        IssuedInvoice invoice = issued();
        CreditOrder four = RETURNED.quantity(1, "4");

        List<Optional<IssuedInvoice>> given = Threads.together(THREADS, thread -> () -> {
            try {
                return Optional.of(
                        Threads.persistently(() -> desk().corrections().credit(invoice.id(), four)));
            } catch (QuantityExceedsException refused) {
                return Optional.empty();
            }
        });

        assertThat(given.stream().filter(Optional::isPresent)).hasSize(2);
        StandingInvoice standing = desk().corrections().standing(invoice.id());
        assertThat(standing.corrections()).extracting(IssuedInvoice::number).containsExactly("CN0000001", "CN0000002");
        assertThat(standing.quantityLeft(1)).isEqualByComparingTo("2");
    }
}
