package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.contact.Company;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.IllegalCustomFieldException;
import io.klientela.customfield.IllegalCustomFieldException.Rule;
import io.klientela.customfield.NewCustomField;
import io.klientela.id.FieldOptionId;
import jakarta.validation.ConstraintViolationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What contracts about the values of custom fields have in common: short ways to define fields and to give values. */
abstract class CustomFieldDesk extends CrmContract {
    final Company save(Company company, CustomValues values) {
        return desk().contacts().save(company.withDetails(company.details().withCustom(values)));
    }

    final CustomField add(String label, FieldType type) {
        return desk().customFields().add(NewCustomField.ofContacts(label, type));
    }

    final CustomField addChoice(String label, FieldType type, String... options) {
        NewCustomField command = NewCustomField.ofContacts(label, type);
        for (String option : options) {
            command = command.option(option);
        }
        return desk().customFields().add(command);
    }

    static FieldOptionId option(CustomField field, int place) {
        return field.type().options().get(place).id();
    }

    static void assertIllegal(ThrowingCallable command, CustomField field, Rule rule) {
        assertThatThrownBy(command).isInstanceOfSatisfying(IllegalCustomFieldException.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field.id());
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.code()).isEqualTo("custom-field.illegal");
        });
    }

    static void assertFaults(ThrowingCallable command, String... messages) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations())
                                .extracting(fault -> fault.getMessage())
                                .containsExactlyInAnyOrder(messages));
    }
}
