package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TotalsProperties {
    private static final CurrencyCode PLN = CurrencyCode.of("PLN");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Checked here with plain numbers, so that the check of the record itself is checked too. */
    @Property
    void figuresAddUp(@ForAll("documents") TaxableDocument document) {
        Calculation calculation = TotalsEngine.calculate(document);
        Totals totals = calculation.totals();

        BigDecimal lines = sum(totals.lineNets());
        BigDecimal taxes = sum(totals.groups().stream().map(TaxGroup::tax).toList());
        BigDecimal taxables =
                sum(totals.groups().stream().map(TaxGroup::taxable).toList());
        assertThat(totals.sumOfLineNets().amount()).isEqualByComparingTo(lines);
        assertThat(totals.net().amount())
                .isEqualByComparingTo(lines.add(sum(signedCharges(calculation))))
                .isEqualByComparingTo(taxables);
        assertThat(totals.tax().amount()).isEqualByComparingTo(taxes);
        assertThat(totals.gross().amount())
                .isEqualByComparingTo(totals.net().amount().add(taxes));
        assertThat(totals.payable().amount())
                .isEqualByComparingTo(totals.gross()
                        .amount()
                        .subtract(document.prepaid().amount())
                        .add(totals.rounding().amount()));
        assertThat(calculation.due().amount())
                .isEqualByComparingTo(
                        totals.payable().amount().add(calculation.levies().amount()));
    }

    @Property
    void everyTaxOfAGroupIsWithinHalfAUnitOfTheExactOne(@ForAll("documents") TaxableDocument document) {
        boolean gross = document.policy().isGrossEntry();
        for (TaxGroup group : TotalsEngine.compute(document.withPolicy(perDocument(document.policy())))
                .groups()) {
            BigDecimal exact = gross
                    ? group.taxable()
                            .plus(group.tax())
                            .amount()
                            .multiply(group.rate())
                            .divide(group.rate().add(BigDecimal.valueOf(100)), 20, RoundingMode.HALF_EVEN)
                    : group.taxable().amount().multiply(group.rate()).movePointLeft(2);
            assertThat(group.tax().amount().subtract(exact).abs())
                    .isLessThanOrEqualTo(halfAUnit(document).add(new BigDecimal("1e-19")));
        }
    }

    @Property
    void everyLineAmountIsWithinHalfAUnitOfTheExactOne(@ForAll("pricedLines") PricedLine line) {
        BigDecimal charges = sum(line.charges().stream()
                .map(charge -> charge.kind().signed(TotalsEngine.lineCharge(charge, line)))
                .toList());
        boolean inside = line.levy()
                .filter(levy -> levy.place() == Levy.Place.INSIDE_VAT_BASE)
                .isPresent();
        BigDecimal exact = line.quantity()
                .multiply(line.price().amount())
                .divide(line.baseQuantity(), 30, RoundingMode.HALF_EVEN)
                .add(charges)
                .add(inside ? TotalsEngine.levy(line).amount() : BigDecimal.ZERO);

        assertThat(TotalsEngine.lineAmount(line).amount().subtract(exact).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005").add(new BigDecimal("1e-29")));
    }

    @Property
    void orderOfLinesAndChargesChangesNothing(@ForAll("documents") TaxableDocument document, @ForAll Random random) {
        List<TaxableLine> lines = new ArrayList<>(document.lines());
        List<DocumentCharge> charges = new ArrayList<>(document.charges());
        Collections.shuffle(lines, random);
        Collections.shuffle(charges, random);
        Calculation shuffled = TotalsEngine.calculate(new TaxableDocument(
                document.policy(),
                document.currency(),
                lines,
                charges,
                document.prepaid(),
                document.rounding(),
                document.taxCurrency()));
        Calculation calculation = TotalsEngine.calculate(document);
        Totals totals = calculation.totals();

        assertThat(shuffled.totals().groups()).isEqualTo(totals.groups());
        assertThat(shuffled.totals().payable()).isEqualTo(totals.payable());
        assertThat(shuffled.due()).isEqualTo(calculation.due());
        assertThat(shuffled.taxInTaxCurrency()).isEqualTo(calculation.taxInTaxCurrency());
        List<Money> nets = new ArrayList<>(totals.lineNets());
        nets.addAll(signedCharges(calculation));
        List<Money> shuffledNets = new ArrayList<>(shuffled.totals().lineNets());
        shuffledNets.addAll(signedCharges(shuffled));
        assertThat(shuffledNets).containsExactlyInAnyOrderElementsOf(nets);
    }

    /** A full credit gives back every figure, to the unit. */
    @Property
    void takingEverythingBackGivesTheNegativeTotals(@ForAll("documents") TaxableDocument document) {
        Calculation calculation = TotalsEngine.calculate(document);
        Calculation back = TotalsEngine.calculate(RandomDocuments.negated(document));
        Totals totals = calculation.totals();

        assertThat(back.due()).isEqualTo(calculation.due().negated());
        assertThat(back.totals().gross()).isEqualTo(totals.gross().negated());
        assertThat(back.totals().rounding()).isEqualTo(totals.rounding().negated());
        assertThat(back.lineAmounts())
                .isEqualTo(
                        calculation.lineAmounts().stream().map(Money::negated).toList());
        for (int i = 0; i < totals.groups().size(); i++) {
            assertThat(back.totals().groups().get(i).tax())
                    .isEqualTo(totals.groups().get(i).tax().negated());
            assertThat(back.totals().groups().get(i).taxable())
                    .isEqualTo(totals.groups().get(i).taxable().negated());
        }
    }

    @Property
    void grossEntryKeepsEveryGrossAmount(@ForAll("documents") TaxableDocument any) {
        TaxableDocument document = any.withPolicy(perDocument(any.policy()));
        if (!document.policy().isGrossEntry()) {
            return;
        }
        Calculation calculation = TotalsEngine.calculate(document);
        BigDecimal charges = BigDecimal.ZERO;
        for (int i = 0; i < document.lines().size(); i++) {
            Money gross = TotalsEngine.lineAmount(document.lines().get(i));
            BigDecimal rate = document.lines().get(i).vat().rate();
            BigDecimal exact = gross.amount()
                    .movePointRight(2)
                    .divide(rate.add(BigDecimal.valueOf(100)), 20, RoundingMode.HALF_EVEN);
            assertThat(calculation.lineAmounts().get(i)).isEqualTo(gross);
            assertThat(calculation
                            .totals()
                            .lineNets()
                            .get(i)
                            .amount()
                            .subtract(exact)
                            .abs())
                    .isLessThan(halfAUnit(document).multiply(BigDecimal.valueOf(2)));
        }
        for (int i = 0; i < document.charges().size(); i++) {
            DocumentCharge charge = document.charges().get(i);
            if (charge.amount() instanceof FixedAmount fixed) {
                charges = charges.add(charge.kind().signed(fixed.amount()).amount());
            }
        }
        if (document.charges().stream().allMatch(charge -> charge.amount() instanceof FixedAmount)) {
            assertThat(calculation.totals().gross().amount())
                    .isEqualByComparingTo(sum(calculation.lineAmounts()).add(charges));
        }
    }

    @Property
    void aCashStepMakesWhatIsDueAMultipleOfTheSmallestCoin(@ForAll("documents") TaxableDocument document) {
        Calculation calculation = TotalsEngine.calculate(document);
        if (document.rounding() instanceof PayableRounding.ToCashStep cash) {
            BigDecimal step = cash.step().amount();
            assertThat(calculation.due().amount().remainder(step).signum()).isZero();
            assertThat(calculation.totals().rounding().amount().abs().multiply(BigDecimal.valueOf(2)))
                    .isLessThanOrEqualTo(step);
        }
    }

    @Property
    void statedLineNetsGiveTheTotalsThatTheLinesThemselvesGave(@ForAll("netDocuments") TaxableDocument document) {
        Calculation calculation = TotalsEngine.calculate(document);
        List<TaxableLine> stated = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            stated.add(TaxableLine.ofNet(
                    calculation.totals().lineNets().get(i),
                    document.lines().get(i).vat()));
        }
        Totals again = TotalsEngine.compute(new TaxableDocument(
                document.policy(),
                document.currency(),
                stated,
                document.charges(),
                document.prepaid(),
                new PayableRounding.Fixed(calculation.totals().rounding()),
                Optional.empty()));

        assertThat(again).isEqualTo(calculation.totals());
    }

    /**
     * What the engine makes never violates a sum, and stays within every tolerance; but for the VAT of many parts, each rounded by
     * itself, which {@link #taxRoundedByPartIsHalfAUnitOffForEachAtMost} bounds.
     */
    @Property
    void theSelfCheckNeverBlocksWhatTheEngineComputed(@ForAll("documents") TaxableDocument document) {
        assertThat(SelfCheck.findings(TotalsEngine.calculate(document)))
                .filteredOn(finding -> finding.severity() == Finding.Severity.BLOCKS)
                .filteredOn(finding -> !finding.rule().equals("BR-CO-18"))
                .filteredOn(finding ->
                        !(document.policy().isPerLine() && finding.rule().equals("BR-CO-17")))
                .isEmpty();
    }

    /** Of an amount with VAT, what is rounded of the tax changes the net too, and so what follows from the net. */
    @Property
    void taxRoundedByPartIsHalfAUnitOffForEachAtMost(@ForAll("documents") TaxableDocument document) {
        for (TaxGroup group : TotalsEngine.compute(document).groups()) {
            long parts = document.policy().isPerLine()
                    ? Stream.concat(
                                    document.lines().stream().map(TaxableLine::vat),
                                    document.charges().stream().map(DocumentCharge::vat))
                            .filter(group::isOf)
                            .count()
                    : 1;
            BigDecimal share = group.rate().movePointLeft(2);
            BigDecimal ofRounding = document.policy().isGrossEntry() ? share.add(BigDecimal.ONE) : BigDecimal.ONE;
            BigDecimal most = BigDecimal.valueOf(parts)
                    .multiply(BigDecimal.valueOf(5, document.currency().scale() + 1))
                    .multiply(ofRounding);

            assertThat(group.tax()
                            .amount()
                            .subtract(group.taxable().amount().multiply(share))
                            .abs())
                    .isLessThanOrEqualTo(most);
        }
    }

    @Property
    void replayingTheExplanationGivesEveryFigure(@ForAll("documents") TaxableDocument document) {
        Calculation calculation = TotalsEngine.calculate(document);
        Totals totals = calculation.totals();
        Explanation explanation = TotalsEngine.explain(document);
        Map<Figure, Money> replayed = explanation.replay();

        assertThat(replayed)
                .containsEntry(Figure.of("BT-106"), totals.sumOfLineNets())
                .containsEntry(Figure.of("BT-107"), totals.allowances())
                .containsEntry(Figure.of("BT-108"), totals.charges())
                .containsEntry(Figure.of("BT-109"), totals.net())
                .containsEntry(Figure.of("BT-110"), totals.tax())
                .containsEntry(Figure.of("BT-112"), totals.gross())
                .containsEntry(Figure.of("BT-114"), totals.rounding())
                .containsEntry(Figure.of("BT-115"), totals.payable())
                .containsEntry(Figure.of("due"), calculation.due());
        calculation.taxInTaxCurrency().ifPresent(tax -> assertThat(replayed).containsEntry(Figure.of("BT-111"), tax));
        for (int i = 0; i < totals.lineNets().size(); i++) {
            assertThat(replayed)
                    .containsEntry(
                            Figure.ofLine("BT-131", i + 1), totals.lineNets().get(i));
        }
        for (TaxGroup group : totals.groups()) {
            assertThat(replayed)
                    .containsEntry(Figure.ofGroup("BT-116", group), group.taxable())
                    .containsEntry(Figure.ofGroup("BT-117", group), group.tax());
        }
        explanation.steps().forEach(step -> assertThat(replayed).containsEntry(step.figure(), step.value()));
        assertThat(explanation.of(Figure.of("BT-115")).replay()).containsEntry(Figure.of("BT-115"), totals.payable());
    }

    private static TotalsPolicy perDocument(TotalsPolicy policy) {
        return policy.isGrossEntry() ? TotalsPolicy.GROSS_PER_DOCUMENT : TotalsPolicy.NET_PER_DOCUMENT;
    }

    private static List<Money> signedCharges(Calculation calculation) {
        List<Money> signed = new ArrayList<>();
        for (int i = 0; i < calculation.chargeAmounts().size(); i++) {
            ChargeKind kind = calculation.document().charges().get(i).kind();
            signed.add(kind.signed(calculation.chargeAmounts().get(i)));
        }
        return signed;
    }

    private static BigDecimal halfAUnit(TaxableDocument document) {
        return HALF.movePointLeft(document.currency().scale());
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        return RandomDocuments.documents();
    }

    @Provide
    Arbitrary<TaxableDocument> netDocuments() {
        return RandomDocuments.documents(PLN, TotalsPolicy.NET_PER_DOCUMENT)
                .filter(document ->
                        document.charges().stream().allMatch(charge -> charge.amount() instanceof FixedAmount));
    }

    @Provide
    Arbitrary<PricedLine> pricedLines() {
        return RandomDocuments.pricedLines(PLN);
    }
}
