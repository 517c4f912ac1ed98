package io.klientela.numbering;

import io.klientela.error.CrmException;
import java.util.Objects;

/**
 * A series was to restart by year or month, but its numbers would not show which year or month: the second period would
 * give the numbers of the first again.
 */
public final class PatternWithoutPeriodException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient NumberPattern pattern;

    private final Restart restart;

    public PatternWithoutPeriodException(NumberPattern pattern, Restart restart) {
        super("The pattern " + pattern + " does not show the period of a series that restarts " + restart
                + "; add {yyyy} or {yy}, for months also {MM}, or let it restart NEVER");
        this.pattern = Objects.requireNonNull(pattern, "pattern");
        this.restart = Objects.requireNonNull(restart, "restart");
    }

    /** The pattern that lacks its period. */
    public NumberPattern pattern() {
        return pattern;
    }

    /** How the series was to restart. */
    public Restart restart() {
        return restart;
    }

    @Override
    public String code() {
        return "number.pattern-without-period";
    }
}
