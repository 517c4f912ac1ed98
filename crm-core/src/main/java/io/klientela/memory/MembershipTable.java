package io.klientela.memory;

import io.klientela.id.ContactId;
import io.klientela.id.MembershipId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import io.klientela.relationship.Membership;
import io.klientela.relationship.MembershipStore;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Memberships, by id, by both ends, by each end latest first, and the main one of each person. */
final class MembershipTable implements MembershipStore {
    private final Table<Membership> byId;
    private final Table<Membership> byPair;
    private final Table<Membership> main;
    private final Table<Membership> byPerson;
    private final Table<Membership> byCompany;
    private final AccessTable access;
    private final Beginnings beginnings;
    private final Integrity integrity;

    MembershipTable(Rows rows, Integrity integrity) {
        byId = new Table<>(rows, Section.MEMBERSHIPS, Membership.class);
        byPair = new Table<>(rows, Section.MEMBERSHIP_PAIRS, Membership.class);
        main = new Table<>(rows, Section.MAIN_MEMBERSHIPS, Membership.class);
        byPerson = new Table<>(rows, Section.MEMBERSHIPS_BY_PERSON, Membership.class);
        byCompany = new Table<>(rows, Section.MEMBERSHIPS_BY_COMPANY, Membership.class);
        access = new AccessTable(rows);
        beginnings = new Beginnings(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(Membership membership) {
        integrity.contact(membership.project(), membership.person());
        integrity.contact(membership.project(), membership.company());
        byId.insert(byId.key(membership.project(), membership.id()), membership);
        index(membership);
    }

    @Override
    public boolean update(Membership membership) {
        Optional<Membership> before = stored(membership.project(), membership.id(), membership.version() - 1);
        before.ifPresent(stored -> {
            remove(stored);
            insert(membership);
        });
        return before.isPresent();
    }

    @Override
    public boolean delete(ProjectId project, MembershipId id, long version) {
        Optional<Membership> stored = stored(project, id, version);
        stored.ifPresent(this::remove);
        return stored.isPresent();
    }

    private Optional<Membership> stored(ProjectId project, MembershipId id, long version) {
        return byId.find(byId.key(project, id)).filter(stored -> stored.version() == version);
    }

    private void index(Membership membership) {
        byPair.insert(pair(membership.project(), membership.person(), membership.company()), membership);
        if (membership.isMain()) {
            main.insert(of(main, membership.project(), membership.person()), membership);
        }
        byPerson.put(place(byPerson, membership, membership.person()), membership);
        byCompany.put(place(byCompany, membership, membership.company()), membership);
    }

    private void remove(Membership membership) {
        byId.remove(byId.key(membership.project(), membership.id()));
        byPair.remove(pair(membership.project(), membership.person(), membership.company()));
        if (membership.isMain()) {
            main.remove(of(main, membership.project(), membership.person()));
        }
        byPerson.remove(place(byPerson, membership, membership.person()));
        byCompany.remove(place(byCompany, membership, membership.company()));
    }

    @Override
    public Optional<Membership> find(ProjectId project, MembershipId id, AccessFilter filter) {
        return byId.find(byId.key(project, id)).filter(found -> isAdmitted(found, filter));
    }

    @Override
    public Optional<Membership> find(ProjectId project, ContactId person, ContactId company, AccessFilter filter) {
        return byPair.find(pair(project, person, company)).filter(found -> isAdmitted(found, filter));
    }

    @Override
    public Optional<Membership> findMain(ProjectId project, ContactId person, AccessFilter filter) {
        return main.find(of(main, project, person)).filter(found -> isAdmitted(found, filter));
    }

    @Override
    public List<Membership> ofPerson(ProjectId project, ContactId person, AccessFilter filter, Slice slice) {
        return page(byPerson, of(byPerson, project, person), filter, slice);
    }

    @Override
    public List<Membership> ofCompany(ProjectId project, ContactId company, AccessFilter filter, Slice slice) {
        return page(byCompany, of(byCompany, project, company), filter, slice);
    }

    private List<Membership> page(Table<Membership> table, Key prefix, AccessFilter filter, Slice slice) {
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return table.after(place, prefix)
                .filter(found -> isAdmitted(found, filter))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public List<Added<Membership>> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return beginnings.latest(
                project,
                contact,
                all(project, contact).filter(found -> isAdmitted(found, filter)),
                membership -> membership.id().ref(),
                slice);
    }

    private Stream<Membership> all(ProjectId project, ContactId contact) {
        return Stream.concat(
                byPerson.under(of(byPerson, project, contact)), byCompany.under(of(byCompany, project, contact)));
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        List<Membership> all = all(project, contact).toList();
        all.forEach(this::remove);
        return all.size();
    }

    private boolean isAdmitted(Membership membership, AccessFilter filter) {
        return access.admits(filter, membership.project(), membership.person().ref())
                && access.admits(
                        filter, membership.project(), membership.company().ref());
    }

    private Key pair(ProjectId project, ContactId person, ContactId company) {
        return of(byPair, project, person).then(company.value());
    }

    private static Key of(Table<?> table, ProjectId project, ContactId contact) {
        return table.key().then(project.value()).then(contact.value());
    }

    private static Key place(Table<?> table, Membership membership, ContactId end) {
        return of(table, membership.project(), end)
                .thenDescending(membership.id().value());
    }
}
