package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;

/**
 * Records of one kind that appear on the timeline of a contact. Each is listed by {@link ContactStores#onTimelines()}; the
 * rights to its records are its own affair.
 */
public interface AppearsOnTimeline {
    /** The kind of record that appears. */
    RecordKind kind();

    /**
     * The entries with {@code contact} that {@code viewer} may see, by {@link Keyset#at}, latest first: no more of them than
     * the slice holds, in a number of queries that does not depend on how many there are.
     */
    List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice);
}
