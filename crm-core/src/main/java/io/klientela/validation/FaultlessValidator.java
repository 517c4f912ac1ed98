package io.klientela.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Faultless}; public because validation providers create it. */
public final class FaultlessValidator implements ConstraintValidator<Faultless, Faults> {
    /** For validation providers. */
    public FaultlessValidator() {}

    @Override
    public boolean isValid(@Nullable Faults faults, ConstraintValidatorContext context) {
        if (faults == null || faults.found().isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        for (Faults.Fault fault : faults.found()) {
            var violation = context.buildConstraintViolationWithTemplate(BundleInterpolator.literal(fault.message()))
                    .addPropertyNode(fault.property());
            if (fault.key().isEmpty()) {
                violation.addConstraintViolation();
            } else {
                violation.addBeanNode().inIterable().atKey(fault.key()).addConstraintViolation();
            }
        }
        return false;
    }
}
