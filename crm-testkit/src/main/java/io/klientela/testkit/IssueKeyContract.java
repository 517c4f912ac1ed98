package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueKeyException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An issue that is ordered twice under one key happens once. */
public abstract class IssueKeyContract extends CrmContract {
    private static final int THREADS = 6;

    /** For the tests of adapters. */
    protected IssueKeyContract() {}

    private static IssueOrder order() {
        return IssueOrder.today().keyed("order 4711");
    }

    private String nextNumber() {
        return desk().numbering().preview(DocumentKind.INVOICE, TODAY);
    }

    @Test
    void givesTheSameInvoiceToTheSecondOrder() {
        DraftInvoice draft = draft(company("ACME"));
        IssuedInvoice first = desk().invoices().issue(draft, order());
        List<Object> before = everything();

        IssuedInvoice second = desk().invoices().issue(draft, order());
        IssuedInvoice third = desk().invoices().issue(draft, order().on(TODAY.minusDays(1), "late"));

        assertThat(first.key()).contains("order 4711");
        assertThat(List.of(second, third)).containsOnly(first);
        assertThat(everything()).isEqualTo(before);
        assertThat(nextNumber()).isEqualTo("INV0000002");
    }

    @Test
    void refusesAnotherDraftUnderTheSameKey() {
        Company acme = company("ACME");
        desk().invoices().issue(draft(acme), order());
        DraftInvoice other = draft(acme);
        List<Object> before = everything();

        assertThatExceptionOfType(IssueKeyException.class)
                .isThrownBy(() -> desk().invoices().issue(other, order()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invoice.key-of-another-draft");
                    assertThat(refusal.key()).isEqualTo("order 4711");
                    assertThat(refusal.draft()).isEqualTo(other.id());
                });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void tellsWhatIsWrongWhereTheKeyIssuedNothing() {
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        desk().invoices().save(draft.withContent(draft.content().withNotes("Changed")));
        DraftInvoice issued = draft(acme);
        desk().invoices().issue(issued, IssueOrder.today().keyed("another key"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> desk().invoices().issue(draft, order()));
        assertThatExceptionOfType(AlreadyIssuedException.class)
                .isThrownBy(() -> desk().invoices().issue(issued, order()));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(
                        () -> desk().invoices().issue(draft, IssueOrder.today().keyed(" ")));
    }

    @Test
    void givesNothingToWhomTheInvoiceIsOutOfReach() {
        DraftInvoice draft = draft(company("ACME"));
        desk().invoices().issue(draft, order());

        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.issue:own"))
                        .grant(Grant.parse("invoices.view:own")));
        CrmSession sam = crm().project(project()).asHostUser("sam");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> sam.invoices().issue(draft, order()));
    }

    @Test
    void issuesOnceHoweverManyOrderAtOnce() {
        DraftInvoice draft = draft(company("ACME"));

        List<IssuedInvoice> given = Threads.together(
                THREADS,
                thread -> () -> Threads.persistently(() -> desk().invoices().issue(draft, order())));

        assertThat(given).hasSize(THREADS).containsOnly(desk().invoices().get(draft.id()));
        assertThat(nextNumber()).isEqualTo("INV0000002");
    }

