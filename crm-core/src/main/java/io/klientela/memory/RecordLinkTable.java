package io.klientela.memory;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import io.klientela.relationship.RecordLink;
import io.klientela.relationship.RecordLinkStore;
import io.klientela.relationship.RecordReach;
import java.util.List;
import java.util.Optional;

/** Links with the embedder's own records, by id, by both ends, and by each end latest first. */
final class RecordLinkTable implements RecordLinkStore {
    private final Table<RecordLink> byId;
    private final Table<RecordLink> byPair;
    private final Table<RecordLink> byContact;
    private final Table<RecordLink> byRecord;
    private final AccessTable access;
    private final Beginnings beginnings;
    private final Integrity integrity;

    RecordLinkTable(Rows rows, Integrity integrity) {
        byId = new Table<>(rows, Section.RECORD_LINKS, RecordLink.class);
        byPair = new Table<>(rows, Section.RECORD_LINK_PAIRS, RecordLink.class);
        byContact = new Table<>(rows, Section.RECORD_LINKS_BY_CONTACT, RecordLink.class);
        byRecord = new Table<>(rows, Section.RECORD_LINKS_BY_RECORD, RecordLink.class);
        access = new AccessTable(rows);
        beginnings = new Beginnings(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(RecordLink link) {
        integrity.contact(link.project(), link.contact());
        byId.insert(byId.key(link.project(), link.id()), link);
        byPair.insert(pair(link.project(), link.contact(), link.record()), link);
        byContact.put(place(of(link.project(), link.contact()), link), link);
        byRecord.put(place(of(link.project(), link.record()), link), link);
    }

    @Override
    public boolean update(RecordLink link) {
        Optional<RecordLink> before = stored(link.project(), link.id(), link.version() - 1);
        before.ifPresent(stored -> {
            remove(stored);
            insert(link);
        });
        return before.isPresent();
    }

    @Override
    public boolean delete(ProjectId project, RecordLinkId id, long version) {
        Optional<RecordLink> stored = stored(project, id, version);
        stored.ifPresent(this::remove);
        return stored.isPresent();
    }

    private Optional<RecordLink> stored(ProjectId project, RecordLinkId id, long version) {
        return byId.find(byId.key(project, id)).filter(stored -> stored.version() == version);
    }

    private void remove(RecordLink link) {
        byId.remove(byId.key(link.project(), link.id()));
        byPair.remove(pair(link.project(), link.contact(), link.record()));
        byContact.remove(place(of(link.project(), link.contact()), link));
        byRecord.remove(place(of(link.project(), link.record()), link));
    }

    @Override
    public Optional<RecordLink> find(ProjectId project, RecordLinkId id, RecordReach reach) {
        return byId.find(byId.key(project, id)).filter(link -> isAdmitted(link, reach));
    }

    @Override
    public Optional<RecordLink> find(ProjectId project, ContactId contact, RecordRef record, RecordReach reach) {
        return byPair.find(pair(project, contact, record)).filter(link -> isAdmitted(link, reach));
    }

    @Override
    public List<RecordLink> ofContact(ProjectId project, ContactId contact, RecordReach reach, Slice slice) {
        return page(byContact, of(project, contact), reach, slice);
    }

    @Override
    public List<Added<RecordLink>> latest(ProjectId project, ContactId contact, RecordReach reach, Slice slice) {
        return beginnings.latest(
                project,
                contact,
                byContact.under(of(project, contact)).filter(link -> isAdmitted(link, reach)),
                link -> link.id().ref(),
                slice);
    }

    @Override
    public List<RecordLink> ofRecord(ProjectId project, RecordRef record, RecordReach reach, Slice slice) {
        return page(byRecord, of(project, record), reach, slice);
    }

    private List<RecordLink> page(Table<RecordLink> table, Key prefix, RecordReach reach, Slice slice) {
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return table.after(place, prefix)
                .filter(link -> isAdmitted(link, reach))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        List<RecordLink> all = byContact.under(of(project, contact)).toList();
        all.forEach(this::remove);
        return all.size();
    }

    private boolean isAdmitted(RecordLink link, RecordReach reach) {
        return reach.admits(
                link,
                access.readers(link.project(), link.contact().ref()),
                access.readers(link.project(), link.record()));
    }

    private Key pair(ProjectId project, ContactId contact, RecordRef record) {
        return byPair.key()
                .then(project.value())
                .then(contact.value())
                .then(record.kind().code())
                .then(record.id());
    }

    private Key of(ProjectId project, ContactId contact) {
        return byContact.key().then(project.value()).then(contact.value());
    }

    private Key of(ProjectId project, RecordRef record) {
        return byRecord.key().then(project.value()).then(record.kind().code()).then(record.id());
    }

    private static Key place(Key of, RecordLink link) {
        return of.thenDescending(link.id().value());
    }
}
