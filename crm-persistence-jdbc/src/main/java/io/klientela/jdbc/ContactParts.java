package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_ADDRESS;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_CATEGORY;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_EMAIL;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_EXTERNAL_ID;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_PHONE;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_PROFILE;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WEBSITE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.klientela.category.CategoryList;
import io.klientela.contact.AddressKind;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactEmail;
import io.klientela.contact.ContactPhone;
import io.klientela.contact.ContactProfile;
import io.klientela.contact.PhoneKind;
import io.klientela.contact.ProfileKind;
import io.klientela.customfield.CustomValues;
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
import io.klientela.party.ExternalId;
import io.klientela.party.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What some contacts have several of, by contact.
 *
 * @param emails in order
 * @param phones in order
 * @param addresses in order
 * @param websites in order
 * @param profiles in order
 * @param categories their groups and tags, as rows
 * @param externalIds what other systems call them
 * @param custom what they hold in custom fields
 */
record ContactParts(
        Map<ContactId, List<ContactEmail>> emails,
        Map<ContactId, List<ContactPhone>> phones,
        Map<ContactId, List<ContactAddress>> addresses,
        Map<ContactId, List<String>> websites,
        Map<ContactId, List<ContactProfile>> profiles,
        Map<ContactId, Set<CrmContactCategoryRecord>> categories,
        Map<ContactId, Set<ExternalId>> externalIds,
        Map<UUID, CustomValues> custom) {

    /** Reads the parts of these contacts: eight queries, however many contacts. */
    static ContactParts load(DSLContext sql, ProjectId project, Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return new ContactParts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        return new ContactParts(
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_EMAIL,
                                CRM_CONTACT_EMAIL.PROJECT_ID.eq(project),
                                CRM_CONTACT_EMAIL.CONTACT_ID,
                                contacts,
                                CRM_CONTACT_EMAIL.PLACE)
                        .intoGroups(CrmContactEmailRecord::getContactId, ContactParts::email),
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_PHONE,
                                CRM_CONTACT_PHONE.PROJECT_ID.eq(project),
                                CRM_CONTACT_PHONE.CONTACT_ID,
                                contacts,
                                CRM_CONTACT_PHONE.PLACE)
                        .intoGroups(CrmContactPhoneRecord::getContactId, ContactParts::phone),
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_ADDRESS,
                                CRM_CONTACT_ADDRESS.PROJECT_ID.eq(project),
                                CRM_CONTACT_ADDRESS.CONTACT_ID,
                                contacts,
                                CRM_CONTACT_ADDRESS.PLACE)
                        .intoGroups(CrmContactAddressRecord::getContactId, ContactParts::address),
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_WEBSITE,
                                CRM_CONTACT_WEBSITE.PROJECT_ID.eq(project),
                                CRM_CONTACT_WEBSITE.CONTACT_ID,
                                contacts,
                                CRM_CONTACT_WEBSITE.PLACE)
                        .intoGroups(CrmContactWebsiteRecord::getContactId, CrmContactWebsiteRecord::getAddress),
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_PROFILE,
                                CRM_CONTACT_PROFILE.PROJECT_ID.eq(project),
                                CRM_CONTACT_PROFILE.CONTACT_ID,
                                contacts,
                                CRM_CONTACT_PROFILE.PLACE)
                        .intoGroups(CrmContactProfileRecord::getContactId, ContactParts::profile),
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_CATEGORY,
                                CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project),
                                CRM_CONTACT_CATEGORY.CONTACT_ID,
                                contacts)
                        .stream()
                        .collect(groupingBy(CrmContactCategoryRecord::getContactId, toSet())),
                Rows.ofEach(
                                sql,
                                CRM_CONTACT_EXTERNAL_ID,
                                CRM_CONTACT_EXTERNAL_ID.PROJECT_ID.eq(project),
                                CRM_CONTACT_EXTERNAL_ID.CONTACT_ID,
                                contacts)
                        .stream()
                        .collect(groupingBy(
                                CrmContactExternalIdRecord::getContactId, mapping(ContactParts::externalId, toSet()))),
                CustomValueRows.OF_CONTACTS.load(
                        sql, project, contacts.stream().map(ContactId::value).toList()));
    }

    Set<CategoryId> categories(ContactId contact, CategoryList list) {
        return categories.getOrDefault(contact, Set.of()).stream()
                .filter(row -> row.getListCode() == list)
                .map(CrmContactCategoryRecord::getCategoryId)
                .collect(toSet());
    }

    CustomValues custom(ContactId contact) {
        return custom.getOrDefault(contact.value(), CustomValues.none());
    }

    private static ContactEmail email(CrmContactEmailRecord row) {
        return new ContactEmail(row.getAddress(), row.getNote());
    }

    private static ContactPhone phone(CrmContactPhoneRecord row) {
        return new ContactPhone(
                new PhoneNumber(row.getWritten(), Optional.ofNullable(row.getE164())),
                PhoneKind.parse(row.getKind()),
                row.getNote());
    }

    private static ContactAddress address(CrmContactAddressRecord row) {
        return new ContactAddress(
                AddressKind.parse(row.getKind()), Addresses.read(row).orElseThrow());
    }

    private static ContactProfile profile(CrmContactProfileRecord row) {
        return new ContactProfile(ProfileKind.parse(row.getKind()), row.getAddress());
    }

    private static ExternalId externalId(CrmContactExternalIdRecord row) {
        return new ExternalId(row.getSystemCode(), row.getExternalKey());
    }
}
