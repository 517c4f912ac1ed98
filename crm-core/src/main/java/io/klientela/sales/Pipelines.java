package io.klientela.sales;

import io.klientela.access.Permissions;
import io.klientela.customfield.PipelineFields;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.project.Projects;
import io.klientela.sales.IllegalPipelineException.Rule;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pipelines of a project (MINICRM-4). Every employee may read them; changing them needs the settings permission. Stages
 * and task types are added and taken away by {@link Stages} and {@link TaskTypes}. Thread-safe unless its session is bound.
 */
public final class Pipelines {
    private final Session<? extends SalesStores> session;

    public Pipelines(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** The pipelines that are in use, the project's first one first. */
    public List<Pipeline> list() {
        return session.read(PipelineRecords::inUse);
    }

    /** All pipelines in the order in which they came, those that are archived too. */
    public List<Pipeline> listAll() {
        return session.read(unit -> unit.stores().pipelines().list(unit.project()));
    }

    /**
     * The pipeline of this id.
     *
     * @throws NotFoundException if there is no such pipeline
     */
    public Pipeline get(PipelineId id) {
        return session.read(unit -> get(unit, id));
    }

    /** The project's first pipeline in use: where opportunities go that name none. */
    public Pipeline standard() {
        return session.read(unit -> get(unit, Optional.empty()));
    }

    /**
     * Adds a pipeline.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws PipelineNameTakenException if a name is taken, or comes twice
     * @throws IllegalPipelineException if it does not begin with an open stage
     */
    public Pipeline add(NewPipeline command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            NewPipeline valid = unit.validated(command);
            Locale language = Projects.current(unit).language();
            PipelineId id = new PipelineId(unit.newId());
            List<Stage> stages = valid.stages().isEmpty()
                    ? StandardPipeline.stages(unit, language)
                    : valid.stages().stream()
                            .map(stage -> Stages.of(unit, stage))
                            .toList();
            List<TaskType> types = valid.taskTypes().isEmpty()
                    ? StandardPipeline.taskTypes(unit, language)
                    : valid.taskTypes().stream()
                            .map(type -> TaskTypes.of(unit, type))
                            .toList();
            PipelineRecords.requireOpenBeginning(id, stages);
            return PipelineRecords.insert(
                    unit, new Pipeline(id, unit.project(), valid.name().strip(), stages, types, false, 1));
        });
    }

    /**
     * Saves a changed name, and the names, colours, probabilities, outcomes and the order of its stages and task types. What is
     * archived stays so, and what is not stays in use.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws PipelineNameTakenException if a name is taken, or comes twice
     * @throws StageInUseException if a stage has another outcome and opportunities stand in it
     * @throws IllegalPipelineException if it does not begin with an open stage, or has other stages or task types than before
     */
    public Pipeline save(Pipeline changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = get(unit, changed.id());
            StaleVersionException stale = new StaleVersionException(stored.id().ref(), changed.version());
            if (stored.version() != changed.version()) {
                throw stale;
            }
            unit.validated(NewPipeline.named(changed.name()));
            return update(unit, stored, PipelineRevision.of(stored, changed), stale);
        });
    }

    private static Pipeline update(
            UnitOfWork<? extends SalesStores> unit, Pipeline stored, Pipeline next, CrmException conflict) {
        Pipeline saved = PipelineRecords.update(unit, stored, next, conflict);
        // The row is locked by now, so that no card moves in behind the count.
        for (Stage stage : stored.stages()) {
            if (saved.find(stage.id())
                    .filter(left -> left.outcome() != stage.outcome())
                    .isPresent()) {
                StageRemoval.requireEmpty(unit, stored, stage);
            }
        }
        return saved;
    }

    /**
     * Writes a pipeline for a feature that is built on pipelines and has checked the rights.
     *
     * @throws PipelineNameTakenException if a name is taken, or comes twice
     */
    public static Pipeline insert(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        return PipelineRecords.insert(unit, pipeline);
    }

    /**
     * As {@link #insert}, in the place of the one that is stored; stages and task types may be others.
     *
     * @throws PipelineNameTakenException if a name is taken, or comes twice
     * @throws StageInUseException if opportunities stand in a stage that goes, or has another outcome
     */
    public static Pipeline replace(UnitOfWork<? extends SalesStores> unit, Pipeline stored, Pipeline wanted) {
        stored.stages().stream()
                .filter(stage -> wanted.find(stage.id()).isEmpty())
                .forEach(gone -> {
                    StageRemoval.requireEmpty(unit, stored, gone);
                    RequirementRemoval.stageGone(
                            unit, stored, gone.id(), RequirementRemoval.next(stored, gone.id(), wanted));
                });
        return update(unit, stored, wanted, PipelineRecords.overtaken(stored));
    }

    /**
     * Takes a pipeline out of use: its cards go on, and no new one begins in it. Archiving it again changes nothing.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws IllegalPipelineException if it is the last one in use
     */
    public Pipeline archive(PipelineId id) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = get(unit, id);
            if (stored.isArchived()) {
                return stored;
            }
            return besideAnother(unit, stored, () -> PipelineRecords.change(unit, stored, stored.withArchived(true)));
        });
    }

    /**
     * Puts an archived pipeline back into use.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public Pipeline restore(PipelineId id) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = get(unit, id);
            return stored.isArchived() ? PipelineRecords.change(unit, stored, stored.withArchived(false)) : stored;
        });
    }

    /** How many records of each kind stand in a pipeline: what stands against its deletion. */
    public Map<RecordKind, Long> uses(PipelineId id) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return StageRemoval.uses(unit, get(unit, id), Optional.empty());
        });
    }

    /**
     * Deletes a pipeline in which no opportunity stands, with the custom fields that are its alone.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws StageInUseException if opportunities stand in it
     * @throws IllegalPipelineException if it is the last one in use
     */
    public void delete(PipelineId id) {
        session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = get(unit, id);
            besideAnother(unit, stored, () -> holdUnused(unit, stored));
            Map<String, String> fields = PipelineRecords.fields(stored);
            fields.putAll(RequirementRemoval.pipelineGone(unit, stored));
            PipelineFields.delete(unit, id);
            unit.stores().pipelines().delete(unit.project(), id);
            ChangeLog.deleted(unit, id.ref(), id.ref(), fields);
            return stored;
        });
    }

    private static Pipeline holdUnused(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        // An update holds the row, so that no other deletes it and no card begins in it meanwhile.
        PipelineRecords.write(unit, pipeline, pipeline, PipelineRecords.overtaken(pipeline));
        Map<RecordKind, Long> uses = StageRemoval.uses(unit, pipeline, Optional.empty());
        if (!uses.isEmpty()) {
            throw new StageInUseException(pipeline.id().ref(), pipeline.name(), uses);
        }
        return pipeline;
    }

    /**
     * Another one is in use and stays so until the transaction ends: two of the last two cannot both go. The two are locked in
     * the order of their ids, so that whoever does the same to the other one waits, and no one for each other.
     *
     * @param change locks the pipeline that goes
     */
    private static Pipeline besideAnother(
            UnitOfWork<? extends SalesStores> unit, Pipeline gone, Supplier<Pipeline> change) {
        Optional<Pipeline> other = PipelineRecords.inUse(unit).stream()
                .filter(pipeline -> !pipeline.id().equals(gone.id()))
                .findFirst();
        Optional<Pipeline> earlier = other.filter(
                pipeline -> pipeline.id().toString().compareTo(gone.id().toString()) < 0);
        earlier.ifPresent(pipeline -> hold(unit, pipeline));
        Pipeline changed = change.get();
        Pipeline left =
                other.orElseThrow(() -> new IllegalPipelineException(gone.id().ref(), Rule.ONE_IN_USE));
        if (earlier.isEmpty()) {
            hold(unit, left);
        }
        return changed;
    }

    private static void hold(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        if (!unit.stores().pipelines().hold(unit.project(), pipeline.id(), pipeline.version())) {
            throw PipelineRecords.overtaken(pipeline);
        }
    }

    static Pipeline get(UnitOfWork<? extends SalesStores> unit, Optional<PipelineId> id) {
        return id.map(named -> get(unit, named))
                .orElseGet(() -> PipelineRecords.inUse(unit).get(0));
    }

    static Pipeline get(UnitOfWork<? extends SalesStores> unit, PipelineId id) {
        return PipelineRecords.get(unit, id);
    }
}
