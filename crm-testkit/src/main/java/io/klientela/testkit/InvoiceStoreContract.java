package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.SeriesPlace;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How issued invoices are kept beside each other. */
public abstract class InvoiceStoreContract extends StorageContract {
    /** For the tests of adapters. */
    protected InvoiceStoreContract() {}

    @Test
    void ordersFinalInvoicesOfOneMomentAsDatabasesOrderIds() {
        Ground ground = ground();
        IssuedInvoice low = withId(FinalInvoices.bare(new InvoiceRecords(ground).bareInvoice("A"), ground), 1);
        IssuedInvoice high = Components.with(withId(low, -1), "number", "B");
        write(stores -> List.of(high, low).forEach(stores.invoices()::insert));

        InvoiceId advance = low.advances().get(0).advance();
        assertThat(list(stores -> stores.invoices().deductionsOf(ground.project, advance, AccessFilter.everything())))
                .containsExactly(low, high);
    }

    private static IssuedInvoice withId(IssuedInvoice invoice, long high) {
        return Components.with(invoice, "id", new InvoiceId(new UUID(high, 7)));
    }

    @Test
    void keepsManyDocumentsFromBeforePlacesWereKept() {
        Ground ground = ground();
        Optional<SeriesPlace> unknown = Optional.of(new SeriesPlace(ground.series, new NumberPeriod("2026"), 0));
        InvoiceRecords records = new InvoiceRecords(ground);
        IssuedInvoice one = Components.with(records.bareInvoice("A"), "series", unknown);
        IssuedInvoice other = Components.with(records.bareInvoice("B"), "series", unknown);
        write(stores -> List.of(one, other).forEach(stores.invoices()::insert));

        for (IssuedInvoice each : List.of(one, other)) {
            assertThat(find(stores -> stores.invoices().find(ground.project, each.id(), AccessFilter.everything())))
                    .contains(each);
        }
        assertThat(list(stores -> stores.invoices()
                        .numbersOf(
                                ground.project,
                                ground.series,
                                new NumberPeriod("2026"),
                                AccessFilter.everything(),
                                0,
                                10)))
                .isEmpty();
    }

    @Test
    void hasNoCreditNoteWithAFormerHead() {
        Ground ground = ground();
        InvoiceRecords records = new InvoiceRecords(ground);
        IssuedInvoice correction =
                CorrectingRecords.of(records.fullInvoice("A"), "Reason", records.bareInvoice("B"), 1);

        assertThat(correction.correction().orElseThrow().former()).isPresent();
        assertThatThrownBy(() -> Components.with(correction, "kind", (Object) DocumentKind.CREDIT_NOTE))
                .hasStackTraceContaining("head of its invoice");
    }

    @Test
    void preparesAsOftenAsOneLikes() {
        Ground ground = ground();
        IssuedInvoice invoice = new InvoiceRecords(ground).bareInvoice("A");
        write(stores -> {
            stores.invoices().prepare(ground.project, invoice.content(), invoice.seller());
            stores.invoices().prepare(ground.project, invoice.content(), invoice.seller());
            stores.invoices().insert(invoice);
        });

        assertThat(find(stores -> stores.invoices().find(ground.project, invoice.id(), AccessFilter.everything())))
                .contains(invoice);
    }
}
