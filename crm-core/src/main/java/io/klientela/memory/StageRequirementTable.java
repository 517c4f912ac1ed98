package io.klientela.memory;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.sales.RequiredField;
import io.klientela.sales.StageRequirement;
import io.klientela.sales.StageRequirementStore;
import java.util.List;

final class StageRequirementTable implements StageRequirementStore {
    private final Table<StageRequirement> table;
    private final Integrity integrity;

    StageRequirementTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.STAGE_REQUIREMENTS, StageRequirement.class);
        this.integrity = integrity;
    }

    @Override
    public void put(ProjectId project, StageRequirement requirement) {
        integrity.stage(project, requirement.pipeline(), requirement.from());
        if (requirement.field() instanceof RequiredField.Custom custom) {
            integrity.customField(project, custom.field());
        }
        table.put(key(project, requirement.pipeline(), requirement.field()), requirement);
    }

    private Key key(ProjectId project, PipelineId pipeline, RequiredField field) {
        return table.key(project, pipeline).then(field.code());
    }

    @Override
    public void remove(ProjectId project, PipelineId pipeline, RequiredField field) {
        table.remove(key(project, pipeline, field));
    }

    @Override
    public List<StageRequirement> list(ProjectId project, PipelineId pipeline) {
        return table.under(table.key(project, pipeline)).toList();
    }
}
