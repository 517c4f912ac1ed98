package io.klientela.relationship;

import io.klientela.access.Permissions;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.history.FieldChanges;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Links between contacts at the time they were added, as they stand now, for those who see both ends in full: {@code contact}, the
 * id of the other end, {@code kind}, {@code direction} and, if there is one, the {@code note}.
 */
public final class ContactLinksOnTimeline implements AppearsOnTimeline {
    private final RelationshipStores stores;

    public ContactLinksOnTimeline(RelationshipStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT_LINK;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        return stores.contactLinks().latest(project, contact, viewer.filter(Permissions.CONTACTS_VIEW), slice).stream()
                .map(added -> entry(added, contact))
                .toList();
    }

    private static TimelineEntry entry(Added<ContactLink> added, ContactId contact) {
        LinkedContact linked = added.relationship().seenFrom(contact);
        Map<String, String> facts = FieldChanges.fields();
        facts.put("contact", linked.other().toString());
        facts.put("kind", linked.link().kind().code());
        facts.put("direction", linked.direction().name().toLowerCase(Locale.ROOT));
        facts.put("note", linked.link().note());
        return RelationshipFields.entry(linked.link().id().ref(), added, facts);
    }
}
