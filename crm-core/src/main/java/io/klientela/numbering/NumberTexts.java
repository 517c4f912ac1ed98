package io.klientela.numbering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * The set of texts that a pattern can give, as a finite automaton without loops. State 0 is the beginning.
 *
 * <p>Whether two patterns can give the same text is decided by walking both automata at once: they meet if some pair of
 * final states can be reached on the same characters. No sampling, no assumption about prefixes.
 */
final class NumberTexts {
    private final List<List<Step>> steps;
    private final Set<Integer> finals;

    private NumberTexts(List<List<Step>> steps, Set<Integer> finals) {
        this.steps = steps;
        this.finals = finals;
    }

    /** One character between {@code low} and {@code high} leads to the state {@code to}. */
    private record Step(char low, char high, int to) {
        boolean meets(Step other) {
            return low <= other.high && other.low <= high;
        }
    }

    private record Pair(int left, int right) {}

    static Builder builder() {
        return new Builder();
    }

    boolean contains(String text) {
        Set<Integer> states = Set.of(0);
        for (int i = 0; i < text.length() && !states.isEmpty(); i++) {
            states = after(states, text.charAt(i));
        }
        return states.stream().anyMatch(finals::contains);
    }

    private Set<Integer> after(Set<Integer> states, char character) {
        Set<Integer> next = new HashSet<>();
        for (int state : states) {
            for (Step step : steps.get(state)) {
                if (step.low <= character && character <= step.high) {
                    next.add(step.to);
                }
            }
        }
        return next;
    }

    boolean meets(NumberTexts other) {
        Set<Pair> seen = new HashSet<>();
        Queue<Pair> open = new ArrayDeque<>();
        open.add(new Pair(0, 0));
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            if (!seen.add(pair)) {
                continue;
            }
            if (finals.contains(pair.left) && other.finals.contains(pair.right)) {
                return true;
            }
            for (Step left : steps.get(pair.left)) {
                for (Step right : other.steps.get(pair.right)) {
                    if (left.meets(right)) {
                        open.add(new Pair(left.to, right.to));
                    }
                }
            }
        }
        return false;
    }

    /** Appends one piece after the other; the front is the set of states in which the pieces so far can end. */
    static final class Builder {
        private final List<List<Step>> steps = new ArrayList<>(List.of(new ArrayList<>()));
        private Set<Integer> front = Set.of(0);

        Builder literal(String text) {
            for (int i = 0; i < text.length(); i++) {
                character(text.charAt(i), text.charAt(i));
            }
            return this;
        }

        /** One character of this range. */
        Builder character(char low, char high) {
            front = Set.of(onward(front, low, high));
            return this;
        }

        /** {@code 01} to {@code 12}. */
        Builder month() {
            Set<Integer> upToNine = Set.of(onward(Set.of(onward(front, '0', '0')), '1', '9'));
            Set<Integer> fromTen = Set.of(onward(Set.of(onward(front, '1', '1')), '0', '2'));
            front = union(upToNine, fromTen);
            return this;
        }

        /** A number from 1 on, with leading zeros up to the minimum width and none beyond it. */
        Builder number(int minWidth, int maxWidth) {
            Set<Integer> ends = new HashSet<>();
            Set<Integer> zeros = front;
            Set<Integer> padded = Set.of();
            Set<Integer> plain = Set.of();
            for (int width = 1; width <= maxWidth; width++) {
                Set<Integer> begun = width == 1 ? Set.of(onward(front, '1', '9')) : Set.of(onward(plain, '0', '9'));
                if (width <= minWidth) {
                    Set<Integer> ended = width == 1 ? Set.of() : Set.of(onward(zeros, '1', '9'));
                    padded = padded.isEmpty() ? ended : union(ended, Set.of(onward(padded, '0', '9')));
                    zeros = Set.of(onward(zeros, '0', '0'));
                }
                plain = begun;
                if (width >= minWidth) {
                    ends.addAll(plain);
                }
            }
            ends.addAll(padded);
            front = ends;
            return this;
        }

        private int onward(Set<Integer> from, char low, char high) {
            int to = steps.size();
            steps.add(new ArrayList<>());
            for (int state : from) {
                steps.get(state).add(new Step(low, high, to));
            }
            return to;
        }

        private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
            Set<Integer> all = new HashSet<>(some);
            all.addAll(others);
            return all;
        }

        NumberTexts build() {
            return new NumberTexts(steps, front);
        }
    }
}
