package io.klientela.contact;

import io.klientela.category.CategoryNames;
import io.klientela.category.CategoryReferences;
import io.klientela.customfield.CustomFieldHistory;
import io.klientela.history.FieldChanges;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import io.klientela.party.PostalAddress;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contact as the history tells it: each field as text, categories by their names of the moment. */
final class ContactFields {
    private final CategoryNames names;
    private final CustomFieldHistory custom;

    private ContactFields(CategoryNames names, CustomFieldHistory custom) {
        this.names = names;
        this.custom = custom;
    }

    static Map<String, String> of(UnitOfWork<? extends ContactStores> unit, FullContact contact) {
        return telling(unit, contact).of(contact);
    }

    /** For some contacts, or one at several moments: what they name is read once for all. */
    static ContactFields telling(UnitOfWork<? extends ContactStores> unit, FullContact... contacts) {
        List<ContactDetails> details =
                Stream.of(contacts).map(FullContact::details).toList();
        return new ContactFields(
                CategoryReferences.names(
                        unit, details.stream().flatMap(ContactFields::held).toList()),
                CustomFieldHistory.of(
                        unit,
                        RecordKind.CONTACT,
                        details.stream().map(ContactDetails::custom).toList()));
    }

    static Stream<CategoryId> held(ContactDetails details) {
        return Stream.of(
                        details.type().stream(),
                        details.source().stream(),
                        details.warmth().stream(),
                        details.groups().stream(),
                        details.tags().stream())
                .flatMap(ids -> ids);
    }

    Map<String, String> of(FullContact contact) {
        Map<String, String> fields = FieldChanges.fields();
        if (contact instanceof Person person) {
            fields.put("firstName", person.firstName());
            fields.put("lastName", person.lastName());
            fields.put("organization", person.organization());
        } else if (contact instanceof Company company) {
            fields.put("name", company.name());
        }
        ContactDetails details = contact.details();
        fields.put("emails", lines(details.emails()));
        fields.put("phones", details.phones().stream().map(ContactFields::text).collect(Collectors.joining("\n")));
        fields.put(
                "addresses",
                details.addresses().stream().map(ContactFields::text).collect(Collectors.joining("\n")));
        fields.put("websites", lines(details.websites()));
        fields.put("profiles", lines(details.profiles()));
        fields.put("taxNumber", text(details.taxNumber()));
        fields.put("registration", details.registration());
        fields.put("currency", text(details.currency()));
        fields.put("language", details.language().map(Locale::toLanguageTag).orElse(""));
        fields.put("type", names.of(details.type().stream().toList()));
        fields.put("source", names.of(details.source().stream().toList()));
        fields.put("warmth", names.of(details.warmth().stream().toList()));
        fields.put("groups", names.of(details.groups()));
        fields.put("tags", names.of(details.tags()));
        fields.put("externalIds", lines(details.externalIds().stream().sorted().toList()));
        fields.put("description", details.description());
        fields.put("responsible", contact.responsible().toString());
        fields.put("visibility", contact.access().visibility().toText());
        custom.put(details.custom(), fields);
        return fields;
    }

    private static String lines(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String text(ContactPhone phone) {
        return phone.kind().code() + ": " + phone;
    }

    private static String text(ContactAddress entry) {
        PostalAddress address = entry.address();
        return Stream.of(
                        address.street(),
                        address.additional(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        text(address.country()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", entry.kind().code() + ": ", ""));
    }
}
