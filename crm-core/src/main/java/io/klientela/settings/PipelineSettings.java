package io.klientela.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A pipeline. Raw input.
 *
 * @param name unique by folded form
 * @param stages in order, the first one in use an open one
 * @param taskTypes in order
 * @param isArchived whether it is out of use
 * @param requirements what it asks its cards for; empty if nothing is said of it, and what is asked for stays
 */
public record PipelineSettings(
        String name,
        List<StageSettings> stages,
        List<TaskTypeSettings> taskTypes,
        boolean isArchived,
        Optional<List<RequirementSettings>> requirements) {
    public PipelineSettings {
        Objects.requireNonNull(name, "name");
        stages = List.copyOf(stages);
        taskTypes = List.copyOf(taskTypes);
        requirements = requirements.map(List::copyOf);
    }

    /** A pipeline of which nothing is said but itself. */
    public PipelineSettings(
            String name, List<StageSettings> stages, List<TaskTypeSettings> taskTypes, boolean isArchived) {
        this(name, stages, taskTypes, isArchived, Optional.empty());
    }

    public PipelineSettings withRequirements(List<RequirementSettings> changed) {
        return new PipelineSettings(name, stages, taskTypes, isArchived, Optional.of(changed));
    }
}
