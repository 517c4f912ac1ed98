package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NotFoundException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.CustomFieldId;
import io.klientela.id.PipelineId;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.Opportunity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What contacts and opportunities hold in the fields that their project has added. */
@Tag("TEAMLAB-6")
public abstract class CustomValueContract extends CustomFieldDesk {
    /** For the tests of adapters. */
    protected CustomValueContract() {}

    @Test
    void keepsAValueOfEachTypeGivenAsAFormGivesIt() {
        CustomField plate = add("Plate", FieldType.text(9).shaped("AA-9999"));
        CustomField notes = add("Notes", FieldType.longText());
        CustomField litres = add("Litres", FieldType.number(2));
        CustomField service = add("Service", FieldType.date());
        CustomField fuel = addChoice("Fuel", FieldType.choice(), "Petrol", "Diesel");
        CustomField extras = addChoice("Extras", FieldType.multiChoice(), "Hook", "Box", "Chains");
        CustomField fleet = add("Fleet", FieldType.flag());

        Company acme = desk().contacts()
                .add(NewCompany.named("ACME")
                        .custom(plate.id(), " KR-1742 ")
                        .custom(notes.id(), "One\nTwo")
                        .custom(litres.id(), "6.50")
                        .custom(service.id(), "2027-01-31")
                        .custom(fuel.id(), "diesel")
                        .custom(extras.id(), "hook", option(extras, 2).toString())
                        .custom(fleet.id(), CustomValue.of(false)));

        CustomValues values = acme.details().custom();
        assertThat(values.text(plate.id())).contains("KR-1742");
        assertThat(values.text(notes.id())).contains("One\nTwo");
        assertThat(values.number(litres.id())).contains(new BigDecimal("6.5"));
        assertThat(values.day(service.id())).contains(LocalDate.of(2027, 1, 31));
        assertThat(values.options(fuel.id())).containsExactly(option(fuel, 1));
        assertThat(values.options(extras.id())).containsExactlyInAnyOrder(option(extras, 0), option(extras, 2));
        assertThat(values.flag(fleet.id())).contains(false);
        assertThat(desk().contacts().getFull(acme.id())).isEqualTo(acme);
    }

