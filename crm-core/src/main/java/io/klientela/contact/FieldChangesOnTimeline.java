package io.klientela.contact;

import io.klientela.access.Permissions;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.history.HistoryStores;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The changes of a contact's own fields, for those who see it in full: {@code action}, {@code fields} by lines, and the
 * {@code operation} that it was part of.
 */
public final class FieldChangesOnTimeline implements AppearsOnTimeline {
    private final HistoryStores stores;

    public FieldChangesOnTimeline(HistoryStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CHANGE;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        return stores.history().latest(project, contact.ref(), viewer.filter(Permissions.CONTACTS_VIEW), slice).stream()
                .map(FieldChangesOnTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Change change) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "action",
                change.action().name().toLowerCase(Locale.ROOT),
                "fields",
                change.fields().stream().map(FieldChange::field).collect(Collectors.joining("\n"))));
        change.operation().ifPresent(operation -> facts.put("operation", operation.toString()));
        return new TimelineEntry(change.id().ref(), change.at(), Optional.of(change.actor()), facts);
    }
}
