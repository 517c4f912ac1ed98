package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomFieldInUseException;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.PipelineId;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortDirection;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What contacts and opportunities hold in the fields that their project has added. */
@Tag("TEAMLAB-6")
public abstract class CustomValueContract extends CrmContract {
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
                "Litry: może mieć najwyżej 1 miejsc po przecinku",
                "Serwis: nie jest dniem, takim jak 2026-11-25",
                "Paliwo: nie ma takiej opcji",
                "Dodatki: przyjmuje najwyżej 1 opcji",
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
                "Rozmiar: może mieć najwyżej 2 znaków");
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

    @Test
    void refusesToDeleteAFieldWithValuesUnlessToldToDiscardThem() {
        CustomField size = add("Size", FieldType.text());
        List<Company> holders = List.of(
                desk().contacts().add(NewCompany.named("A").custom(size.id(), "M")),
                desk().contacts().add(NewCompany.named("B").custom(size.id(), "L")));
        Company without = company("C");

        assertThat(desk().customFields().uses(size.id())).isEqualTo(2);
        assertThatThrownBy(() -> desk().customFields().delete(size.id()))
                .isInstanceOfSatisfying(
                        CustomFieldInUseException.class,
                        refusal -> assertThat(refusal.records()).isEqualTo(2));
        assertThatThrownBy(() -> write(stores -> stores.customFields().delete(project(), size.id())))
                .isInstanceOf(TransientStorageException.class);
        assertThat(desk().customFields().deleteWithValues(size.id())).isEqualTo(2);

        for (Company holder : holders) {
            var stored = (Company) desk().contacts().getFull(holder.id());
            assertThat(stored.details().custom()).isEqualTo(CustomValues.none());
            assertThat(stored.version()).isEqualTo(2);
            Change change = history(holder.id().ref()).get(0);
            assertThat(change.fields())
                    .containsExactly(new FieldChange(
                            "custom: Size", holder.details().custom().text(size.id()), Optional.empty()));
            assertThat(change.operation()).isPresent();
        }
        assertThat(history(holders.get(0).id().ref()).get(0).operation())
                .isEqualTo(history(holders.get(1).id().ref()).get(0).operation());
        assertThat(desk().contacts().getFull(without.id())).isEqualTo(without);
        assertThat(desk().customFields().find(size.subject(), "Size")).isEmpty();
        Change gone = history(size.id().ref()).get(0);
        assertThat(gone.action()).isEqualTo(Change.Action.DELETED);
        assertThat(gone.operation())
                .isEqualTo(history(holders.get(0).id().ref()).get(0).operation());
        assertThat(gone.fields()).contains(new FieldChange("records.contact", Optional.empty(), Optional.of("2")));
    }

    @Test
    void discardsMoreValuesThanOneStepHolds() {
        CustomField size = add("Size", FieldType.text());
        Company acme = desk().contacts().add(NewCompany.named("ACME").custom(size.id(), "M"));
        int many = 501;
        write(stores -> {
            for (int each = 0; each < many; each++) {
                stores.contacts().insert(Components.with(acme, "id", new ContactId(ids().next())));
            }
        });

        assertThat(desk().customFields().deleteWithValues(size.id())).isEqualTo(many + 1);

        assertThat(desk().contacts().list(ContactQuery.all(), FIRST).items())
                .allSatisfy(contact ->
                        assertThat(((Company) contact).details().custom()).isEqualTo(CustomValues.none()));
    }

    @Test
    void deletesAFieldOrLetsItBeUsedButNeverBoth() {
        for (int round = 0; round < 12; round++) {
            CustomField contested = addChoice("Contested " + round, FieldType.choice(), "Option");
            List<Object> outcomes = Threads.together(
                    2,
                    thread -> () -> thread == 0
                            ? outcome(() -> {
                                desk().customFields().delete(contested.id());
                                return "deleted";
                            })
                            : outcome(() -> desk().contacts()
                                    .add(NewCompany.named("User").custom(contested.id(), "option"))));

            if (outcomes.contains("deleted")) {
                assertThat(outcomes).contains(NotFoundException.class);
            } else {
                assertThat(outcomes).contains(CustomFieldInUseException.class);
                assertThat(desk().customFields().uses(contested.id())).isOne();
            }
        }
    }

    private static Object outcome(Supplier<Object> command) {
        try {
            return command.get();
        } catch (NotFoundException | CustomFieldInUseException refusal) {
            return refusal.getClass();
        }
    }

    @Test
    void replacesADeletedOptionWhereItWasChosen() {
        CustomField fuel = desk().customFields()
                .add(NewCustomField.ofContacts("Fuel", FieldType.multiChoice())
                        .option("Petrol")
                        .option("Diesel")
                        .option("Gas")
                        .defaultValue("Petrol"));
        FieldOptionId petrol = option(fuel, 0);
        FieldOptionId gas = option(fuel, 2);
        Company one = desk().contacts().add(NewCompany.named("One").custom(fuel.id(), "petrol"));
        Company both = desk().contacts().add(NewCompany.named("Both").custom(fuel.id(), "petrol", "gas"));
        Company other = desk().contacts().add(NewCompany.named("Other").custom(fuel.id(), "diesel"));

        assertThat(desk().customFields().uses(fuel.id(), petrol)).isEqualTo(2);
        assertThatThrownBy(() -> desk().customFields().deleteOption(fuel.id(), petrol))
                .isInstanceOfSatisfying(CustomFieldInUseException.class, refusal -> {
                    assertThat(refusal.records()).isEqualTo(2);
                    assertThat(refusal.option()).contains(petrol);
                });
        CustomField changed = desk().customFields().deleteOption(fuel.id(), petrol, gas);

        assertThat(changed.defaultValue()).contains(CustomValue.of(Set.of(gas)));
        for (Company holder : List.of(one, both)) {
            assertThat(((Company) desk().contacts().getFull(holder.id()))
                            .details()
                            .custom()
                            .options(fuel.id()))
                    .containsExactly(gas);
        }
        assertThat(desk().contacts().getFull(other.id())).isEqualTo(other);
        assertThat(history(both.id().ref()).get(0).fields())
                .containsExactly(new FieldChange("custom: Fuel", Optional.of("Petrol\nGas"), Optional.of("Gas")));
        Change replaced = history(fuel.id().ref()).get(0);
        assertThat(replaced.operation())
                .isPresent()
                .isEqualTo(history(both.id().ref()).get(0).operation());
        assertThat(replaced.fields())
                .contains(
                        new FieldChange("replacement", Optional.of("Petrol"), Optional.of("Gas")),
                        new FieldChange("records.contact", Optional.empty(), Optional.of("2")));
    }

    @Test
    void refusesToReplaceAnOptionByAnArchivedOne() {
        CustomField fuel = addChoice("Fuel", FieldType.choice(), "Petrol", "Diesel");
        FieldOption diesel = fuel.type().options().get(1);
        Company one = desk().contacts().add(NewCompany.named("One").custom(fuel.id(), "petrol"));
        CustomField stored = desk().customFields()
                .save(fuel.withType(
                        fuel.type().withOptions(List.of(fuel.type().options().get(0), diesel.asArchived()))));

        assertThatThrownBy(() -> desk().customFields().deleteOption(fuel.id(), option(fuel, 0), diesel.id()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("archived");

        assertThat(desk().customFields().get(fuel.id())).isEqualTo(stored);
        assertThat(desk().contacts().getFull(one.id())).isEqualTo(one);
    }

    @Test
    @Tag("TEAMLAB-22")
    void findsByCustomFieldsAsTheRuleSays() {
        CustomField name = add("Name", FieldType.text());
        CustomField number = add("Number", FieldType.number(2));
        CustomField day = add("Day", FieldType.date());
        CustomField one = addChoice("One", FieldType.choice(), "A", "B");
        CustomField some = addChoice("Some", FieldType.multiChoice(), "A", "B", "C");
        CustomField flag = add("Flag", FieldType.flag());
        List<Company> all = List.of(
                desk().contacts().add(NewCompany.named("Nothing")),
                desk().contacts()
                        .add(NewCompany.named("First")
                                .custom(name.id(), "Łódź")
                                .custom(number.id(), "-1.5")
                                .custom(day.id(), "2026-11-25")
                                .custom(one.id(), "A")
                                .custom(some.id(), "A")
                                .custom(flag.id(), "true")),
                desk().contacts()
                        .add(NewCompany.named("Second")
                                .custom(name.id(), "x".repeat(130) + "1")
                                .custom(number.id(), "10")
                                .custom(day.id(), "2027-01-01")
                                .custom(one.id(), "B")
                                .custom(some.id(), "A", "B")
                                .custom(flag.id(), "false")));
        FieldOptionId a = option(some, 0);
        List<CustomFieldCondition> conditions = List.of(
                CustomFieldCondition.is(name.id(), "LODZ "),
                CustomFieldCondition.is(name.id(), "X".repeat(130) + "2"),
                CustomFieldCondition.is(name.id(), "x"),
                CustomFieldCondition.is(number.id(), CustomValue.of(new BigDecimal("10.00"))),
                CustomFieldCondition.between(number.id(), new BigDecimal("-1.5"), BigDecimal.ONE),
                CustomFieldCondition.atLeast(number.id(), BigDecimal.ZERO),
                CustomFieldCondition.atMost(number.id(), BigDecimal.ZERO),
                CustomFieldCondition.between(day.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 25)),
                CustomFieldCondition.from(day.id(), LocalDate.of(2026, 11, 26)),
                CustomFieldCondition.until(day.id(), LocalDate.of(2027, 1, 1)),
                CustomFieldCondition.is(one.id(), CustomValue.of(option(one, 1))),
                CustomFieldCondition.hasOption(one.id(), option(one, 0)),
                CustomFieldCondition.hasOption(some.id(), a),
                CustomFieldCondition.is(some.id(), CustomValue.of(Set.of(a))),
                CustomFieldCondition.is(some.id(), CustomValue.of(a)),
                CustomFieldCondition.is(some.id(), CustomValue.of(Set.of(a, option(some, 1)))),
                CustomFieldCondition.is(one.id(), CustomValue.of(Set.of(option(one, 0)))),
                CustomFieldCondition.is(flag.id(), CustomValue.of(true)),
                CustomFieldCondition.is(flag.id(), CustomValue.of(false)),
                CustomFieldCondition.filled(some.id()),
                CustomFieldCondition.empty(some.id()),
                CustomFieldCondition.atLeast(day.id(), BigDecimal.ZERO),
                CustomFieldCondition.is(number.id(), "10"));

        for (CustomFieldCondition condition : conditions) {
            for (ContactCondition asked : List.of(
                    ContactCondition.custom(condition), ContactCondition.not(ContactCondition.custom(condition)))) {
                ContactQuery query = ContactQuery.all().where(asked);
                assertThat(desk().contacts().list(query, FIRST).items())
                        .as("%s", asked)
                        .containsExactlyInAnyOrderElementsOf(
                                all.stream().filter(query::matches).toList());
                assertThat(desk().contacts().count(query))
                        .isEqualTo(all.stream().filter(query::matches).count());
            }
        }
        assertThat(found(conditions.get(0))).containsExactly("First");
        assertThat(found(conditions.get(13))).containsExactly("First");
        assertThat(found(conditions.get(20))).containsExactly("Nothing");
    }

    private Set<String> found(CustomFieldCondition condition) {
        return desk()
                .contacts()
                .list(ContactQuery.all().where(ContactCondition.custom(condition)), FIRST)
                .items()
                .stream()
                .map(Contact::displayName)
                .collect(Collectors.toSet());
    }

    @Test
    void ordersContactsByAValueWithThoseWithoutOneLast() {
        CustomField name = add("Name", FieldType.text());
        CustomField number = add("Number", FieldType.number(10));
        CustomField day = add("Day", FieldType.date());
        CustomField flag = add("Flag", FieldType.flag());
        CustomField fuel = addChoice("Fuel", FieldType.choice(), "Petrol");
        List<String> names = List.of("Żaba", "zajac", "Łoś", "2", "😀", "ab", "zz".repeat(100));
        List<String> numbers =
                List.of("0", "-0.0000000001", "999999999999999999", "-999999999999999999", "10", "9", "1.5");
        for (int each = 0; each < names.size(); each++) {
            desk().contacts()
                    .add(NewCompany.named("C" + each)
                            .custom(name.id(), names.get(each))
                            .custom(number.id(), numbers.get(each))
                            .custom(day.id(), each % 2 == 0 ? "" : "2026-11-0" + each)
                            .custom(flag.id(), each % 3 == 0 ? "true" : "false")
                            .custom(fuel.id(), "Petrol"));
        }
        company("Nothing");
        CrmSession ula = hired("ula", PresetRoles.USER);

        for (CustomField field : List.of(name, number, day, flag, fuel)) {
            for (SortDirection direction : SortDirection.values()) {
                ContactQuery query = ContactQuery.all().sortedBy(ContactSort.byCustomField(field.id(), direction));
                List<Contact> all = ula.contacts().list(query, FIRST).items();
                Comparator<Contact> order =
                        Comparator.comparing(contact -> query.sort().place((Company) contact));
                assertThat(all)
                        .as("%s %s", field.label(), direction)
                        .hasSize(names.size() + 1)
                        .isSortedAccordingTo(direction == SortDirection.ASCENDING ? order : order.reversed());
                Page<Contact> first = ula.contacts().list(query, PageRequest.first(3));
                Page<Contact> second = ula.contacts()
                        .list(query, PageRequest.first(5).next(first.next().orElseThrow()));
                assertThat(first.items()).isEqualTo(all.subList(0, 3));
                assertThat(second.items()).isEqualTo(all.subList(3, names.size() + 1));
            }
        }
        ContactQuery byNumber =
                ContactQuery.all().sortedBy(ContactSort.byCustomField(number.id(), SortDirection.ASCENDING));
        assertThat(desk().contacts().list(byNumber, FIRST).items())
                .extracting(Contact::displayName)
                .containsExactly("C3", "C1", "C0", "C6", "C5", "C4", "C2", "Nothing");
    }

    @Test
    @Tag("TEAMLAB-22")
    void findsOpportunitiesByCustomFields() {
        CustomField place = desk().customFields().add(NewCustomField.ofOpportunities("Place", FieldType.text()));
        Opportunity lodz =
                desk().opportunities().open(NewOpportunity.titled("A").custom(place.id(), "Łódź"));
        Opportunity nowhere = desk().opportunities().open(NewOpportunity.titled("B"));
        CrmSession sara = hired("sara", PresetRoles.USER);

        for (CrmSession viewer : List.of(desk(), sara)) {
            OpportunityQuery inLodz = OpportunityQuery.all().where(CustomFieldCondition.is(place.id(), "lodz"));
            assertThat(viewer.opportunities().list(inLodz, FIRST).items()).containsExactly(lodz);
            assertThat(viewer.opportunities().count(inLodz)).isOne();
            OpportunityQuery empty = OpportunityQuery.all().where(CustomFieldCondition.empty(place.id()));
            assertThat(viewer.opportunities().list(empty, FIRST).items()).containsExactly(nowhere);
        }
    }

    @Test
    void withholdsValuesFromBasicViewsAndFiltersByThemToo() {
        CustomField size = add("Size", FieldType.text());
        Company acme = desk().contacts().add(NewCompany.named("ACME").custom(size.id(), "Big"));
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);

        assertThat(tola.contacts().get(acme.id())).isInstanceOf(BasicContact.class);
        ContactCondition big = ContactCondition.custom(CustomFieldCondition.is(size.id(), "Big"));
        for (ContactCondition asked : List.of(big, ContactCondition.not(big))) {
            ContactQuery query = ContactQuery.all().where(asked);
            assertThat(query.needsFullView()).isTrue();
            assertThatThrownBy(() -> tola.contacts().list(query, FIRST)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Company save(Company company, CustomValues values) {
        return desk().contacts().save(company.withDetails(company.details().withCustom(values)));
    }

    private CustomField add(String label, FieldType type) {
        return desk().customFields().add(NewCustomField.ofContacts(label, type));
    }

    private CustomField addChoice(String label, FieldType type, String... options) {
        NewCustomField command = NewCustomField.ofContacts(label, type);
        for (String option : options) {
            command = command.option(option);
        }
        return desk().customFields().add(command);
    }

    private static FieldOptionId option(CustomField field, int place) {
        return field.type().options().get(place).id();
    }

    private static void assertFaults(ThrowingCallable command, String... messages) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations())
                                .extracting(fault -> fault.getMessage())
                                .containsExactlyInAnyOrder(messages));
    }
}
