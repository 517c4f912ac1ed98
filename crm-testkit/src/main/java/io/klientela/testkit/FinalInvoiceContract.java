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
import io.klientela.id.InvoiceId;
import io.klientela.invoice.AdvanceCreditedException;
import io.klientela.invoice.AdvanceDeductedException;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.FinalCorrectionException;
import io.klientela.invoice.FinalDateException;
import io.klientela.invoice.IssueKeyException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.NothingToCreditException;
import io.klientela.invoice.OtherAdvanceException;
import io.klientela.invoice.OtherKindException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.settlement.InvoiceState;
import io.klientela.tax.AdvanceExceedsException;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Final invoices deduct advances per category and rate (REQUIREMENTS decision 15). */
public abstract class FinalInvoiceContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");
    private static final Vat REDUCED = Vat.standard("8");
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");
    private static final TaxCurrency EURO = new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), TODAY);
    private static final int THREADS = 4;

    /** For the tests of adapters. */
    protected FinalInvoiceContract() {}

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    /** 8,000.00 at 23 % and 2,000.00 at 8 %: 9,840.00 and 2,160.00 with VAT. */
    private static NewInvoice kitchen(Company client) {
        return NewInvoice.to(client.id())
                .line("Kitchen", "1", zloty("8000.00"), VAT)
                .line("Assembly", "1", zloty("2000.00"), REDUCED);
    }

    private DraftInvoice order(Company client) {
        return desk().invoices().draft(kitchen(client));
    }

    private IssuedInvoice advance(DraftInvoice order, String gross) {
        return desk().advances().issue(desk().advances().draft(order.id(), zloty(gross)));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    private static void assertGroup(TaxGroup group, String rate, String taxable, String tax) {
        assertThat(group.rate()).isEqualByComparingTo(rate);
        assertThat(group.taxable()).isEqualTo(zloty(taxable));
        assertThat(group.tax()).isEqualTo(zloty(tax));
    }

    @Test
    void deductsAnAdvancePerCategoryAndRate() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        heard();

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        assertThat(finalInvoice.kind()).isEqualTo(DocumentKind.FINAL);
        assertThat(finalInvoice.number()).isEqualTo("FIN0000001");
        assertThat(finalInvoice.whole()).isEqualTo(order.content());
        assertThat(finalInvoice.totals().sumOfLineNets()).isEqualTo(zloty("10000.00"));
        assertGroup(finalInvoice.totals().groups().get(0), "23", "7333.33", "1686.67");
        assertGroup(finalInvoice.totals().groups().get(1), "8", "1833.33", "146.67");
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("11000.00"));
        DeductedAdvance deducted = finalInvoice.advances().get(0);
        assertThat(finalInvoice.advances()).hasSize(1);
        assertThat(deducted.advance()).isEqualTo(advance.id());
        assertThat(deducted.number()).isEqualTo("ADV0000001");
        assertThat(deducted.issueDate()).isEqualTo(TODAY);
        assertThat(deducted.groups()).isEqualTo(advance.totals().groups());
        assertThat(deducted.gross()).isEqualTo(zloty("1000.00"));
        assertThat(finalInvoice.content().pricing().charges())
                .extracting(charge -> charge.reason().text())
                .containsOnly("Zaliczka ADV0000001");
        assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
        assertThat(desk().invoices().get(advance.id())).isEqualTo(advance);
        assertThat(heard()).containsExactly("invoice.issued");
        assertThat(desk().settlements().get(finalInvoice.id()).settlement().open())
                .isEqualTo(zloty("11000.00"));
        assertThat(desk().settlements().balances(acme.id()))
                .singleElement()
                .satisfies(balance -> assertThat(balance.open()).isEqualTo(zloty("12000.00")));
        assertThat(history(finalInvoice.id().ref()).get(0).fields())
                .anyMatch(field -> field.field().equals("advances")
                        && field.after().equals(Optional.of("ADV0000001: 833.34 PLN and VAT of 166.66 PLN")));
        assertThat(history(advance.id().ref())).hasSize(2);
    }

    @Test
    void comesToNothingWhenAllWasPaidInAdvance() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice first = advance(order, "4000.00");
        IssuedInvoice second =
                desk().advances().issue(desk().advances().draft(order.id(), zloty("8000.00"), List.of(first.id())));

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(second.id(), first.id(), second.id()));

        assertThat(finalInvoice.advances())
                .extracting(DeductedAdvance::number)
                .containsExactly("ADV0000001", "ADV0000002");
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("0.00"));
        assertThat(finalInvoice.totals().groups()).hasSize(2);
        assertThat(desk().settlements().get(finalInvoice.id()).state()).isEqualTo(InvoiceState.PAID);
        desk().corrections().credit(finalInvoice.id(), RETURNED);
        assertThat(desk().corrections().standing(finalInvoice.id()).isCredited())
                .isTrue();
    }

    /** The tax of the last cents is what is left of the whole, not what their net would bear. */
    @Test
    void losesNoCentOfTax() {
        DraftInvoice order =
                desk().invoices().draft(NewInvoice.to(company("ACME").id()).line("Box", "1", zloty("0.99"), VAT));
        // 1.22 with VAT, 0.23 of it tax; each 0.61 holds 0.11 of tax.
        IssuedInvoice first = advance(order, "0.61");
        IssuedInvoice second = advance(order, "0.61");

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(first.id(), second.id()));

        assertGroup(finalInvoice.totals().groups().get(0), "23", "-0.01", "0.01");
        assertThat(finalInvoice.figures().due()).isEqualTo(zloty("0.00"));
        assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
    }

    @Test
    void deductsInEveryPolicyWithChargesPrepaymentAndCashStep() {
        Company acme = company("ACME");
        for (TotalsPolicy policy : TotalsPolicy.values()) {
            DraftInvoice order = desk().invoices()
                    .draft(kitchen(acme)
                            .policy(policy)
                            .line(NewInvoiceLine.of("Screws", "3", UnitPrice.of("0.333", "PLN"), VAT))
                            .charge(DocumentCharge.charge(zloty("99.99"), VAT).because("Freight"))
                            .charge(DocumentCharge.allowance(zloty("10.01"), REDUCED)
                                    .because("Rebate"))
                            .prepaid(zloty("7.00"))
                            .cashStep(zloty("0.05")));
            IssuedInvoice advance = advance(order, "333.33");

            IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

            assertThat(finalInvoice.totals().gross().plus(zloty("333.33")))
                    .isEqualTo(order.totals().gross());
            assertThat(finalInvoice.totals().tax().plus(advance.totals().tax()))
                    .isEqualTo(order.totals().tax());
            assertThat(finalInvoice.totals().prepaid()).isEqualTo(zloty("7.00"));
            assertThat(finalInvoice.figures().due().amount().remainder(new BigDecimal("0.05")))
                    .isEqualByComparingTo("0");
            assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
        }
    }

    @Test
    void deductsExactlyWhatWasStatedInTheSecondCurrency() {
        Company acme = company("ACME");
        DraftInvoice order = desk().invoices().draft(kitchen(acme).taxCurrency(EURO));
        IssuedInvoice advance = advance(order, "1000.00");
        TaxCurrency later = new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.25"), TODAY);
        DraftInvoice dearer = desk().invoices()
                .save(order.withContent(
                        order.content().withPricing(order.content().pricing().withTaxCurrency(Optional.of(later)))));

        IssuedInvoice finalInvoice = desk().advances().issueFinal(dearer, List.of(advance.id()));

        Money stated = Money.of("38.58", "EUR");
        assertThat(advance.figures().taxInTaxCurrency()).contains(stated);
        assertThat(finalInvoice.advances().get(0).taxInTaxCurrency()).contains(stated);
        assertThat(finalInvoice.figures().taxInTaxCurrency())
                .contains(Money.of("500.00", "EUR").minus(stated));
        assertThat(desk().invoices().get(finalInvoice.id())).isEqualTo(finalInvoice);
        DraftInvoice without = order(acme);
        assertRefused(OtherAdvanceException.class, () -> desk().advances().issueFinal(without, List.of(advance.id())));
    }

    @Test
    void deductsWhatStandsOfACreditedAdvance() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice gone = advance(order, "50.00");
        desk().corrections().credit(advance.id(), RETURNED.amount(zloty("400.00")));
        desk().corrections().credit(gone.id(), RETURNED);

        assertThatExceptionOfType(AdvanceCreditedException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(advance.id(), gone.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.advance-credited");
                    assertThat(refused.advance()).isEqualTo(gone.id());
                    assertThat(refused.number()).isEqualTo("ADV0000002");
                });
        assertRefused(
                AdvanceCreditedException.class,
                () -> desk().advances().issueFinal(order, List.of(advance.id(), gone.id())));
        StandingInvoice standing = desk().corrections().standing(advance.id());
        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));
        assertThat(finalInvoice.advances().get(0).gross()).isEqualTo(zloty("600.00"));
        assertThat(finalInvoice.advances().get(0).groups())
                .isEqualTo(standing.left().groups());
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("11400.00"));
    }

    @Test
    void refusesAdvancesThatDoNotFit() {
        Company acme = company("ACME");
        Company other = company("Other");
        DraftInvoice order = order(acme);
        IssuedInvoice ofOther = advance(order(other), "100.00");
        IssuedInvoice inEuro = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id())
                                .currency("EUR")
                                .line("Kitchen", "1", Money.of("10.00", "EUR"), VAT)));
        IssuedInvoice proforma = desk().proformas().issue(order(acme));
        IssuedInvoice invoice = desk().invoices().issue(order(acme));

        assertThatExceptionOfType(OtherAdvanceException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(ofOther.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.other-advance");
                    assertThat(refused.advance()).isEqualTo(ofOther.id());
                    assertThat(refused.field()).isEqualTo("client");
                    assertThat(refused.wanted()).isEqualTo(acme.id().toString());
                    assertThat(refused.found()).isEqualTo(other.id().toString());
                });
        for (InvoiceId wrong : List.of(ofOther.id(), inEuro.id())) {
            assertRefused(OtherAdvanceException.class, () -> desk().advances().issueFinal(order, List.of(wrong)));
        }
        for (InvoiceId wrong : List.of(proforma.id(), invoice.id())) {
            assertRefused(OtherKindException.class, () -> desk().advances().issueFinal(order, List.of(wrong)));
        }
        for (InvoiceId wrong : List.of(order.id(), new InvoiceId(new UUID(1, 2)))) {
            assertRefused(NotFoundException.class, () -> desk().advances().issueFinal(order, List.of(wrong)));
        }
        assertRefused(IllegalArgumentException.class, () -> desk().advances().issueFinal(order, List.of()));
    }

    @Test
    void refusesMoreThanAGroupComesTo() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice tooMuch = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line("Assembly", "1", zloty("2000.01"), REDUCED)));
        IssuedInvoice ofOtherRate = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line("Book", "1", zloty("1.00"), Vat.standard("5"))));
        IssuedInvoice negative = desk().advances()
                .issue(desk().invoices().draft(NewInvoice.to(acme.id()).line("Return", "-1", zloty("1.00"), VAT)));

        assertThatExceptionOfType(AdvanceExceedsException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(tooMuch.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("tax.advance-exceeds");
                    assertThat(refused.group()).hasToString("gross of S 8");
                    assertThat(refused.whole()).isEqualTo(zloty("2160.00"));
                    assertThat(refused.advances()).isEqualTo(zloty("2160.01"));
                });
        for (IssuedInvoice wrong : List.of(tooMuch, ofOtherRate, negative)) {
            assertRefused(
                    AdvanceExceedsException.class, () -> desk().advances().issueFinal(order, List.of(wrong.id())));
        }
    }

    @Test
    void deductsAnAdvanceOnce() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        DraftInvoice again = order(acme);
        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        assertThatExceptionOfType(AdvanceDeductedException.class)
                .isThrownBy(() -> desk().advances().issueFinal(again, List.of(advance.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.advance-deducted");
                    assertThat(refused.advance()).isEqualTo(advance.id());
                    assertThat(refused.finalInvoice()).isEqualTo(finalInvoice.id());
                    assertThat(refused.finalNumber()).isEqualTo("FIN0000001");
                });
        assertRefused(AdvanceDeductedException.class, () -> desk().advances().issueFinal(again, List.of(advance.id())));
        assertRefused(
                AdvanceDeductedException.class,
                () -> desk().advances().draft(again.id(), zloty("1.00"), List.of(advance.id())));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
        assertRefused(
                AdvanceDeductedException.class, () -> desk().corrections().cancelAndRedraft(advance.id(), "Wrong"));
        desk().corrections().credit(finalInvoice.id(), RETURNED.amount(zloty("10.00")));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
    }

    @Test
    void isFreeAgainWhenTheFinalInvoiceIsCredited() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice wrong = desk().advances().issueFinal(order, List.of(advance.id()));

        DraftInvoice anew = desk().corrections()
                .cancelAndRedraft(wrong.id(), "Wrong address")
                .draft();

        assertThat(anew.content().lines()).isEqualTo(order.content().lines());
        assertThat(anew.content().pricing()).isEqualTo(order.content().pricing());
        StandingInvoice standing = desk().corrections().standing(wrong.id());
        assertThat(standing.isCredited()).isTrue();
        assertThat(standing.left().groups()).allSatisfy(group -> {
            assertThat(group.taxable().isZero()).isTrue();
            assertThat(group.tax().isZero()).isTrue();
        });
        IssuedInvoice right = desk().advances().issueFinal(anew, List.of(advance.id()));
        assertThat(right.totals()).isEqualTo(wrong.totals());
        desk().corrections().credit(right.id(), RETURNED);
        assertThat(desk().corrections().credit(advance.id(), RETURNED).totals().gross())
                .isEqualTo(zloty("-1000.00"));
        assertRefused(NothingToCreditException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
    }

    @Test
    void deductsWhatStandsOfACorrectedAdvance() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        CorrectionOrder lower = CorrectionOrder.because("Agreed anew").price(1, UnitPrice.of("410.00", "PLN"));
        desk().corrections().correct(advance.id(), lower);

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        assertThat(finalInvoice.advances().get(0).gross()).isEqualTo(zloty("590.00"));
        assertThat(finalInvoice.totals().gross()).isEqualTo(zloty("11410.00"));
        CorrectionOrder lowest = CorrectionOrder.because("Agreed anew").price(1, UnitPrice.of("1.00", "PLN"));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().correct(advance.id(), lowest));
        assertThatExceptionOfType(FinalCorrectionException.class)
                .isThrownBy(() -> desk().corrections().correct(finalInvoice.id(), lower))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.final-correction");
                    assertThat(refused.invoice()).isEqualTo(finalInvoice.id());
                    assertThat(refused.number()).isEqualTo("FIN0000001");
                });
        assertRefused(FinalCorrectionException.class, () -> desk().corrections().correct(finalInvoice.id(), lower));
    }

    @Test
    void isDuplicatedAsTheWhole() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice finalInvoice = desk().advances()
                .issueFinal(order, List.of(advance(order, "1000.00").id()));

        DraftInvoice duplicate = desk().invoices().duplicate(finalInvoice.id());

        assertThat(duplicate.content().pricing().charges()).isEmpty();
        assertThat(duplicate.totals()).isEqualTo(order.totals());
    }

    @Test
    void isRefusedForWhatTheWholeIsRefusedFor() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        DraftInvoice unreasoned =
                desk().invoices().draft(kitchen(acme).charge(DocumentCharge.charge(zloty("1.00"), VAT)));

        assertRefused(
                BrokenRulesException.class, () -> desk().advances().issueFinal(unreasoned, List.of(advance.id())));
        assertThatExceptionOfType(FinalDateException.class)
                .isThrownBy(() -> desk().advances()
                        .issueFinal(
                                order, List.of(advance.id()), IssueOrder.today().on(TODAY.minusDays(1), "late")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.final-date");
                    assertThat(refused.advance()).isEqualTo(advance.id());
                    assertThat(refused.earliest()).isEqualTo(TODAY);
                    assertThat(refused.asked()).isEqualTo(TODAY.minusDays(1));
                });
    }

    @Test
    void issuesOnceUnderAKey() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        IssueOrder keyed = IssueOrder.today().keyed("order 12");

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()), keyed);
        List<Object> before = everything();

        assertThat(desk().advances().issueFinal(order, List.of(advance.id()), keyed))
                .isEqualTo(finalInvoice);
        assertThat(everything()).isEqualTo(before);
        assertRefused(IssueKeyException.class, () -> desk().advances().issue(order, keyed));
    }

    @Test
    void asksForTheRightsOfInvoicesAndTheSightOfAdvances() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        CrmSession user = hired("uma", PresetRoles.USER);
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak").hostUser("sam").grant(Grant.parse("invoices.issue:all")));
        CrmSession sam = as("sam");

        assertRefused(AccessDeniedException.class, () -> user.advances().issueFinal(order, List.of(advance.id())));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> sam.advances().issueFinal(order, List.of(advance.id())))
                .isInstanceOfAny(NotFoundException.class, AccessDeniedException.class);
        assertThat(invoicer.advances().issueFinal(order, List.of(advance.id())).number())
                .isEqualTo("FIN0000001");
    }

    @Test
    void deductsAnAdvanceOnceWhenSeveralIssueAtOnce() {
        Company acme = company("ACME");
        IssuedInvoice advance = advance(order(acme), "1000.00");

        List<Optional<IssuedInvoice>> issued = Threads.together(THREADS, thread -> () -> {
            DraftInvoice whole = Threads.persistently(() -> order(acme));
            try {
                return Optional.of(
                        Threads.persistently(() -> desk().advances().issueFinal(whole, List.of(advance.id()))));
            } catch (AdvanceDeductedException refused) {
                return Optional.empty();
            }
        });

        assertThat(issued.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(desk().invoices().list(FIRST).items())
                .filteredOn(document -> document.kind() == DocumentKind.FINAL)
                .extracting(IssuedInvoice::number)
                .containsExactly("FIN0000001");
    }

    /** Whoever is second sees the first: what is deducted was not credited before, and is not credited afterwards. */
    @Test
    void neverDeductsWhatIsCreditedAtOnce() {
        Company acme = company("ACME");
        for (int round = 0; round < 4; round++) {
            IssuedInvoice advance = advance(order(acme), "1000.00");
            Threads.together(THREADS, thread -> () -> {
                try {
                    return thread % 2 == 0
                            ? Optional.of(Threads.persistently(
                                    () -> desk().corrections().credit(advance.id(), RETURNED.amount(zloty("100.00")))))
                            : Optional.of(Threads.persistently(() -> {
                                DraftInvoice whole = order(acme);
                                return desk().advances().issueFinal(whole, List.of(advance.id()));
                            }));
                } catch (AdvanceDeductedException refused) {
                    return Optional.<IssuedInvoice>empty();
                }
            });

            IssuedInvoice finalInvoice = desk().invoices().list(FIRST).items().stream()
                    .filter(document -> document.advances().stream()
                            .anyMatch(deducted -> deducted.advance().equals(advance.id())))
                    .findFirst()
                    .orElseThrow();
            assertThat(finalInvoice.advances().get(0).groups())
                    .isEqualTo(
                            desk().corrections().standing(advance.id()).left().groups());
        }
    }
}
