package io.klientela.numbering;

import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;

/** A series gave the last number that it can count to, {@link NumberPattern#MAX_SEQUENCE}, and has none to follow. */
public final class SeriesExhaustedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient SeriesId series;

    SeriesExhaustedException(NumberSeries series) {
        super("The series \"" + series.name() + "\" has given its last number, " + NumberPattern.MAX_SEQUENCE
                + "; issue in another series, or make another one the default");
        this.series = series.id();
    }

    public SeriesId series() {
        return series;
    }

    /** The last number, as the series counts. */
    public long lastNumber() {
        return NumberPattern.MAX_SEQUENCE;
    }

    @Override
    public String code() {
        return "number.series-exhausted";
    }
}
