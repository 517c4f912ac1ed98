package io.klientela.numbering;

import io.klientela.error.CrmException;

/** Another document of the project has this number. */
public final class DuplicateNumberException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String number;

    public DuplicateNumberException(String number) {
        super("The number \"" + number + "\" is taken; an issued number is never given again, choose another");
        this.number = number;
    }

    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "number.duplicate";
    }
}
