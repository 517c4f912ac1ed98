package io.klientela.numbering;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps number series. A storage refuses a second default series for the same documents of a project, with
 * {@link io.klientela.error.TransientStorageException}: the command is run again and then sees the first.
 */
public interface NumberingStore {
    void insert(NumberSeries series);

    /**
     * Saves {@code series}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code series.version() - 1}; if not, nothing is written
     */
    boolean update(NumberSeries series);

    Optional<NumberSeries> find(ProjectId project, SeriesId id);

    /** The series of the use {@link SeriesUse#DEFAULT}. */
    Optional<NumberSeries> findDefault(ProjectId project, DocumentKind documents);

    /** All series of a project, retired ones too, by id. */
    List<NumberSeries> list(ProjectId project);

    /** Keeps a pattern under which a series gave numbers; one that is kept already stays. */
    void remember(ProjectId project, FormerPattern pattern);

    /** Every pattern that was remembered. */
    List<FormerPattern> formerPatterns(ProjectId project);

    /** How often the series of the project were changed. */
    long revision(ProjectId project);

    /**
     * Counts one change of series more, if there were {@code from} so far, and holds other such changes back until the
     * transaction ends.
     *
     * @return whether there were
     */
    boolean advance(ProjectId project, long from);
}
