package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.contact.Company;
import io.klientela.invoice.AdvanceDeductedException;
import io.klientela.invoice.BelowAdvancesException;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.FinalCorrectionException;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.StandingInvoice;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.TotalsPolicy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Final invoices are corrected: the whole supply is written anew, what is deducted stays as the advances stated it (REQUIREMENTS
 * decisions 13 and 15).
 */
public abstract class FinalCorrectionContract extends AdvancedOrder {
    private static final CorrectionOrder AGREED = CorrectionOrder.because("Agreed anew");

    /** For the tests of adapters. */
    protected FinalCorrectionContract() {}

    private IssuedInvoice finalInvoice(DraftInvoice order, String... advances) {
        List<IssuedInvoice> issued =
                Arrays.stream(advances).map(gross -> advance(order, gross)).toList();
        return desk().advances()
                .issueFinal(order, issued.stream().map(IssuedInvoice::id).toList());
    }

    private IssuedInvoice corrected(IssuedInvoice invoice, CorrectionOrder order) {
        return desk().corrections().correct(invoice.id(), order);
    }

    private StandingInvoice standing(IssuedInvoice invoice) {
        return desk().corrections().standing(invoice.id());
    }

    @Test
    void tellsWhatTheWholeSupplyDiffersBy() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice finalInvoice = finalInvoice(order, "1000.00");

        IssuedInvoice correction = corrected(finalInvoice, AGREED.price(2, zloty("1500.00")));

