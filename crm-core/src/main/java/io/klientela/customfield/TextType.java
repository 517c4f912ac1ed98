package io.klientela.customfield;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of text.
 *
 * @param maxLength the most characters, 1 to 500
 * @param shape what each character must be, if that is told
 */
public record TextType(int maxLength, Optional<TextShape> shape) implements FieldType {
    public TextType {
        Objects.requireNonNull(shape, "shape");
        if (maxLength < 1 || maxLength > MAX_TEXT) {
            throw new IllegalArgumentException("A text has 1 to " + MAX_TEXT + " characters, not " + maxLength);
        }
    }

    /** This type for texts of one shape only, such as {@code AA-9999}: see {@link TextShape}. */
    public TextType shaped(String pattern) {
        return new TextType(maxLength, Optional.of(new TextShape(pattern)));
    }

    @Override
    public String code() {
        return "text";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        if (!(value instanceof CustomValue.Text given)) {
            return Optional.of(FieldFault.of("kind"));
        }
        if (given.text().length() > maxLength) {
            return Optional.of(FieldFault.of("too-long", maxLength));
        }
        if (given.text().lines().count() > 1) {
            return Optional.of(FieldFault.of("lines"));
        }
        return shape.filter(expected -> !expected.fits(given.text()))
                .map(expected -> FieldFault.of("shape", expected.pattern()));
    }
}
