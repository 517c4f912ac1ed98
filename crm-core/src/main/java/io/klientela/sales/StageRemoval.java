package io.klientela.sales;

import io.klientela.history.Change.Action;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.history.Touched;
import io.klientela.id.OperationId;
import io.klientela.id.OpportunityId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.sales.IllegalPipelineException.Rule;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a stage out of its pipeline; cards that stand in it go to another, and the history of each tells so. */
final class StageRemoval {
    private static final int CHUNK = 500;

    private final UnitOfWork<? extends SalesStores> unit;
    private final Pipeline pipeline;
    private final Stage stage;

    StageRemoval(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline, Stage stage) {
        this.unit = unit;
        this.pipeline = pipeline;
        this.stage = stage;
    }

    static Map<RecordKind, Long> uses(
            UnitOfWork<? extends SalesStores> unit, Pipeline pipeline, Optional<StageId> stage) {
        long cards = unit.stores().opportunities().countStanding(unit.project(), pipeline.id(), stage);
        return cards == 0 ? Map.of() : Map.of(RecordKind.OPPORTUNITY, cards);
    }

    static void requireEmpty(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline, Stage stage) {
        Map<RecordKind, Long> uses = uses(unit, pipeline, Optional.of(stage.id()));
        if (!uses.isEmpty()) {
            throw new StageInUseException(stage.id().ref(), stage.name(), uses);
        }
    }

    Pipeline delete() {
        requireEmpty(unit, pipeline, stage);
        Pipeline changed = withoutStage();
        RequirementRemoval.stageGone(
                unit, pipeline, stage.id(), RequirementRemoval.next(pipeline, stage.id(), changed));
        return PipelineRecords.change(unit, pipeline, changed);
    }

    Pipeline deleteFor(StageId other) {
        Stage replacement = PipelineRecords.stage(pipeline, other);
        if (other.equals(stage.id()) || replacement.outcome() != stage.outcome() || replacement.isArchived()) {
            throw new IllegalPipelineException(other.ref(), Rule.REPLACEMENT_UNFIT);
        }
        Pipeline changed = withoutStage();
        OperationId operation = new OperationId(unit.newId());
        long moved = moveCards(operation, replacement);
        RequirementRemoval.stageGone(unit, pipeline, stage.id(), Optional.of(other));
        Pipeline next = PipelineRecords.write(unit, pipeline, changed, PipelineRecords.overtaken(pipeline));
        List<FieldChange> fields =
                new ArrayList<>(FieldChanges.between(PipelineRecords.fields(pipeline), PipelineRecords.fields(next)));
        fields.add(new FieldChange("replacement", Optional.of(stage.name()), Optional.of(replacement.name())));
        if (moved > 0) {
            fields.add(new FieldChange(
                    "records." + RecordKind.OPPORTUNITY.code(), Optional.empty(), Optional.of(Long.toString(moved))));
        }
        ChangeLog.partOf(unit, operation, pipeline.id().ref(), Action.CHANGED, fields);
        return next;
    }

    private Pipeline withoutStage() {
        List<Stage> left = pipeline.stages().stream()
                .filter(other -> !other.id().equals(stage.id()))
                .toList();
        return pipeline.withStages(PipelineRecords.requireOpenBeginning(pipeline.id(), left));
    }

    private long moveCards(OperationId operation, Stage replacement) {
        FieldChange change = new FieldChange("stage", Optional.of(stage.name()), Optional.of(replacement.name()));
        long moved = 0;
        List<OpportunityId> chunk;
        do {
            chunk = unit.stores()
                    .opportunities()
                    .replaceStage(unit.project(), pipeline.id(), stage.id(), replacement.id(), CHUNK);
            moved += chunk.size();
            List<Touched> touched = chunk.stream()
                    .map(card -> new Touched(card.ref(), card.ref(), List.of(change)))
                    .toList();
            if (!touched.isEmpty()) {
                ChangeLog.changedTogether(unit, operation, touched);
            }
        } while (chunk.size() >= CHUNK);
        return moved;
    }
}
