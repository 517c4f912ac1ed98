package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.category.CategoryList;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.FieldChange;
import io.klientela.id.CategoryId;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.money.Money;
import io.klientela.sales.FieldsMissingException;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.RequiredField.Part;
import io.klientela.sales.Stage;
import io.klientela.sales.StageRequirement;
import io.klientela.sales.UnfitRequirementException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pipeline asks its cards for fields from a stage on. */
@Tag("MINICRM-5")
public abstract class StageRequirementContract extends CrmContract {
    private PipelineId pipeline;
    private List<StageId> stages;
    private CustomField place;
    private CustomField code;

    /** For the tests of adapters. */
    protected StageRequirementContract() {}

    @BeforeEach
    void prepare() {
        Pipeline standard = desk().pipelines().standard();
        pipeline = standard.id();
        stages = standard.stages().stream().map(Stage::id).toList();
        place = desk().customFields().add(NewCustomField.ofOpportunities("Place", FieldType.text()));
        code = desk().customFields().add(NewCustomField.ofOpportunities("Code", FieldType.number(0)));
    }

    @Test
    void refusesAMoveIntoTheStageOrALaterOneAndListsWhatIsMissing() {
        require(2, RequiredField.custom(place.id()));
        require(2, Part.BUDGET);
        require(4, RequiredField.custom(code.id()));
        Opportunity card = desk().opportunities().open(NewOpportunity.titled("Fleet"));

        desk().opportunities().moveTo(card.id(), stages.get(1));
        assertMissing(
                () -> desk().opportunities().moveTo(card.id(), stages.get(2)),
                Part.BUDGET,
                RequiredField.custom(place.id()));
        assertMissing(
                () -> desk().opportunities().moveTo(card.id(), stages.get(5)),
                Part.BUDGET,
                RequiredField.custom(place.id()),
                RequiredField.custom(code.id()));
        assertThatThrownBy(() -> desk().opportunities().moveTo(card.id(), stages.get(2)))
                .hasMessageContaining("Place")
                .hasMessageContaining("budget");
        Opportunity stored = desk().opportunities().get(card.id());
        assertThat(stored.stage()).isEqualTo(stages.get(1));

        Opportunity filled = desk().opportunities()
                .save(stored.withCustom(stored.custom().with(place.id(), "Łódź"))
                        .withBudget(Optional.of(Money.of("1000", "PLN"))));
        Opportunity moved = desk().opportunities().moveTo(filled.id(), stages.get(2));
        assertThat(moved.stage()).isEqualTo(stages.get(2));
        assertMissing(() -> desk().opportunities().moveTo(card.id(), stages.get(4)), RequiredField.custom(code.id()));
    }

    @Test
    void refusesToSaveACardThatStandsThereWithTheValueCleared() {
        require(1, RequiredField.custom(place.id()));
        Opportunity card =
                desk().opportunities().open(NewOpportunity.titled("Fleet").custom(place.id(), "Łódź"));
        Opportunity moved = desk().opportunities().moveTo(card.id(), stages.get(3));

        assertMissing(
                () -> desk().opportunities()
                        .save(moved.withCustom(moved.custom().without(place.id()))),
                RequiredField.custom(place.id()));

        Opportunity back = desk().opportunities().moveTo(card.id(), stages.get(0));
        desk().opportunities().save(back.withCustom(back.custom().without(place.id())));
    }

    @Test
    void asksForNothingMoreWhenACardIsLostUnlessFromTheLostStageOn() {
        require(1, RequiredField.custom(place.id()));
        Opportunity card = desk().opportunities().open(NewOpportunity.titled("Fleet"));
        CategoryId reason =
                desk().categories().list(CategoryList.LOSS_REASON).get(0).id();
        CategoryId success =
                desk().categories().list(CategoryList.WIN_REASON).get(0).id();

        assertMissing(
                () -> desk().opportunities().moveTo(card.id(), stages.get(7), success),
                RequiredField.custom(place.id()));
        desk().opportunities().moveTo(card.id(), stages.get(8), reason);
        desk().opportunities().moveTo(card.id(), stages.get(0));
        require(8, RequiredField.custom(place.id()));
        assertMissing(
                () -> desk().opportunities().moveTo(card.id(), stages.get(8), reason),
                RequiredField.custom(place.id()));
    }

