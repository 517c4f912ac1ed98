package io.klientela.relationship;

import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.ContactReferences;
import io.klientela.contact.TimelineEntry;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Memberships at the time they were added, as they stand now, for those who see both ends: {@code contact}, the id of the other
 * end, {@code rank} and, where there are such, {@code position}, {@code since} and {@code until}.
 */
public final class MembershipsOnTimeline implements AppearsOnTimeline {
    private final RelationshipStores stores;

    public MembershipsOnTimeline(RelationshipStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MEMBERSHIP;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        return stores
                .memberships()
                .latest(project, contact, viewer.filterAny(ContactReferences.TO_VIEW), slice)
                .stream()
                .map(added -> entry(added, contact))
                .toList();
    }

    private static TimelineEntry entry(Added<Membership> added, ContactId contact) {
        Membership membership = added.relationship();
        Map<String, String> facts = RelationshipFields.of(membership);
        String person = Objects.requireNonNull(facts.remove("person"));
        String company = Objects.requireNonNull(facts.remove("company"));
        facts.put("contact", contact.equals(membership.person()) ? company : person);
        return RelationshipFields.entry(membership.id().ref(), added, facts);
    }
}
