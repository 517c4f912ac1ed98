package io.klientela.numbering;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps number series and how far each has come. A storage refuses a second series for the same documents of a project,
 * with {@link io.klientela.error.TransientStorageException}: the command is run again and then sees the first.
 */
public interface NumberingStore {
    void insert(NumberSeries series);

    /**
     * Saves {@code series}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code series.version() - 1}; if not, nothing is written
     */
    boolean update(NumberSeries series);

    Optional<NumberSeries> find(ProjectId project, DocumentKind documents);

    /** All series of a project, by id. */
    List<NumberSeries> list(ProjectId project);

    /** How far a series has come in a period, without locking it: for previews. */
    SeriesPosition position(ProjectId project, SeriesId series, NumberPeriod period);

    /**
     * Locks the series until the transaction ends and tells how far it has come. Of two transactions that lock a
     * series the second waits, and then sees what the first has written.
     */
    SeriesPosition lock(ProjectId project, SeriesId series, NumberPeriod period);

    /** Writes down how far the locked series has come. */
    void advance(ProjectId project, SeriesId series, NumberPeriod period, SeriesPosition position);
}
