package io.klientela.sales;

import io.klientela.category.StandardCategories;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.id.TaskTypeId;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sales pipeline that a new project begins with, in its language (REQUIREMENTS decision 8). */
public final class StandardPipeline {
    private record Step(String key, int probability, StageOutcome outcome) {}

    private static final List<Step> STEPS = List.of(
            new Step("initial-contact", 1, StageOutcome.OPEN),
            new Step("fit-check", 2, StageOutcome.OPEN),
            new Step("suspect", 3, StageOutcome.OPEN),
            new Step("need-assessment", 20, StageOutcome.OPEN),
            new Step("qualified-prospect", 50, StageOutcome.OPEN),
            new Step("proposal", 75, StageOutcome.OPEN),
            new Step("negotiation", 90, StageOutcome.OPEN),
            new Step("closed-won", 100, StageOutcome.WON),
            new Step("closed-lost", 0, StageOutcome.LOST));

    private static final List<String> TASK_TYPES = List.of("call", "meeting", "offer", "follow-up");

    private StandardPipeline() {}

    /** Writes the pipeline of a project that is being set up. */
    public static Pipeline insert(UnitOfWork<? extends SalesStores> unit, Locale language) {
        return PipelineRecords.insert(
                unit,
                new Pipeline(
                        new PipelineId(unit.newId()),
                        unit.project(),
                        Messages.of("pipeline.sales", language),
                        stages(unit, language),
                        taskTypes(unit, language),
                        false,
                        1));
    }

    static List<Stage> stages(UnitOfWork<?> unit, Locale language) {
        List<Stage> stages = new ArrayList<>();
        for (Step step : STEPS) {
            stages.add(new Stage(
                    new StageId(unit.newId()),
                    Messages.of("stage." + step.key(), language),
                    StandardCategories.colour(stages.size()),
                    step.probability(),
                    step.outcome(),
                    false));
        }
        return stages;
    }

    static List<TaskType> taskTypes(UnitOfWork<?> unit, Locale language) {
        List<TaskType> types = new ArrayList<>();
        for (String key : TASK_TYPES) {
            types.add(new TaskType(
                    new TaskTypeId(unit.newId()),
                    Messages.of("task-type." + key, language),
                    StandardCategories.colour(types.size()),
                    false));
        }
        return types;
    }
}
