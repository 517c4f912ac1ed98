package io.klientela.memory;

import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.ContactLinkStore;
import io.klientela.relationship.LinkKind;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Links between contacts, by id, by both ends in order and kind, and by each end latest first. */
final class ContactLinkTable implements ContactLinkStore {
    private final Table<ContactLink> byId;
    private final Table<ContactLink> byPair;
    private final Table<ContactLink> byEnd;
    private final AccessTable access;
    private final Beginnings beginnings;
    private final Integrity integrity;

    ContactLinkTable(Rows rows, Integrity integrity) {
        byId = new Table<>(rows, Section.CONTACT_LINKS, ContactLink.class);
        byPair = new Table<>(rows, Section.CONTACT_LINK_PAIRS, ContactLink.class);
        byEnd = new Table<>(rows, Section.CONTACT_LINKS_BY_END, ContactLink.class);
        access = new AccessTable(rows);
        beginnings = new Beginnings(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(ContactLink link) {
        integrity.contact(link.project(), link.from());
        integrity.contact(link.project(), link.to());
        byId.insert(byId.key(link.project(), link.id()), link);
        byPair.insert(pair(link), link);
        byEnd.put(place(link, link.from()), link);
        byEnd.put(place(link, link.to()), link);
    }

    @Override
    public boolean update(ContactLink link) {
        Optional<ContactLink> before = stored(link.project(), link.id(), link.version() - 1);
        before.ifPresent(stored -> {
            remove(stored);
            insert(link);
        });
        return before.isPresent();
    }

    @Override
    public boolean delete(ProjectId project, ContactLinkId id, long version) {
        Optional<ContactLink> stored = stored(project, id, version);
        stored.ifPresent(this::remove);
        return stored.isPresent();
    }

    private Optional<ContactLink> stored(ProjectId project, ContactLinkId id, long version) {
        return byId.find(byId.key(project, id)).filter(stored -> stored.version() == version);
    }

    private void remove(ContactLink link) {
        byId.remove(byId.key(link.project(), link.id()));
        byPair.remove(pair(link));
        byEnd.remove(place(link, link.from()));
        byEnd.remove(place(link, link.to()));
    }

    @Override
    public Optional<ContactLink> find(ProjectId project, ContactLinkId id, AccessFilter filter) {
        return byId.find(byId.key(project, id)).filter(link -> isAdmitted(link, filter));
    }

    @Override
    public Optional<ContactLink> find(
            ProjectId project, ContactId one, ContactId other, LinkKind kind, AccessFilter filter) {
        return byPair.find(pair(project, one, other, kind))
                .or(() -> byPair.find(pair(project, other, one, kind)))
                .filter(link -> isAdmitted(link, filter));
    }

    @Override
    public List<ContactLink> find(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        Key prefix = of(project, contact);
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return byEnd.after(place, prefix)
                .filter(link -> isAdmitted(link, filter))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public List<Added<ContactLink>> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return beginnings.latest(
                project,
                contact,
                byEnd.under(of(project, contact)).filter(link -> isAdmitted(link, filter)),
                link -> link.id().ref(),
                slice);
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        List<ContactLink> all = byEnd.under(of(project, contact)).toList();
        all.forEach(this::remove);
        return all.size();
    }

    private boolean isAdmitted(ContactLink link, AccessFilter filter) {
        return access.admits(filter, link.project(), link.from().ref())
                && access.admits(filter, link.project(), link.to().ref());
    }

    private Key pair(ContactLink link) {
        return pair(link.project(), link.lower(), link.higher(), link.kind());
    }

    private Key pair(ProjectId project, ContactId lower, ContactId higher, LinkKind kind) {
        return byPair.key()
                .then(project.value())
                .then(lower.value())
                .then(higher.value())
                .then(kind.code());
    }

    private Key of(ProjectId project, ContactId end) {
        return byEnd.key().then(project.value()).then(end.value());
    }

    private Key place(ContactLink link, ContactId end) {
        return of(link.project(), end).thenDescending(link.id().value());
    }
}
