package io.klientela.numbering;

import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;
import java.util.Objects;

/** A series was named for a document of another kind than it numbers. */
public final class OtherDocumentsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient SeriesId series;

    private final DocumentKind asked;

    OtherDocumentsException(NumberSeries series, DocumentKind asked) {
        super("The series \"" + series.name() + "\" numbers documents of the kind "
                + series.documents().code() + ", not " + asked.code() + "; name a series of that kind, or none");
        this.series = series.id();
        this.asked = Objects.requireNonNull(asked, "asked");
    }

    public SeriesId series() {
        return series;
    }

    /** The kind of the document that was to be numbered. */
    public DocumentKind asked() {
        return asked;
    }

    @Override
    public String code() {
        return "number.series-of-other-documents";
    }
}
