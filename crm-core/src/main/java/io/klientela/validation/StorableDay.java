package io.klientela.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day of the years 1000 to 9999: what every storage keeps, and what people mean. */
@Documented
@Constraint(validatedBy = {StorableDayValidator.class, StorableMomentValidator.class})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StorableDay {
    String message() default "{io.klientela.validation.StorableDay}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
