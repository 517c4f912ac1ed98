package io.klientela.sales;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.NamesCustomFields;
import io.klientela.history.FieldChange;
import io.klientela.history.Touched;
import io.klientela.id.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The requirements that name custom fields: none of a field outlives it. */
public final class FieldRequirements implements NamesCustomFields {
    private final StageRequirementStore requirements;
    private final PipelineStore pipelines;

    public FieldRequirements(StageRequirementStore requirements, PipelineStore pipelines) {
        this.requirements = Objects.requireNonNull(requirements, "requirements");
        this.pipelines = Objects.requireNonNull(pipelines, "pipelines");
    }

    @Override
    public List<Touched> forgetField(ProjectId project, CustomField field) {
        RequiredField named = RequiredField.custom(field.id());
        List<Touched> touched = new ArrayList<>();
        for (Pipeline pipeline : pipelines.list(project)) {
            for (StageRequirement requirement : requirements.list(project, pipeline.id())) {
                if (requirement.field().equals(named)) {
                    requirements.remove(project, pipeline.id(), named);
                    String stage =
                            PipelineRecords.stage(pipeline, requirement.from()).name();
                    touched.add(new Touched(
                            pipeline.id().ref(),
                            pipeline.id().ref(),
                            List.of(new FieldChange(
                                    StageRequirements.name(field.label()), Optional.of(stage), Optional.empty()))));
                }
            }
        }
        return touched;
    }
}
