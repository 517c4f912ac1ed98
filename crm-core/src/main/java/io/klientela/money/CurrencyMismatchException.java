package io.klientela.money;

import io.klientela.error.CrmException;
import java.util.Objects;

/** Two amounts of different currencies met where only one currency makes sense. Nothing is converted in silence. */
public final class CurrencyMismatchException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CurrencyCode expected;

    private final transient CurrencyCode found;

    public CurrencyMismatchException(CurrencyCode expected, CurrencyCode found) {
        super("An amount in " + found + " met one in " + expected + "; convert one of them first");
        this.expected = Objects.requireNonNull(expected, "expected");
        this.found = Objects.requireNonNull(found, "found");
    }

    /** The currency of the amount or document that came first. */
    public CurrencyCode expected() {
        return expected;
    }

    /** The currency that does not fit it. */
    public CurrencyCode found() {
        return found;
    }

    @Override
    public String code() {
        return "money.currency-mismatch";
    }
}
