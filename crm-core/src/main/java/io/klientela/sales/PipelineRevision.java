package io.klientela.sales;

import io.klientela.sales.IllegalPipelineException.Rule;
import java.util.List;

/** The next state of a pipeline: what a save may change, and what only commands may. */
final class PipelineRevision {
    private PipelineRevision() {}

    static Pipeline of(Pipeline stored, Pipeline changed) {
        requireSame(
                stored,
                stored.stages().stream().map(Stage::id).toList(),
                changed.stages().stream().map(Stage::id).toList());
        requireSame(
                stored,
                stored.taskTypes().stream().map(TaskType::id).toList(),
                changed.taskTypes().stream().map(TaskType::id).toList());
        List<Stage> stages = changed.stages().stream()
                .map(stage -> stage.withName(stage.name().strip())
                        .withArchived(PipelineRecords.stage(stored, stage.id()).isArchived()))
                .toList();
        return stored.withName(changed.name().strip())
                .withStages(PipelineRecords.requireOpenBeginning(stored.id(), stages))
                .withTaskTypes(changed.taskTypes().stream()
                        .map(type -> type.withName(type.name().strip())
                                .withArchived(PipelineRecords.taskType(stored, type.id())
                                        .isArchived()))
                        .toList());
    }

    private static void requireSame(Pipeline stored, List<?> before, List<?> after) {
        if (before.size() != after.size() || !before.containsAll(after) || !after.containsAll(before)) {
            throw new IllegalPipelineException(stored.id().ref(), Rule.PARTS_DIFFER);
        }
    }
}
