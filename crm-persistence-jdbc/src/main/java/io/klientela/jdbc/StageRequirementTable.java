package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_STAGE_REQUIREMENT;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmStageRequirementRecord;
import io.klientela.sales.RequiredField;
import io.klientela.sales.StageRequirement;
import io.klientela.sales.StageRequirementStore;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;

/** What pipelines ask their cards for from a stage on. */
final class StageRequirementTable implements StageRequirementStore {
    private final DSLContext sql;

    StageRequirementTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void put(ProjectId project, StageRequirement requirement) {
        new References(sql).hold(project, requirement.pipeline());
        CrmStageRequirementRecord row = new CrmStageRequirementRecord();
        row.setProjectId(project);
        row.setPipelineId(requirement.pipeline());
        row.setRequiredCode(requirement.field().code());
        row.setStageId(requirement.from());
        if (requirement.field() instanceof RequiredField.Custom custom) {
            new References(sql).holdFields(project, List.of(custom.field()));
            row.setFieldId(custom.field());
        }
        remove(project, requirement.pipeline(), requirement.field());
        Rows.insert(sql, row);
    }

    @Override
    public void remove(ProjectId project, PipelineId pipeline, RequiredField field) {
        sql.deleteFrom(CRM_STAGE_REQUIREMENT)
                .where(CRM_STAGE_REQUIREMENT.PROJECT_ID.eq(project))
                .and(CRM_STAGE_REQUIREMENT.PIPELINE_ID.eq(pipeline))
                .and(CRM_STAGE_REQUIREMENT.REQUIRED_CODE.eq(field.code()))
                .execute();
    }

    @Override
    public List<StageRequirement> list(ProjectId project, PipelineId pipeline) {
        return sql
                .selectFrom(CRM_STAGE_REQUIREMENT)
                .where(CRM_STAGE_REQUIREMENT.PROJECT_ID.eq(project))
                .and(CRM_STAGE_REQUIREMENT.PIPELINE_ID.eq(pipeline))
                .fetch(row -> new StageRequirement(row.getPipelineId(), field(row), row.getStageId()))
                .stream()
                .sorted(Comparator.comparing(requirement -> requirement.field().code()))
                .toList();
    }

    private static RequiredField field(CrmStageRequirementRecord row) {
        return row.getFieldId() == null
                ? Codes.parse(RequiredField.Part.values(), RequiredField.Part::code, row.getRequiredCode())
                : RequiredField.custom(row.getFieldId());
    }
}
