package io.klientela.tax;

import io.klientela.money.Money;
import io.klientela.tax.ExplainedStep.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes down how the totals of a document (BG-22) follow from its lines, allowances, charges and tax groups. */
final class ExplainingTotals {
    private final StepsTaken steps;

    /** @param taken has the figures of lines, allowances, charges and groups */
    ExplainingTotals(StepsTaken taken) {
        this.steps = taken;
    }

    /**
     * The document's totals.
     *
     * @param levies those outside the VAT base
     * @param rounding writes down BT-114, of what comes before it, and of the levies
     */
    void write(Money prepaid, List<Input> levies, BiConsumer<List<Input>, List<Input>> rounding) {
        sum("BT-106", "BR-CO-10", steps.each("BT-131"));
        sum("BT-107", "BR-CO-11", steps.each("BT-92"));
        sum("BT-108", "BR-CO-12", steps.each("BT-99"));
        sum("BT-109", "BR-CO-13", List.of(of("BT-106"), steps.less(Figure.of("BT-107")), of("BT-108")));
        sum("BT-110", "BR-CO-14", steps.each("BT-117"));
        sum("BT-112", "BR-CO-15", List.of(of("BT-109"), of("BT-110")));
        steps.given(Figure.of("BT-113"), prepaid);
        List<Input> payable = new ArrayList<>(List.of(of("BT-112"), steps.less(Figure.of("BT-113"))));
        rounding.accept(payable, levies);
        payable.add(of("BT-114"));
        sum("BT-115", "BR-CO-16", payable);
        List<Input> due = new ArrayList<>(List.of(of("BT-115")));
        due.addAll(levies);
        sum("due", "payable and levies outside the VAT base", due);
    }

    private Input of(String term) {
        return steps.of(Figure.of(term));
    }

    private void sum(String term, String rule, List<Input> inputs) {
        steps.add(Figure.of(term), rule, Formula.SUM, inputs);
    }
}
