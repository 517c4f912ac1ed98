package io.klientela.customfield;

import io.klientela.id.FieldOptionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of some options.
 *
 * @param options what there is to choose from, in order
 * @param maxChosen how many may be chosen at most; empty for all of them
 */
public record MultiChoiceType(List<FieldOption> options, Optional<Integer> maxChosen) implements FieldType {
    public MultiChoiceType {
        options = FieldOption.checked(options);
        if (maxChosen.isPresent() && maxChosen.get() < 1) {
            throw new IllegalArgumentException("At least one option may be chosen, not " + maxChosen.get());
        }
    }

    /** This type with at most {@code limit} options chosen. */
    public MultiChoiceType atMost(int limit) {
        return new MultiChoiceType(options, Optional.of(limit));
    }

    @Override
    public MultiChoiceType withOptions(List<FieldOption> changed) {
        return new MultiChoiceType(changed, maxChosen);
    }

    @Override
    public String code() {
        return "multi-choice";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        if (!(value instanceof CustomValue.Choices given)) {
            return Optional.of(FieldFault.of("kind"));
        }
        Set<FieldOptionId> known = options.stream().map(FieldOption::id).collect(Collectors.toSet());
        if (!known.containsAll(given.options())) {
            return Optional.of(FieldFault.of("option"));
        }
        return maxChosen.filter(limit -> given.options().size() > limit).map(limit -> FieldFault.of("too-many", limit));
    }
}
