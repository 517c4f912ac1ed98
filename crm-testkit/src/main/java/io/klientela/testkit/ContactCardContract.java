package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.AddressKind;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactProfile;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.contact.PhoneKind;
import io.klientela.contact.ProfileKind;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.CategoryId;
import io.klientela.money.CurrencyCode;
import io.klientela.party.CountryCode;
import io.klientela.party.TaxIdCheck;
import io.klientela.party.TaxIdCheck.Fault;
import io.klientela.party.TaxIdChecker;
import io.klientela.party.TaxNumber;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is written on the card of a contact, in its three blocks. */
public abstract class ContactCardContract extends CrmContract {
    /** Knows that a number which ends in a nought is wrong, and that one which ends in nine is not registered. */
    private static final TaxIdChecker CHECKER = number -> number.number().endsWith("0")
            ? new TaxIdCheck.Refused(Fault.CHECK_DIGITS)
            : number.number().endsWith("9") ? new TaxIdCheck.Refused(Fault.NOT_REGISTERED) : new TaxIdCheck.Accepted();

    /** For the tests of adapters. */
    protected ContactCardContract() {}

    private CategoryId first(CategoryList list) {
        return desk().categories().list(list).get(0).id();
    }

    @Test
    @Tag("TEAMLAB-2")
    @Tag("TEAMLAB-3")
    @Tag("TEAMLAB-6")
    @Tag("ASARI-1")
    @Tag("ASARI-2")
    void keepsAPersonThatIsTypedInWithEveryDetail() {
        CategoryId tag = desk().categories()
                .add(CategoryList.TAG, NewCategory.named("Fair"))
                .id();

        Person jan = desk().contacts()
                .add(NewPerson.named("Jan", "Kowalski")
                        .organization("ACME")
                        .email("jan@acme.example")
                        .email("jan@home.example")
                        .phone("22 123 45 67", PhoneKind.WORK, "extension 12")
                        .phone("601 123 456", PhoneKind.MOBILE, "after five")
                        .address(NewAddress.of(AddressKind.OFFICE, "Prosta 1", "00-001", "Warszawa", "PL"))
                        .address(NewAddress.of(AddressKind.DELIVERY, "Krzywa 2", "30-001", "Kraków", "PL"))
                        .website("https://kowalski.example")
                        .profile(ProfileKind.LINKEDIN, " jan-kowalski ")
                        .profile(ProfileKind.X, "@jan")
                        .language("cs")
                        .currency("EUR")
                        .taxId("CZ", "CZ 699001237")
                        .registration(" 69900123 ")
                        .type(first(CategoryList.CONTACT_TYPE))
                        .source(first(CategoryList.SOURCE))
                        .warmth(first(CategoryList.WARMTH))
                        .tag(tag)
                        .description("Likes tea"));

        assertThat(desk().contacts().getFull(jan.id())).isEqualTo(jan);
        ContactDetails details = jan.details();
        assertThat(details.profiles())
                .containsExactly(
                        new ContactProfile(ProfileKind.LINKEDIN, "jan-kowalski"),
                        new ContactProfile(ProfileKind.X, "@jan"));
        assertThat(details.phones())
                .extracting(phone -> phone.kind() + " " + phone.number().e164().orElse("?") + " " + phone.note())
                .containsExactly("WORK +48221234567 extension 12", "MOBILE +48601123456 after five");
        assertThat(details.taxNumber()).contains(new TaxNumber(CountryCode.of("CZ"), "699001237"));
        assertThat(details.registration()).isEqualTo("69900123");
        assertThat(details.currency()).contains(CurrencyCode.of("EUR"));
        assertThat(details.language()).contains(Locale.forLanguageTag("cs"));
        assertThat(details.tags()).containsExactly(tag);
        BasicContact basic = jan.basicBlock();
        assertThat(basic.displayName()).isEqualTo("Jan Kowalski");
        assertThat(basic.organization()).isEqualTo("ACME");
        assertThat(basic.emails()).hasSize(2);
        assertThat(basic.phones()).isEqualTo(jan.phones());
        assertThat(basic.responsible()).isEqualTo(desk().actor().employeeId().orElseThrow());
        assertThat(jan.addressBlock().addresses())
                .isEqualTo(details.addresses())
                .hasSize(2);
        assertThat(jan.addressBlock()
                        .first(AddressKind.DELIVERY)
                        .orElseThrow()
                        .address()
                        .city())
                .isEqualTo("Kraków");
        assertThat(jan.addressBlock().first(AddressKind.BILLING)).isEmpty();
    }

