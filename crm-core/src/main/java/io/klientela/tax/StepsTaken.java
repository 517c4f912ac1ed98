package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.ExplainedStep.Input;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The steps of an explanation while it is written: each figure once, computed by its formula from those before it. */
final class StepsTaken {
    private final CurrencyCode currency;
    private final Map<Figure, ExplainedStep> steps = new LinkedHashMap<>();

    StepsTaken(CurrencyCode currency) {
        this.currency = currency;
    }

    Explanation explanation() {
        return new Explanation(List.copyOf(steps.values()));
    }

    /** All figures of that term, in the order of the document. */
    List<Input> each(String term) {
        return steps.keySet().stream()
                .filter(figure -> figure.term().equals(term))
                .map(this::of)
                .toList();
    }

    Input of(Figure figure) {
        return new Input(figure.toString(), value(figure), Optional.of(figure));
    }

    Input less(Figure figure) {
        return new Input("less " + figure, value(figure).negate(), Optional.of(figure));
    }

    Input signed(ChargeKind kind, Figure figure) {
        return kind == ChargeKind.CHARGE ? of(figure) : less(figure);
    }

    private BigDecimal value(Figure figure) {
        return Objects.requireNonNull(steps.get(figure), figure::toString)
                .value()
                .amount();
    }

    void given(Figure figure, Money value) {
        add(figure, "given", Formula.GIVEN, List.of(Input.given("on the document", value.amount())), value.currency());
    }

    void add(Figure figure, String rule, Formula formula, List<Input> inputs) {
        add(figure, rule, formula, inputs, currency);
    }

    void add(Figure figure, String rule, Formula formula, List<Input> inputs, CurrencyCode in) {
        List<BigDecimal> values = inputs.stream().map(Input::value).toList();
        Money value = Money.of(formula.value(values, in.scale()), in);
        steps.put(figure, new ExplainedStep(figure, rule, formula, inputs, formula.unrounded(values), value));
    }
}
