package io.klientela.tax;

import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the figures of a document are what they are, step by step. {@link TotalsEngine#explain} makes it.
 *
 * @param steps each figure once, after those that it follows from
 */
public record Explanation(List<ExplainedStep> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** The step that gives that figure; empty if the document has no such figure. */
    public Optional<ExplainedStep> find(Figure figure) {
        return steps.stream().filter(step -> step.figure().equals(figure)).findFirst();
    }

    /**
     * Only the steps that this figure follows from, itself the last.
     *
     * @throws IllegalArgumentException if the document has no such figure
     */
    public Explanation of(Figure figure) {
        Map<Figure, ExplainedStep> known =
                steps.stream().collect(Collectors.toMap(ExplainedStep::figure, step -> step));
        Set<Figure> needed = new HashSet<>();
        Deque<Figure> open = new ArrayDeque<>(List.of(figure));
        while (!open.isEmpty()) {
            Figure next = open.pop();
            if (needed.add(next)) {
                stepOf(next, known).inputs().forEach(input -> input.source().ifPresent(open::push));
            }
        }
        return new Explanation(
                steps.stream().filter(step -> needed.contains(step.figure())).toList());
    }

    /**
     * Computes every step anew, from nothing but what the document gives and the formulas.
     *
     * @return the figures that come out
     */
    public Map<Figure, Money> replay() {
        Map<Figure, Money> replayed = new HashMap<>();
        for (ExplainedStep step : steps) {
            List<BigDecimal> values = new ArrayList<>();
            for (ExplainedStep.Input input : step.inputs()) {
                values.add(replayed(input, replayed));
            }
            BigDecimal value =
                    step.formula().value(values, step.value().amount().scale());
            replayed.put(step.figure(), Money.of(value, step.value().currency()));
        }
        return replayed;
    }

    private static BigDecimal replayed(ExplainedStep.Input input, Map<Figure, Money> replayed) {
        if (input.source().isEmpty()) {
            return input.value();
        }
        BigDecimal source = Objects.requireNonNull(replayed.get(input.source().get()), input::name)
                .amount();
        boolean takenOff = input.value().signum() != 0 && input.value().signum() != source.signum();
        return takenOff ? source.negate() : source;
    }

    private static ExplainedStep stepOf(Figure figure, Map<Figure, ExplainedStep> known) {
        @Nullable ExplainedStep step = known.get(figure);
        if (step == null) {
            throw new IllegalArgumentException("The document has no " + figure + "; its figures are " + known.keySet());
        }
        return step;
    }

    /** One line for each step. */
    @Override
    public String toString() {
        return steps.stream().map(ExplainedStep::toString).collect(Collectors.joining("\n"));
    }
}
