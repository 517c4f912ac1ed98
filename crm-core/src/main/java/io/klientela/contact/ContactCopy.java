package io.klientela.contact;

import io.klientela.access.Permissions;
import io.klientela.customfield.CustomFieldForm;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.NewCustomValues;
import io.klientela.employee.EmployeeReferences;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.session.RecordAccess;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a copy of a contact (decision 17). */
final class ContactCopy {
    private final UnitOfWork<? extends ContactStores> unit;
    private final FullContact original;
    private final Set<ContactPart> parts;

    private ContactCopy(UnitOfWork<? extends ContactStores> unit, FullContact original, Set<ContactPart> parts) {
        this.unit = unit;
        this.original = original;
        this.parts = Set.copyOf(parts);
    }

    static FullContact of(UnitOfWork<? extends ContactStores> unit, ContactId original, Set<ContactPart> parts) {
        unit.viewer().require(Permissions.CONTACTS_CREATE);
        ContactCopy copy = new ContactCopy(unit, ContactReferences.requireFull(unit, original), parts);
        return ContactWriting.insertKnown(unit, copy.contact(), copy.original.details());
    }

    private FullContact contact() {
        ContactId id = new ContactId(unit.newId());
        RecordAccess access = new RecordAccess(responsible(), original.access().visibility());
        if (original instanceof Person person) {
            return new Person(
                    id,
                    unit.project(),
                    person.firstName(),
                    person.lastName(),
                    parts.contains(ContactPart.ORGANIZATION) ? person.organization() : "",
                    details(),
                    access,
                    unit.now(),
                    1);
        }
        return new Company(id, unit.project(), original.displayName(), details(), access, unit.now(), 1);
    }

    /** The one who copies; where the host's program does, the one responsible for the original. */
    private EmployeeId responsible() {
        Optional<EmployeeId> actor = unit.viewer().employee();
        return EmployeeReferences.responsible(
                unit,
                actor.isPresent() ? actor : Optional.of(original.responsible()),
                original.id().kind());
    }

    private ContactDetails details() {
        ContactDetails from = original.details();
        ContactDetails to = ContactDetails.empty()
                .withEmails(listOf(ContactPart.EMAILS, from.emails()))
                .withPhones(listOf(ContactPart.PHONES, from.phones()))
                .withAddresses(listOf(ContactPart.ADDRESSES, from.addresses()))
                .withWebsites(listOf(ContactPart.WEB, from.websites()))
                .withProfiles(listOf(ContactPart.WEB, from.profiles()))
                .withDescription(parts.contains(ContactPart.DESCRIPTION) ? from.description() : "")
                .withCustom(custom());
        if (parts.contains(ContactPart.BILLING)) {
            to = to.withTaxNumber(from.taxNumber())
                    .withRegistration(from.registration())
                    .withCurrency(from.currency())
                    .withLanguage(from.language());
        }
        if (parts.contains(ContactPart.CLASSIFICATION)) {
            to = to.withType(from.type())
                    .withWarmth(from.warmth())
                    .withGroups(from.groups())
                    .withTags(from.tags());
        }
        return parts.contains(ContactPart.MARKETING) ? to.withSource(from.source()) : to;
    }

    /** Those of the original, or what a new contact has of which nothing is told; a required one may be missing from that. */
    private CustomValues custom() {
        if (parts.contains(ContactPart.CUSTOM_FIELDS)) {
            return original.details().custom();
        }
        CustomFieldForm.Filled untold = CustomFieldForm.ofContact(unit).read(NewCustomValues.none());
        return unit.validated(untold, untold.faults()).values();
    }

    private <T> List<T> listOf(ContactPart part, List<T> values) {
        return parts.contains(part) ? values : List.of();
    }
}
