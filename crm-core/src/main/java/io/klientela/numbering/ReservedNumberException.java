package io.klientela.numbering;

import io.klientela.error.CrmException;

/** A number chosen by hand could be rendered by a series one day, and would then be there twice. */
public final class ReservedNumberException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String number;
    private final String pattern;

    ReservedNumberException(String number, NumberPattern pattern) {
        super("The number \"" + number + "\" could be given by the series " + pattern
                + "; choose one that no series of the project can give");
        this.number = number;
        this.pattern = pattern.toString();
    }

    public String number() {
        return number;
    }

    /** The pattern of the series that could give it. */
    public NumberPattern pattern() {
        return NumberPattern.parse(pattern);
    }

    @Override
    public String code() {
        return "number.reserved";
    }
}
