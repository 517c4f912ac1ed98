package io.klientela.contact;

import java.util.List;

/** Keeps conditions within what a database answers, and what a stack holds. */
final class ConditionSize {
    private ConditionSize() {}

    /** The parts of a condition that is being made; refuses those that would make it too large or too deep. */
    static List<ContactCondition> checked(List<ContactCondition> parts) {
        List<ContactCondition> copy = List.copyOf(parts);
        if (1 + copy.stream().mapToInt(ConditionSize::size).sum() > ContactCondition.MAX_SIZE) {
            throw new IllegalArgumentException("A filter holds at most " + ContactCondition.MAX_SIZE
                    + " conditions; ask for less, or mark the contacts with a tag and ask for that");
        }
        if (1 + copy.stream().mapToInt(ConditionSize::depth).max().orElse(0) > ContactCondition.MAX_DEPTH) {
            throw new IllegalArgumentException("Conditions nest at most " + ContactCondition.MAX_DEPTH
                    + " deep; write what is deeper as one list of alternatives");
        }
        return copy;
    }

    private static int size(ContactCondition condition) {
        return condition instanceof CombinedCondition combined
                ? 1 + combined.parts().stream().mapToInt(ConditionSize::size).sum()
                : 1;
    }

    private static int depth(ContactCondition condition) {
        return condition instanceof CombinedCondition combined
                ? 1
                        + combined.parts().stream()
                                .mapToInt(ConditionSize::depth)
                                .max()
                                .orElse(0)
                : 1;
    }
}
