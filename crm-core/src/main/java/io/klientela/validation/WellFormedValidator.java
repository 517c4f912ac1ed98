package io.klientela.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link WellFormed}; public because validation providers create it. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, CharSequence> {
    private static final String MISSING = "{jakarta.validation.constraints.NotNull.message}";

    private WellFormed.@Nullable Form form;
    private WellFormed.Missing missing = WellFormed.Missing.REFUSED;

    /** For validation providers. */
    public WellFormedValidator() {}

    @Override
    public void initialize(WellFormed constraint) {
        form = constraint.value();
        missing = constraint.missing();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (form == null || (value == null ? missing == WellFormed.Missing.PASSES : form.reads(value.toString()))) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(value == null ? MISSING : form.messageKey(value.toString()))
                .addConstraintViolation();
        return false;
    }
}
