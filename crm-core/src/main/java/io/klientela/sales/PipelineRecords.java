package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.id.TaskTypeId;
import io.klientela.sales.IllegalPipelineException.Rule;
import io.klientela.session.UnitOfWork;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes pipelines with their history, and holds their names unique; rights have been checked. */
final class PipelineRecords {
    private PipelineRecords() {}

    static Pipeline get(UnitOfWork<? extends SalesStores> unit, PipelineId id) {
        return unit.stores().pipelines().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static Stage stage(Pipeline pipeline, StageId id) {
        return pipeline.find(id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static TaskType taskType(Pipeline pipeline, TaskTypeId id) {
        return pipeline.find(id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static List<Pipeline> inUse(UnitOfWork<? extends SalesStores> unit) {
        return unit.stores().pipelines().list(unit.project()).stream()
                .filter(pipeline -> !pipeline.isArchived())
                .toList();
    }

    static Pipeline insert(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        requireFreeNames(unit, pipeline);
        unit.stores().pipelines().insert(pipeline);
        ChangeLog.created(unit, pipeline.id().ref(), pipeline.id().ref(), fields(pipeline));
        return pipeline;
    }

    /** Writes a change that does not depend on what the actor has read: it runs again if another was faster. */
    static Pipeline change(UnitOfWork<? extends SalesStores> unit, Pipeline stored, Pipeline changed) {
        return update(unit, stored, changed, overtaken(stored));
    }

    static CrmException overtaken(Pipeline stored) {
        return TransientStorageException.overtaken(stored.id().ref(), stored.version());
    }

    static Pipeline update(
            UnitOfWork<? extends SalesStores> unit, Pipeline stored, Pipeline changed, CrmException conflict) {
        Pipeline next = write(unit, stored, changed, conflict);
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
        return next;
    }

    /** As {@link #update}, for whoever writes the history. */
    static Pipeline write(
            UnitOfWork<? extends SalesStores> unit, Pipeline stored, Pipeline changed, CrmException conflict) {
        requireFreeNames(unit, changed);
        Pipeline next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().pipelines().update(next)) {
            throw conflict;
        }
        return next;
    }

    private static void requireFreeNames(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline) {
        boolean isTaken = unit.stores().pipelines().list(unit.project()).stream()
                .anyMatch(other ->
                        !other.id().equals(pipeline.id()) && other.foldedName().equals(pipeline.foldedName()));
        if (isTaken) {
            throw new PipelineNameTakenException(RecordKind.PIPELINE, pipeline.name());
        }
        repeated(pipeline.stages(), Stage::foldedName).ifPresent(stage -> {
            throw new PipelineNameTakenException(RecordKind.STAGE, stage.name());
        });
        repeated(pipeline.taskTypes(), TaskType::foldedName).ifPresent(type -> {
            throw new PipelineNameTakenException(RecordKind.TASK_TYPE, type.name());
        });
    }

    private static <T> Optional<T> repeated(List<T> parts, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        return parts.stream().filter(part -> !seen.add(name.apply(part))).findFirst();
    }

    /** Checks the rule before a pipeline is made, which would take a breach of it for misuse. */
    static List<Stage> requireOpenBeginning(PipelineId id, List<Stage> stages) {
        boolean beginsOpen = stages.stream()
                .filter(stage -> !stage.isArchived())
                .findFirst()
                .filter(stage -> stage.outcome() == StageOutcome.OPEN)
                .isPresent();
        if (!beginsOpen) {
            throw new IllegalPipelineException(id.ref(), Rule.BEGINS_OPEN);
        }
        return stages;
    }

    static Map<String, String> fields(Pipeline pipeline) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("name", pipeline.name());
        fields.put(
                "stages",
                pipeline.stages().stream()
                        .map(stage -> stage.name() + " " + stage.probability() + " % "
                                + stage.outcome().code() + " " + stage.colour() + archived(stage.isArchived()))
                        .collect(Collectors.joining("\n")));
        fields.put(
                "taskTypes",
                pipeline.taskTypes().stream()
                        .map(type -> type.name() + " " + type.colour() + archived(type.isArchived()))
                        .collect(Collectors.joining("\n")));
        fields.put("archived", pipeline.isArchived() ? "yes" : "");
        return fields;
    }

    private static String archived(boolean isArchived) {
        return isArchived ? " archived" : "";
    }
}
