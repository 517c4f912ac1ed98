package io.klientela.sales;

import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.StageId;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a requirement whose stage or pipeline goes; the history of the pipeline tells so. */
final class RequirementRemoval {
    private RequirementRemoval() {}

    /** What began with a stage that goes begins with {@code replacement}, or is asked for no more if there is none. */
    static void stageGone(
            UnitOfWork<? extends SalesStores> unit, Pipeline pipeline, StageId stage, Optional<StageId> replacement) {
        for (StageRequirement requirement : of(unit, pipeline)) {
            if (requirement.from().equals(stage)) {
                Optional<StageRequirement> moved =
                        replacement.map(other -> new StageRequirement(pipeline.id(), requirement.field(), other));
                moved.ifPresentOrElse(
                        next -> unit.stores().stageRequirements().put(unit.project(), next),
                        () -> unit.stores()
                                .stageRequirements()
                                .remove(unit.project(), pipeline.id(), requirement.field()));
                ChangeLog.changed(
                        unit,
                        pipeline.id().ref(),
                        pipeline.id().ref(),
                        StageRequirements.fields(unit, pipeline, Optional.of(requirement)),
                        StageRequirements.fields(unit, pipeline, moved));
            }
        }
    }

    /**
     * The stage from which the same cards are asked as from one that goes: the next that stays. A lost stage is passed over,
     * for there the requirement was not asked for.
     */
    static Optional<StageId> next(Pipeline stored, StageId gone, Pipeline wanted) {
        List<StageId> order = stored.stages().stream().map(Stage::id).toList();
        return order.subList(order.indexOf(gone) + 1, order.size()).stream()
                .flatMap(stage -> wanted.find(stage).stream())
                .filter(stage -> stage.outcome() != StageOutcome.LOST)
                .map(Stage::id)
                .findFirst();
    }

    /** Drops all that a pipeline asks for, and tells it as fields of the pipeline. */
    static Map<String, String> pipelineGone(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        Map<String, String> fields = FieldChanges.fields();
        for (StageRequirement requirement : of(unit, pipeline)) {
            fields.putAll(StageRequirements.fields(unit, pipeline, Optional.of(requirement)));
            unit.stores().stageRequirements().remove(unit.project(), pipeline.id(), requirement.field());
        }
        return fields;
    }

    private static List<StageRequirement> of(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        return unit.stores().stageRequirements().list(unit.project(), pipeline.id());
    }
}