    @Test
    void issuesOneOfManyDraftsThatAreOrderedAtOnceUnderOneKey() {
        Company acme = company("ACME");

        List<Optional<IssuedInvoice>> given = Threads.together(THREADS, thread -> () -> {
            DraftInvoice draft = Threads.persistently(() -> desk().invoices()
                    .draft(NewInvoice.to(acme.id()).line("Work", "1", Money.of("1", "PLN"), Vat.zero())));
            try {
                return Optional.of(Threads.persistently(() -> desk().invoices().issue(draft, order())));
            } catch (IssueKeyException refused) {
                return Optional.empty();
            }
        });

        assertThat(given.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(nextNumber()).isEqualTo("INV0000002");
    }

    /** One order more under a used key is a mistake, not a repetition: in silence the second one would be lost. */
    @Test
    void tellsAnotherCreditFromTheSameOne() {
        IssuedInvoice invoice = desk().invoices().issue(draft(company("ACME")));
        CreditOrder three = CreditOrder.because("Damaged").quantity(1, "3");
        IssuedInvoice first = desk().corrections().credit(invoice.id(), three, order());
        desk().corrections().credit(invoice.id(), CreditOrder.because("Late").quantity(1, "2.5"));

        for (CreditOrder other : List.of(
                CreditOrder.because("Late").quantity(1, "3"),
                three.quantity(1, "1"),
                CreditOrder.because("Damaged").quantity(1, "2"),
                CreditOrder.because("Damaged").quantity(1, "30"),
                CreditOrder.because("Damaged").line(2, Money.of("1", "PLN")),
                CreditOrder.because("Damaged").amount(Money.of("1440.00", "PLN")),
                CreditOrder.because("Damaged"))) {
            assertRefused(IssueKeyException.class, () -> desk().corrections().credit(invoice.id(), other, order()));
        }
        assertThat(desk().corrections().credit(invoice.id(), three, order())).isEqualTo(first);
        assertThat(desk().corrections()
                        .credit(invoice.id(), CreditOrder.because("Damaged").quantity(1, "3.00"), order()))
                .isEqualTo(first);
    }

    @Test
    void tellsAnotherCorrectionFromTheSameOne() {
        IssuedInvoice invoice = desk().invoices().issue(draft(company("ACME")));
        CorrectionOrder cheaper = CorrectionOrder.because("Wrong price").price(1, Money.of("400.00", "PLN"));
        IssuedInvoice first = desk().corrections().correct(invoice.id(), cheaper, order());
        desk().corrections()
                .correct(invoice.id(), CorrectionOrder.because("Wrong order").purchaseOrder("PO 8"));

        for (CorrectionOrder other : List.of(
                CorrectionOrder.because("Wrong order").price(1, Money.of("400.00", "PLN")),
                CorrectionOrder.because("Wrong price").price(1, Money.of("401.00", "PLN")),
                cheaper.purchaseOrder("PO 8"),
                cheaper.supplyDate(TODAY),
                CorrectionOrder.because("Wrong price").withoutLine(7),
                CorrectionOrder.because("Wrong price"))) {
            assertRefused(IssueKeyException.class, () -> desk().corrections().correct(invoice.id(), other, order()));
        }
        assertThat(desk().corrections().correct(invoice.id(), cheaper, order())).isEqualTo(first);
    }

    @Test
    void cancelsOnceUnderAKey() {
        IssuedInvoice invoice = desk().invoices().issue(draft(company("ACME")));
        CancelledInvoice first = desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer", order());
        List<Object> before = everything();

        CancelledInvoice second = desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer", order());

        assertThat(second).isEqualTo(first);
        assertThat(everything()).isEqualTo(before);
        assertRefused(
                IssueKeyException.class,
                () -> desk().corrections().cancelAndRedraft(invoice.id(), "Wrong price", order()));
        DraftInvoice draft = desk().invoices()
                .save(first.draft().withContent(first.draft().content().withNotes("For the right buyer")));
        assertThat(desk().corrections()
                        .cancelAndRedraft(invoice.id(), "Wrong buyer", order())
                        .draft())
                .isEqualTo(draft);
    }

    @Test
    void saysWhatBecameOfTheDraftWhereACancellationIsRepeated() {
        Company acme = company("ACME");
        IssuedInvoice invoice = desk().invoices().issue(draft(acme));
        CancelledInvoice cancelled = desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer", order());
        desk().invoices().issue(cancelled.draft());
        IssuedInvoice another = desk().invoices().issue(draft(acme));
        IssueOrder later = IssueOrder.today().keyed("cancel 2");
        desk().invoices()
                .delete(desk().corrections()
                        .cancelAndRedraft(another.id(), "Wrong buyer", later)
                        .draft());
        IssuedInvoice third = desk().invoices().issue(draft(acme));
        IssueOrder plain = IssueOrder.today().keyed("return 3");
        desk().corrections().credit(third.id(), CreditOrder.because("Returned"), plain);

        assertThatExceptionOfType(AlreadyIssuedException.class)
                .isThrownBy(() -> desk().corrections().cancelAndRedraft(invoice.id(), "Wrong buyer", order()))
                .satisfies(refused -> assertThat(refused.invoice())
                        .isEqualTo(cancelled.draft().id()));
        assertRefused(
                NotFoundException.class,
                () -> desk().corrections().cancelAndRedraft(another.id(), "Wrong buyer", later));
        assertRefused(
                IssueKeyException.class, () -> desk().corrections().cancelAndRedraft(third.id(), "Returned", plain));
    }

    /** The order says the rest too: date, series or number of the credit note. */
    @Test
    void cancelsUnderAnotherDateAndNumber() {
        IssuedInvoice invoice = desk().invoices()
                .issue(draft(company("ACME")), IssueOrder.today().on(TODAY.plusDays(3), "for the supply"));

        CancelledInvoice cancelled = desk().corrections()
                .cancelAndRedraft(
                        invoice.id(),
                        "Wrong buyer",
                        IssueOrder.today().on(TODAY.plusDays(3), "with it").numbered("OLD/7"));

        assertThat(cancelled.creditNote().number()).isEqualTo("OLD/7");
        assertThat(cancelled.creditNote().issueDate()).isEqualTo(TODAY.plusDays(3));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }
}
