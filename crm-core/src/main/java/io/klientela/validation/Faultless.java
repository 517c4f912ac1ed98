package io.klientela.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** There are no {@link Faults}: each is told as a violation of its own, like that of any other constraint. */
@Documented
@Constraint(validatedBy = FaultlessValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Faultless {
    String message() default "{io.klientela.validation.WellFormed}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
