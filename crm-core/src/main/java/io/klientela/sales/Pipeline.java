package io.klientela.sales;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import io.klientela.id.TaskTypeId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One procedure, for a product or a service: the stages that a card goes through and the kinds of tasks on the way
 * (MINICRM-3, MINICRM-6). Immutable; each {@code with} method returns a changed copy, which {@link Pipelines#save} writes.
 *
 * @param id its name in the store
 * @param project the project
 * @param name 1 to 100 characters, unique in the project by folded form
 * @param stages in order; of those in use the first one is where cards begin, and it is open
 * @param taskTypes in order
 * @param isArchived whether it is out of use: its cards go on, and no new one begins here
 * @param version counts the saves, from 1
 */
public record Pipeline(
        PipelineId id,
        ProjectId project,
        String name,
        List<Stage> stages,
        List<TaskType> taskTypes,
        boolean isArchived,
        long version) {
    static final int MAX_NAME = 100;

    public Pipeline {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        StorableText.required("A pipeline's name", name, MAX_NAME);
        stages = List.copyOf(stages);
        taskTypes = List.copyOf(taskTypes);
        if (stages.stream()
                .filter(stage -> !stage.isArchived())
                .findFirst()
                .filter(stage -> stage.outcome() == StageOutcome.OPEN)
                .isEmpty()) {
            throw new IllegalArgumentException("A pipeline begins with an open stage");
        }
    }

    /** Where new cards stand. */
    public Stage firstStage() {
        return stagesInUse().get(0);
    }

    /** The stages that cards move to, in order. */
    public List<Stage> stagesInUse() {
        return stages.stream().filter(stage -> !stage.isArchived()).toList();
    }

    /** The task types that are offered, in order. */
    public List<TaskType> taskTypesInUse() {
        return taskTypes.stream().filter(type -> !type.isArchived()).toList();
    }

    /** The form by which names are unique in a project. */
    public String foldedName() {
        return SortKey.fold(name);
    }

    public Optional<Stage> find(StageId stage) {
        return stages.stream().filter(candidate -> candidate.id().equals(stage)).findFirst();
    }

    public Optional<TaskType> find(TaskTypeId type) {
        return taskTypes.stream()
                .filter(candidate -> candidate.id().equals(type))
                .findFirst();
    }

    /** The first stage in use of {@code outcome}. */
    public Optional<Stage> first(StageOutcome outcome) {
        return stagesInUse().stream()
                .filter(stage -> stage.outcome() == outcome)
                .findFirst();
    }

    public Pipeline withName(String changed) {
        return new Pipeline(id, project, changed, stages, taskTypes, isArchived, version);
    }

    /** With a changed stage in the place of the one of its id. */
    public Pipeline with(Stage changed) {
        return withStages(stages.stream()
                .map(stage -> stage.id().equals(changed.id()) ? changed : stage)
                .toList());
    }

    /** With a changed task type in the place of the one of its id. */
    public Pipeline with(TaskType changed) {
        return withTaskTypes(taskTypes.stream()
                .map(type -> type.id().equals(changed.id()) ? changed : type)
                .toList());
    }

    /** With the stages in another order, or changed. */
    public Pipeline withStages(List<Stage> changed) {
        return new Pipeline(id, project, name, changed, taskTypes, isArchived, version);
    }

    /** With the task types in another order, or changed. */
    public Pipeline withTaskTypes(List<TaskType> changed) {
        return new Pipeline(id, project, name, stages, changed, isArchived, version);
    }

    Pipeline withArchived(boolean changed) {
        return new Pipeline(id, project, name, stages, taskTypes, changed, version);
    }

    Pipeline withVersion(long next) {
        return new Pipeline(id, project, name, stages, taskTypes, isArchived, next);
    }
}
