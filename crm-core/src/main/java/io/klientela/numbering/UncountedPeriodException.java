package io.klientela.numbering;

import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A report was asked for a period by which the series never counted, such as a month of one that restarts each year. */
public final class UncountedPeriodException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient SeriesId series;

    private final transient NumberPeriod period;
    private final EnumSet<Restart> restarts;

    UncountedPeriodException(NumberSeries series, NumberPeriod period, Set<Restart> restarts) {
        super("The series \"" + series.name() + "\" never counted by "
                + (period.key().isEmpty() ? "all of time" : "such a period as \"" + period.key() + "\"") + "; ask for "
                + restarts.stream()
                        .sorted()
                        .map(restart -> "Restart." + restart + ".periodOf(day)")
                        .collect(Collectors.joining(" or ")));
        this.series = series.id();
        this.period = period;
        this.restarts = EnumSet.copyOf(restarts);
    }

    public SeriesId series() {
        return series;
    }

    /** The period that was asked for. */
    public NumberPeriod period() {
        return period;
    }

    /** By what the series counts, or did once: a report of such a period is given. */
    public Set<Restart> restarts() {
        return EnumSet.copyOf(restarts);
    }

    @Override
    public String code() {
        return "number.period-uncounted";
    }
}
