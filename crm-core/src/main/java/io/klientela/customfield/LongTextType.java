package io.klientela.customfield;

import java.util.Optional;

/**
 * Text of any number of lines.
 *
 * @param maxLength the most characters, 1 to 10,000
 */
public record LongTextType(int maxLength) implements FieldType {
    public LongTextType {
        if (maxLength < 1 || maxLength > MAX_LONG_TEXT) {
            throw new IllegalArgumentException(
                    "A long text has 1 to " + MAX_LONG_TEXT + " characters, not " + maxLength);
        }
    }

    @Override
    public String code() {
        return "long-text";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        if (!(value instanceof CustomValue.Text given)) {
            return Optional.of(FieldFault.of("kind"));
        }
        return given.text().length() > maxLength ? Optional.of(FieldFault.of("too-long", maxLength)) : Optional.empty();
    }
}
