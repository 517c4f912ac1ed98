package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.invoice.AdvanceAmountException;
import io.klientela.invoice.AdvanceCreditedException;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LevyInAdvanceException;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.OtherAdvanceException;
import io.klientela.invoice.OtherKindException;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Settlement;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Payments in advance are invoiced by themselves (REQUIREMENTS decision 15). */
public abstract class AdvanceContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");

    /** For the tests of adapters. */
    protected AdvanceContract() {}

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    /** 8,000.00 at 23 % and 2,000.00 at 8 %: 9,840.00 and 2,160.00 with VAT. */
    private DraftInvoice order(Company client) {
        return desk().invoices()
                .draft(NewInvoice.to(client.id())
                        .line("Kitchen", "1", zloty("8000.00"), VAT)
                        .line("Assembly", "1", zloty("2000.00"), Vat.standard("8"))
                        .purchaseOrder("PO 7")
                        .supplyDate(TODAY.plusDays(30)));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void sharesAnAmountOverTheTaxGroupsOfAnOrder() {
        DraftInvoice order = order(company("ACME"));

        DraftInvoice draft = desk().advances().draft(order.id(), zloty("1000.00"));

        assertThat(draft.content().lines())
                .extracting(line -> line.price())
                .containsExactly(UnitPrice.of("820.00", "PLN"), UnitPrice.of("180.00", "PLN"));
        assertThat(draft.content().lines()).extracting(line -> line.name()).containsOnly("Zaliczka");
        assertThat(draft.content().pricing().policy()).isEqualTo(TotalsPolicy.GROSS_PER_DOCUMENT);
        assertThat(draft.totals().groups())
                .extracting(group -> group.tax())
                .containsExactly(zloty("153.33"), zloty("13.33"));
        assertThat(draft.totals().gross()).isEqualTo(zloty("1000.00"));
        assertThat(draft.content().purchaseOrder()).isEqualTo("PO 7");
        assertThat(draft.content().supplyDate()).isEmpty();
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(desk().invoices().getDraft(order.id())).isEqualTo(order);
        assertThat(history(draft.id().ref()).get(0).fields())
                .anyMatch(field -> field.field().equals("advanceOf")
                        && field.after().orElse("").equals(order.id().toString()));
    }

    @Test
    void issuesAnAdvanceThatIsPaidAndCredited() {
        Company acme = company("ACME");
        DraftInvoice draft = desk().advances().draft(order(acme).id(), zloty("1000.00"));
        heard();

        IssuedInvoice advance = desk().advances().issue(draft);

        assertThat(advance.kind()).isEqualTo(DocumentKind.ADVANCE);
        assertThat(advance.number()).isEqualTo("ADV0000001");
        assertThat(advance.figures()).isEqualTo(draft.figures());
        assertThat(desk().invoices().get(advance.id())).isEqualTo(advance);
        assertThat(heard()).containsExactly("invoice.issued");
        assertThat(desk().settlements().balances(acme.id()))
                .singleElement()
                .satisfies(balance -> assertThat(balance.open()).isEqualTo(zloty("1000.00")));
        Settlement paid = desk().settlements().record(advance.id(), NewPayment.of(zloty("1000.00")));
        assertThat(paid.open()).isEqualTo(zloty("0"));
        IssuedInvoice credit = desk().corrections()
                .credit(advance.id(), CreditOrder.because("Order halved").amount(zloty("500.00")));
        assertThat(credit.totals().gross()).isEqualTo(zloty("-500.00"));
        assertThat(desk().settlements().get(advance.id()).settlement().overpaid())
                .isEqualTo(zloty("500.00"));
        assertThat(desk().invoices().duplicate(advance.id()).content().lines())
                .isEqualTo(advance.content().lines());
    }

    @Test
    void isWrittenLineByLineToo() {
        DraftInvoice draft = draft(company("ACME"));

        IssuedInvoice advance =
                desk().advances().issue(draft, IssueOrder.today().keyed("order 12"));

        assertThat(advance.kind()).isEqualTo(DocumentKind.ADVANCE);
        assertThat(advance.content()).isEqualTo(draft.content());
        assertThat(desk().advances().issue(draft, IssueOrder.today().keyed("order 12")))
                .isEqualTo(advance);
    }

    /** A second one of a cent would exceed the first group if it did not know of the first one. */
    @Test
    void sharesALaterOneOverWhatEarlierOnesLeave() {
        DraftInvoice order = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line("Stamp", "1", zloty("0.01"), VAT)
                        .line("Pin", "1", zloty("0.01"), Vat.standard("8")));
        Money cent = zloty("0.01");
        IssuedInvoice first = desk().advances().issue(desk().advances().draft(order.id(), cent));

        DraftInvoice second = desk().advances().draft(order.id(), cent, List.of(first.id()));

        assertThat(first.content().lines())
                .extracting(line -> line.vat().rate().intValue())
                .containsExactly(23);
        assertThat(second.content().lines())
                .extracting(line -> line.vat().rate().intValue())
                .containsExactly(8);
        IssuedInvoice last = desk().advances().issue(second);
        assertThatExceptionOfType(AdvanceAmountException.class)
                .isThrownBy(() -> desk().advances().draft(order.id(), cent, List.of(last.id(), first.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.advance-amount");
                    assertThat(refused.order()).isEqualTo(order.id());
                    assertThat(refused.whole()).isEqualTo(zloty("0.00"));
                    assertThat(refused.asked()).isEqualTo(cent);
                });
    }

    @Test
    void refusesAmountsThatAreNone() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice invoice = desk().invoices().issue(draft(company("Other")));
        IssuedInvoice other = desk().advances().issue(draft(company("Third")));

        assertRefused(AdvanceAmountException.class, () -> desk().advances().draft(order.id(), zloty("0.00")));
        assertRefused(AdvanceAmountException.class, () -> desk().advances().draft(order.id(), zloty("-1.00")));
        assertRefused(AdvanceAmountException.class, () -> desk().advances().draft(order.id(), zloty("12000.01")));
        assertRefused(
                CurrencyMismatchException.class, () -> desk().advances().draft(order.id(), Money.of("1.00", "EUR")));
        assertRefused(
                OtherKindException.class,
                () -> desk().advances().draft(order.id(), zloty("1.00"), List.of(invoice.id())));
        assertRefused(
                OtherAdvanceException.class,
                () -> desk().advances().draft(order.id(), zloty("1.00"), List.of(other.id())));
        assertRefused(
                NotFoundException.class, () -> desk().advances().draft(order.id(), zloty("1.00"), List.of(order.id())));
        assertThat(desk().advances()
                        .draft(order.id(), zloty("12000.00"))
                        .totals()
                        .gross())
                .isEqualTo(zloty("12000.00"));
        assertRefused(AlreadyIssuedException.class, () -> desk().advances().draft(invoice.id(), zloty("1.00")));
        desk().corrections().credit(other.id(), CreditOrder.because("Cancelled"));
        DraftInvoice third = desk().invoices().duplicate(other.id());
        assertRefused(
                AdvanceCreditedException.class,
                () -> desk().advances().draft(third.id(), zloty("1.00"), List.of(other.id())));
    }

    @Test
    void refusesALevyBesideTheVat() {
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line(NewInvoiceLine.of("Phone", "1", UnitPrice.of("999.00", "PLN"), VAT)
                                .levy(Levy.outsideVatBase("Deposit", ChargeAmount.of(zloty("2.00"))))));

        assertThatExceptionOfType(LevyInAdvanceException.class)
                .isThrownBy(() -> desk().advances().issue(draft))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.levy-in-advance");
                    assertThat(refused.draft()).isEqualTo(draft.id());
                    assertThat(refused.levies()).isEqualTo(zloty("2.00"));
                });
        assertRefused(LevyInAdvanceException.class, () -> desk().advances().issue(draft));
        assertThat(desk().advances()
                        .issue(desk().advances().draft(draft.id(), zloty("100.00")))
                        .number())
                .isEqualTo("ADV0000001");
    }

    @Test
    void asksForTheRightsOfInvoices() {
        DraftInvoice order = order(company("ACME"));
        CrmSession user = hired("uma", PresetRoles.USER);
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.issue:own"))
                        .grant(Grant.parse("invoices.draft:own"))
                        .grant(Grant.parse("invoices.view:own")));
        CrmSession sam = as("sam");

        DraftInvoice draft = invoicer.advances().draft(order.id(), zloty("100.00"));

        assertRefused(AccessDeniedException.class, () -> user.advances().issue(draft));
        assertRefused(NotFoundException.class, () -> sam.advances().draft(order.id(), zloty("100.00")));
        assertRefused(NotFoundException.class, () -> sam.advances().issue(draft));
        assertThat(invoicer.advances().issue(draft).number()).isEqualTo("ADV0000001");
    }
}
