package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.contact.Company;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.money.Money;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.settlement.Age;
import io.klientela.settlement.Balance;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.Vat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of invoices by where they stand, and what a client owes. */
public abstract class SettlementListContract extends CrmContract {
    private static final SettlementQuery ALL = SettlementQuery.all();

    private Company acme;
    private Company other;
    private InvoiceId billed;
    private InvoiceId partlyPaid;
    private InvoiceId paid;
    private InvoiceId overpaid;
    private InvoiceId disputed;
    private InvoiceId late;
    private InvoiceId ofOther;
    private InvoiceId free;

    /** For the tests of adapters. */
    protected SettlementListContract() {}

    @BeforeEach
    void prepare() {
        acme = company("ACME");
        other = company("Other");
        billed = issued(acme, "100.00 PLN", 30);
        partlyPaid = issued(acme, "200.00 PLN", 0);
        pay(partlyPaid, "50.00 PLN");
        paid = issued(acme, "300.00 PLN", 0);
        pay(paid, "300.00 PLN");
        overpaid = issued(acme, "400.00 EUR", 0);
        pay(overpaid, "401.00 EUR");
        disputed = issued(acme, "500.00 EUR", 0);
        desk().settlements().dispute(disputed, "Not ordered");
        late = issued(acme, "600.00 EUR", 1);
        ofOther = issued(other, "700.00 PLN", 0);
        free = issued(other, "0.00 PLN", 0);
        clock.advance(Duration.ofDays(2));
    }

    private InvoiceId issued(Company client, String due, int days) {
        Money amount = Money.parse(due);
        NewInvoice draft = NewInvoice.to(client.id())
                .currency(amount.currency().code())
                .line("Work", "1", amount, Vat.zero())
                .paymentTerm(PaymentTerm.inDays(days));
        return desk().invoices().issue(desk().invoices().draft(draft)).id();
    }

    private void pay(InvoiceId invoice, String amount) {
        desk().settlements().record(invoice, NewPayment.of(Money.parse(amount)));
    }

    private List<InvoiceId> found(SettlementQuery query) {
        List<InvoiceId> whole = ids(desk().settlements().list(query, FIRST).items());
        for (int size = 1; size < 4; size++) {
            int each = size;
            assertThat(ids(QueryPath.walk(page -> desk().settlements().list(query, page), each, Optional.empty())))
                    .as("in pages of %d", each)
                    .isEqualTo(whole);
        }
        return whole;
    }

    private static List<InvoiceId> ids(List<SettledInvoice> found) {
        return found.stream().map(settled -> settled.invoice().id()).toList();
    }

    @Test
    @Tag("TEAMLAB-39")
    void listsByState() {
        assertThat(found(ALL)).containsExactly(free, ofOther, late, disputed, overpaid, paid, partlyPaid, billed);
        assertThat(found(ALL.in(InvoiceState.BILLED))).containsExactly(ofOther, late, billed);
        assertThat(found(ALL.in(InvoiceState.PAID))).containsExactly(free, paid);
        assertThat(found(ALL.in(InvoiceState.OVERPAID))).containsExactly(overpaid);
        assertThat(found(ALL.in(InvoiceState.DISPUTED))).containsExactly(disputed);
        assertThat(found(ALL.in(InvoiceState.CREDITED))).isEmpty();
        assertThat(found(ALL.in(InvoiceState.PAID, InvoiceState.DISPUTED, InvoiceState.PARTLY_PAID)))
                .containsExactly(free, disputed, paid, partlyPaid);
        assertThat(found(ALL.claimed())).containsExactly(ofOther, late, partlyPaid, billed);
        assertThat(found(ALL.claimed().ofClient(acme.id()))).containsExactly(late, partlyPaid, billed);
        assertThat(found(ALL.ofClient(other.id()))).containsExactly(free, ofOther);
    }

    @Test
    void listsWhatIsOverdueOnADay() {
        assertThat(found(ALL.overdueOn(desk().settlements().today()))).containsExactly(ofOther, late, partlyPaid);
        assertThat(found(ALL.overdueOn(TODAY.plusDays(1)))).containsExactly(ofOther, partlyPaid);
        assertThat(found(ALL.overdueOn(TODAY))).isEmpty();
        assertThat(found(ALL.overdueOn(TODAY.plusDays(31)).in(InvoiceState.BILLED)))
                .containsExactly(ofOther, late, billed);
        assertThat(found(ALL.overdueOn(TODAY.plusDays(31)).in(InvoiceState.PAID)))
                .isEmpty();
        assertThat(desk().settlements().list(ALL, FIRST).items().stream()
                        .filter(SettledInvoice::isOverdue)
                        .map(settled -> settled.invoice().id()))
                .containsExactly(ofOther, late, partlyPaid);
    }

