package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_EXTERNAL_ID;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReplaced;
import io.klientela.contact.Company;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactStore;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.customfield.CustomValue;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.paging.Slice;
import io.klientela.party.ExternalId;
import io.klientela.party.TaxNumber;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Contacts: a row each, and rows for what they have several of. */
final class ContactTable implements ContactStore {
    private final DSLContext sql;
    private final AccessTable access;
    private final ContactCategories categories;
    private final References references;
    private final ContactWordTable words;

    ContactTable(DSLContext sql) {
        this.sql = sql;
        this.access = new AccessTable(sql);
        this.categories = new ContactCategories(sql);
        this.references = new References(sql);
        this.words = new ContactWordTable(sql);
    }

    @Override
    public void insert(FullContact contact) {
        references.hold(contact.project(), ContactCategories.of(contact.details()));
        Rows.insert(sql, row(contact));
        new ContactPartRows(sql, contact).insert();
        words.insert(contact);
        access.insert(contact.project(), contact.id().ref(), contact.access(), Optional.of(contact.sortKey()));
    }

    @Override
    public boolean update(FullContact contact) {
        references.hold(contact.project(), ContactCategories.of(contact.details()));
        if (!Rows.update(sql, row(contact), CRM_CONTACT.VERSION, contact.version())) {
            return false;
        }
        new ContactPartRows(sql, contact).update();
        words.update(contact);
        access.update(contact.project(), contact.id().ref(), contact.access(), Optional.of(contact.sortKey()));
        return true;
    }

    private static CrmContactRecord row(FullContact contact) {
        ContactDetails details = contact.details();
        CrmContactRecord row = new CrmContactRecord();
        row.setProjectId(contact.project());
        row.setId(contact.id());
        row.setKind(contact.contactKind().code());
        row.setSortKey(contact.sortKey());
        writeName(row, contact);
        row.setTaxCountry(details.taxNumber().map(TaxNumber::country).orElse(null));
        row.setTaxNumber(details.taxNumber().map(TaxNumber::number).orElse(null));
        row.setRegistration(details.registration());
        row.setCurrency(details.currency().orElse(null));
        row.setLanguageTag(details.language().orElse(null));
        row.setTypeId(details.type().orElse(null));
        row.setSourceId(details.source().orElse(null));
        row.setWarmthId(details.warmth().orElse(null));
        row.setDescription(details.description());
        row.setResponsibleId(contact.responsible());
        row.setCreatedAt(contact.createdAt());
        row.setVersion(contact.version());
        return row;
    }

    private static void writeName(CrmContactRecord row, FullContact contact) {
        if (contact instanceof Person person) {
            row.setFirstName(person.firstName());
            row.setLastName(person.lastName());
            row.setOrganization(person.organization());
        } else if (contact instanceof Company company) {
            row.setCompanyName(company.name());
        }
    }

    @Override
    public void delete(ProjectId project, ContactId id) {
        references.hold(project, id);
        ContactPartRows.delete(sql, project, id);
        words.delete(project, id);
        sql.deleteFrom(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.eq(id))
                .execute();
        access.retire(project, id.ref());
    }

    @Override
    public boolean isThere(ProjectId project, ContactId id, AccessFilter filter) {
        return sql.fetchExists(
                CRM_CONTACT,
                CRM_CONTACT
                        .PROJECT_ID
                        .eq(project)
                        .and(CRM_CONTACT.ID.eq(id))
                        .and(AccessTable.admits(filter, CRM_CONTACT.PROJECT_ID, RecordKind.CONTACT, CRM_CONTACT.ID)));
    }

    @Override
    public Optional<FullContact> find(ProjectId project, ContactId id, AccessFilter filter) {
        List<CrmContactRecord> rows = sql.selectFrom(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.eq(id))
                .and(AccessTable.admits(filter, CRM_CONTACT.PROJECT_ID, RecordKind.CONTACT, CRM_CONTACT.ID))
                .fetch();
        return contacts(project, rows).stream().findFirst();
    }

    @Override
    public Optional<ContactId> findByExternalId(ProjectId project, ExternalId externalId) {
        return sql.select(CRM_CONTACT_EXTERNAL_ID.CONTACT_ID)
                .from(CRM_CONTACT_EXTERNAL_ID)
                .where(CRM_CONTACT_EXTERNAL_ID.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_EXTERNAL_ID.SYSTEM_CODE.eq(externalId.system()))
                .and(CRM_CONTACT_EXTERNAL_ID.EXTERNAL_KEY.eq(externalId.key()))
                .fetchOptional(CRM_CONTACT_EXTERNAL_ID.CONTACT_ID);
    }

