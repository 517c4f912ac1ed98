package io.klientela.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Characters}; public because validation providers create it. */
public final class CharactersValidator implements ConstraintValidator<Characters, String> {
    private int min;
    private int max;

    /** For validation providers. */
    public CharactersValidator() {}

    @Override
    public void initialize(Characters constraint) {
        min = constraint.min();
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        int count = value.codePointCount(0, value.length());
        return count >= min && count <= max;
    }
}
