package io.klientela.tax;

import io.klientela.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why one figure is what it is.
 *
 * @param figure its name
 * @param rule the rule of EN 16931 or the step of {@link TotalsEngine} that it follows
 * @param formula how it follows from the inputs
 * @param inputs what it follows from, in the order of the formula
 * @param unrounded the result before it is rounded; where it has no end, cut off after forty decimals
 * @param value the figure
 */
public record ExplainedStep(
        Figure figure, String rule, Formula formula, List<Input> inputs, BigDecimal unrounded, Money value) {
    public ExplainedStep {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(unrounded, "unrounded");
        Objects.requireNonNull(value, "value");
        inputs = List.copyOf(inputs);
    }

    /**
     * A number that a figure follows from.
     *
     * @param name what it is
     * @param value its value; what is taken off is negative
     * @param source the figure that it is, or whose negative it is; empty if the document gives it
     */
    public record Input(String name, BigDecimal value, Optional<Figure> source) {
        public Input {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }

        static Input given(String name, BigDecimal value) {
            return new Input(name, value, Optional.empty());
        }

        @Override
        public String toString() {
            return name + " " + value.toPlainString();
        }
    }

    /** One line of text, without its end. */
    @Override
    public String toString() {
        String text = figure + " = " + value + " [" + rule + "]";
        if (formula == Formula.GIVEN) {
            return text + " given";
        }
        String from = inputs.stream().map(Input::toString).collect(Collectors.joining("; "));
        boolean exact = unrounded.compareTo(value.amount()) == 0;
        return text + " " + formula.words() + ": " + from
                + (exact ? "" : " → " + shown(unrounded) + " " + formula.rounding());
    }

    private static String shown(BigDecimal exact) {
        BigDecimal shortest = exact.stripTrailingZeros();
        int shown = 10;
        return shortest.scale() <= shown
                ? shortest.toPlainString()
                : shortest.setScale(shown, RoundingMode.DOWN).toPlainString() + "…";
    }
}