    @Override
    public List<FullContact> find(ProjectId project, ContactQuery query, AccessFilter filter, Slice slice) {
        return contacts(project, new ContactSearch(sql, project, query, filter).find(slice));
    }

    @Override
    public long count(ProjectId project, ContactQuery query, AccessFilter filter) {
        return new ContactSearch(sql, project, query, filter).count();
    }

    List<FullContact> contacts(ProjectId project, List<CrmContactRecord> rows) {
        List<ContactId> ids = rows.stream().map(CrmContactRecord::getId).toList();
        ContactParts parts = ContactParts.load(sql, project, ids);
        Map<UUID, Visibility> visibilities = access.visibilities(
                project, RecordKind.CONTACT, ids.stream().map(ContactId::value).toList());
        return rows.stream()
                .map(row -> contact(
                        row,
                        details(row, parts),
                        new RecordAccess(
                                row.getResponsibleId(),
                                visibilities.getOrDefault(row.getId().value(), Visibility.onlyResponsible()))))
                .toList();
    }

    private static FullContact contact(CrmContactRecord row, ContactDetails details, RecordAccess access) {
        return switch (Codes.parse(ContactKind.values(), ContactKind::code, row.getKind())) {
            case PERSON ->
                new Person(
                        row.getId(),
                        row.getProjectId(),
                        row.getFirstName(),
                        row.getLastName(),
                        row.getOrganization(),
                        details,
                        access,
                        row.getCreatedAt(),
                        row.getVersion());
            case COMPANY ->
                new Company(
                        row.getId(),
                        row.getProjectId(),
                        row.getCompanyName(),
                        details,
                        access,
                        row.getCreatedAt(),
                        row.getVersion());
        };
    }

    private static ContactDetails details(CrmContactRecord row, ContactParts parts) {
        ContactId id = row.getId();
        return new ContactDetails(
                parts.emails().getOrDefault(id, List.of()),
                parts.phones().getOrDefault(id, List.of()),
                parts.addresses().getOrDefault(id, List.of()),
                parts.websites().getOrDefault(id, List.of()),
                parts.profiles().getOrDefault(id, List.of()),
                Optional.ofNullable(row.getTaxNumber()).map(number -> new TaxNumber(row.getTaxCountry(), number)),
                row.getRegistration(),
                Optional.ofNullable(row.getCurrency()),
                Optional.ofNullable(row.getLanguageTag()),
                Optional.ofNullable(row.getTypeId()),
                Optional.ofNullable(row.getSourceId()),
                Optional.ofNullable(row.getWarmthId()),
                parts.categories(id, CategoryList.CONTACT_GROUP),
                parts.categories(id, CategoryList.TAG),
                parts.externalIds().getOrDefault(id, Set.of()),
                row.getDescription(),
                parts.custom(id));
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return categories.countUses(project, category);
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        return categories.replace(project, category, replacement, limit);
    }

    @Override
    public List<CategoryReplaced> letGoOfCategory(ProjectId project, CategoryId category, int limit) {
        return categories.replaceMemberships(project, category, Optional.empty(), limit);
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        return ownership().count(project, employee);
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return ownership().find(project, employee, limit);
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        ownership().handOver(project, records, employee, heir);
    }

    private Ownership<CrmContactRecord> ownership() {
        return new Ownership<>(
                sql,
                RecordKind.CONTACT,
                CRM_CONTACT.PROJECT_ID,
                CRM_CONTACT.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID),
                CRM_CONTACT.RESPONSIBLE_ID,
                CRM_CONTACT.VERSION);
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field) {
        return CustomValueRows.OF_CONTACTS.count(sql, project, field, Optional.empty());
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field, FieldOptionId option) {
        return CustomValueRows.OF_CONTACTS.count(sql, project, field, Optional.of(option));
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, int limit) {
        return CustomValueRows.OF_CONTACTS.values(sql, project, field, Optional.empty(), limit);
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, FieldOptionId option, int limit) {
        return CustomValueRows.OF_CONTACTS.values(sql, project, field, Optional.of(option), limit);
    }

    @Override
    public void replaceValues(ProjectId project, CustomFieldId field, Map<RecordRef, Optional<CustomValue>> values) {
        CustomValueRows.OF_CONTACTS.replace(sql, project, field, values);
    }
}
