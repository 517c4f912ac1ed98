package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldNameTakenException;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NoSuchPlaceException;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.CustomFieldId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.Pipeline;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator adds fields to contacts and opportunities, and changes them. */
@Tag("TEAMLAB-6")
public abstract class CustomFieldContract extends CustomFieldDesk {
    private static final RecordKind CONTACT = RecordKind.CONTACT;

    /** For the tests of adapters. */
    protected CustomFieldContract() {}

    @Test
    @Tag("TEAMLAB-22")
    void addsAFieldOfEachTypeAtTheEndOfItsForm() {
        List<CustomField> added = List.of(
                add("Car", FieldType.heading()),
                add("Number plate", FieldType.text(8).shaped("AA-9999")),
                add("Notes on the car", FieldType.longText()),
                add("Consumption", FieldType.number(1).atMost(BigDecimal.TEN)),
                add("Next service", FieldType.date()),
                desk().customFields()
                        .add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                                .option("Petrol")
                                .option("Diesel")
                                .defaultValue("diesel")),
                desk().customFields()
                        .add(NewCustomField.ofContacts("Extras", FieldType.multiChoice())
                                .option("Hook")
                                .option("Roof box")
                                .option("Chains")
                                .defaultValue("hook", "chains")),
                add("Fleet", FieldType.flag()));
        CustomField ofDeals =
                desk().customFields().add(NewCustomField.ofOpportunities("Number plate", FieldType.text()));

