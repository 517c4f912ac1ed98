package io.klientela.sales;

import io.klientela.category.StandardCategories;
import io.klientela.history.ChangeLog;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
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

    private StandardPipeline() {}

    /** Writes the pipeline of a project that is being set up. */
    public static Pipeline insert(UnitOfWork<? extends SalesStores> unit, Locale language) {
        List<Stage> stages = new ArrayList<>();
        for (Step step : STEPS) {
            stages.add(new Stage(
                    new StageId(unit.newId()),
                    Messages.of("stage." + step.key(), language),
                    StandardCategories.colour(stages.size()),
                    step.probability(),
                    step.outcome()));
        }
        Pipeline pipeline = new Pipeline(
                new PipelineId(unit.newId()), unit.project(), Messages.of("pipeline.sales", language), stages, 1);
        unit.stores().pipelines().insert(pipeline);
        ChangeLog.created(unit, pipeline.id().ref(), pipeline.id().ref(), Pipelines.fields(pipeline));
        return pipeline;
    }
}
