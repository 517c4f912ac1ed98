package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactPart;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewContact;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.contact.ProfileKind;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NotFoundException;
import io.klientela.history.Change;
import io.klientela.id.EmployeeId;
import io.klientela.party.ExternalId;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A contact is copied, wholly or in part (decision 17). */
public abstract class ContactCopyContract extends CrmContract {
    /** For the tests of adapters. */
    protected ContactCopyContract() {}

    private <T extends NewContact<T>> T described(T command) {
        return command.email("a@acme.example")
                .phone("601 123 456")
                .address(NewAddress.of(AddressKind.OFFICE, "Prosta 1", "00-001", "Warszawa", "PL"))
                .website("https://acme.example")
                .profile(ProfileKind.LINKEDIN, "acme")
                .externalId(ExternalId.of("old-crm", "4711"))
                .taxId("PL", "5260001246")
                .registration("KRS 0000123456")
                .currency("EUR")
                .language("cs")
                .type(desk().categories().list(CategoryList.CONTACT_TYPE).get(0).id())
                .source(desk().categories().list(CategoryList.SOURCE).get(0).id())
                .warmth(desk().categories().list(CategoryList.WARMTH).get(0).id())
                .group(desk().categories()
                        .list(CategoryList.CONTACT_GROUP)
                        .get(0)
                        .id())
                .tag(desk().categories()
                        .add(CategoryList.TAG, NewCategory.named("Tag"))
                        .id())
                .custom(
                        desk().customFields()
                                .add(NewCustomField.ofContacts("Size", FieldType.text()))
                                .id(),
                        "Big")
                .description("Big");
    }

    @Test
    @Tag("ASARI-7")
    void copiesEveryPartButWhatSpeaksOfTheOriginalAlone() {
        Person jan = desk().contacts()
                .add(described(NewPerson.named("Jan", "Kowalski").organization("ACME")));
        Person renamed = desk().contacts().save(jan.withName("Janusz", "Kowalski"));
        heard();

        Person copy = (Person) desk().contacts().copy(jan.id(), ContactPart.all());

        assertThat(copy.id()).isNotEqualTo(jan.id());
        assertThat(copy.version()).isOne();
        assertThat(copy.displayName()).isEqualTo("Janusz Kowalski");
        assertThat(copy.organization()).isEqualTo("ACME");
        assertThat(copy.details()).isEqualTo(jan.details().withExternalIds(Set.of()));
        assertThat(desk().contacts().getFull(copy.id())).isEqualTo(copy);
        assertThat(desk().contacts().getFull(jan.id())).isEqualTo(renamed);
        assertThat(history(copy.id().ref())).extracting(Change::action).containsExactly(Change.Action.CREATED);
        assertThat(heard()).containsExactly("contact.created");
    }

    @Test
    @Tag("ASARI-7")
    void copiesThePartsThatAreNamedAndNoOther() {
        Company acme = desk().contacts().add(described(NewCompany.named("ACME")));
        ContactDetails from = acme.details();
        ContactDetails none = ContactDetails.empty();

        for (ContactPart part : ContactPart.values()) {
            ContactDetails expected = switch (part) {
                case EMAILS -> none.withEmails(from.emails());
                case PHONES -> none.withPhones(from.phones());
                case ADDRESSES -> none.withAddresses(from.addresses());
                case WEB -> none.withWebsites(from.websites()).withProfiles(from.profiles());
                case ORGANIZATION -> none;
                case BILLING ->
                    none.withTaxNumber(from.taxNumber())
                            .withRegistration(from.registration())
                            .withCurrency(from.currency())
                            .withLanguage(from.language());
                case CLASSIFICATION ->
                    none.withType(from.type())
                            .withWarmth(from.warmth())
                            .withGroups(from.groups())
                            .withTags(from.tags());
                case MARKETING -> none.withSource(from.source());
                case DESCRIPTION -> none.withDescription(from.description());
                case CUSTOM_FIELDS -> none.withCustom(from.custom());
            };
            assertThat(((Company) desk().contacts().copy(acme.id(), EnumSet.of(part))).details())
                    .as("%s", part)
                    .isEqualTo(expected);
        }
        assertThat(((Company) desk().contacts().copy(acme.id(), Set.of())).name())
                .isEqualTo("ACME");
    }

    @Test
    void opensTheCopyToNoOneToWhomTheOriginalIsNot() {
        CrmSession sara = hired("sara", PresetRoles.USER);
        EmployeeId saraId = sara.actor().employeeId().orElseThrow();
        Company acme = desk().contacts()
                .add(NewCompany.named("ACME")
                        .visibility(Visibility.onlyResponsible().sharedWith(Principal.employee(saraId), Share.READ)));

        var copy = sara.contacts().copy(acme.id(), ContactPart.all());

        assertThat(copy.responsible()).isEqualTo(saraId);
        assertThat(copy.access().visibility()).isEqualTo(acme.access().visibility());
        assertThat(hired("ula", PresetRoles.USER).contacts().find(copy.id())).isEmpty();
        var bySystem = crm().project(project()).asSystem("nightly").contacts().copy(acme.id(), Set.of());
        assertThat(bySystem.access()).isEqualTo(acme.access());
    }

    @Test
    void refusesToCopyWhatIsSeenInPartOrNotAtAll() {
        Company acme = company("ACME");
        Company secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));

        assertThatThrownBy(
                        () -> hired("tola", PresetRoles.TELEPHONIST).contacts().copy(acme.id(), ContactPart.all()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> hired("sara", PresetRoles.USER).contacts().copy(secret.id(), ContactPart.all()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> hired("rita", PresetRoles.INVOICER).contacts().copy(acme.id(), ContactPart.all()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
