package io.klientela.numbering;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordId;
import io.klientela.id.SeriesId;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps documents that bear numbers; it stands here so that numbering need not know what a document is. */
public interface HoldsNumbers {
    /** Which document of the project has {@code number}, whoever asks. */
    Optional<? extends RecordId> findByNumber(ProjectId project, String number);

    /** Those of these numbers that documents of the project have, whoever asks. */
    Set<String> borne(ProjectId project, Collection<String> numbers);

    /**
     * The numbers that a series gave in a period, in the order of their sequence.
     *
     * @param after the sequence to go on from, or 0 for the beginning
     * @param limit the most numbers to return
     */
    List<IssuedNumber> numbersOf(
            ProjectId project, SeriesId series, NumberPeriod period, AccessFilter clients, long after, int limit);

    /**
     * The sequences that a series gave between the moments of two of its numbers, both included, and that lie between theirs,
     * in periods of another restart than {@code period} is of: where the restart was changed and changed back, the count has
     * gone on meanwhile.
     */
    Set<Long> sequencesMeanwhile(
            ProjectId project, SeriesId series, NumberPeriod period, IssuedNumber before, IssuedNumber next);

    /** The numbers chosen by hand for documents of a kind with issue dates in a period, latest id first. */
    List<IssuedNumber> numbersByHand(
            ProjectId project, DocumentKind documents, NumberPeriod period, AccessFilter clients, Slice slice);
}
