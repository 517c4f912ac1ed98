package io.klientela.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link WellFormed}; public because validation providers create it. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, CharSequence> {
    private WellFormed.@Nullable Form form;

    /** For validation providers. */
    public WellFormedValidator() {}

    @Override
    public void initialize(WellFormed constraint) {
        form = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null || form == null || form.reads(value.toString())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(form.messageKey(value.toString()))
                .addConstraintViolation();
        return false;
    }
}
