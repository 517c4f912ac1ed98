package io.klientela.settings;

import io.klientela.category.Category;
import io.klientela.sales.Pipeline;

/** Records as documents hold them. */
final class SettingsExport {
    private SettingsExport() {}

    static CategorySettings of(Category entry) {
        return new CategorySettings(
                entry.name(), entry.colour().hex(), entry.meaning(), entry.isProtected(), entry.isArchived());
    }

    static PipelineSettings of(Pipeline pipeline) {
        return new PipelineSettings(
                pipeline.name(),
                pipeline.stages().stream()
                        .map(stage -> new StageSettings(
                                stage.name(),
                                stage.colour().hex(),
                                stage.probability(),
                                stage.outcome(),
                                stage.isArchived()))
                        .toList(),
                pipeline.taskTypes().stream()
                        .map(type ->
                                new TaskTypeSettings(type.name(), type.colour().hex(), type.isArchived()))
                        .toList(),
                pipeline.isArchived());
    }
}
