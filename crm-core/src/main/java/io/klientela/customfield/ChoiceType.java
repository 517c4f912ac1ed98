package io.klientela.customfield;

import java.util.List;
import java.util.Optional;

/**
 * One of some options.
 *
 * @param options what there is to choose from, in order
 */
public record ChoiceType(List<FieldOption> options) implements FieldType {
    public ChoiceType {
        options = FieldOption.checked(options);
    }

    @Override
    public ChoiceType withOptions(List<FieldOption> changed) {
        return new ChoiceType(changed);
    }

    @Override
    public String code() {
        return "choice";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        if (!(value instanceof CustomValue.Choice given)) {
            return Optional.of(FieldFault.of("kind"));
        }
        return options.stream().anyMatch(option -> option.id().equals(given.option()))
                ? Optional.empty()
                : Optional.of(FieldFault.of("option"));
    }
}