    @Test
    void refusesToOpenACardWithoutWhatTheFirstStageAsksFor() {
        require(0, Part.CONTACT);
        require(0, Part.EXPECTED_CLOSE);

        assertMissing(
                () -> desk().opportunities().open(NewOpportunity.titled("Fleet")), Part.CONTACT, Part.EXPECTED_CLOSE);
        desk().opportunities()
                .open(NewOpportunity.titled("Fleet").with(company("ACME").id()).expectedClose(TODAY));
    }

    @Test
    void changesAndForgetsARequirementWithHistory() {
        RequiredField field = RequiredField.custom(place.id());
        require(1, field);
        require(3, field);
        require(2, Part.BUDGET);
        assertThat(desk().stageRequirements().list(pipeline))
                .containsExactlyInAnyOrder(
                        new StageRequirement(pipeline, field, stages.get(3)),
                        new StageRequirement(pipeline, Part.BUDGET, stages.get(2)));
        desk().stageRequirements().requireNoMore(pipeline, field);
        desk().stageRequirements().requireNoMore(pipeline, field);

        assertThat(desk().stageRequirements().list(pipeline))
                .containsExactly(new StageRequirement(pipeline, Part.BUDGET, stages.get(2)));
        List<Stage> named = desk().pipelines().get(pipeline).stages();
        assertThat(history(pipeline.ref()).get(2).fields())
                .containsExactly(new FieldChange(
                        "required: Place",
                        Optional.of(named.get(1).name()),
                        Optional.of(named.get(3).name())));
        assertThat(history(pipeline.ref()).get(0).fields())
                .containsExactly(new FieldChange(
                        "required: Place", Optional.of(named.get(3).name()), Optional.empty()));
    }

    @Test
    void goesWithItsFieldAndItsStageAndItsPipeline() {
        RequiredField field = RequiredField.custom(place.id());
        require(2, field);
        require(3, Part.BUDGET);
        assertThatThrownBy(() -> write(stores -> stores.customFields().delete(project(), place.id())))
                .isInstanceOf(TransientStorageException.class);

        desk().customFields().delete(place.id());
        assertThat(desk().stageRequirements().list(pipeline)).hasSize(1);
        desk().stages().delete(pipeline, stages.get(3), stages.get(4));
        assertThat(desk().stageRequirements().list(pipeline))
                .containsExactly(new StageRequirement(pipeline, Part.BUDGET, stages.get(4)));
        desk().stages().delete(pipeline, stages.get(4));
        assertThat(desk().stageRequirements().list(pipeline))
                .containsExactly(new StageRequirement(pipeline, Part.BUDGET, stages.get(5)));

        Pipeline other = desk().pipelines().add(NewPipeline.named("Other"));
        desk().stageRequirements().requireFrom(other.id(), other.stages().get(0).id(), RequiredField.custom(code.id()));
        desk().pipelines().delete(other.id());
        assertThat(desk().stageRequirements().list(other.id())).isEmpty();
    }

    @Test
    void asksOnFromTheNextStageWhenItsOwnIsDeletedAndNotInALostOne() {
        CategoryId reason =
                desk().categories().list(CategoryList.LOSS_REASON).get(0).id();
        require(7, Part.BUDGET);
        require(1, Part.CONTACT);
        desk().stages().delete(pipeline, stages.get(1));
        Opportunity card = desk().opportunities().open(NewOpportunity.titled("Fleet"));

        assertMissing(() -> desk().opportunities().moveTo(card.id(), stages.get(2)), Part.CONTACT);
        // Behind the won stage there is only the lost one, in which nobody was asked.
        desk().stages().delete(pipeline, stages.get(7));
        assertThat(desk().stageRequirements().list(pipeline))
                .containsExactly(new StageRequirement(pipeline, Part.CONTACT, stages.get(2)));
        desk().opportunities().moveTo(card.id(), stages.get(8), reason);
    }

