package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.category.CategoryList;
import io.klientela.category.Colour;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.sales.ArchivedPipelineException;
import io.klientela.sales.IllegalMoveException;
import io.klientela.sales.IllegalPipelineException;
import io.klientela.sales.IllegalPipelineException.Rule;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.NewStage;
import io.klientela.sales.NewTaskType;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.PipelineNameTakenException;
import io.klientela.sales.Stage;
import io.klientela.sales.StageInUseException;
import io.klientela.sales.StageOutcome;
import io.klientela.sales.TaskType;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pipelines, their stages and their task types are the project's own to change, except for what cards stand in. */
public abstract class PipelineContract extends CrmContract {
    /** For the tests of adapters. */
    protected PipelineContract() {}

    private Pipeline leasing() {
        return desk().pipelines()
                .add(NewPipeline.named("Leasing")
                        .stage(NewStage.open("Offer", 10))
                        .stage(NewStage.open("Contract", 60))
                        .stage(NewStage.won("Signed"))
                        .stage(NewStage.lost("Gone"))
                        .taskType(NewTaskType.named("Visit"))
                        .taskType(NewTaskType.named("Papers")));
    }

    private static Stage stage(Pipeline pipeline, int place) {
        return pipeline.stages().get(place);
    }

    private static List<String> stages(Pipeline pipeline) {
        return pipeline.stages().stream().map(Stage::name).toList();
    }

    private static List<String> types(Pipeline pipeline) {
        return pipeline.taskTypes().stream().map(TaskType::name).toList();
    }

    private Opportunity opened(Pipeline pipeline, String title) {
        return desk().opportunities().open(NewOpportunity.titled(title).in(pipeline.id()));
    }

    private Change latest(RecordRef record) {
        return desk().history().of(record, FIRST).items().get(0);
    }

    private void assertRefused(Rule rule, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        IllegalPipelineException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("MINICRM-4")
    @Tag("MINICRM-6")
    void addsAPipelineWithTheUsualStepsOrWithOnesOfItsOwn() {
        Pipeline usual = desk().pipelines().add(NewPipeline.named("Second product"));
        Pipeline own = leasing();

        assertThat(stages(usual)).isEqualTo(stages(desk().pipelines().standard()));
        assertThat(types(usual)).hasSize(4).isEqualTo(types(desk().pipelines().standard()));
        assertThat(stages(own)).containsExactly("Offer", "Contract", "Signed", "Gone");
        assertThat(types(own)).containsExactly("Visit", "Papers");
        assertThat(desk().pipelines().list()).contains(usual, own).hasSize(3);
        assertThat(opened(own, "Deal").stage()).isEqualTo(stage(own, 0).id());
        assertThatThrownBy(() -> desk().pipelines().add(NewPipeline.named(" LEASING ")))
                .isInstanceOf(PipelineNameTakenException.class);
        assertThatThrownBy(() -> desk().pipelines()
                        .add(NewPipeline.named(" ").stage(NewStage.open("", 101).colour("red"))))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refused -> assertThat(refused.getConstraintViolations()).hasSize(4));
        assertRefused(
                Rule.BEGINS_OPEN,
                () -> desk().pipelines()
                        .add(NewPipeline.named("Backwards")
                                .stage(NewStage.won("Won"))
                                .stage(NewStage.open("Open", 1))));
        assertThatThrownBy(() -> desk().pipelines()
                        .add(NewPipeline.named("Twice")
                                .stage(NewStage.open("Łódź", 1))
                                .stage(NewStage.open("lodz", 2))))
                .isInstanceOf(PipelineNameTakenException.class);
    }

