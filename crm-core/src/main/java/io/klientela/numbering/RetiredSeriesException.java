package io.klientela.numbering;

import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;

/** A retired series was to give numbers, or to give them by default. */
public final class RetiredSeriesException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient SeriesId series;

    RetiredSeriesException(NumberSeries series) {
        super("The series \"" + series.name() + "\" is retired; name another, or reinstate it");
        this.series = series.id();
    }

    public SeriesId series() {
        return series;
    }

    @Override
    public String code() {
        return "number.series-retired";
    }
}
