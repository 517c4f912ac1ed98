package io.klientela.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A verdict of the host's check of tax numbers that is not a refusal; else its fault is told in the actor's language. */
@Documented
@Constraint(validatedBy = AcceptedTaxNumberValidator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AcceptedTaxNumber {
    String message() default "{io.klientela.party.TaxIdCheck.FORM}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
