package io.klientela.money;

import io.klientela.error.CrmException;
import java.util.Objects;

/** Two amounts of different currencies met where only one currency makes sense. Nothing is converted in silence. */
public final class CurrencyMismatchException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CurrencyCode expected;

    private final transient CurrencyCode found;

    private final String subject;

    public CurrencyMismatchException(CurrencyCode expected, CurrencyCode found) {
        this("An amount in " + found + " met one in " + expected + "; convert one of them first", expected, found, "");
    }

    /** As the other one, telling which part of a document does not fit it, such as {@code line 3}. */
    public CurrencyMismatchException(CurrencyCode expected, CurrencyCode found, String subject) {
        this(
                "The amount of " + subject + " is in " + found + ", the document in " + expected + "; convert it first",
                expected,
                found,
                subject);
    }

    private CurrencyMismatchException(String message, CurrencyCode expected, CurrencyCode found, String subject) {
        super(message);
        this.expected = Objects.requireNonNull(expected, "expected");
        this.found = Objects.requireNonNull(found, "found");
        this.subject = Objects.requireNonNull(subject, "subject");
    }

    /** The currency of the amount or document that came first. */
    public CurrencyCode expected() {
        return expected;
    }

    /** The currency that does not fit it. */
    public CurrencyCode found() {
        return found;
    }

    /** The part of a document that has the currency that does not fit it, such as {@code line 3}; empty where none is told. */
    public String subject() {
        return subject;
    }

    @Override
    public String code() {
        return "money.currency-mismatch";
    }
}