    @Test
    @Tag("TEAMLAB-23")
    @Tag("MINICRM-4")
    @Tag("ImCRM-8")
    void renamesRecoloursAndOrdersStagesAndTaskTypes() {
        Pipeline before = leasing();
        List<Stage> turned = new ArrayList<>(before.stages());
        Collections.swap(turned, 0, 1);
        List<TaskType> types = new ArrayList<>(before.taskTypes());
        Collections.reverse(types);

        Pipeline saved = desk().pipelines()
                .save(before.withStages(turned)
                        .withTaskTypes(types)
                        .withName("Leasing of cars")
                        .with(turned.get(0)
                                .withName(" Talks ")
                                .withColour(Colour.of("#123456"))
                                .withProbability(33))
                        .with(types.get(0).withName("Forms").withColour(Colour.of("#654321"))));

        assertThat(desk().pipelines().get(before.id())).isEqualTo(saved);
        assertThat(saved.name()).isEqualTo("Leasing of cars");
        assertThat(stages(saved)).containsExactly("Talks", "Offer", "Signed", "Gone");
        assertThat(stage(saved, 0).probability()).isEqualTo(33);
        assertThat(stage(saved, 0).colour()).isEqualTo(Colour.of("#123456"));
        assertThat(types(saved)).containsExactly("Forms", "Visit");
        assertThat(saved.taskTypes().get(0).colour()).isEqualTo(Colour.of("#654321"));
        assertThat(latest(before.id().ref()).fields())
                .extracting(FieldChange::field)
                .containsExactly("name", "stages", "taskTypes");
        assertThatThrownBy(() -> desk().pipelines().save(before.withName("Stale")))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(
                        () -> desk().pipelines().save(saved.with(stage(saved, 1).withName("TALKS"))))
                .isInstanceOf(PipelineNameTakenException.class);
        assertThatThrownBy(() -> desk().pipelines()
                        .save(saved.with(saved.taskTypes().get(1).withName("forms"))))
                .isInstanceOf(PipelineNameTakenException.class);
        assertRefused(
                Rule.PARTS_DIFFER,
                () -> desk().pipelines().save(saved.withStages(saved.stages().subList(0, 2))));
        assertRefused(Rule.PARTS_DIFFER, () -> desk().pipelines().save(saved.withTaskTypes(List.of())));
    }

    @Test
    @Tag("TEAMLAB-23")
    void changesTheOutcomeOfAStageInWhichNoCardStands() {
        Pipeline pipeline = leasing();
        Opportunity deal = opened(pipeline, "Deal");
        desk().opportunities().moveTo(deal.id(), stage(pipeline, 1).id());

        assertThatThrownBy(() ->
                        desk().pipelines().save(pipeline.with(stage(pipeline, 1).withOutcome(StageOutcome.LOST))))
                .isInstanceOfSatisfying(
                        StageInUseException.class,
                        used -> assertThat(used.uses()).isEqualTo(Map.of(RecordKind.OPPORTUNITY, 1L)));
        Pipeline saved =
                desk().pipelines().save(pipeline.with(stage(pipeline, 3).withOutcome(StageOutcome.OPEN)));
        assertThat(stage(saved, 3).outcome()).isEqualTo(StageOutcome.OPEN);
        assertThat(desk().opportunities()
                        .moveTo(deal.id(), stage(saved, 3).id())
                        .reason())
                .isEmpty();
    }

    @Test
    @Tag("TEAMLAB-23")
    void archivesAStageWhichThenTakesNoMoreCards() {
        Pipeline pipeline = leasing();
        Opportunity standing = opened(pipeline, "Standing");
        Opportunity other = opened(pipeline, "Other");
        desk().opportunities().moveTo(standing.id(), stage(pipeline, 1).id());

        Pipeline archived =
                desk().stages().archive(pipeline.id(), stage(pipeline, 1).id());

        assertThat(archived.stagesInUse()).doesNotContain(stage(archived, 1)).hasSize(3);
        assertThat(desk().opportunities().get(standing.id()).stage())
                .isEqualTo(stage(pipeline, 1).id());
        assertThatThrownBy(() -> desk().opportunities()
                        .moveTo(other.id(), stage(pipeline, 1).id()))
                .isInstanceOfSatisfying(
                        IllegalMoveException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(IllegalMoveException.Rule.STAGE_ARCHIVED));
        assertThat(desk().opportunities()
                        .save(desk().opportunities().get(standing.id()).withTitle("Changed"))
                        .title())
                .isEqualTo("Changed");
        assertThat(desk().stages().archive(pipeline.id(), stage(pipeline, 1).id()))
                .isEqualTo(archived);
        assertThat(desk().pipelines()
                        .save(archived.with(stage(pipeline, 1).withName("Renamed")))
                        .stages())
                .element(1)
                .satisfies(stage -> assertThat(stage.isArchived()).isTrue());
        assertRefused(
                Rule.BEGINS_OPEN,
                () -> desk().stages().archive(pipeline.id(), stage(pipeline, 0).id()));
        Pipeline restored =
                desk().stages().restore(pipeline.id(), stage(pipeline, 1).id());
        assertThat(restored.stagesInUse()).hasSize(4);
        desk().opportunities().moveTo(other.id(), stage(pipeline, 1).id());
    }

