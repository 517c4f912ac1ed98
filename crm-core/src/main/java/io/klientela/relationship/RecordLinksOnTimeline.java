package io.klientela.relationship;

import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Map;

/**
 * Links with the embedder's own records at the time they were added, as they stand now, for those who see the contact in full and
 * reach the record: the {@code record} and, if there is one, the {@code note}.
 */
public final class RecordLinksOnTimeline implements AppearsOnTimeline {
    private final RelationshipStores stores;

    public RecordLinksOnTimeline(RelationshipStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RECORD_LINK;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        return stores.recordLinks().latest(project, contact, RecordReach.of(viewer), slice).stream()
                .map(RecordLinksOnTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Added<RecordLink> added) {
        Map<String, String> facts = RelationshipFields.of(added.relationship());
        facts.remove("contact");
        return RelationshipFields.entry(added.relationship().id().ref(), added, facts);
    }
}
