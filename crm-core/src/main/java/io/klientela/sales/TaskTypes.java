package io.klientela.sales;

import io.klientela.access.Permissions;
import io.klientela.category.Colour;
import io.klientela.error.NotFoundException;
import io.klientela.id.PipelineId;
import io.klientela.id.TaskTypeId;
import io.klientela.sales.IllegalPipelineException.Rule;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The task types of pipelines come and go (MINICRM-6); {@link Pipelines#save} changes and orders them. Everything here needs
 * the settings permission. There are no tasks yet that could hold a type, so that deleting one is free for now.
 * Thread-safe unless its session is bound.
 */
public final class TaskTypes {
    private final Session<? extends SalesStores> session;

    public TaskTypes(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Adds a task type behind the others.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws PipelineNameTakenException if the pipeline has a task type of this name
     */
    public Pipeline add(PipelineId pipeline, NewTaskType command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            NewTaskType valid = unit.validated(command);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            List<TaskType> types = Stream.concat(stored.taskTypes().stream(), Stream.of(of(unit, valid)))
                    .toList();
            return PipelineRecords.change(unit, stored, stored.withTaskTypes(types));
        });
    }

    static TaskType of(UnitOfWork<?> unit, NewTaskType valid) {
        return new TaskType(new TaskTypeId(unit.newId()), valid.name().strip(), Colour.of(valid.colour()), false);
    }

    /**
     * Takes a task type out of use.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the pipeline has no such task type
     */
    public Pipeline archive(PipelineId pipeline, TaskTypeId type) {
        return change(pipeline, type, stored -> stored.withArchived(true));
    }

    /**
     * Puts an archived task type back into use, in its old place.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the pipeline has no such task type
     */
    public Pipeline restore(PipelineId pipeline, TaskTypeId type) {
        return change(pipeline, type, stored -> stored.withArchived(false));
    }

    private Pipeline change(PipelineId pipeline, TaskTypeId id, UnaryOperator<TaskType> change) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            TaskType type = PipelineRecords.taskType(stored, id);
            TaskType changed = change.apply(type);
            return changed.equals(type) ? stored : PipelineRecords.change(unit, stored, stored.with(changed));
        });
    }

    /**
     * Deletes a task type.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the pipeline has no such task type
     */
    public Pipeline delete(PipelineId pipeline, TaskTypeId type) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return remove(unit, PipelineRecords.get(unit, pipeline), type);
        });
    }

    /**
     * Makes two task types one: {@code type} is gone, {@code into} is left.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the pipeline has no such task types
     * @throws IllegalPipelineException if both are the same, or {@code into} is out of use
     */
    public Pipeline join(PipelineId pipeline, TaskTypeId type, TaskTypeId into) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            if (PipelineRecords.taskType(stored, into).isArchived() || type.equals(into)) {
                throw new IllegalPipelineException(into.ref(), Rule.REPLACEMENT_UNFIT);
            }
            return remove(unit, stored, type);
        });
    }

    private static Pipeline remove(UnitOfWork<? extends SalesStores> unit, Pipeline stored, TaskTypeId id) {
        TaskType gone = PipelineRecords.taskType(stored, id);
        return PipelineRecords.change(
                unit,
                stored,
                stored.withTaskTypes(stored.taskTypes().stream()
                        .filter(type -> !type.equals(gone))
                        .toList()));
    }
}
