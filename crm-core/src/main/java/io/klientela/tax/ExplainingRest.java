package io.klientela.tax;

import io.klientela.money.Money;
import io.klientela.tax.ExplainedStep.Input;
import java.util.List;
import java.util.Optional;

/**
 * Writes down the figures of a document that says what is left of others, or what they change: its lines, allowances, charges and tax
 * groups have what the others left them, and are given; its totals follow from them.
 */
final class ExplainingRest {
    private final Calculation stated;
    private final Optional<Money> taxInTaxCurrency;
    private final StepsTaken steps;

    ExplainingRest(Calculation stated, Optional<Money> taxInTaxCurrency) {
        this.stated = stated;
        this.taxInTaxCurrency = taxInTaxCurrency;
        this.steps = new StepsTaken(stated.document().currency());
    }

    Explanation explanation() {
        Totals totals = stated.totals();
        for (int i = 0; i < totals.lineNets().size(); i++) {
            steps.given(Figure.ofLine("BT-131", i + 1), totals.lineNets().get(i));
        }
        for (int i = 0; i < stated.chargeAmounts().size(); i++) {
            boolean isAllowance = stated.document().charges().get(i).kind() == ChargeKind.ALLOWANCE;
            steps.given(
                    Figure.ofCharge(isAllowance ? "BT-92" : "BT-99", i + 1),
                    stated.chargeAmounts().get(i));
        }
        for (TaxGroup group : totals.groups()) {
            steps.given(Figure.ofGroup("BT-116", group), group.taxable());
            steps.given(Figure.ofGroup("BT-117", group), group.tax());
        }
        Figure levies = Figure.of("levy");
        steps.given(levies, stated.levies());
        new ExplainingTotals(steps).write(totals.prepaid(), List.of(steps.of(levies)), this::rounding);
        taxInTaxCurrency.ifPresent(tax -> steps.given(Figure.of("BT-111"), tax));
        return steps.explanation();
    }

    private void rounding(List<Input> before, List<Input> levies) {
        steps.given(Figure.of("BT-114"), stated.totals().rounding());
    }
}