    @Test
    void tellsEveryFaultWithTheLabelOfItsFieldInTheLanguageOfTheActor() {
        CustomField plate = add("Tablica {max}", FieldType.text(5));
        CustomField litres = add("Litry", FieldType.number(1).atLeast(BigDecimal.ONE));
        CustomField service = add("Serwis", FieldType.date().to(TODAY));
        CustomField fuel = addChoice("Paliwo", FieldType.choice(), "Benzyna");
        CustomField extras = addChoice("Dodatki", FieldType.multiChoice().atMost(1), "Hak", "Box");
        CustomField fleet = add("Flota", FieldType.flag());
        CustomField heading = add("Auto", FieldType.heading());

        assertFaults(
                () -> desk().contacts()
                        .add(NewCompany.named("ACME")
                                .email("no address")
                                .custom(plate.id(), "KR-1742")
                                .custom(litres.id(), "0.25")
                                .custom(service.id(), "2099-02-30")
                                .custom(fuel.id(), "Gaz")
                                .custom(extras.id(), "hak", "box")
                                .custom(fleet.id(), "może")
                                .custom(heading.id(), "x")),
                "Tablica {max}: może mieć najwyżej 5 znaków",
                "Litry: może mieć najwyżej 1 miejsce po przecinku",
                "Serwis: nie jest dniem, takim jak 2026-11-25",
                "Paliwo: nie ma takiej opcji",
                "Dodatki: przyjmuje najwyżej 1 opcję",
                "Flota: przyjmuje true albo false",
                "Auto: jest nagłówkiem i nie przyjmuje wartości",
                "nie jest adresem e-mail, takim jak name@example.com");
        assertThat(desk().contacts().count(ContactQuery.all())).isZero();
        CustomFieldId unknown = new CustomFieldId(ids().next());
        assertThatThrownBy(() -> desk().contacts().add(NewCompany.named("ACME").custom(unknown, "x")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksForARequiredValueWithEverySaveAndFillsInDefaultsOnceOnly() {
        CustomField size = desk().customFields()
                .add(NewCustomField.ofContacts("Rozmiar", FieldType.text()).defaultValue("M"));
        CustomField code = desk().customFields()
                .add(NewCustomField.ofContacts("Kod", FieldType.number(0)).asRequired());

        assertFaults(() -> desk().contacts().add(NewCompany.named("ACME")), "Kod: brakuje wartości");
        assertFaults(
                () -> desk().contacts().add(NewCompany.named("ACME").custom(code.id(), " ")), "Kod: brakuje wartości");
        Company acme = desk().contacts().add(NewCompany.named("ACME").custom(code.id(), "7"));
        assertThat(acme.details().custom().text(size.id())).contains("M");

        assertFaults(() -> save(acme, acme.details().custom().without(code.id())), "Kod: brakuje wartości");
        Company saved = save(acme, acme.details().custom().without(size.id()));
        assertThat(saved.details().custom().text(size.id())).isEmpty();
        Company without = desk().contacts()
                .add(NewCompany.named("Other").custom(code.id(), "7").custom(size.id(), ""));
        assertThat(without.details().custom().text(size.id())).isEmpty();
        desk().customFields().archive(code.id());
        assertThat(desk().contacts()
                        .add(NewCompany.named("Third"))
                        .details()
                        .custom()
                        .byField())
                .containsOnlyKeys(size.id());
    }

    @Test
    void keepsWhatAnArchivedFieldHoldsAndTakesNothingNew() {
        CustomField size = add("Rozmiar", FieldType.text());
        CustomField fuel = addChoice("Paliwo", FieldType.multiChoice(), "Benzyna", "Gaz");
        Company acme = desk().contacts()
                .add(NewCompany.named("ACME").custom(size.id(), "M").custom(fuel.id(), "Benzyna"));
        desk().customFields().archive(size.id());
        FieldOption petrol = fuel.type().options().get(0);
        desk().customFields()
                .save(fuel.withType(fuel.type()
                        .withOptions(List.of(
                                petrol.asArchived(), fuel.type().options().get(1)))));

        Company renamed = desk().contacts().save(acme.withName("ACME 2"));
        assertThat(renamed.details().custom()).isEqualTo(acme.details().custom());
        CustomValues values = renamed.details().custom();
        assertFaults(
                () -> save(renamed, values.with(size.id(), "L")),
                "Rozmiar: jest w archiwum i nie przyjmuje nowych wartości");
        Company both = save(renamed, values.with(fuel.id(), Set.of(petrol.id(), option(fuel, 1))));
        Company cleared = save(both, CustomValues.none());
        assertFaults(
                () -> save(cleared, CustomValues.none().with(fuel.id(), Set.of(petrol.id()))),
                "Paliwo: jest w archiwum i nie przyjmuje nowych wartości");
        assertFaults(
                () -> desk().contacts().add(NewCompany.named("New").custom(size.id(), "M")),
                "Rozmiar: jest w archiwum i nie przyjmuje nowych wartości");
    }

    /** Whoever corrects a phone number is not held up by a rule that others made since. */
    @Test
    void holdsStricterRulesAgainstNewValuesOnly() {
        CustomField size = add("Rozmiar", FieldType.text(20));
        Company acme = desk().contacts().add(NewCompany.named("ACME").custom(size.id(), "Very large"));

        desk().customFields().save(size.withType(FieldType.text(2)));

        Company renamed = desk().contacts().save(acme.withName("ACME 2"));
        assertThat(renamed.details().custom().text(size.id())).contains("Very large");
        assertFaults(
                () -> save(renamed, CustomValues.none().with(size.id(), "Larger")),
                "Rozmiar: może mieć najwyżej 2 znaki");
    }

    @Test
    @Tag("TEAMLAB-22")
    @Tag("MINICRM-5")
    void keepsValuesOfOpportunitiesAndOfFieldsOfTheirPipelineOnly() {
        PipelineId rentals =
                desk().pipelines().add(NewPipeline.named("Wynajem")).id();
        CustomField place = desk().customFields()
                .add(NewCustomField.ofOpportunities("Miejsce", FieldType.text()).asRequired());
        CustomField returned = desk().customFields()
                .add(NewCustomField.ofOpportunities("Zwrot", FieldType.date())
                        .asRequired()
                        .onlyIn(rentals));

        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Fleet").custom(place.id(), "Łódź"));
        assertFaults(
                () -> desk().opportunities().open(NewOpportunity.titled("").in(rentals)),
                "Miejsce: brakuje wartości",
                "Zwrot: brakuje wartości",
                "nie może być puste");
        assertFaults(
                () -> desk().opportunities()
                        .open(NewOpportunity.titled("Fleet")
                                .custom(place.id(), "Łódź")
                                .custom(returned.id(), "2026-12-01")),
                "Zwrot: należy do innego procesu");
        Opportunity rental = desk().opportunities()
                .open(NewOpportunity.titled("Rental")
                        .in(rentals)
                        .custom(place.id(), "Łódź")
                        .custom(returned.id(), "2026-12-01"));
        assertThat(desk().opportunities().get(rental.id())).isEqualTo(rental);
        assertFaults(
                () -> desk().opportunities()
                        .save(rental.withCustom(rental.custom().without(returned.id()))),
                "Zwrot: brakuje wartości");
        Opportunity saved =
                desk().opportunities().save(deal.withCustom(deal.custom().with(place.id(), "Gdańsk")));
        assertThat(desk().opportunities().get(deal.id())).isEqualTo(saved);
        assertThat(history(deal.id().ref()).get(0).fields())
                .containsExactly(new FieldChange("custom: Miejsce", Optional.of("Łódź"), Optional.of("Gdańsk")));
    }

    @Test
    void tellsChangesByLabelAndNamesOfOptionsFromTheBeginning() {
        CustomField fuel = addChoice("Fuel", FieldType.multiChoice(), "Petrol", "Diesel");
        CustomField fleet = add("Fleet", FieldType.flag());
        Company acme = desk().contacts()
                .add(NewCompany.named("ACME")
                        .custom(fuel.id(), "diesel", "petrol")
                        .custom(fleet.id(), "true"));
        Company saved =
                save(acme, acme.details().custom().with(fleet.id(), false).without(fuel.id()));
        desk().contacts().delete(saved);

        List<Change> history = history(acme.id().ref());
        assertThat(history.get(2).fields())
                .contains(
                        new FieldChange("custom: Fuel", Optional.empty(), Optional.of("Petrol\nDiesel")),
                        new FieldChange("custom: Fleet", Optional.empty(), Optional.of("yes")));
        assertThat(history.get(1).fields())
                .containsExactlyInAnyOrder(
                        new FieldChange("custom: Fuel", Optional.of("Petrol\nDiesel"), Optional.empty()),
                        new FieldChange("custom: Fleet", Optional.of("yes"), Optional.of("no")));
        assertThat(history.get(0).fields())
                .contains(new FieldChange("custom: Fleet", Optional.of("no"), Optional.empty()));
    }
}
