package io.klientela.numbering;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import java.util.Objects;

/**
 * How documents of one kind are numbered in a project (TEAMLAB-26, REQUIREMENTS decision 14).
 *
 * @param id its name in the store
 * @param project the project
 * @param documents the kind of documents
 * @param pattern how a number is written
 * @param restart when the sequence begins anew
 * @param start the first number of each period, at least 1
 * @param version counts the saves, from 1
 */
public record NumberSeries(
        SeriesId id,
        ProjectId project,
        DocumentKind documents,
        NumberPattern pattern,
        Restart restart,
        long start,
        long version) {
    /**
     * Checks that the pattern shows the period.
     *
     * @throws PatternWithoutPeriodException if the sequence restarts and the pattern does not show the period
     */
    public NumberSeries {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(restart, "restart");
        if (start < 1) {
            throw new IllegalArgumentException("A series starts at 1 or above, not at " + start);
        }
        pattern.requirePeriodOf(restart);
    }

    /** This series, numbering by another pattern that restarts as named. */
    public NumberSeries withPattern(NumberPattern changed, Restart restarting) {
        return new NumberSeries(id, project, documents, changed, restarting, start, version);
    }

    public NumberSeries withStart(long first) {
        return new NumberSeries(id, project, documents, pattern, restart, first, version);
    }

    NumberSeries withVersion(long next) {
        return new NumberSeries(id, project, documents, pattern, restart, start, next);
    }
}
