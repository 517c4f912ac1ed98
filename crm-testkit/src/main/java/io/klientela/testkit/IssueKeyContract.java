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
}