        assertThat(correction.kind()).isEqualTo(DocumentKind.CORRECTION);
        assertThat(correction.advances()).isEmpty();
        assertThat(correction.content().pricing().charges()).isEmpty();
        assertThat(correction.totals().groups()).hasSize(1);
        assertGroup(correction.totals().groups().get(0), "8", "-500.00", "-40.00");
        assertThat(correction.correction().map(Correction::lines).orElseThrow())
                .extracting(CorrectedLine::number)
                .containsExactly(2, 2);
        assertThat(desk().invoices().get(correction.id())).isEqualTo(correction);
        Explained.assertAsStated(correction);
        StandingInvoice standing = standing(finalInvoice);
        assertThat(standing.due()).isEqualTo(zloty("10460.00"));
        assertThat(standing.whole().pricing().charges()).isEmpty();
        assertThat(standing.content().pricing().charges())
                .isEqualTo(finalInvoice.content().pricing().charges());
        assertThat(desk().settlements().get(finalInvoice.id()).settlement().open())
                .isEqualTo(zloty("10460.00"));
    }

    /** An added charge comes after the deductions, which are told apart from it. */
    @Test
    void addsLinesAndChargesAndIsWrittenAnewWithoutItsDeductions() {
        Company acme = company("ACME");
        DraftInvoice order = desk().invoices()
                .draft(kitchen(acme)
                        .charge(DocumentCharge.charge(zloty("10.00"), VAT).because("Freight")));
        IssuedInvoice finalInvoice = finalInvoice(order, "1000.00", "333.33");

        IssuedInvoice more = corrected(
                finalInvoice,
                AGREED.charge(DocumentCharge.charge(zloty("5.00"), VAT).because("Packing"))
                        .line(NewInvoiceLine.of("Lamp", "1", UnitPrice.of("99.99", "PLN"), VAT)));
        corrected(finalInvoice, AGREED.withoutCharge(1));

        assertThat(desk().invoices().get(more.id())).isEqualTo(more);
        StandingInvoice standing = standing(finalInvoice);
        assertThat(standing.whole().pricing().charges())
                .extracting(charge -> charge.reason().text())
                .containsExactly("Packing");
        // 8,000.00, 5.00 and 99.99 at 23 %, 2,000.00 at 8 %, less 1,333.33.
        assertThat(standing.due()).isEqualTo(zloty("10795.81"));
        CancelledInvoice cancelled = desk().corrections().cancelAndRedraft(finalInvoice.id(), "Anew");
        assertThat(cancelled.draft().content().lines()).hasSize(3);
        assertThat(cancelled.draft().content().pricing().charges())
                .extracting(charge -> charge.reason().text())
                .containsExactly("Packing");
        assertThat(standing(finalInvoice).isCredited()).isTrue();
        assertThat(standing(finalInvoice).left().groups())
                .allMatch(group -> group.taxable().isZero() && group.tax().isZero());
    }

    @Test
    void addsUpToTheWholeInEveryPolicyToTheLastCredit() {
        Company acme = company("ACME");
        for (TotalsPolicy policy : TotalsPolicy.values()) {
            DraftInvoice order = desk().invoices()
                    .draft(kitchen(acme)
                            .policy(policy)
                            .line(NewInvoiceLine.of("Screws", "3", UnitPrice.of("0.333", "PLN"), VAT))
                            .cashStep(zloty("0.05")));
            IssuedInvoice advance = advance(order, "333.33");
            IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));
            desk().corrections().credit(finalInvoice.id(), RETURNED.quantity(3, "1"));

            IssuedInvoice correction =
                    corrected(finalInvoice, AGREED.price(1, zloty("7777.77")).quantity(3, "7"));

            StandingInvoice standing = standing(finalInvoice);
            Money whole = InvoiceFigures.of(standing.whole()).totals().gross();
            assertThat(Money.total(
                                    standing.left().groups().stream()
                                            .map(TaxGroup::gross)
                                            .toList(),
                                    whole.currency())
                            .plus(advance.totals().gross()))
                    .isEqualTo(whole);
            assertThat(standing.due().amount().remainder(new BigDecimal("0.05")))
                    .isEqualByComparingTo("0");
            assertThat(desk().invoices().get(correction.id())).isEqualTo(correction);
            desk().corrections().credit(finalInvoice.id(), RETURNED);
            assertThat(standing(finalInvoice).due()).isEqualTo(zloty("0"));
            assertThat(standing(finalInvoice).left().groups())
                    .allMatch(group -> group.taxable().isZero() && group.tax().isZero());
        }
    }

    @Test
    void leavesItsAdvancesWhereTheyAre() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        corrected(finalInvoice, AGREED.price(2, zloty("1500.00")));

        assertThat(desk().corrections().standing(advance.id()).due()).isEqualTo(zloty("1000.00"));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
    }

    /** It keeps its advances from being credited, so that no other way leads to less. */
    @Test
    void namesTheWayOutWhereTheSupplyIsLessThanItsAdvancesAndItIsOne() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice wrong = desk().advances().issueFinal(order, List.of(advance.id()));
        CorrectionOrder less = AGREED.price(2, zloty("1.00"));

        assertThatExceptionOfType(BelowAdvancesException.class)
                .isThrownBy(() -> corrected(wrong, less))
                .withMessage(
                        "Once the final invoice FIN0000001 is corrected so, the gross of S 8 is 1.08 PLN with VAT, its advances"
                                + " are 180.00 PLN; cancel it by cancelAndRedraft, then credit what was paid in advance beyond that, by the"
                                + " lines of the advance that bear that VAT, then change the draft and issue it as the final invoice anew")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.below-advances");
                    assertThat(refused.invoice()).isEqualTo(wrong.id());
                    assertThat(refused.excesses()).singleElement().satisfies(excess -> {
                        assertThat(excess.group()).hasToString("gross of S 8");
                        assertThat(excess.whole()).isEqualTo(zloty("1.08"));
                        assertThat(excess.advances()).isEqualTo(zloty("180.00"));
                    });
                });
        assertThatExceptionOfType(BelowAdvancesException.class)
                .isThrownBy(() -> corrected(wrong, less.price(1, zloty("2.00"))))
                .satisfies(refused -> assertThat(refused.excesses())
                        .extracting(excess -> excess.group().toString())
                        .containsExactly("gross of S 23", "gross of S 8"));

        DraftInvoice draft =
                desk().corrections().cancelAndRedraft(wrong.id(), "Agreed anew").draft();
        desk().corrections().credit(advance.id(), RETURNED.line(2, zloty("178.92")));
        InvoiceLine assembly = draft.content().lines().get(1);
        DraftInvoice changed = desk().invoices()
                .save(draft.withContent(draft.content()
                        .withLines(List.of(
                                draft.content().lines().get(0), assembly.withPrice(UnitPrice.of("1.00", "PLN"))))));
        IssuedInvoice right = desk().advances().issueFinal(changed, List.of(advance.id()));
        // 9,840.00 less 820.00; of 8 % all is paid.
        assertThat(right.figures().due()).isEqualTo(zloty("9020.00"));
    }

    @Test
    void refusesWhatItsAdvancesDoNotAllow() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice finalInvoice = finalInvoice(order, "1000.00");

        assertRefused(BelowAdvancesException.class, () -> corrected(finalInvoice, AGREED.price(2, zloty("1.00"))));
        assertRefused(BelowAdvancesException.class, () -> corrected(finalInvoice, AGREED.withoutLine(2)));
        assertRefused(
                BrokenRulesException.class,
                () -> corrected(
                        finalInvoice, AGREED.line(NewInvoiceLine.of("Lamp", "1", UnitPrice.of("-99.99", "PLN"), VAT))));
        assertThatExceptionOfType(FinalCorrectionException.class)
                .isThrownBy(() -> corrected(finalInvoice, AGREED.withoutCharge(1)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.final-correction");
                    assertThat(refused.invoice()).isEqualTo(finalInvoice.id());
                    assertThat(refused.number()).isEqualTo("FIN0000001");
                });
        assertRefused(FinalCorrectionException.class, () -> corrected(finalInvoice, AGREED.withoutCharge(2)));
        assertRefused(
                FinalCorrectionException.class,
                () -> corrected(
                        finalInvoice,
                        AGREED.charge(
                                1, DocumentCharge.allowance(zloty("1.00"), VAT).because("Rebate"))));

        desk().corrections().credit(finalInvoice.id(), RETURNED.line(1, zloty("10.00")));
        corrected(finalInvoice, AGREED.price(2, zloty("1900.00")));
        desk().corrections().credit(finalInvoice.id(), RETURNED.amount(zloty("10.00")));
        assertRefused(FinalCorrectionException.class, () -> corrected(finalInvoice, AGREED.price(2, zloty("1800.00"))));
    }
}
