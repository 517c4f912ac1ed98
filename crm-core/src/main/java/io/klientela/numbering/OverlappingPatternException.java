package io.klientela.numbering;

import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;
import java.util.Objects;

/** A pattern could give a number that another series of the project can give, or could before its pattern was changed. */
public final class OverlappingPatternException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient NumberPattern pattern;

    private final transient NumberPattern other;
    private final transient SeriesId series;

    OverlappingPatternException(NumberPattern pattern, NumberPattern other, NumberSeries series) {
        super("The pattern " + pattern + " could give a number that " + other + " of the series \"" + series.name()
                + "\" can give; set it apart by a letter or a sign that the other does not have");
        this.pattern = Objects.requireNonNull(pattern, "pattern");
        this.other = Objects.requireNonNull(other, "other");
        this.series = series.id();
    }

    /** The pattern that is refused. */
    public NumberPattern pattern() {
        return pattern;
    }

    /** The pattern that stands against it, in use or former. */
    public NumberPattern other() {
        return other;
    }

    /** The series that has or had the other pattern. */
    public SeriesId series() {
        return series;
    }

    @Override
    public String code() {
        return "number.overlapping-pattern";
    }
}
