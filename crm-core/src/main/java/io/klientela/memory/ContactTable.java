package io.klientela.memory;

import io.klientela.category.CategoryReplaced;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.ContactStore;
import io.klientela.contact.FullContact;
import io.klientela.contact.RefersToContacts;
import io.klientela.customfield.CustomValue;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.party.ExternalId;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Contacts, by id and once more by name. */
final class ContactTable implements ContactStore {
    private final Table<FullContact> byId;
    private final Table<FullContact> byName;
    private final Table<ContactId> byExternalId;
    private final AccessTable access;
    private final Integrity integrity;
    private final List<RefersToContacts> referrers;
    private final ConsentTable consents;

    ContactTable(Rows rows, Integrity integrity, List<RefersToContacts> referrers) {
        byId = new Table<>(rows, Section.CONTACTS, FullContact.class);
        byName = new Table<>(rows, Section.CONTACTS_BY_NAME, FullContact.class);
        byExternalId = new Table<>(rows, Section.EXTERNAL_IDS, ContactId.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
        this.referrers = referrers;
        consents = new ConsentTable(rows, integrity);
    }

    @Override
    public void insert(FullContact contact) {
        check(contact, Optional.empty());
        byId.insert(byId.key(contact.project(), contact.id()), contact);
        index(contact);
    }

    @Override
    public boolean update(FullContact contact) {
        Optional<FullContact> before =
                find(contact.project(), contact.id()).filter(stored -> stored.version() == contact.version() - 1);
        if (before.isPresent()) {
            check(contact, before);
            removeFromIndexes(before.get());
            byId.put(byId.key(contact.project(), contact.id()), contact);
            index(contact);
        }
        return before.isPresent();
    }

    private void check(FullContact contact, Optional<FullContact> before) {
        integrity.project(contact.project());
        if (before.filter(stored -> stored.responsible().equals(contact.responsible()))
                .isEmpty()) {
            integrity.responsible(contact.project(), contact.responsible());
        }
        integrity.categories(contact.project(), HeldCategories.of(contact.details()));
        integrity.customValues(contact.project(), contact.details().custom());
    }

    private void index(FullContact contact) {
        byName.put(place(contact.project(), contact.place()), contact);
        contact.details()
                .externalIds()
                .forEach(id -> byExternalId.insert(externalKey(contact.project(), id), contact.id()));
        access.put(contact.project(), contact.id().ref(), contact.access());
    }

    private void removeFromIndexes(FullContact contact) {
        byName.remove(place(contact.project(), contact.place()));
        contact.details().externalIds().forEach(id -> byExternalId.remove(externalKey(contact.project(), id)));
    }

    private Key externalKey(ProjectId project, ExternalId id) {
        return byExternalId.key().then(project.value()).then(id.system()).then(id.key());
    }

    @Override
    public Optional<ContactId> findByExternalId(ProjectId project, ExternalId externalId) {
        return byExternalId.find(externalKey(project, externalId));
    }

    @Override
    public void delete(ProjectId project, ContactId id) {
        boolean isNamed =
                referrers.stream().anyMatch(referrer -> referrer.countOf(project, id, AccessFilter.everything()) > 0);
        Integrity.reference(!isNamed, id);
        find(project, id).ifPresent(stored -> {
            removeFromIndexes(stored);
            byId.remove(byId.key(project, id));
            access.retire(project, id.ref());
        });
    }

    private Optional<FullContact> find(ProjectId project, ContactId id) {
        return byId.find(byId.key(project, id));
    }

    @Override
    public boolean isThere(ProjectId project, ContactId id, AccessFilter filter) {
        return find(project, id, filter).isPresent();
    }

    @Override
    public Optional<FullContact> find(ProjectId project, ContactId id, AccessFilter filter) {
        return find(project, id).filter(contact -> access.admits(filter, project, id.ref()));
    }

    @Override
    public List<FullContact> find(ProjectId project, ContactQuery query, AccessFilter filter, Slice slice) {
        if (slice.isBackwards() || !query.sort().equals(ContactSort.byName())) {
            Stream<FullContact> matching = matching(all(project), query, filter);
            return Slices.of(matching, query.sort()::place, query.sort().direction(), slice);
        }
        Key prefix = byName.key().then(project.value());
        Key place = slice.after().map(after -> place(project, after)).orElse(prefix);
        return matching(byName.after(place, prefix), query, filter)
                .limit(slice.limit())
                .toList();
    }

    @Override
    public long count(ProjectId project, ContactQuery query, AccessFilter filter) {
        return matching(all(project), query, filter).count();
    }

    private Stream<FullContact> matching(Stream<FullContact> contacts, ContactQuery query, AccessFilter filter) {
        return contacts.filter(contact -> query.matches(contact, consents))
                .filter(contact ->
                        access.admits(filter, contact.project(), contact.id().ref()));
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return all(project)
                .filter(contact -> HeldCategories.of(contact.details()).contains(category))
                .count();
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        return change(
                project,
                contact -> HeldCategories.of(contact.details()).contains(category),
                contact -> HeldCategories.replaced(contact, category, replacement),
                limit);
    }

    @Override
    public List<CategoryReplaced> letGoOfCategory(ProjectId project, CategoryId category, int limit) {
        return change(
                project,
                contact -> contact.details().groups().contains(category)
                        || contact.details().tags().contains(category),
                contact -> HeldCategories.without(contact, category),
                limit);
    }

    private List<CategoryReplaced> change(
            ProjectId project, Predicate<FullContact> isHolding, UnaryOperator<FullContact> change, int limit) {
        List<CategoryReplaced> touched = new ArrayList<>();
        all(project).filter(isHolding).limit(limit).toList().forEach(contact -> {
            FullContact next = change.apply(contact);
            update(next);
            touched.addAll(HeldCategories.changes(
                    contact.id().ref(),
                    contact.id().ref(),
                    HeldCategories.fields(contact.details()),
                    HeldCategories.fields(next.details())));
        });
        return touched;
    }

    private Stream<FullContact> all(ProjectId project) {
        return byId.under(byId.key().then(project.value()));
    }

    private Key place(ProjectId project, Keyset place) {
        return byName.key().then(project.value()).then(place.key()).then(place.id());
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        long count = all(project)
                .filter(contact -> contact.responsible().equals(employee))
                .count();
        return count == 0 ? Map.of() : Map.of(RecordKind.CONTACT, count);
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return all(project)
                .filter(contact -> contact.responsible().equals(employee))
                .limit(limit)
                .map(contact -> contact.id().ref())
                .toList();
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        records.stream()
                .flatMap(record -> find(project, new ContactId(record.id())).stream())
                .filter(contact -> contact.responsible().equals(employee))
                .map(contact -> NextVersions.of(
                        contact, new RecordAccess(heir, contact.access().visibility())))
                .forEach(this::update);
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field) {
        return customValues(project).count(field, CustomValueRows.anyValue());
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field, FieldOptionId option) {
        return customValues(project).count(field, CustomValueRows.chosen(option));
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, int limit) {
        return customValues(project).values(field, CustomValueRows.anyValue(), limit);
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, FieldOptionId option, int limit) {
        return customValues(project).values(field, CustomValueRows.chosen(option), limit);
    }

    @Override
    public void replaceValues(ProjectId project, CustomFieldId field, Map<RecordRef, Optional<CustomValue>> values) {
        customValues(project).replace(field, values);
    }

    private CustomValueRows<FullContact> customValues(ProjectId project) {
        return new CustomValueRows<>(
                all(project),
                contact -> contact.id().ref(),
                contact -> contact.details().custom(),
                (contact, values) -> update(
                        NextVersions.of(contact.withDetails(contact.details().withCustom(values)), contact.access())));
    }
}