    @Test
    void showsEachAsItIsReadByItself() {
        assertThat(desk().settlements().list(ALL, FIRST).items())
                .isEqualTo(found(ALL).stream()
                        .map(invoice -> desk().settlements().get(invoice))
                        .toList());
    }

    @Test
    void followsWhatHappens() {
        desk().settlements().resolveDispute(disputed, "");
        desk().settlements()
                .takeBack(
                        paid,
                        desk().settlements()
                                .get(paid)
                                .settlement()
                                .payments()
                                .get(0)
                                .id(),
                        "Bounced");
        pay(partlyPaid, "150.00 PLN");

        assertThat(found(ALL.in(InvoiceState.BILLED))).containsExactly(ofOther, late, disputed, paid, billed);
        assertThat(found(ALL.in(InvoiceState.PAID))).containsExactly(free, partlyPaid);
        assertThat(found(ALL.in(InvoiceState.DISPUTED, InvoiceState.PARTLY_PAID)))
                .isEmpty();
    }

    @Test
    void asksForNoDraftsAndGoesForwardsOnly() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ALL.in(InvoiceState.DRAFT));
        var page = desk().settlements().list(ALL, PageRequest.first(2));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> desk().settlements()
                        .list(ALL, PageRequest.first(2).before(page.next().orElseThrow())));
    }

    @Test
    void givesTheSettlementsOfWhatItFinds() {
        Slice slice = new Slice(Optional.empty(), 100);
        for (SettlementQuery query : List.of(ALL, ALL.claimed(), ALL.ofClient(acme.id()), ALL.in(InvoiceState.PAID))) {
            assertThat(list(stores ->
                            stores.settlements().settlements(project(), query, AccessFilter.everything(), slice)))
                    .isNotEmpty()
                    .isEqualTo(found(query).stream()
                            .map(invoice -> desk().settlements().get(invoice).settlement())
                            .toList());
        }
        assertThat(list(stores -> stores.settlements().settlements(project(), ALL, AccessFilter.nothing(), slice)))
                .isEmpty();
        assertThat(list(stores -> stores.settlements()
                        .settlements(project(), ALL, AccessFilter.everything(), new Slice(Optional.empty(), 2))))
                .hasSize(2);
    }

    @Test
    void sumsUpWhatAClientOwes() {
        assertThat(desk().settlements().balances(acme.id()))
                .satisfiesExactly(
                        euro -> {
                            assertThat(euro.currency().code()).isEqualTo("EUR");
                            assertThat(told(euro)).containsExactly("0.00", "600.00", "500.00", "1.00");
                            assertThat(euro.overdue()).containsEntry(Age.UP_TO_30_DAYS, Money.of("600.00", "EUR"));
                        },
                        zloty -> {
                            assertThat(zloty.currency().code()).isEqualTo("PLN");
                            assertThat(told(zloty)).containsExactly("100.00", "150.00", "0.00", "0.00");
                            assertThat(zloty.open()).isEqualTo(Money.of("250.00", "PLN"));
                        });
        assertThat(desk().settlements().balances(other.id()))
                .singleElement()
                .satisfies(zloty -> assertThat(told(zloty)).containsExactly("0.00", "700.00", "0.00", "0.00"));
        Company none = company("None");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().settlements().balances(none.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().settlements().balances(new ContactId(ids().next())));
        draft(none);
        assertThat(desk().settlements().balances(none.id())).isEmpty();
    }

    /** Not due, overdue, disputed, overpaid. */
    private static List<String> told(Balance balance) {
        return List.of(
                balance.notDue().amount().toPlainString(),
                balance.totalOverdue().amount().toPlainString(),
                balance.disputed().amount().toPlainString(),
                balance.overpaid().amount().toPlainString());
    }

    @Test
    void tellsForHowLongItIsOverdue() {
        assertThat(ageAfter(28)).isEqualTo(Age.UP_TO_30_DAYS);
        assertThat(ageAfter(1)).isEqualTo(Age.UP_TO_60_DAYS);
        assertThat(ageAfter(29)).isEqualTo(Age.UP_TO_60_DAYS);
        assertThat(ageAfter(1)).isEqualTo(Age.UP_TO_90_DAYS);
        assertThat(ageAfter(29)).isEqualTo(Age.UP_TO_90_DAYS);
        assertThat(ageAfter(1)).isEqualTo(Age.OLDER);
    }

    /** The age of what is overdue for two days as yet. */
    private Age ageAfter(int days) {
        clock.advance(Duration.ofDays(days));
        return desk().settlements().balances(other.id()).get(0).overdue().entrySet().stream()
                .filter(age -> age.getValue().isPositive())
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
