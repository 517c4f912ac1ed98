package io.klientela.numbering;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * How documents of one kind are numbered in a project (TEAMLAB-26, REQUIREMENTS decision 14).
 *
 * @param id its name in the store
 * @param project the project
 * @param documents the kind of documents
 * @param name how people call it, such as the name of a branch
 * @param pattern how a number is written
 * @param restart when the sequence begins anew
 * @param start the first number that it gives, from 1 to {@link NumberPattern#MAX_SEQUENCE}; once it gave one, a changed start is the
 *     least number that comes next in the period that is the present then. Every other period begins at 1
 * @param use when it gives numbers
 * @param version counts the saves, from 1
 */
public record NumberSeries(
        SeriesId id,
        ProjectId project,
        DocumentKind documents,
        String name,
        NumberPattern pattern,
        Restart restart,
        long start,
        SeriesUse use,
        long version) {
    /** The most characters of a name. */
    public static final int MAX_NAME = 100;

    /**
     * Checks that the pattern shows the period.
     *
     * @throws PatternWithoutPeriodException if the sequence restarts and the pattern does not show the period
     */
    public NumberSeries {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(documents, "documents");
        StorableText.required("The name of a series", name, MAX_NAME);
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(restart, "restart");
        Objects.requireNonNull(use, "use");
        if (start < 1 || start > NumberPattern.MAX_SEQUENCE) {
            throw new IllegalArgumentException(
                    "A series starts at 1 to " + NumberPattern.MAX_SEQUENCE + ", not at " + start);
        }
        pattern.requirePeriodOf(restart);
    }

    public NumberSeries withName(String changed) {
        return new NumberSeries(id, project, documents, changed, pattern, restart, start, use, version);
    }

    /** This series, numbering by another pattern that restarts as named. */
    public NumberSeries withPattern(NumberPattern changed, Restart restarting) {
        return new NumberSeries(id, project, documents, name, changed, restarting, start, use, version);
    }

    /** This series, going on from that number: in the period of its first one, or if it gave one, in the present period alone. */
    public NumberSeries withStart(long first) {
        return new NumberSeries(id, project, documents, name, pattern, restart, first, use, version);
    }

    NumberSeries withUse(SeriesUse changed) {
        return new NumberSeries(id, project, documents, name, pattern, restart, start, changed, version);
    }

    NumberSeries withVersion(long next) {
        return new NumberSeries(id, project, documents, name, pattern, restart, start, use, next);
    }
}
