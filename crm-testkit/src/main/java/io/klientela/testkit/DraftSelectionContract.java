package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.InvoiceId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.EmptyInvoiceException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberPattern;
import io.klientela.operation.SelectionReport;
import io.klientela.operation.SelectionReport.Done;
import io.klientela.operation.SelectionReport.OutOfReach;
import io.klientela.operation.SelectionReport.Outcome;
import io.klientela.operation.SelectionReport.Refused;
import io.klientela.paging.PageRequest;
import io.klientela.session.Visibility;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafts issued and deleted for a selection: each by itself, in the given order, and told what became of it. */
public abstract class DraftSelectionContract extends CrmContract {
    private static final int DRAFTS = 12;

    private Company acme;
    private DraftInvoice first;
    private DraftInvoice second;
    private DraftInvoice third;

    /** For the tests of adapters. */
    protected DraftSelectionContract() {}

    @BeforeEach
    void prepare() {
        acme = company("ACME");
        first = draft(acme);
        second = draft(acme);
        third = draft(acme);
        heard();
    }

    private DraftInvoice empty() {
        return desk().invoices().draft(NewInvoice.to(acme.id()));
    }

    private DraftInvoice hidden() {
        return draft(desk().contacts().add(NewCompany.named("Hidden").visibility(Visibility.onlyResponsible())));
    }

    private CrmSession hiredFor(String hostUser, String... grants) {
        NewEmployee employee = NewEmployee.named(hostUser, "Novak").hostUser(hostUser);
        for (String grant : grants) {
            employee = employee.grant(Grant.parse(grant));
        }
        desk().employees().add(employee);
        return as(hostUser);
    }

    private static List<String> numbers(SelectionReport<InvoiceId, IssuedInvoice> report) {
        return report.done().stream().map(done -> done.result().number()).toList();
    }

    private List<InvoiceId> left() {
        return desk().invoices().listDrafts(FIRST).items().stream()
                .map(DraftInvoice::id)
                .toList();
    }

