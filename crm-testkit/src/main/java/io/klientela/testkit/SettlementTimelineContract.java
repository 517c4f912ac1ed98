package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.contact.Company;
import io.klientela.contact.TimelineEntry;
import io.klientela.employee.NewEmployee;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.id.RecordKind;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.settlement.NewPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was done with the invoices of a client appears on the client's timeline, to those who see the invoices. */
@Tag("ASARI-3")
public abstract class SettlementTimelineContract extends CrmContract {
    private static final Set<RecordKind> STEPS = Set.of(RecordKind.SETTLEMENT_STEP);

    private Company acme;
    private IssuedInvoice invoice;
    private InvoiceId id;

    /** For the tests of adapters. */
    protected SettlementTimelineContract() {}

    /** It is due 7380.00 PLN. */
    @BeforeEach
    void prepare() {
        acme = company("ACME");
        invoice = desk().invoices().issue(draft(acme));
        id = invoice.id();
    }

    private static NewPayment of(String amount) {
        return NewPayment.of(Money.of(amount, "PLN"));
    }

    private List<TimelineEntry> steps(CrmSession session, Company client, int size) {
        return walk(page -> session.timeline().of(client.id(), STEPS, page), size, Optional.empty());
    }

    private Map<String, String> facts(String... more) {
        Map<String, String> facts = new HashMap<>(Map.of("invoice", id.toString(), "number", invoice.number()));
        for (int each = 0; each < more.length; each += 2) {
            facts.put(more[each], more[each + 1]);
        }
        return facts;
    }

    @Test
    void showsEachStepWhenItWasTakenLatestFirst() {
        List<Instant> moments = new ArrayList<>();
        List<Runnable> steps = List.of(
                () -> desk().settlements().dispute(id, "Not ordered"),
                () -> desk().settlements().resolveDispute(id, "Ordered by phone"),
                () -> desk().settlements().record(id, of("7400.00").on(TODAY)),
                () -> desk().settlements().refund(id, of("5.00")),
                () -> desk().settlements().takeBack(id, payment(1), "Wrong account"),
                () -> desk().settlements().takeBack(id, payment(0), "No funds"),
                () -> desk().settlements().markPaid(id, TODAY));
        for (Runnable step : steps) {
            clock.advance(Duration.ofHours(1));
            moments.add(0, clock.instant());
            step.run();
        }

        List<TimelineEntry> shown = steps(desk(), acme, 3);

        assertThat(shown).extracting(TimelineEntry::at).containsExactlyElementsOf(moments);
        assertThat(shown).extracting(TimelineEntry::actor).containsOnly(Optional.of(desk().actor()));
        assertThat(shown)
                .extracting(TimelineEntry::facts)
                .containsExactly(
                        facts("step", "mark-paid", "amount", "7380.00 PLN", "state", "paid"),
                        facts(
                                "step",
                                "take-payment-back",
                                "amount",
                                "7400.00 PLN",
                                "reason",
                                "No funds",
                                "state",
                                "billed"),
                        facts("step", "take-payment-back", "amount", "-5.00 PLN", "reason", "Wrong account"),
                        facts("step", "refund", "amount", "-5.00 PLN"),
                        facts("step", "record-payment", "amount", "7400.00 PLN", "state", "overpaid"),
                        facts("step", "resolve-dispute", "outcome", "Ordered by phone", "state", "billed"),
                        facts("step", "dispute", "dispute", "Not ordered", "state", "disputed"));
    }

    private PaymentId payment(int place) {
        return desk().settlements().get(id).settlement().payments().get(place).id();
    }

    @Test
    void showsNeitherDraftsNorWhatIsADocumentOfItsOwn() {
        draft(acme);
        desk().settlements().record(id, of("1.00"));
        desk().corrections().credit(id, CreditOrder.because("Cancelled"));
        Company other = company("Other");
        desk().settlements().markPaid(desk().invoices().issue(draft(other)).id(), TODAY);

        assertThat(steps(desk(), acme, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("step", "record-payment"));
        assertThat(steps(desk(), other, 10)).hasSize(1);
    }

    @Test
    void pagesThroughStepsOfOneMomentWithAllElse() {
        List<InvoiceId> invoices = new ArrayList<>(List.of(id));
        for (int each = 0; each < 3; each++) {
            invoices.add(desk().invoices().issue(draft(acme)).id());
        }
        for (InvoiceId each : invoices) {
            desk().settlements().record(each, of("1.00"));
            desk().settlements().record(each, of("2.00"));
        }
        List<TimelineEntry> all = walk(page -> desk().timeline().of(acme.id(), page), 100, Optional.empty());

        assertThat(all)
                .extracting(TimelineEntry::place)
                .isSortedAccordingTo(Collections.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(steps(desk(), acme, 100)).hasSize(8);
        for (int size = 1; size < 6; size++) {
            assertThat(walk(page -> desk().timeline().of(acme.id(), page), size, Optional.empty()))
                    .isEqualTo(all);
            assertThat(steps(desk(), acme, size)).isEqualTo(steps(desk(), acme, 100));
        }
    }

    @Test
    void showsThemToThoseAloneWhoSeeTheInvoices() {
        desk().settlements().record(id, of("1.00"));
        desk().employees()
                .add(NewEmployee.named("Vera", "Novak")
                        .hostUser("vera")
                        .grant(Grant.parse("contacts.view:all"))
                        .grant(Grant.parse("invoices.view:own")));
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("contacts.view:all"))
                        .grant(Grant.parse("invoices.view:public")));
        desk().employees()
                .add(NewEmployee.named("Zoe", "Novak").hostUser("zoe").grant(Grant.parse("contacts.view:all")));

        assertThat(steps(as("vera"), acme, 10)).isEmpty();
        assertThat(steps(as("zoe"), acme, 10)).isEmpty();
        assertThat(steps(as("sam"), acme, 10))
                .isEqualTo(steps(desk(), acme, 10))
                .hasSize(1);
    }
}
