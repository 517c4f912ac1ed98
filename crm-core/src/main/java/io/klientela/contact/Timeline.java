package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that happened with a contact, of every kind that the actor may see, latest first. What is written while someone pages
 * is neither repeated nor does it push anything out of sight. Thread-safe unless its session is bound to a transaction.
 */
public final class Timeline {
    private final Session<? extends ContactStores> session;

    public Timeline(Session<? extends ContactStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * The timeline of a contact. Activities, opportunities, invoices and their settlement, and relationships appear as far as the actor
     * may read them elsewhere; changes of the contact's fields to whoever sees the contact in full.
     *
     * @throws io.klientela.error.NotFoundException if the contact is not within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not see contacts at all
     * @throws IllegalArgumentException if the cursor is one of another list
     */
    public Page<TimelineEntry> of(ContactId contact, PageRequest page) {
        return session.read(unit -> page(unit, contact, unit.stores().onTimelines(), page));
    }

    /**
     * As {@link #of(ContactId, PageRequest)}, of some kinds alone.
     *
     * @param kinds among those of {@link #kinds()}
     * @throws IllegalArgumentException if there is another among them
     */
    public Page<TimelineEntry> of(ContactId contact, Set<RecordKind> kinds, PageRequest page) {
        return session.read(unit -> {
            Set<RecordKind> known = kinds(unit);
            if (!known.containsAll(kinds)) {
                throw new IllegalArgumentException("On timelines appear " + known + ", not all of " + kinds);
            }
            List<AppearsOnTimeline> wanted = unit.stores().onTimelines().stream()
                    .filter(source -> kinds.contains(source.kind()))
                    .toList();
            return page(unit, contact, wanted, page);
        });
    }

    /** The kinds of entries that there are. */
    public Set<RecordKind> kinds() {
        return session.read(Timeline::kinds);
    }

    private static Set<RecordKind> kinds(UnitOfWork<? extends ContactStores> unit) {
        return unit.stores().onTimelines().stream()
                .map(AppearsOnTimeline::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each source gives as much as the page holds; of all that the latest make the page. */
    private static Page<TimelineEntry> page(
            UnitOfWork<? extends ContactStores> unit,
            ContactId contact,
            List<AppearsOnTimeline> sources,
            PageRequest page) {
        Viewer viewer = unit.viewer();
        if (!ContactReferences.isVisible(unit, contact)) {
            throw viewer.refusal(ContactReferences.TO_VIEW, contact.ref());
        }
        Slice slice = Slice.byTime(page);
        List<TimelineEntry> merged = sources.stream()
                .flatMap(source -> source.entries(unit.project(), contact, viewer, slice).stream())
                .sorted(Comparator.comparing(TimelineEntry::place).reversed())
                .limit(slice.limit())
                .toList();
        return Page.of(merged, page.size(), TimelineEntry::place);
    }
}
