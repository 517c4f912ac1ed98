package io.klientela.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Checks commands as a whole. Thread-safe. */
public final class CommandValidator {
    private final ValidatorFactory factory;
    private final Map<Locale, Validator> byLocale = new ConcurrentHashMap<>();

    private CommandValidator(ValidatorFactory factory) {
        this.factory = factory;
    }

    /** A validator of the provider on the class path, Hibernate Validator unless the host has chosen another. */
    public static CommandValidator standard() {
        return new CommandValidator(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new BundleInterpolator(Locale.ENGLISH))
                .buildValidatorFactory());
    }

    /** A validator of the host's own factory; messages come from this library's bundles all the same. */
    public static CommandValidator of(ValidatorFactory factory) {
        return new CommandValidator(Objects.requireNonNull(factory, "factory"));
    }

    /**
     * Returns {@code command} if it breaks no constraint.
     *
     * @throws ConstraintViolationException with every violation, each naming its field, in {@code language}
     */
    public <C> C validated(C command, Locale language) {
        return validated(command, new Faults(List.of()), language);
    }

    /**
     * Returns {@code command} if it breaks no constraint and there are no faults.
     *
     * @throws ConstraintViolationException with every violation and every fault, each naming its field, in {@code language}
     */
    public <C> C validated(C command, Faults faults, Locale language) {
        Validator validator = byLocale.computeIfAbsent(language, this::validatorFor);
        Set<ConstraintViolation<?>> violations = new LinkedHashSet<>(validator.validate(command));
        if (!faults.found().isEmpty()) {
            violations.addAll(validator.validate(faults));
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(summary(violations), violations);
        }
        return command;
    }

    private Validator validatorFor(Locale language) {
        return factory.usingContext()
                .messageInterpolator(new BundleInterpolator(language))
                .getValidator();
    }

    private static String summary(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> violation) ->
                        violation.getPropertyPath().toString()))
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .collect(Collectors.joining("; "));
    }
}
