package io.klientela.numbering;

import io.klientela.error.CrmException;

/** A series was to start at or below a number that it has given; the start moves only above it. */
public final class SeriesStartException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final long start;
    private final long lastNumber;

    SeriesStartException(long start, long lastNumber) {
        super("The series has given the number " + lastNumber + "; it cannot start at " + start
                + " but above that number");
        this.start = start;
        this.lastNumber = lastNumber;
    }

    public long start() {
        return start;
    }

    /** The last number given in the present period. */
    public long lastNumber() {
        return lastNumber;
    }

    @Override
    public String code() {
        return "number.start-too-low";
    }
}
