package io.klientela.numbering;

import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;

/** The default series of its documents was to be retired. */
public final class SeriesIsDefaultException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient SeriesId series;

    SeriesIsDefaultException(NumberSeries series) {
        super("The series \"" + series.name() + "\" numbers all documents of the kind "
                + series.documents().code() + " for which no other is named; make another the default first");
        this.series = series.id();
    }

    public SeriesId series() {
        return series;
    }

    @Override
    public String code() {
        return "number.series-is-default";
    }
}