        assertThat(desk().customFields().list(CONTACT)).isEqualTo(added);
        assertThat(added).extracting(CustomField::position).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(desk().customFields().list(RecordKind.OPPORTUNITY)).containsExactly(ofDeals);
        CustomField fuel = desk().customFields().find(CONTACT, " FUEL").orElseThrow();
        assertThat(fuel.defaultValue())
                .contains(CustomValue.of(fuel.type().options().get(1).id()));
        assertThat(desk().customFields().get(fuel.id())).isEqualTo(fuel);
    }

    @Test
    @Tag("TEAMLAB-46")
    void letsEveryoneReadDefinitionsAndOnlyTheSettingsPermissionChangeThem() {
        CustomField field = add("Number plate", FieldType.text());
        CrmSession sara = salesRepresentative();

        assertThat(sara.customFields().list(CONTACT)).containsExactly(field);
        NewCustomField command = NewCustomField.ofContacts("Other", FieldType.text());
        assertRefused(() -> sara.customFields().add(command));
        assertRefused(() -> sara.customFields().save(field.withLabel("Other")));
        assertRefused(() -> sara.customFields().moveTo(field.id(), 0));
        assertRefused(() -> sara.customFields().archive(field.id()));
        assertRefused(() -> sara.customFields().restore(field.id()));
        assertRefused(() -> sara.customFields().addOption(field.id(), "Other"));
        assertRefused(() -> sara.customFields().delete(field.id()));
        assertThat(desk().customFields().list(CONTACT)).containsExactly(field);
    }

    private static void assertRefused(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesALabelThatAnotherFieldHasWhateverTheCaseAndTheAccents() {
        add("Łódź", FieldType.text());
        CustomField other = add("Other", FieldType.text());

        assertThatThrownBy(() -> add(" LODZ", FieldType.flag())).isInstanceOf(CustomFieldNameTakenException.class);
        assertThatThrownBy(() -> desk().customFields().save(other.withLabel("lodz")))
                .isInstanceOf(CustomFieldNameTakenException.class);
        assertThat(desk().customFields().save(other.withLabel("OTHER")).label()).isEqualTo("OTHER");
    }

    @Test
    void letsOneOfManyThreadsHaveALabel() {
        List<Boolean> won = Threads.together(4, thread -> () -> {
            try {
                add(thread % 2 == 0 ? "Same" : "SAME", FieldType.text());
                return true;
            } catch (CustomFieldNameTakenException taken) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(desk().customFields().list(CONTACT)).hasSize(1);
    }

    @Test
    void storesNoSecondFieldOfTheSameFoldedLabel() {
        Ground ground = ground();
        CustomField first = FieldRecords.bare(ground).withLabel("Bare");
        CustomField second = Components.with(first, "id", new CustomFieldId(ground.newId()));
        write(stores -> stores.customFields().insert(first));

        assertThatThrownBy(() -> write(stores -> stores.customFields().insert(second.withLabel("  BÄRE"))))
                .isInstanceOf(TransientStorageException.class);
        write(stores -> stores.customFields().insert(Components.with(second, "subject", RecordKind.OPPORTUNITY)));
        PipelineId nowhere = new PipelineId(ground.newId());
        CustomField stray = Components.with(
                Components.with(second.withLabel("Stray"), "subject", RecordKind.OPPORTUNITY),
                "pipeline",
                Optional.of(nowhere));
        assertThatThrownBy(() -> write(stores -> stores.customFields().insert(stray)))
                .isInstanceOf(TransientStorageException.class);
    }

    @Test
    void tellsEveryFaultOfADefinitionInTheLanguageOfTheActor() {
        NewCustomField wrong = NewCustomField.ofContacts("Liczba", FieldType.number(0))
                .option("Opcja")
                .defaultValue("1.5");

        assertThatThrownBy(() -> desk().customFields().add(wrong))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations())
                                .extracting(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
                                .containsExactlyInAnyOrder(
                                        "options: są tylko dla pól wyboru",
                                        "defaultValue: może mieć najwyżej 0 miejsc po przecinku"));
        assertThatThrownBy(() -> desk().customFields()
                        .add(NewCustomField.ofContacts("", FieldType.choice()).option(" ")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations()).hasSize(2));
        assertThatThrownBy(() -> desk().customFields()
                        .add(NewCustomField.ofContacts("Wybór", FieldType.choice())
                                .option("Tak")
                                .option("TAK")))
                .isInstanceOf(CustomFieldNameTakenException.class);
        assertThatThrownBy(() -> desk().customFields()
                        .add(NewCustomField.ofContacts("Tytuł", FieldType.heading())
                                .asRequired()
                                .defaultValue("a")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations()).hasSize(2));
        assertThat(desk().customFields().list(CONTACT)).isEmpty();
    }

    @Test
    @Tag("MINICRM-5")
    void makesAFieldForOpportunitiesOfOnePipelineOnly() {
        PipelineId pipeline = desk().pipelines().standard().id();
        CustomField field = desk().customFields()
                .add(NewCustomField.ofOpportunities("Handed over on", FieldType.date())
                        .onlyIn(pipeline));

        assertThat(field.pipeline()).contains(pipeline);
        assertThatThrownBy(() -> desk().customFields()
                        .add(NewCustomField.ofOpportunities("Lost", FieldType.date())
                                .onlyIn(new PipelineId(ids().next()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk().customFields()
                        .add(NewCustomField.ofContacts("Lost", FieldType.date()).onlyIn(pipeline)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    @Tag("MINICRM-5")
    void deletesTheFieldsOfAPipelineWithIt() {
        Pipeline pipeline = desk().pipelines().add(NewPipeline.named("Rentals"));
        CustomField ofPipeline = desk().customFields()
                .add(NewCustomField.ofOpportunities("Returned on", FieldType.date())
                        .onlyIn(pipeline.id()));
        CustomField ofAll = desk().customFields().add(NewCustomField.ofOpportunities("Note", FieldType.text()));
        assertThatThrownBy(() -> write(stores -> stores.pipelines().delete(project(), pipeline.id())))
                .isInstanceOf(TransientStorageException.class);

        desk().pipelines().delete(pipeline.id());

        assertThat(desk().customFields().list(RecordKind.OPPORTUNITY)).containsExactly(ofAll);
        assertThat(history(ofPipeline.id().ref()).get(0).action()).isEqualTo(Change.Action.DELETED);
    }

    @Test
    void validatesWhatASaveRenamesAsAnAdditionDoes() {
        CustomField fuel = desk().customFields()
                .add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                        .option("Petrol")
                        .option("Diesel"));
        FieldOption petrol = fuel.type().options().get(0);
        FieldOption diesel = fuel.type().options().get(1);

        CustomField saved = desk().customFields()
                .save(fuel.withLabel(" Drive ")
                        .withType(fuel.type().withOptions(List.of(petrol.withName(" Petrol 95 "), diesel))));
        assertThat(saved.label()).isEqualTo("Drive");
        assertThat(saved.type().options()).extracting(FieldOption::name).containsExactly("Petrol 95", "Diesel");
        assertThat(desk().customFields().get(fuel.id())).isEqualTo(saved);
        assertThatThrownBy(() -> desk().customFields()
                        .save(saved.withType(fuel.type().withOptions(List.of(petrol.withName("DIESEL"), diesel)))))
                .isInstanceOf(CustomFieldNameTakenException.class);
        assertThat(desk().customFields().get(fuel.id())).isEqualTo(saved);
    }

    @Test
    void movesArchivesRestoresAndDeletesWithHistory() {
        CustomField first = add("First", FieldType.text());
        CustomField second = add("Second", FieldType.text());
        CustomField third = add("Third", FieldType.number(2));

        assertThat(desk().customFields().moveTo(third.id(), 0))
                .extracting(CustomField::label)
                .containsExactly("Third", "First", "Second");
        assertThat(desk().customFields().archive(second.id()).isArchived()).isTrue();
        assertThat(desk().customFields().restore(second.id()).isArchived()).isFalse();
        desk().customFields().delete(first.id());

        assertThat(desk().customFields().list(CONTACT))
                .extracting(CustomField::label)
                .containsExactly("Third", "Second");
        assertThatThrownBy(() -> desk().customFields().get(first.id())).isInstanceOf(NotFoundException.class);
        for (int nowhere : List.of(-1, 2)) {
            assertThatThrownBy(() -> desk().customFields().moveTo(third.id(), nowhere))
                    .isInstanceOfSatisfying(NoSuchPlaceException.class, refusal -> {
                        assertThat(refusal.moved()).isEqualTo(third.id().ref());
                        assertThat(refusal.place()).isEqualTo(nowhere);
                        assertThat(refusal.places()).isEqualTo(2);
                    });
        }
        assertThat(history(first.id().ref()))
                .extracting(Change::action)
                .containsExactly(Change.Action.DELETED, Change.Action.CHANGED, Change.Action.CREATED);
        assertThat(history(third.id().ref()).get(1).fields())
                .contains(
                        new FieldChange("label", Optional.empty(), Optional.of("Third")),
                        new FieldChange("rules", Optional.empty(), Optional.of("2 decimals")));
        assertThat(history(second.id().ref()).get(0).fields())
                .containsExactly(new FieldChange("archived", Optional.of("yes"), Optional.empty()));
    }
}