    @Test
    @Tag("TEAMLAB-39")
    void numbersDraftsInTheGivenOrderAndTellsOfEach() {
        CrmSession sam = hiredFor("sam", "invoices.issue:public", "invoices.view:public");
        DraftInvoice empty = empty();
        DraftInvoice hidden = hidden();
        DraftInvoice stale = draft(acme);
        desk().invoices().save(stale.withContent(stale.content().withNotes("Changed meanwhile")));
        DraftInvoice gone = draft(acme);
        desk().invoices().delete(gone);
        DraftInvoice issued = draft(acme);
        IssuedInvoice before = desk().invoices().issue(issued);
        heard();

        SelectionReport<InvoiceId, IssuedInvoice> report = sam.invoices()
                .issue(List.of(third, empty, first, hidden, stale, third, gone, issued, second), IssueOrder.today());

        assertThat(report.outcomes())
                .extracting(Outcome::id)
                .containsExactly(
                        third.id(),
                        empty.id(),
                        first.id(),
                        hidden.id(),
                        stale.id(),
                        gone.id(),
                        issued.id(),
                        second.id());
        assertThat(report.done()).extracting(Done::id).containsExactly(third.id(), first.id(), second.id());
        assertThat(numbers(report)).containsExactly("INV0000002", "INV0000003", "INV0000004");
        assertThat(report.done())
                .allSatisfy(done -> assertThat(desk().invoices().get(done.id())).isEqualTo(done.result()));
        assertThat(report.refused()).extracting(Refused::id).containsExactly(empty.id(), stale.id(), issued.id());
        assertThat(report.refused().get(0).refusal())
                .isInstanceOfSatisfying(
                        EmptyInvoiceException.class,
                        refusal -> assertThat(refusal.code())
                                .isEqualTo(report.refused().get(0).code()));
        assertThat(report.refused().get(1).refusal())
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        refusal -> assertThat(refusal.record())
                                .isEqualTo(stale.id().ref()));
        assertThat(report.refused().get(2).refusal())
                .isInstanceOfSatisfying(
                        AlreadyIssuedException.class,
                        refusal -> assertThat(refusal.number()).isEqualTo(before.number()));
        assertThat(report.refused().get(2).message()).contains(before.number());
        assertThat(report.outOfReach()).extracting(OutOfReach::id).containsExactly(hidden.id(), gone.id());
        assertThat(left()).containsExactlyInAnyOrder(empty.id(), hidden.id(), stale.id());
        assertThat(heard()).containsOnly("invoice.issued").hasSize(3);
        assertThat(desk().numbering().preview(DocumentKind.INVOICE, TODAY)).isEqualTo("INV0000005");
    }

    @Test
    @Tag("TEAMLAB-39")
    void mayBeGivenAgain() {
        List<DraftInvoice> selection = List.of(second, first);
        SelectionReport<InvoiceId, IssuedInvoice> once = desk().invoices().issue(selection, IssueOrder.today());
        List<Object> before = everything();

        SelectionReport<InvoiceId, IssuedInvoice> again = desk().invoices().issue(selection, IssueOrder.today());

        assertThat(again.done()).isEmpty();
        assertThat(again.refused())
                .extracting(refused -> ((AlreadyIssuedException) refused.refusal()).number())
                .containsExactlyElementsOf(numbers(once));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesDateReasonAndSeriesForAll() {
        SeriesId branch = desk().numbering()
                .add(NewSeries.of(DocumentKind.INVOICE, "Branch", NumberPattern.parse("BR{seq:1}")))
                .id();
        IssueOrder order =
                IssueOrder.today().on(TODAY.minusDays(1), "Sent yesterday").in(branch);

        SelectionReport<InvoiceId, IssuedInvoice> report = desk().invoices().issue(List.of(second, first), order);

        assertThat(numbers(report)).containsExactly("BR1", "BR2");
        assertThat(report.done())
                .allSatisfy(done -> assertThat(done.result().issueDate()).isEqualTo(TODAY.minusDays(1)));
    }

    @Test
    void tellsOfAMissingSeriesAsOfARefusal() {
        SeriesId unknown = new SeriesId(ids().next());

        SelectionReport<InvoiceId, IssuedInvoice> report = desk().invoices()
                .issue(List.of(first, second), IssueOrder.today().in(unknown));

        assertThat(report.outOfReach()).isEmpty();
        assertThat(report.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.refusal())
                        .isInstanceOfSatisfying(
                                NotFoundException.class,
                                missing -> assertThat(missing.record()).isEqualTo(unknown.ref())));
        assertThat(left()).hasSize(3);
    }

    @Test
    @Tag("TEAMLAB-39")
    void issuesASelectionAsProformas() {
        SelectionReport<InvoiceId, IssuedInvoice> report =
                desk().proformas().issue(List.of(third, empty(), first), IssueOrder.today());

        assertThat(report.done()).extracting(Done::id).containsExactly(third.id(), first.id());
        assertThat(report.done())
                .allSatisfy(done -> assertThat(done.result().kind()).isEqualTo(DocumentKind.PROFORMA));
        assertThat(report.refused()).hasSize(1);
    }

    @Test
    @Tag("TEAMLAB-40")
    void deletesASelectionOfDrafts() {
        CrmSession dora = hiredFor("dora", "invoices.draft:public", "invoices.view:public");
        DraftInvoice hidden = hidden();
        DraftInvoice newer =
                desk().invoices().save(second.withContent(second.content().withNotes("Still needed")));
        IssuedInvoice issued = desk().invoices().issue(third);

        SelectionReport<InvoiceId, DraftInvoice> report =
                dora.invoices().delete(List.of(third, second, first, hidden, first));

        assertThat(report.outcomes())
                .extracting(Outcome::id)
                .containsExactly(third.id(), second.id(), first.id(), hidden.id());
        assertThat(report.done()).extracting(Done::result).containsExactly(first);
        assertThat(report.refused())
                .extracting(Refused::code)
                .containsExactly("invoice.already-issued", "record.stale");
        assertThat(report.outOfReach()).extracting(OutOfReach::id).containsExactly(hidden.id());
        assertThat(desk().invoices().getDraft(second.id())).isEqualTo(newer);
        assertThat(desk().invoices().get(third.id())).isEqualTo(issued);
        assertThat(left()).containsExactlyInAnyOrder(second.id(), hidden.id());
    }

    @Test
    void asksBeforehandForWhatHoldsOfAll() {
        CrmSession ulla = hired("ulla", PresetRoles.TELEPHONIST);
        List<DraftInvoice> selection = List.of(first, second);
        List<Object> before = everything();

        for (IssueOrder order : List.of(
                IssueOrder.today().keyed("order 4711"), IssueOrder.today().numbered("HAND-1"))) {
            assertRefused(
                    IllegalArgumentException.class, () -> desk().invoices().issue(selection, order));
            assertRefused(
                    IllegalArgumentException.class, () -> desk().proformas().issue(selection, order));
        }
        assertRefused(
                ConstraintViolationException.class,
                () -> desk().invoices().issue(selection, IssueOrder.today().on(TODAY, "x".repeat(501))));
        assertRefused(AccessDeniedException.class, () -> ulla.invoices().issue(List.of(), IssueOrder.today()));
        assertRefused(AccessDeniedException.class, () -> ulla.proformas().issue(List.of(), IssueOrder.today()));
        assertRefused(AccessDeniedException.class, () -> ulla.invoices().delete(List.of()));
        assertRefused(
                IllegalStateException.class,
                () -> desk().inTransaction(bound -> bound.invoices().issue(selection, IssueOrder.today())));
        assertRefused(
                IllegalStateException.class,
                () -> desk().inTransaction(bound -> bound.invoices().delete(selection)));
        assertThat(everything()).isEqualTo(before);
        assertThat(desk().invoices().issue(List.of(), IssueOrder.today()).outcomes())
                .isEmpty();
    }

    private static void assertRefused(Class<? extends RuntimeException> kind, Callable<?> selection) {
        assertThatExceptionOfType(kind).isThrownBy(selection::call);
    }

    @Test
    void takesAThousandAtMost() {
        List<DraftInvoice> many = new ArrayList<>();
        Stream.generate(() -> new InvoiceId(ids().next()))
                .limit(1001)
                .forEach(id -> many.add(new DraftInvoice(id, project(), first.content(), first.createdAt(), 1)));

        assertRefused(IllegalArgumentException.class, () -> desk().invoices().issue(many, IssueOrder.today()));
        assertRefused(IllegalArgumentException.class, () -> desk().invoices().delete(many));
        SelectionReport<InvoiceId, DraftInvoice> report = desk().invoices().delete(many.subList(0, 1000));
        assertThat(report.outOfReach()).hasSize(1000);
    }

    @Test
    void issuesEachOnceWithoutAGapHoweverManyTryAtOnce() {
        List<DraftInvoice> drafts =
                Stream.generate(() -> draft(acme)).limit(DRAFTS).toList();
        List<SelectionReport<InvoiceId, IssuedInvoice>> reports =
                Threads.together(3, thread -> () -> desk().invoices().issue(drafts, IssueOrder.today()));

        List<InvoiceId> issued = reports.stream()
                .flatMap(report -> report.done().stream())
                .map(Done::id)
                .toList();
        assertThat(issued).doesNotHaveDuplicates();
        // What was refused since others were faster several times is still there to be issued.
        desk().invoices().issue(drafts, IssueOrder.today());
        assertThat(desk().invoices().list(PageRequest.first(50)).items())
                .extracting(IssuedInvoice::number)
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(1, number -> number + 1)
                        .limit(DRAFTS)
                        .map("INV%07d"::formatted)
                        .toList());
    }
}
