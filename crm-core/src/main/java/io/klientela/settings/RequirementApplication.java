package io.klientela.settings;

import io.klientela.customfield.CustomField;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.SalesStores;
import io.klientela.sales.Stage;
import io.klientela.sales.StageRequirement;
import io.klientela.sales.StageRequirements;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsReport.What;
import java.util.List;
import java.util.Optional;

/** Makes pipelines ask their cards for what a document asks that has been checked; its pipelines and fields are there. */
final class RequirementApplication {
    private final UnitOfWork<? extends SalesStores> unit;
    private final Leftovers leftovers;
    private final SettingsLog log;
    private final List<CustomField> fields;

    RequirementApplication(UnitOfWork<? extends SalesStores> unit, Leftovers leftovers, SettingsLog log) {
        this.unit = unit;
        this.leftovers = leftovers;
        this.log = log;
        this.fields = unit.stores().customFields().list(unit.project(), RecordKind.OPPORTUNITY);
    }

    void apply(List<PipelineSettings> pipelines) {
        for (PipelineSettings pipeline : pipelines) {
            pipeline.requirements().ifPresent(wanted -> apply(pipeline.name(), wanted));
        }
    }

    private void apply(String name, List<RequirementSettings> wanted) {
        Pipeline pipeline = PipelineApplication.find(
                        unit.stores().pipelines().list(unit.project()), name, Pipeline::foldedName)
                .orElseThrow();
        List<StageRequirement> stored = unit.stores().stageRequirements().list(unit.project(), pipeline.id());
        for (RequirementSettings settings : wanted) {
            StageRequirement requirement =
                    new StageRequirement(pipeline.id(), field(settings), stage(pipeline, settings.from()));
            boolean isAsked = stored.stream().anyMatch(other -> other.field().equals(requirement.field()));
            if (!stored.contains(requirement)) {
                StageRequirements.replace(unit, pipeline.id(), requirement.field(), Optional.of(requirement.from()));
                log.add(isAsked ? What.CHANGED : What.ADDED, RequirementCheck.place(pipeline.name(), settings));
            }
        }
        if (leftovers != Leftovers.KEEP) {
            List<RequiredField> named = wanted.stream().map(this::field).toList();
            stored.stream()
                    .filter(requirement -> !named.contains(requirement.field()))
                    .forEach(requirement -> leave(pipeline, requirement));
        }
    }

    private void leave(Pipeline pipeline, StageRequirement requirement) {
        StageRequirements.replace(unit, pipeline.id(), requirement.field(), Optional.empty());
        RequirementSettings left = SettingsExport.of(requirement, pipeline, fields);
        log.add(What.DELETED, RequirementCheck.place(pipeline.name(), left));
    }

    private RequiredField field(RequirementSettings settings) {
        return settings.customField()
                .map(label -> PipelineApplication.find(fields, label, CustomField::foldedLabel)
                        .orElseThrow())
                .<RequiredField>map(field -> RequiredField.custom(field.id()))
                .orElseGet(() -> settings.part().orElseThrow());
    }

    private static StageId stage(Pipeline pipeline, String name) {
        return PipelineApplication.find(pipeline.stages(), name, Stage::foldedName)
                .orElseThrow()
                .id();
    }
}
