package io.klientela.customfield;

import java.util.Optional;

/** A line that orders the form. It takes no value, so it is neither required nor has it a default. */
public record HeadingType() implements FieldType {
    @Override
    public String code() {
        return "heading";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        return Optional.of(FieldFault.of("heading"));
    }
}
