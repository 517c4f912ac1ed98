package io.klientela.sales;

import io.klientela.access.Permissions;
import io.klientela.category.Colour;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stages of pipelines come and go (TEAMLAB-23); {@link Pipelines#save} changes and orders them. Everything here needs the
 * settings permission. Thread-safe unless its session is bound.
 */
public final class Stages {
    private final Session<? extends SalesStores> session;

    public Stages(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Adds a stage behind the others.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws PipelineNameTakenException if the pipeline has a stage of this name
     */
    public Pipeline add(PipelineId pipeline, NewStage command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            NewStage valid = unit.validated(command);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            List<Stage> stages = Stream.concat(stored.stages().stream(), Stream.of(of(unit, valid)))
                    .toList();
            return PipelineRecords.change(unit, stored, stored.withStages(stages));
        });
    }

    static Stage of(UnitOfWork<?> unit, NewStage valid) {
        return new Stage(
                new StageId(unit.newId()),
                valid.name().strip(),
                Colour.of(valid.colour()),
                valid.probability(),
                valid.outcome(),
                false);
    }

    /**
     * Takes a stage out of use: cards that stand in it stay, and no other moves there.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws IllegalPipelineException if the pipeline would not begin with an open stage any more
     */
    public Pipeline archive(PipelineId pipeline, StageId stage) {
        return change(pipeline, stage, true);
    }

    /**
     * Puts an archived stage back into use, in its old place.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws IllegalPipelineException if the pipeline would not begin with an open stage any more
     */
    public Pipeline restore(PipelineId pipeline, StageId stage) {
        return change(pipeline, stage, false);
    }

    private Pipeline change(PipelineId pipeline, StageId id, boolean isArchived) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            Stage stage = PipelineRecords.stage(stored, id);
            if (stage.isArchived() == isArchived) {
                return stored;
            }
            List<Stage> stages = stored.stages().stream()
                    .map(other -> other.id().equals(id) ? other.withArchived(isArchived) : other)
                    .toList();
            PipelineRecords.requireOpenBeginning(pipeline, stages);
            return PipelineRecords.change(unit, stored, stored.withStages(stages));
        });
    }

    /** How many records of each kind stand in a stage: what a deletion would touch. */
    public Map<RecordKind, Long> uses(PipelineId pipeline, StageId stage) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            return StageRemoval.uses(
                    unit,
                    stored,
                    Optional.of(PipelineRecords.stage(stored, stage).id()));
        });
    }

    /**
     * Deletes a stage in which no opportunity stands.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws StageInUseException if opportunities stand in it
     * @throws IllegalPipelineException if the pipeline would not begin with an open stage any more
     */
    public Pipeline delete(PipelineId pipeline, StageId stage) {
        return session.write(unit -> removal(unit, pipeline, stage).delete());
    }

    /**
     * Deletes a stage; opportunities that stand in it stand in {@code replacement} from then on, and the history of each tells
     * so.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws IllegalPipelineException if the replacement has another outcome or is out of use, or the pipeline would not
     *     begin with an open stage any more
     */
    public Pipeline delete(PipelineId pipeline, StageId stage, StageId replacement) {
        return session.write(unit -> removal(unit, pipeline, stage).deleteFor(replacement));
    }

    /** Makes two stages one: as {@link #delete(PipelineId, StageId, StageId)}, said from the other side. */
    public Pipeline join(PipelineId pipeline, StageId stage, StageId into) {
        return delete(pipeline, stage, into);
    }

    private static StageRemoval removal(UnitOfWork<? extends SalesStores> unit, PipelineId pipeline, StageId stage) {
        unit.viewer().require(Permissions.SETTINGS_EDIT);
        Pipeline stored = PipelineRecords.get(unit, pipeline);
        return new StageRemoval(unit, stored, PipelineRecords.stage(stored, stage));
    }
}