    @Test
    @Tag("TEAMLAB-23")
    @Tag("MINICRM-4")
    void deletesAStageForAnotherOfTheSameOutcomeAndTellsItInEachHistory() {
        Pipeline pipeline = leasing();
        List<Opportunity> cards = Stream.of("One", "Two", "Three")
                .map(title -> opened(pipeline, title))
                .toList();
        Opportunity moved = desk().opportunities()
                .moveTo(cards.get(2).id(), stage(pipeline, 1).id());
        assertThat(desk().stages().uses(pipeline.id(), stage(pipeline, 0).id()))
                .isEqualTo(Map.of(RecordKind.OPPORTUNITY, 2L));
        assertThatThrownBy(() ->
                        desk().stages().delete(pipeline.id(), stage(pipeline, 0).id()))
                .isInstanceOf(StageInUseException.class);
        for (Stage unfit : List.of(stage(pipeline, 0), stage(pipeline, 2), stage(pipeline, 3))) {
            assertRefused(
                    Rule.REPLACEMENT_UNFIT,
                    () -> desk().stages()
                            .delete(pipeline.id(), stage(pipeline, 0).id(), unfit.id()));
        }
        Stage elsewhere = desk().pipelines().standard().firstStage();
        assertThatThrownBy(() ->
                        desk().stages().delete(pipeline.id(), stage(pipeline, 0).id(), elsewhere.id()))
                .isInstanceOf(NotFoundException.class);

        Pipeline left = desk().stages()
                .join(pipeline.id(), stage(pipeline, 0).id(), stage(pipeline, 1).id());

        assertThat(stages(left)).containsExactly("Contract", "Signed", "Gone");
        assertThat(desk().stages().uses(pipeline.id(), stage(left, 0).id()))
                .isEqualTo(Map.of(RecordKind.OPPORTUNITY, 3L));
        Set<Object> operations = cards.subList(0, 2).stream()
                .map(card -> latest(card.id().ref()))
                .peek(change -> assertThat(change.fields())
                        .containsExactly(new FieldChange("stage", Optional.of("Offer"), Optional.of("Contract"))))
                .map(Change::operation)
                .collect(Collectors.toSet());
        Change ofPipeline = latest(pipeline.id().ref());
        assertThat(operations).containsExactly(ofPipeline.operation());
        assertThat(ofPipeline.fields())
                .contains(
                        new FieldChange("replacement", Optional.of("Offer"), Optional.of("Contract")),
                        new FieldChange("records.opportunity", Optional.empty(), Optional.of("2")));
        assertThat(desk().opportunities().get(moved.id())).isEqualTo(moved);
        assertThat(desk().opportunities().get(cards.get(0).id()).version()).isEqualTo(2);
        assertThatThrownBy(() ->
                        desk().stages().delete(pipeline.id(), stage(left, 0).id()))
                .isInstanceOf(StageInUseException.class);
        Pipeline bare = desk().pipelines()
                .add(NewPipeline.named("Bare").stage(NewStage.open("Only", 1)).stage(NewStage.won("Won")));
        assertRefused(
                Rule.BEGINS_OPEN,
                () -> desk().stages().delete(bare.id(), stage(bare, 0).id()));
        assertThat(stages(desk().stages().delete(pipeline.id(), stage(left, 2).id())))
                .containsExactly("Contract", "Signed");
    }

