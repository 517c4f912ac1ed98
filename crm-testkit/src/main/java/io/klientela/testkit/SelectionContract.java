package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.InvoiceId;
import io.klientela.operation.SelectionReport;
import io.klientela.operation.SelectionReport.Done;
import io.klientela.operation.SelectionReport.OutOfReach;
import io.klientela.operation.SelectionReport.Outcome;
import io.klientela.operation.SelectionReport.Refused;
import io.klientela.session.Visibility;
import io.klientela.settlement.IllegalSettlementStepException;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.Settlement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One step for a selection of invoices: each by itself, and told what became of it. */
public abstract class SelectionContract extends CrmContract {
    private Company acme;
    private InvoiceId billed;
    private InvoiceId other;
    private InvoiceId paid;
    private InvoiceId disputed;
    private InvoiceId hidden;
    private InvoiceId draft;
    private CrmSession sam;

    /** For the tests of adapters. */
    protected SelectionContract() {}

    @BeforeEach
    void prepare() {
        acme = company("ACME");
        billed = issued(acme);
        other = issued(acme);
        paid = issued(acme);
        desk().settlements().markPaid(paid, TODAY);
        disputed = issued(acme);
        desk().settlements().dispute(disputed, "Not ordered");
        hidden = issued(desk().contacts().add(NewCompany.named("Hidden").visibility(Visibility.onlyResponsible())));
        draft = draft(acme).id();
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak").hostUser("sam").grant(Grant.parse("invoices.settle:public")));
        sam = as("sam");
        heard();
    }

    private InvoiceId issued(Company client) {
        return desk().invoices().issue(draft(client)).id();
    }

    private InvoiceState state(InvoiceId invoice) {
        return desk().settlements().get(invoice).state();
    }

    @Test
    @Tag("TEAMLAB-39")
    void marksASelectionAsPaidAndTellsOfEach() {
        List<InvoiceId> selection = List.of(billed, paid, hidden, other, draft, disputed, billed);

        SelectionReport<InvoiceId, Settlement> report = sam.settlements().markPaid(selection, TODAY);

        assertThat(report.outcomes())
                .extracting(Outcome::id)
                .containsExactly(billed, paid, hidden, other, draft, disputed);
        assertThat(report.done()).extracting(Done::id).containsExactly(billed, other);
        assertThat(report.done())
                .allSatisfy(done -> assertThat(done.result())
                        .isEqualTo(desk().settlements().get(done.id()).settlement()));
        assertThat(report.refused()).extracting(Refused::id).containsExactly(paid, disputed);
        assertThat(report.refused())
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo("settlement.illegal-step"));
        assertThat(report.refused().get(1).message()).contains("is disputed", "resolve-dispute");
        assertThat(report.refused().get(1).refusal())
                .isInstanceOfSatisfying(
                        IllegalSettlementStepException.class,
                        refusal -> assertThat(refusal.state()).isEqualTo(InvoiceState.DISPUTED));
        assertThat(report.outOfReach()).extracting(OutOfReach::id).containsExactly(hidden, draft);
        assertThat(Stream.of(billed, other, paid, disputed, hidden).map(this::state))
                .containsExactly(
                        InvoiceState.PAID,
                        InvoiceState.PAID,
                        InvoiceState.PAID,
                        InvoiceState.DISPUTED,
                        InvoiceState.BILLED);
        assertThat(heard())
                .containsExactly(
                        "invoice.payment-recorded", "invoice.paid", "invoice.payment-recorded", "invoice.paid");
    }

    @Test
    @Tag("TEAMLAB-39")
    void rejectsASelection() {
        SelectionReport<InvoiceId, Settlement> report =
                desk().settlements().dispute(List.of(hidden, disputed, paid, billed), "The delivery was refused");

        assertThat(report.done()).extracting(Done::id).containsExactly(hidden, billed);
        assertThat(report.refused()).extracting(Refused::id).containsExactly(disputed, paid);
        assertThat(desk().settlements().get(billed).settlement().dispute())
                .hasValueSatisfying(dispute -> assertThat(dispute.reason()).isEqualTo("The delivery was refused"));
    }

    @Test
    void tellsADayThatCannotBeForEach() {
        SelectionReport<InvoiceId, Settlement> report =
                desk().settlements().markPaid(List.of(billed, other), TODAY.plusDays(1));

        assertThat(report.refused())
                .extracting(Refused::code)
                .containsOnly("settlement.payment-date")
                .hasSize(2);
        assertThat(state(billed)).isEqualTo(InvoiceState.BILLED);
    }

    @Test
    void takesAThousandAtMostAndNoneInsideATransaction() {
        List<InvoiceId> many =
                Stream.generate(() -> new InvoiceId(ids().next())).limit(1001).toList();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> desk().settlements().markPaid(many, TODAY));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> desk().inTransaction(bound -> bound.settlements().markPaid(List.of(billed), TODAY)));
        assertThat(desk().settlements().markPaid(List.of(), TODAY).outcomes()).isEmpty();
        assertThat(state(billed)).isEqualTo(InvoiceState.BILLED);
        assertThat(desk().<InvoiceState>inTransaction(bound ->
                        bound.settlements().markPaid(billed, TODAY).state()))
                .isEqualTo(InvoiceState.PAID);
    }
}
