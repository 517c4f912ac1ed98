package io.klientela.settings;

import java.util.List;
import java.util.Objects;

/**
 * A pipeline. Raw input.
 *
 * @param name unique by folded form
 * @param stages in order, the first one in use an open one
 * @param taskTypes in order
 * @param isArchived whether it is out of use
 */
public record PipelineSettings(
        String name, List<StageSettings> stages, List<TaskTypeSettings> taskTypes, boolean isArchived) {
    public PipelineSettings {
        Objects.requireNonNull(name, "name");
        stages = List.copyOf(stages);
        taskTypes = List.copyOf(taskTypes);
    }
}
