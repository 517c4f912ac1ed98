package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.consent.MarketingBlock;
import io.klientela.consent.NewConsent;
import io.klientela.consent.StandingConsent;
import io.klientela.contact.AddressBlock;
import io.klientela.contact.AddressKind;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.ContactEmail;
import io.klientela.contact.ContactPart;
import io.klientela.contact.ContactPhone;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.contact.PhoneKind;
import io.klientela.contact.ProfileKind;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.memory.InMemoryStorage;
import io.klientela.paging.PageRequest;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.party.ExternalId;
import io.klientela.party.PhoneNumber;
import io.klientela.party.TaxIdCheck;
import io.klientela.party.TaxIdChecker;
import io.klientela.project.NewProject;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkDirection;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.LinkedContact;
import io.klientela.relationship.Membership;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of the page on contacts, run from top to bottom. */
class ContactsGuideTest {
    private static CrmSession anna(Crm crm) {
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    @Test
    void aContactIsPutIntoGroups() {
        CrmSession anna = anna(Crm.create(InMemoryStorage.create()));

        Category vip = anna.categories().find(CategoryList.CONTACT_GROUP, "VIP").orElseThrow();
        Category client =
                anna.categories().find(CategoryList.CONTACT_TYPE, "Klient").orElseThrow();
        Category warm = anna.categories().find(CategoryList.WARMTH, "Ciepły").orElseThrow();
        Category fleet = anna.categories().add(CategoryList.TAG, NewCategory.named("fleet"));
        Company globex = anna.contacts()
                .add(NewCompany.named("Globex s.r.o.")
                        .group(vip.id())
                        .tag(fleet.id())
                        .type(client.id())
                        .warmth(warm.id())
                        .description("Asked for forty cars"));

        assertThat(globex.details().groups()).containsExactly(vip.id());
        assertThat(globex.details().tags()).containsExactly(fleet.id());
        assertThat(globex.details().type()).contains(client.id());
        assertThat(globex.details().warmth()).contains(warm.id());
    }

    @Test
    void contactsAreAddedRelatedCopiedAndDeleted() {
        TaxIdChecker checker = number -> number.number().length() == 10
                ? new TaxIdCheck.Accepted()
                : new TaxIdCheck.Refused(TaxIdCheck.Fault.FORM);
        Crm crm = Crm.builder(InMemoryStorage.create()).taxIdChecker(checker).build();
        CrmSession anna = anna(crm);

        Company acme = anna.contacts()
                .add(NewCompany.named("ACME sp. z o.o.")
                        .email("office@acme.example")
                        .phone("22 123 45 67", PhoneKind.WORK, "extension 12, until four")
                        .address(NewAddress.of(AddressKind.BILLING, "Prosta 1", "00-001", "Warszawa", "PL"))
                        .website("https://acme.example")
                        .profile(ProfileKind.LINKEDIN, "acme")
                        .taxId("PL", "526-000-12-46")
                        .registration("KRS 0000123456")
                        .currency("EUR")
                        .language("pl"));
        Person jan = anna.contacts().add(NewPerson.named("Jan", "Kowalski").email("jan@acme.example"));

        Company renamed = anna.contacts()
                .save(acme.withName("ACME SA").withDetails(acme.details().withDescription("Forty cars")));

        List<ContactPhone> phones = new ArrayList<>(renamed.phones());
        phones.add(new ContactPhone(PhoneNumber.of("601 234 567", CountryCode.of("PL")), PhoneKind.MOBILE, ""));
        List<ContactEmail> emails = new ArrayList<>(renamed.emails());
        emails.add(ContactEmail.of("sales@acme.example"));
        Company reachable = anna.contacts()
                .save(renamed.withDetails(renamed.details().withPhones(phones).withEmails(emails)));
        assertThat(anna.contacts().get(acme.id())).isEqualTo(reachable);
        assertThat(reachable.phones()).hasSize(2).last().isEqualTo(phones.get(1));
        assertThat(reachable.emails()).hasSize(2).last().isEqualTo(emails.get(1));

        BasicContact basic = renamed.basicBlock();
        MarketingBlock marketing = anna.consents().marketingBlock(renamed.id());
        AddressBlock addresses = renamed.addressBlock();
        assertThat(basic.displayName()).isEqualTo("ACME SA");
        assertThat(marketing.consents()).isEmpty();
        assertThat(addresses.addresses()).hasSize(1);

        anna.consents()
                .record(NewConsent.given(jan.id(), ConsentPurpose.MARKETING, Channel.EMAIL)
                        .wording("I agree to be told of new cars.")
                        .source("Form at the fair"));
        anna.consents().record(NewConsent.withdrawn(jan.id(), ConsentPurpose.MARKETING, Channel.PHONE));
        boolean mayWrite = anna.consents().isGiven(jan.id(), ConsentPurpose.MARKETING, Channel.EMAIL);
        List<StandingConsent> standing = anna.consents().standing(jan.id());
        assertThat(mayWrite).isTrue();
        assertThat(standing).hasSize(2);

        Membership director = anna.memberships()
                .add(NewMembership.of(jan.id(), acme.id()).as("Director").main().since(LocalDate.of(2024, 1, 1)));
        ContactLink referred = anna.contactLinks().add(NewContactLink.of(acme.id(), LinkKind.REFERRED_BY, jan.id()));
        List<Membership> staff =
                anna.memberships().ofCompany(acme.id(), PageRequest.first(50)).items();
        List<LinkedContact> linked =
                anna.contactLinks().list(jan.id(), PageRequest.first(50)).items();
        assertThat(staff).containsExactly(director);
        assertThat(linked).containsExactly(new LinkedContact(referred, acme.id(), LinkDirection.INCOMING));

        ExternalId old = ExternalId.of("old-crm", "4711");
        anna.contacts().putExternalId(acme.id(), old);
        Optional<FullContact> found = anna.contacts().findByExternalId(old);
        assertThat(found).map(FullContact::id).contains(acme.id());

        FullContact copy = anna.contacts().copy(acme.id(), Set.of(ContactPart.ADDRESSES, ContactPart.BILLING));
        anna.contacts().delete(copy);
        assertThat(anna.contacts().find(copy.id())).isEmpty();
    }
}
