package io.klientela.customfield;

import java.util.Optional;

/** Yes or no. A required one asks for an answer, whichever. */
public record FlagType() implements FieldType {
    @Override
    public String code() {
        return "flag";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        return value instanceof CustomValue.Flag ? Optional.empty() : Optional.of(FieldFault.of("kind"));
    }
}
