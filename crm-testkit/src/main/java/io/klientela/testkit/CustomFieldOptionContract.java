package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldNameTakenException;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.IllegalCustomFieldException.Rule;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a save changes of a custom field, and how options come and go. */
@Tag("TEAMLAB-6")
public abstract class CustomFieldOptionContract extends CustomFieldDesk {
    /** For the tests of adapters. */
    protected CustomFieldOptionContract() {}

    @Test
    void savesLabelRulesDefaultAndOptionsButNoOtherSortOfValues() {
        CustomField fuel = desk().customFields()
                .add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                        .option("Petrol")
                        .option("Diesel"));
        FieldOption petrol = fuel.type().options().get(0);
        FieldOption diesel = fuel.type().options().get(1);

        CustomField changed = fuel.withLabel("Drive")
                .withType(fuel.type().withOptions(List.of(diesel.asArchived(), petrol.withName("Petrol 95"))))
                .withDefault(CustomValue.of(petrol.id()))
                .asRequired();
        CustomField saved = desk().customFields().save(changed);

        assertThat(desk().customFields().get(fuel.id())).isEqualTo(saved);
        assertThat(saved).isEqualTo(Components.with(changed, "version", 2L));
        assertThatThrownBy(() -> desk().customFields().save(changed)).isInstanceOf(StaleVersionException.class);
        assertIllegal(
                () -> desk().customFields().save(saved.withType(FieldType.text(), Optional.empty())),
                saved,
                Rule.TYPE_STAYS);
        assertIllegal(
                () -> desk().customFields().save(saved.withType(fuel.type().withOptions(List.of(petrol)))),
                saved,
                Rule.OPTIONS_DIFFER);
        assertIllegal(() -> desk().customFields().deleteOption(fuel.id(), petrol.id()), saved, Rule.OPTION_IS_DEFAULT);
    }

    @Test
    void addsAndDeletesOptionsByCommandsOfTheirOwn() {
        CustomField fuel = add("Fuel", FieldType.choice());

        desk().customFields().addOption(fuel.id(), "Petrol");
        desk().customFields().addOption(fuel.id(), "Diesel");
        CustomField three = desk().customFields().addOption(fuel.id(), "Gas");
        FieldOption diesel = three.type().options().get(1);
        CustomField two = desk().customFields().deleteOption(fuel.id(), diesel.id());

        assertThat(two.type().options()).extracting(FieldOption::name).containsExactly("Petrol", "Gas");
        assertThat(desk().customFields().get(fuel.id())).isEqualTo(two);
        assertThatThrownBy(() -> desk().customFields().addOption(fuel.id(), "GAS"))
                .isInstanceOf(CustomFieldNameTakenException.class);
        assertThatThrownBy(() -> desk().customFields().addOption(fuel.id(), " "))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk().customFields().deleteOption(fuel.id(), diesel.id()))
                .isInstanceOf(NotFoundException.class);
        CustomField flag = add("Flag", FieldType.flag());
        assertIllegal(() -> desk().customFields().addOption(flag.id(), "Yes"), flag, Rule.NO_CHOICE);
    }

    @Test
    void refusesMoreOptionsThanAFieldHas() {
        NewCustomField command = NewCustomField.ofContacts("Fuel", FieldType.choice());
        for (int number = 0; number < FieldOption.MAX_OPTIONS; number++) {
            command = command.option("Option " + number);
        }
        CustomField fuel = desk().customFields().add(command);

        assertIllegal(() -> desk().customFields().addOption(fuel.id(), "One more"), fuel, Rule.TOO_MANY_OPTIONS);
        assertThat(desk().customFields().get(fuel.id())).isEqualTo(fuel);
    }

    @Test
    void addsAnOptionOfAsManyCharactersAsAnOptionHas() {
        CustomField fuel = add("Fuel", FieldType.choice());
        String longest = "o".repeat(100);

        assertThat(desk().customFields().addOption(fuel.id(), longest).type().options())
                .extracting(FieldOption::name)
                .containsExactly(longest);
        assertThatThrownBy(() -> desk().customFields().addOption(fuel.id(), "p".repeat(101)))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations())
                                .extracting(fault -> fault.getPropertyPath().toString())
                                .containsExactly("name"));
    }
}
