package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_ADDRESS;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_CATEGORY;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_EMAIL;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_EXTERNAL_ID;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_PHONE;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_PROFILE;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WEBSITE;

import io.klientela.category.CategoryList;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactEmail;
import io.klientela.contact.ContactPhone;
import io.klientela.contact.ContactProfile;
import io.klientela.contact.FullContact;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmContactAddressRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactCategoryRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactEmailRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactExternalIdRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactPhoneRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactProfileRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactWebsiteRecord;
import io.klientela.paging.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Writes what one contact has several of. */
final class ContactPartRows {
    /** Each names its contact in columns of the same names. */
    private static final List<Table<?>> PARTS = List.of(
            CRM_CONTACT_EMAIL,
            CRM_CONTACT_PHONE,
            CRM_CONTACT_ADDRESS,
            CRM_CONTACT_WEBSITE,
            CRM_CONTACT_PROFILE,
            CRM_CONTACT_CATEGORY,
            CRM_CONTACT_EXTERNAL_ID,
            CRM_CONTACT_FIELD);

    private final DSLContext sql;
    private final ProjectId project;
    private final ContactId id;
    private final SortKey sortKey;
    private final ContactDetails details;

    ContactPartRows(DSLContext sql, FullContact contact) {
        this.sql = sql;
        this.project = contact.project();
        this.id = contact.id();
        this.sortKey = contact.sortKey();
        this.details = contact.details();
    }

    void insert() {
        Rows.insertAll(sql, emails());
        Rows.insertAll(sql, phones());
        Rows.insertAll(sql, addresses());
        Rows.insertAll(sql, websites());
        Rows.insertAll(sql, profiles());
        Rows.insertAll(sql, categories());
        Rows.insertAll(sql, externalIds());
        CustomValueRows.OF_CONTACTS.insert(sql, project, id.value(), details.custom());
    }

    /** Writes the kinds of parts that differ from what is stored. */
    void update() {
        ContactParts stored = ContactParts.load(sql, project, List.of(id));
        CustomValueRows.OF_CONTACTS.update(sql, project, id.value(), stored.custom(id), details.custom());
        if (!stored.emails().getOrDefault(id, List.of()).equals(details.emails())) {
            clear(CRM_CONTACT_EMAIL);
            Rows.insertAll(sql, emails());
        }
        if (!stored.phones().getOrDefault(id, List.of()).equals(details.phones())) {
            clear(CRM_CONTACT_PHONE);
            Rows.insertAll(sql, phones());
        }
        if (!stored.addresses().getOrDefault(id, List.of()).equals(details.addresses())) {
            clear(CRM_CONTACT_ADDRESS);
            Rows.insertAll(sql, addresses());
        }
        if (!stored.websites().getOrDefault(id, List.of()).equals(details.websites())) {
            clear(CRM_CONTACT_WEBSITE);
            Rows.insertAll(sql, websites());
        }
        if (!stored.profiles().getOrDefault(id, List.of()).equals(details.profiles())) {
            clear(CRM_CONTACT_PROFILE);
            Rows.insertAll(sql, profiles());
        }
        if (!stored.externalIds().getOrDefault(id, Set.of()).equals(details.externalIds())) {
            clear(CRM_CONTACT_EXTERNAL_ID);
            Rows.insertAll(sql, externalIds());
        }
        updateCategories(stored);
    }

    private void updateCategories(ContactParts stored) {
        if (!stored.categories(id, CategoryList.CONTACT_GROUP).equals(details.groups())
                || !stored.categories(id, CategoryList.TAG).equals(details.tags())) {
            clear(CRM_CONTACT_CATEGORY);
            Rows.insertAll(sql, categories());
        } else if (stored.categories().getOrDefault(id, Set.of()).stream()
                .anyMatch(row -> !sortKey.equals(row.getSortKey()))) {
            sql.update(CRM_CONTACT_CATEGORY)
                    .set(CRM_CONTACT_CATEGORY.SORT_KEY, sortKey)
                    .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                    .and(CRM_CONTACT_CATEGORY.CONTACT_ID.eq(id))
                    .execute();
        }
    }

    /** Removes all parts of a contact that goes. */
    static void delete(DSLContext sql, ProjectId project, ContactId contact) {
        for (Table<?> part : PARTS) {
            clear(sql, part, project, contact);
        }
    }

    private void clear(Table<?> part) {
        clear(sql, part, project, id);
    }

