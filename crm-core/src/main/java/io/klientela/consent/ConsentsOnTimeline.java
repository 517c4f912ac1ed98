package io.klientela.consent;

import io.klientela.access.Permissions;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements of consent at the time they were made, for those who see the contact in full: {@code purpose}, {@code channel}
 * and {@code decision}.
 */
public final class ConsentsOnTimeline implements AppearsOnTimeline {
    private final ConsentStores stores;

    public ConsentsOnTimeline(ConsentStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONSENT;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        return stores.consents().latest(project, contact, viewer.filter(Permissions.CONTACTS_VIEW), slice).stream()
                .map(ConsentsOnTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Consent consent) {
        return new TimelineEntry(
                consent.id().ref(),
                consent.happenedAt(),
                Optional.of(consent.author()),
                Map.of(
                        "purpose", consent.purpose().code(),
                        "channel", consent.channel().code(),
                        "decision", consent.decision().code()));
    }
}
