package io.klientela.settings;

import io.klientela.category.Category;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.FieldDefaults;
import io.klientela.customfield.FieldType;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.StageRequirement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Records as documents hold them. */
final class SettingsExport {
    private SettingsExport() {}

    static CategorySettings of(Category entry) {
        return new CategorySettings(
                entry.name(), entry.colour().hex(), entry.meaning(), entry.isProtected(), entry.isArchived());
    }

    static CustomFieldSettings of(CustomField field, List<Pipeline> pipelines) {
        return new CustomFieldSettings(
                field.label(),
                withoutOptions(field.type()),
                field.type().options().stream()
                        .map(option -> new OptionSettings(option.name(), option.isArchived()))
                        .toList(),
                field.required(),
                FieldDefaults.of(field),
                field.pipeline()
                        .map(id -> pipelines.stream()
                                .filter(pipeline -> pipeline.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .name()),
                field.isArchived());
    }

    private static FieldType withoutOptions(FieldType type) {
        return type.withOptions(List.of());
    }

    static RequirementSettings of(StageRequirement requirement, Pipeline pipeline, List<CustomField> fields) {
        String from = pipeline.find(requirement.from()).orElseThrow().name();
        if (requirement.field() instanceof RequiredField.Part part) {
            return RequirementSettings.of(part, from);
        }
        return fields.stream()
                .filter(field -> RequiredField.custom(field.id()).equals(requirement.field()))
                .findFirst()
                .map(field -> RequirementSettings.ofCustomField(field.label(), from))
                .orElseThrow();
    }

    /** In an order that does not go by ids: parts first, then the fields in the order of the form. */
    static List<RequirementSettings> of(List<StageRequirement> asked, Pipeline pipeline, List<CustomField> fields) {
        List<RequiredField> order = Stream.concat(
                        Stream.of(RequiredField.Part.values()),
                        fields.stream().map(field -> RequiredField.custom(field.id())))
                .toList();
        return asked.stream()
                .sorted(Comparator.comparingInt(requirement -> order.indexOf(requirement.field())))
                .map(requirement -> of(requirement, pipeline, fields))
                .toList();
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