    private static void clear(DSLContext sql, Table<?> part, ProjectId project, ContactId contact) {
        sql.deleteFrom(part)
                .where(column(part, CRM_CONTACT_EMAIL.PROJECT_ID).eq(project))
                .and(column(part, CRM_CONTACT_EMAIL.CONTACT_ID).eq(contact))
                .execute();
    }

    private static <T> Field<T> column(Table<?> part, Field<T> alike) {
        return Objects.requireNonNull(part.field(alike));
    }

    private List<CrmContactEmailRecord> emails() {
        return IntStream.range(0, details.emails().size()).mapToObj(this::email).toList();
    }

    private CrmContactEmailRecord email(int place) {
        ContactEmail email = details.emails().get(place);
        CrmContactEmailRecord row = new CrmContactEmailRecord();
        row.setProjectId(project);
        row.setContactId(id);
        row.setPlace(place);
        row.setAddress(email.address());
        row.setNote(email.note());
        return row;
    }

    private List<CrmContactPhoneRecord> phones() {
        return IntStream.range(0, details.phones().size()).mapToObj(this::phone).toList();
    }

    private CrmContactPhoneRecord phone(int place) {
        ContactPhone phone = details.phones().get(place);
        CrmContactPhoneRecord row = new CrmContactPhoneRecord();
        row.setProjectId(project);
        row.setContactId(id);
        row.setPlace(place);
        row.setWritten(phone.number().written());
        row.setE164(phone.number().e164().orElse(null));
        row.setKind(phone.kind().code());
        row.setNote(phone.note());
        return row;
    }

    private List<CrmContactAddressRecord> addresses() {
        return IntStream.range(0, details.addresses().size())
                .mapToObj(this::address)
                .toList();
    }

    private CrmContactAddressRecord address(int place) {
        ContactAddress address = details.addresses().get(place);
        CrmContactAddressRecord row = new CrmContactAddressRecord();
        row.setProjectId(project);
        row.setContactId(id);
        row.setPlace(place);
        row.setKind(address.kind().code());
        Addresses.write(row, Optional.of(address.address()));
        return row;
    }

    private List<CrmContactWebsiteRecord> websites() {
        return IntStream.range(0, details.websites().size())
                .mapToObj(this::website)
                .toList();
    }

    private CrmContactWebsiteRecord website(int place) {
        CrmContactWebsiteRecord row = new CrmContactWebsiteRecord();
        row.setProjectId(project);
        row.setContactId(id);
        row.setPlace(place);
        row.setAddress(details.websites().get(place));
        return row;
    }

    private List<CrmContactProfileRecord> profiles() {
        return IntStream.range(0, details.profiles().size())
                .mapToObj(this::profile)
                .toList();
    }

    private CrmContactProfileRecord profile(int place) {
        ContactProfile profile = details.profiles().get(place);
        CrmContactProfileRecord row = new CrmContactProfileRecord();
        row.setProjectId(project);
        row.setContactId(id);
        row.setPlace(place);
        row.setKind(profile.kind().code());
        row.setAddress(profile.address());
        return row;
    }

    /** In order, so that two contacts that are given the same ones meet at the first. */
    private List<CrmContactExternalIdRecord> externalIds() {
        return details.externalIds().stream()
                .sorted()
                .map(externalId -> {
                    CrmContactExternalIdRecord row = new CrmContactExternalIdRecord();
                    row.setProjectId(project);
                    row.setContactId(id);
                    row.setSystemCode(externalId.system());
                    row.setExternalKey(externalId.key());
                    return row;
                })
                .toList();
    }

    private List<CrmContactCategoryRecord> categories() {
        List<CrmContactCategoryRecord> rows = new ArrayList<>();
        rows.addAll(categories(CategoryList.CONTACT_GROUP, details.groups()));
        rows.addAll(categories(CategoryList.TAG, details.tags()));
        return rows;
    }

    /** In the order of ids, so that two contacts that share categories lock them in the same order. */
    private List<CrmContactCategoryRecord> categories(CategoryList list, Set<CategoryId> categories) {
        return categories.stream()
                .sorted(Comparator.comparing(CategoryId::toString))
                .map(category -> {
                    CrmContactCategoryRecord row = new CrmContactCategoryRecord();
                    row.setProjectId(project);
                    row.setContactId(id);
                    row.setListCode(list);
                    row.setCategoryId(category);
                    row.setSortKey(sortKey);
                    return row;
                })
                .toList();
    }
}