    @Test
    @Tag("TEAMLAB-4")
    void asksForTheNamesOfAPersonAndOfACompanyAlone() {
        for (String blank : List.of("", " ", "\u3000")) {
            assertThatThrownBy(() -> desk().contacts().add(NewPerson.named(blank, blank)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            invalid -> assertThat(invalid.getConstraintViolations())
                                    .extracting(violation ->
                                            violation.getPropertyPath().toString())
                                    .containsExactlyInAnyOrder("firstName", "lastName"));
            assertThatThrownBy(() -> desk().contacts().add(NewCompany.named(blank)))
                    .isInstanceOf(ConstraintViolationException.class);
        }
        assertThat(desk().contacts().add(NewCompany.named("A")).version()).isOne();
        assertThat(desk().contacts().add(NewPerson.named("A", "B")).version()).isOne();
    }

    @Test
    @Tag("TEAMLAB-12")
    @Tag("ASARI-7")
    void writesDownEveryChangeOfACardFromNothingToAValue() {
        Company acme = company("ACME");

        Company saved = desk().contacts()
                .save(acme.withDetails(acme.details()
                        .withProfiles(List.of(new ContactProfile(ProfileKind.GITHUB, "acme")))
                        .withTaxNumber(Optional.of(TaxNumber.of(CountryCode.of("PL"), "526-000-12-46")))
                        .withRegistration("KRS 0000123456")
                        .withCurrency(Optional.of(CurrencyCode.of("EUR")))
                        .withLanguage(Optional.of(Locale.forLanguageTag("fr-CA")))
                        .withWarmth(Optional.of(first(CategoryList.WARMTH)))));

        assertThat(desk().contacts().getFull(acme.id())).isEqualTo(saved);
        String warmth = desk().categories().list(CategoryList.WARMTH).get(0).name();
        assertThat(history(acme.id().ref()).get(0).fields())
                .containsExactly(
                        added("profiles", "github: acme"),
                        added("taxNumber", "PL5260001246"),
                        added("registration", "KRS 0000123456"),
                        added("currency", "EUR"),
                        added("language", "fr-CA"),
                        added("warmth", warmth));
    }

    private static FieldChange added(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value));
    }

    @Test
    void refusesTaxNumbersThatTheHostsCheckerRefusesInTheActorsLanguage() {
        Crm crm = Crm.builder(storage()).clock(clock).taxIdChecker(CHECKER).build();
        CrmSession anna = crm.project(project()).asHostUser("anna");

        assertThatThrownBy(() -> anna.contacts().add(NewCompany.named("ACME").taxId("PL", "5260001240")))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessage("details.taxNumber: ma niepoprawne cyfry kontrolne");
        assertThatThrownBy(() -> anna.contacts().add(NewPerson.named("A", "B").taxId("PL", "5260001249")))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("rejestrze");
        Company acme = anna.contacts().add(NewCompany.named("ACME").taxId("PL", "5260001246"));
        assertThatThrownBy(() -> anna.contacts()
                        .save(acme.withDetails(acme.details()
                                .withTaxNumber(Optional.of(TaxNumber.of(CountryCode.of("PL"), "5260001240"))))))
                .isInstanceOf(ConstraintViolationException.class);

        Company old = desk().contacts().add(NewCompany.named("Known before").taxId("PL", "1110"));
        assertThat(anna.contacts().save(old.withName("Known still")).details().taxNumber())
                .isEqualTo(old.details().taxNumber());
        assertThat(anna.inTransaction(bound -> bound.contacts()
                                .save(acme.withDetails(acme.details().withTaxNumber(Optional.empty()))))
                        .details()
                        .taxNumber())
                .isEmpty();
        assertThatThrownBy(() -> anna.inTransaction(
                        bound -> bound.contacts().add(NewCompany.named("Joined").taxId("PL", "1110"))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void withholdsAllButTheBasicBlockFromATelephonist() {
        Person jan = desk().contacts()
                .add(NewPerson.named("Jan", "Kowalski").organization("ACME").profile(ProfileKind.X, "@jan"));

        assertThat(hired("tola", PresetRoles.TELEPHONIST).contacts().get(jan.id()))
                .isEqualTo(jan.basicBlock());
        assertThat(history(jan.id().ref())).extracting(Change::action).containsExactly(Change.Action.CREATED);
        assertThat(jan.details().tags()).isEqualTo(Set.of());
    }
}
