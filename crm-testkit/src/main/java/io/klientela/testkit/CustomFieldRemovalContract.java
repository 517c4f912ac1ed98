package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldInUseException;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.IllegalCustomFieldException.Rule;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.ContactId;
import io.klientela.id.FieldOptionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A field or an option that records hold goes only when told what becomes of the values. */
@Tag("TEAMLAB-6")
public abstract class CustomFieldRemovalContract extends CustomFieldDesk {
    /** For the tests of adapters. */
    protected CustomFieldRemovalContract() {}

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

        assertIllegal(
                () -> desk().customFields().deleteOption(fuel.id(), option(fuel, 0), diesel.id()),
                fuel,
                Rule.REPLACEMENT_ARCHIVED);
        assertIllegal(
                () -> desk().customFields().deleteOption(fuel.id(), option(fuel, 0), option(fuel, 0)),
                fuel,
                Rule.OPTION_REPLACES_ITSELF);

        assertThat(desk().customFields().get(fuel.id())).isEqualTo(stored);
        assertThat(desk().contacts().getFull(one.id())).isEqualTo(one);
    }
}