    @Test
    @Tag("MINICRM-6")
    void addsArchivesJoinsAndDeletesTaskTypes() {
        Pipeline pipeline = leasing();
        TaskType visit = pipeline.taskTypes().get(0);
        TaskType papers = pipeline.taskTypes().get(1);
        Pipeline added =
                desk().taskTypes().add(pipeline.id(), NewTaskType.named("Call").colour("#ABCDEF"));
        TaskType call = added.taskTypes().get(2);

        assertThat(call.colour()).isEqualTo(Colour.of("#abcdef"));
        assertThatThrownBy(() -> desk().taskTypes().add(pipeline.id(), NewTaskType.named("CALL")))
                .isInstanceOf(PipelineNameTakenException.class);
        assertThat(desk().taskTypes().archive(pipeline.id(), papers.id()).taskTypesInUse())
                .extracting(TaskType::name)
                .containsExactly("Visit", "Call");
        assertRefused(Rule.REPLACEMENT_UNFIT, () -> desk().taskTypes().join(pipeline.id(), visit.id(), papers.id()));
        desk().taskTypes().restore(pipeline.id(), papers.id());
        assertThat(types(desk().taskTypes().join(pipeline.id(), visit.id(), papers.id())))
                .containsExactly("Papers", "Call");
        assertThat(types(desk().taskTypes().delete(pipeline.id(), call.id()))).containsExactly("Papers");
        assertThatThrownBy(() -> desk().taskTypes().delete(pipeline.id(), call.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("MINICRM-4")
    void archivesAndDeletesPipelinesButNotTheLastOneInUse() {
        Pipeline standard = desk().pipelines().standard();
        assertRefused(Rule.ONE_IN_USE, () -> desk().pipelines().archive(standard.id()));
        assertRefused(Rule.ONE_IN_USE, () -> desk().pipelines().delete(standard.id()));
        Pipeline leasing = leasing();
        Opportunity deal = opened(leasing, "Deal");

        Pipeline archived = desk().pipelines().archive(leasing.id());

        assertThat(desk().pipelines().list()).containsExactly(standard);
        assertThat(desk().pipelines().listAll()).containsExactly(standard, archived);
        assertThatThrownBy(() -> opened(leasing, "New")).isInstanceOf(ArchivedPipelineException.class);
        desk().opportunities().moveTo(deal.id(), stage(leasing, 1).id());
        assertThat(desk().pipelines().uses(leasing.id())).isEqualTo(Map.of(RecordKind.OPPORTUNITY, 1L));
        assertThatThrownBy(() -> desk().pipelines().delete(leasing.id())).isInstanceOf(StageInUseException.class);
        desk().pipelines().restore(leasing.id());
        desk().pipelines().delete(standard.id());
        assertThat(desk().pipelines().standard().id()).isEqualTo(leasing.id());
        assertThat(desk().pipelines().listAll()).hasSize(1);
        assertThat(latest(standard.id().ref()).action()).isEqualTo(Change.Action.DELETED);
    }

    @Test
    @Tag("TEAMLAB-23")
    @Tag("ImCRM-3")
    void letsOnlySettingsPeopleChangePipelines() {
        CrmSession sara = salesRepresentative();
        Pipeline pipeline = leasing();
        Stage stage = stage(pipeline, 1);
        TaskType type = pipeline.taskTypes().get(0);
        List<Object> before = everything();

        for (ThrowingCallable command : List.<ThrowingCallable>of(
                () -> sara.pipelines().add(NewPipeline.named("Mine")),
                () -> sara.pipelines().save(pipeline.withName("Mine")),
                () -> sara.pipelines().archive(pipeline.id()),
                () -> sara.pipelines().restore(pipeline.id()),
                () -> sara.pipelines().delete(pipeline.id()),
                () -> sara.pipelines().uses(pipeline.id()),
                () -> sara.stages().add(pipeline.id(), NewStage.open("Mine", 1)),
                () -> sara.stages().archive(pipeline.id(), stage.id()),
                () -> sara.stages().restore(pipeline.id(), stage.id()),
                () -> sara.stages().uses(pipeline.id(), stage.id()),
                () -> sara.stages().delete(pipeline.id(), stage.id()),
                () -> sara.stages()
                        .delete(pipeline.id(), stage.id(), pipeline.firstStage().id()),
                () -> sara.stages()
                        .join(pipeline.id(), stage.id(), pipeline.firstStage().id()),
                () -> sara.taskTypes().add(pipeline.id(), NewTaskType.named("Mine")),
                () -> sara.taskTypes().archive(pipeline.id(), type.id()),
                () -> sara.taskTypes().restore(pipeline.id(), type.id()),
                () -> sara.taskTypes().delete(pipeline.id(), type.id()),
                () -> sara.taskTypes()
                        .join(
                                pipeline.id(),
                                type.id(),
                                pipeline.taskTypes().get(1).id()))) {
            assertThatThrownBy(command).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(everything()).isEqualTo(before);
        assertThat(sara.pipelines().listAll()).hasSize(2);
    }

    @Test
    @Tag("ImCRM-8")
    @Tag("ImCRM-10")
    void givesEveryCategoryStageAndTaskTypeAColour() {
        for (CategoryList list : CategoryList.values()) {
            assertThat(desk().categories().list(list))
                    .allSatisfy(entry -> assertThat(
                                    entry.colour().contrastWith(Colour.WHITE).doubleValue())
                            .isGreaterThanOrEqualTo(4.5));
        }
        Pipeline standard = desk().pipelines().standard();
        assertThat(Stream.concat(
                        standard.stages().stream().map(Stage::colour),
                        standard.taskTypes().stream().map(TaskType::colour)))
                .hasSize(13)
                .allSatisfy(colour -> assertThat(colour.readableText()).isEqualTo(Colour.WHITE));
    }
}