    @Test
    void tellsInTheHistoryOfThePipelineWhatBecomesOfItsRequirements() {
        require(2, RequiredField.custom(place.id()));
        require(3, Part.BUDGET);
        List<Stage> named = desk().pipelines().get(pipeline).stages();

        desk().customFields().delete(place.id());
        assertThat(history(pipeline.ref()).get(0).fields())
                .containsExactly(new FieldChange(
                        "required: Place", Optional.of(named.get(2).name()), Optional.empty()));
        assertThat(history(pipeline.ref()).get(0).operation())
                .isPresent()
                .isEqualTo(history(place.id().ref()).get(0).operation());

        desk().stages().delete(pipeline, stages.get(3), stages.get(5));
        assertThat(history(pipeline.ref()).get(1).fields())
                .containsExactly(new FieldChange(
                        "required: budget",
                        Optional.of(named.get(3).name()),
                        Optional.of(named.get(5).name())));
        desk().stages().delete(pipeline, stages.get(5));
        assertThat(history(pipeline.ref()).get(1).fields())
                .containsExactly(new FieldChange(
                        "required: budget",
                        Optional.of(named.get(5).name()),
                        Optional.of(named.get(6).name())));

        Pipeline other = desk().pipelines().add(NewPipeline.named("Other"));
        desk().stageRequirements().requireFrom(other.id(), other.stages().get(0).id(), RequiredField.custom(code.id()));
        desk().pipelines().delete(other.id());
        assertThat(history(other.id().ref()).get(0).fields())
                .contains(new FieldChange(
                        "required: Code", Optional.of(other.stages().get(0).name()), Optional.empty()));
    }

    @Test
    void asksNobodyForAnArchivedField() {
        require(0, RequiredField.custom(place.id()));
        desk().customFields().archive(place.id());

        Opportunity card = desk().opportunities().open(NewOpportunity.titled("Fleet"));

        desk().customFields().restore(place.id());
        assertMissing(() -> desk().opportunities().save(card), RequiredField.custom(place.id()));
    }

    @Test
    void refusesFieldsThatCardsOfThePipelineDoNotHaveAndActorsWithoutTheRight() {
        CustomField ofContacts = desk().customFields().add(NewCustomField.ofContacts("Size", FieldType.text()));
        CustomField heading = desk().customFields().add(NewCustomField.ofOpportunities("Part", FieldType.heading()));
        PipelineId other = desk().pipelines().add(NewPipeline.named("Other")).id();
        CustomField ofOther = desk().customFields()
                .add(NewCustomField.ofOpportunities("Returned", FieldType.date())
                        .onlyIn(other));
        CrmSession sara = salesRepresentative();

        for (CustomField unfit : List.of(ofContacts, heading, ofOther)) {
            assertThatThrownBy(() -> require(0, RequiredField.custom(unfit.id())))
                    .isInstanceOfSatisfying(UnfitRequirementException.class, refusal -> {
                        assertThat(refusal.pipeline()).isEqualTo(pipeline);
                        assertThat(refusal.field()).isEqualTo(unfit.id());
                        assertThat(refusal.code()).isEqualTo("pipeline.unfit-requirement");
                    });
        }
        assertThatThrownBy(() -> desk().stageRequirements().requireFrom(other, stages.get(0), Part.BUDGET))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sara.stageRequirements().requireFrom(pipeline, stages.get(0), Part.BUDGET))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.stageRequirements().requireNoMore(pipeline, Part.BUDGET))
                .isInstanceOf(AccessDeniedException.class);
        require(0, Part.BUDGET);
        assertThat(sara.stageRequirements().list(pipeline)).hasSize(1);
    }

    private void require(int stage, RequiredField field) {
        desk().stageRequirements().requireFrom(pipeline, stages.get(stage), field);
    }

    private static void assertMissing(ThrowingCallable command, RequiredField... fields) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        FieldsMissingException.class,
                        refusal -> assertThat(refusal.missing()).containsExactlyInAnyOrder(fields));
    }
}
