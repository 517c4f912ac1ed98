package io.klientela.contact;

import io.klientela.contact.QueryTooLargeException.Measure;
import java.util.List;

/** Keeps conditions within what a database answers, and what a stack holds. */
final class ConditionSize {
    private ConditionSize() {}

    /** The parts of a condition that is being made; refuses those that would make it too large or too deep. */
    static List<ContactCondition> checked(List<ContactCondition> parts) {
        List<ContactCondition> copy = List.copyOf(parts);
        if (1 + copy.stream().mapToInt(ConditionSize::size).sum() > ContactCondition.MAX_SIZE) {
            throw new QueryTooLargeException(Measure.CONDITIONS, ContactCondition.MAX_SIZE);
        }
        if (1 + copy.stream().mapToInt(ConditionSize::depth).max().orElse(0) > ContactCondition.MAX_DEPTH) {
            throw new QueryTooLargeException(Measure.DEPTH, ContactCondition.MAX_DEPTH);
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
