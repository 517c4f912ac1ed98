package io.klientela.testkit;

import io.klientela.category.Colour;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.NewStage;
import io.klientela.sales.NewTaskType;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.sales.TaskType;
import io.klientela.settings.Leftovers;
import io.klientela.settings.PipelineSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.StageSettings;
import io.klientela.testkit.RandomCommands.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Random commands about pipelines, their stages and their task types: also over states that are stale by now. */
final class RandomPipelineCommands {
    private static final Colour BLUE = Colour.of("#1f5fa8");

    private final Chance chance;
    /** As they were read, stale ones too. */
    private final List<Pipeline> read = new ArrayList<>();

    RandomPipelineCommands(Chance chance, Pipeline first) {
        this.chance = chance;
        read.add(first);
    }

    void learn(Pipeline pipeline) {
        read.add(pipeline);
    }

    PipelineId pipeline() {
        return chance.oneOf(read).id();
    }

    /** A stage of a pipeline as it is or was; gone ones come up again. */
    StageId stage(PipelineId pipeline) {
        List<StageId> stages = read.stream()
                .filter(each -> each.id().equals(pipeline) || chance.oneIn(20))
                .flatMap(each -> each.stages().stream())
                .map(Stage::id)
                .distinct()
                .toList();
        return chance.oneOf(stages);
    }

    Step next() {
        Pipeline known = chance.oneIn(2) ? read.get(read.size() - 1) : chance.oneOf(read);
        Stage stage = chance.oneOf(known.stages());
        return switch (chance.below(12)) {
            case 0 -> add();
            case 1, 2, 3 -> save(known, stage);
            case 4 -> {
                NewStage command = new NewStage(name(), BLUE.hex(), chance.below(102), outcome());
                yield new Step("add " + command, desk -> desk.stages().add(known.id(), command));
            }
            case 5 ->
                chance.oneIn(2)
                        ? new Step("archive " + stage, desk -> desk.stages().archive(known.id(), stage.id()))
                        : new Step("restore " + stage, desk -> desk.stages().restore(known.id(), stage.id()));
            case 6, 7 -> deleteStage(known, stage);
            case 8, 9 -> taskType(known);
            case 10 -> chance.oneIn(2) ? apply(known) : uses(known, stage);
            default -> end(known.id());
        };
    }

    private String name() {
        return chance.oneIn(8) ? "" : chance.name();
    }

    private StageOutcome outcome() {
        return chance.oneOf(List.of(StageOutcome.values()));
    }

    private Step add() {
        NewPipeline command = NewPipeline.named(name());
        for (int each = chance.below(4); each > 0; each--) {
            command = command.stage(
                    new NewStage(name(), BLUE.hex(), 50, chance.oneIn(2) ? StageOutcome.OPEN : outcome()));
        }
        NewPipeline made = chance.oneIn(2) ? command.taskType(NewTaskType.named(name())) : command;
        return new Step("add " + made, desk -> desk.pipelines().add(made));
    }

    private Step save(Pipeline known, Stage stage) {
        Pipeline changed = switch (chance.below(4)) {
            case 0 -> known.withName(chance.name());
            case 1 -> known.with(stage.withName(chance.name()).withColour(BLUE).withProbability(chance.below(101)));
            case 2 -> changedOutcome(known, stage);
            default -> shuffled(known);
        };
        return new Step("save " + changed, desk -> desk.pipelines().save(changed));
    }

    /** The first stage keeps its outcome: a pipeline that does not begin with an open one cannot even be made. */
    private Pipeline changedOutcome(Pipeline known, Stage stage) {
        return stage.equals(known.firstStage())
                ? known.withName(chance.name())
                : known.with(stage.withOutcome(outcome()));
    }

    private Pipeline shuffled(Pipeline known) {
        List<Stage> stages = new ArrayList<>(known.stages());
        stages.remove(known.firstStage());
        Collections.shuffle(stages, chance.random());
        stages.add(0, known.firstStage());
        List<TaskType> types = new ArrayList<>(known.taskTypes());
        Collections.shuffle(types, chance.random());
        return known.withStages(chance.oneIn(6) ? stages.subList(0, 1) : stages).withTaskTypes(types);
    }

    private Step deleteStage(Pipeline known, Stage stage) {
        if (chance.oneIn(3)) {
            return new Step("delete " + stage, desk -> desk.stages().delete(known.id(), stage.id()));
        }
        StageId other = stage(known.id());
        return new Step(
                "delete " + stage + " for " + other, desk -> desk.stages().delete(known.id(), stage.id(), other));
    }

    private Step taskType(Pipeline known) {
        if (known.taskTypes().isEmpty() || chance.oneIn(3)) {
            NewTaskType command = NewTaskType.named(name());
            return new Step("add " + command, desk -> desk.taskTypes().add(known.id(), command));
        }
        TaskType type = chance.oneOf(known.taskTypes());
        TaskType other = chance.oneOf(known.taskTypes());
        return switch (chance.below(4)) {
            case 0 -> new Step("archive " + type, desk -> desk.taskTypes().archive(known.id(), type.id()));
            case 1 -> new Step("restore " + type, desk -> desk.taskTypes().restore(known.id(), type.id()));
            case 2 -> new Step("delete " + type, desk -> desk.taskTypes().delete(known.id(), type.id()));
            default ->
                new Step(
                        "join " + type + " into " + other,
                        desk -> desk.taskTypes().join(known.id(), type.id(), other.id()));
        };
    }

    private Step uses(Pipeline known, Stage stage) {
        return chance.oneIn(2)
                ? new Step("uses of " + known.id(), desk -> desk.pipelines().uses(known.id()))
                : new Step("uses of " + stage.id(), desk -> desk.stages().uses(known.id(), stage.id()));
    }

    private Step end(PipelineId id) {
        return switch (chance.below(3)) {
            case 0 -> new Step("archive " + id, desk -> desk.pipelines().archive(id));
            case 1 -> new Step("restore " + id, desk -> desk.pipelines().restore(id));
            default ->
                new Step("delete " + id, desk -> {
                    desk.pipelines().delete(id);
                    return "deleted";
                });
        };
    }

    private Step apply(Pipeline known) {
        List<StageSettings> stages = Stream.concat(
                        known.stages().stream()
                                .filter(stage -> chance.oneIn(2))
                                .map(stage -> new StageSettings(
                                        stage.name(), BLUE.hex(), 10, stage.outcome(), chance.oneIn(5))),
                        Stream.of(new StageSettings(name(), BLUE.hex(), 20, outcome(), false)))
                .toList();
        SettingsDocument document = SettingsDocument.empty()
                .withPipelines(List.of(new PipelineSettings(known.name(), stages, List.of(), chance.oneIn(5))));
        Leftovers leftovers = chance.oneOf(List.of(Leftovers.values()));
        return new Step(
                "apply " + document + " " + leftovers, desk -> desk.settings().apply(document, leftovers));
    }
}
