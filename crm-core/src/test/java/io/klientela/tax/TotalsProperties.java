package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TotalsProperties {
    private static final CurrencyCode PLN = CurrencyCode.of("PLN");
    private static final BigDecimal HALF_A_UNIT = new BigDecimal("0.005");

    /** Checked here with plain numbers, so that the check of the record itself is checked too. */
    @Property
    void figuresAddUp(@ForAll("documents") TaxableDocument document) {
        Totals totals = TotalsEngine.compute(document);

        BigDecimal lines = sum(totals.lineNets());
        BigDecimal taxes = sum(totals.groups().stream().map(TaxGroup::tax).toList());
        BigDecimal taxables =
                sum(totals.groups().stream().map(TaxGroup::taxable).toList());
        BigDecimal charges =
                sum(document.charges().stream().map(DocumentCharge::signed).toList());
        assertThat(totals.sumOfLineNets().amount()).isEqualByComparingTo(lines);
        assertThat(totals.net().amount())
                .isEqualByComparingTo(lines.add(charges))
                .isEqualByComparingTo(taxables);
        assertThat(totals.tax().amount()).isEqualByComparingTo(taxes);
        assertThat(totals.gross().amount())
                .isEqualByComparingTo(totals.net().amount().add(taxes));
        assertThat(totals.payable().amount())
                .isEqualByComparingTo(totals.gross()
                        .amount()
                        .subtract(document.prepaid().amount())
                        .add(document.rounding().amount()));
    }

    @Property
    void everyTaxIsWithinHalfAUnitOfTheExactOne(@ForAll("documents") TaxableDocument document) {
        for (TaxGroup group : TotalsEngine.compute(document).groups()) {
            BigDecimal exact = group.taxable().amount().multiply(group.rate()).movePointLeft(2);
            assertThat(group.tax().amount().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_UNIT);
        }
    }

    @Property
    void everyLineNetIsWithinHalfAUnitOfTheExactOne(@ForAll("pricedLines") PricedLine line) {
        BigDecimal exact = line.quantity()
                .multiply(line.price().amount())
                .divide(line.baseQuantity(), 30, RoundingMode.HALF_EVEN)
                .add(sum(line.charges().stream().map(LineCharge::signed).toList()));

        assertThat(TotalsEngine.lineNet(line).amount().subtract(exact).abs())
                .isLessThanOrEqualTo(HALF_A_UNIT.add(new BigDecimal("1e-29")));
    }

    @Property
    void orderOfLinesAndChargesChangesNothing(@ForAll("documents") TaxableDocument document, @ForAll Random random) {
        List<TaxableLine> lines = new ArrayList<>(document.lines());
        List<DocumentCharge> charges = new ArrayList<>(document.charges());
        Collections.shuffle(lines, random);
        Collections.shuffle(charges, random);
        Totals shuffled = TotalsEngine.compute(TaxableDocument.of(PLN, lines)
                .withCharges(charges)
                .withPrepaid(document.prepaid())
                .withRounding(document.rounding()));
        Totals totals = TotalsEngine.compute(document);

        assertThat(shuffled.groups()).isEqualTo(totals.groups());
        assertThat(shuffled.payable()).isEqualTo(totals.payable());
        assertThat(shuffled.lineNets()).containsExactlyInAnyOrderElementsOf(totals.lineNets());
    }

    /** A full credit gives back every figure, to the unit. */
    @Property
    void takingEverythingBackGivesTheNegativeTotals(@ForAll("documents") TaxableDocument document) {
        TaxableDocument back = TaxableDocument.of(
                        PLN,
                        document.lines().stream().map(TotalsProperties::negated).toList())
                .withCharges(document.charges().stream()
                        .map(charge -> new DocumentCharge(
                                charge.kind(), charge.amount().negated(), charge.vat()))
                        .toList());
        Totals totals = TotalsEngine.compute(document);
        Totals credited = TotalsEngine.compute(back);

        assertThat(credited.gross()).isEqualTo(totals.gross().negated());
        for (int i = 0; i < totals.groups().size(); i++) {
            assertThat(credited.groups().get(i).tax())
                    .isEqualTo(totals.groups().get(i).tax().negated());
        }
    }

    @Property
    void statedLineNetsGiveTheTotalsThatTheLinesThemselvesGave(@ForAll("documents") TaxableDocument document) {
        Totals totals = TotalsEngine.compute(document);
        List<TaxableLine> stated = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            stated.add(TaxableLine.ofNet(
                    totals.lineNets().get(i), document.lines().get(i).vat()));
        }

        assertThat(TotalsEngine.compute(new TaxableDocument(
                        document.policy(), PLN, stated, document.charges(), document.prepaid(), document.rounding())))
                .isEqualTo(totals);
    }

    private static TaxableLine negated(TaxableLine line) {
        PricedLine priced = (PricedLine) line;
        return new PricedLine(
                priced.quantity().negate(),
                priced.price(),
                priced.baseQuantity(),
                priced.charges().stream()
                        .map(charge ->
                                new LineCharge(charge.kind(), charge.amount().negated()))
                        .toList(),
                priced.vat());
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        Arbitrary<DocumentCharge> charge =
                Combinators.combine(kinds(), amounts(), vats()).as(DocumentCharge::new);
        return Combinators.combine(
                        pricedLines().list().ofMaxSize(12), charge.list().ofMaxSize(3), amounts(), amounts())
                .as((lines, charges, prepaid, rounding) -> TaxableDocument.of(PLN, lines)
                        .withCharges(charges)
                        .withPrepaid(prepaid)
                        .withRounding(rounding));
    }

    @Provide
    Arbitrary<PricedLine> pricedLines() {
        Arbitrary<LineCharge> charge = Combinators.combine(kinds(), amounts()).as(LineCharge::new);
        return Combinators.combine(
                        numbers(-1000, 1000, 3),
                        numbers(0, 500, 4),
                        Arbitraries.of("1", "1", "3", "100", "0.7"),
                        charge.list().ofMaxSize(2),
                        vats())
                .as((quantity, price, base, charges, vat) ->
                        new PricedLine(quantity, new UnitPrice(price, PLN), new BigDecimal(base), charges, vat));
    }

    private static Arbitrary<ChargeKind> kinds() {
        return Arbitraries.of(ChargeKind.class);
    }

    private static Arbitrary<Money> amounts() {
        return numbers(0, 50, 2).map(amount -> Money.of(amount, PLN));
    }

    private static Arbitrary<BigDecimal> numbers(int from, int to, int scale) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                .ofScale(scale);
    }

    private static Arbitrary<Vat> vats() {
        return Arbitraries.of(
                Vat.standard("23"),
                Vat.standard("8"),
                Vat.standard("5.5"),
                Vat.zero(),
                Vat.exempt("a"),
                Vat.exempt("b"),
                Vat.reverseCharge("c"));
    }
}
