package io.klientela.contact;

import io.klientela.contact.NewContactDetails.NewEmail;
import io.klientela.contact.NewContactDetails.NewPhone;
import io.klientela.contact.NewContactDetails.NewTaxNumber;
import io.klientela.customfield.CustomValues;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.money.CurrencyCode;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.PhoneNumber;
import io.klientela.party.TaxNumber;
import io.klientela.project.Project;
import io.klientela.session.RecordAccess;
import io.klientela.session.UnitOfWork;
import java.util.Locale;
import java.util.Optional;

/** Turns valid raw input into contacts. */
final class ContactFactory {
    private final UnitOfWork<?> unit;
    private final Project project;
    private final CustomValues custom;

    ContactFactory(UnitOfWork<?> unit, Project project, CustomValues custom) {
        this.unit = unit;
        this.project = project;
        this.custom = custom;
    }

    Person person(NewPerson command, EmployeeId responsible) {
        return new Person(
                new ContactId(unit.newId()),
                unit.project(),
                command.firstName().strip(),
                command.lastName().strip(),
                command.organization().strip(),
                details(command.details()),
                access(command.details(), responsible),
                unit.now(),
                1);
    }

    Company company(NewCompany command, EmployeeId responsible) {
        return new Company(
                new ContactId(unit.newId()),
                unit.project(),
                command.name().strip(),
                details(command.details()),
                access(command.details(), responsible),
                unit.now(),
                1);
    }

    private RecordAccess access(NewContactDetails details, EmployeeId responsible) {
        return new RecordAccess(
                responsible, details.visibility().orElseGet(() -> project.visibilityOf(RecordKind.CONTACT)));
    }

    private ContactDetails details(NewContactDetails raw) {
        return new ContactDetails(
                raw.emails().stream().map(ContactFactory::email).toList(),
                raw.phones().stream().map(this::phone).toList(),
                raw.addresses().stream()
                        .flatMap(address -> address.toAddress().stream())
                        .toList(),
                raw.websites().stream().map(String::strip).toList(),
                raw.profiles().stream()
                        .map(profile -> new ContactProfile(
                                profile.kind(), profile.address().strip()))
                        .toList(),
                raw.taxNumber().map(ContactFactory::taxNumber),
                raw.registration(),
                text(raw.currency()).map(CurrencyCode::of),
                text(raw.language()).map(Locale::forLanguageTag),
                raw.type(),
                raw.source(),
                raw.warmth(),
                raw.groups(),
                raw.tags(),
                raw.externalIds(),
                raw.description().strip(),
                custom);
    }

    private static ContactEmail email(NewEmail raw) {
        return new ContactEmail(EmailAddress.of(raw.address()), raw.note().strip());
    }

    private ContactPhone phone(NewPhone raw) {
        return new ContactPhone(
                PhoneNumber.of(raw.number(), project.country()),
                raw.kind(),
                raw.note().strip());
    }

    private static TaxNumber taxNumber(NewTaxNumber raw) {
        return TaxNumber.of(CountryCode.of(raw.country()), raw.number());
    }

    private static Optional<String> text(String raw) {
        return Optional.of(raw.strip()).filter(text -> !text.isEmpty());
    }
}
