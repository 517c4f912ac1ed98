package io.klientela.validation;

import io.klientela.party.TaxIdCheck;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link AcceptedTaxNumber}; public because validation providers create it. */
public final class AcceptedTaxNumberValidator implements ConstraintValidator<AcceptedTaxNumber, TaxIdCheck> {
    /** For validation providers. */
    public AcceptedTaxNumberValidator() {}

    @Override
    public boolean isValid(@Nullable TaxIdCheck verdict, ConstraintValidatorContext context) {
        if (!(verdict instanceof TaxIdCheck.Refused refused)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(
                        "{io.klientela.party.TaxIdCheck." + refused.fault().name() + "}")
                .addConstraintViolation();
        return false;
    }
}
