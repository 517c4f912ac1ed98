package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_STAGE;
import static io.klientela.jdbc.schema.Tables.CRM_TASK_TYPE;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import io.klientela.jdbc.schema.tables.records.CrmStageRecord;
import io.klientela.jdbc.schema.tables.records.CrmTaskTypeRecord;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.sales.TaskType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The stages and task types of pipelines: rows of their own. */
final class PipelineParts {
    private final DSLContext sql;
    private final ProjectId project;

    PipelineParts(DSLContext sql, ProjectId project) {
        this.sql = sql;
        this.project = project;
    }

    void insert(Pipeline pipeline) {
        Rows.insertAll(sql, stageRows(pipeline));
        Rows.insertAll(sql, taskTypeRows(pipeline));
    }

    /** Stages stay the rows that they are, since opportunities stand in them. */
    void update(Pipeline pipeline) {
        Condition own = CRM_STAGE.PROJECT_ID.eq(project).and(CRM_STAGE.PIPELINE_ID.eq(pipeline.id()));
        Set<StageId> stored =
                sql.select(CRM_STAGE.ID).from(CRM_STAGE).where(own).fetchSet(CRM_STAGE.ID);
        List<CrmStageRecord> rows = stageRows(pipeline);
        sql.deleteFrom(CRM_STAGE)
                .where(own)
                .and(CRM_STAGE.ID.notIn(rows.stream().map(CrmStageRecord::getId).toList()))
                .execute();
        rows.stream()
                .filter(row -> stored.contains(row.getId()))
                .forEach(row -> sql.update(CRM_STAGE)
                        .set(row)
                        .where(own)
                        .and(CRM_STAGE.ID.eq(row.getId()))
                        .execute());
        Rows.insertAll(
                sql, rows.stream().filter(row -> !stored.contains(row.getId())).toList());
        deleteTaskTypes(pipeline.id());
        Rows.insertAll(sql, taskTypeRows(pipeline));
    }

    void delete(PipelineId pipeline) {
        deleteTaskTypes(pipeline);
        sql.deleteFrom(CRM_STAGE)
                .where(CRM_STAGE.PROJECT_ID.eq(project))
                .and(CRM_STAGE.PIPELINE_ID.eq(pipeline))
                .execute();
    }

    private void deleteTaskTypes(PipelineId pipeline) {
        sql.deleteFrom(CRM_TASK_TYPE)
                .where(CRM_TASK_TYPE.PROJECT_ID.eq(project))
                .and(CRM_TASK_TYPE.PIPELINE_ID.eq(pipeline))
                .execute();
    }

    Map<PipelineId, List<Stage>> stages(Collection<PipelineId> pipelines) {
        return sql.selectFrom(CRM_STAGE)
                .where(CRM_STAGE.PROJECT_ID.eq(project))
                .and(CRM_STAGE.PIPELINE_ID.in(pipelines))
                .orderBy(CRM_STAGE.PLACE)
                .fetchGroups(CrmStageRecord::getPipelineId, PipelineParts::stage);
    }

    Map<PipelineId, List<TaskType>> taskTypes(Collection<PipelineId> pipelines) {
        return sql.selectFrom(CRM_TASK_TYPE)
                .where(CRM_TASK_TYPE.PROJECT_ID.eq(project))
                .and(CRM_TASK_TYPE.PIPELINE_ID.in(pipelines))
                .orderBy(CRM_TASK_TYPE.PLACE)
                .fetchGroups(CrmTaskTypeRecord::getPipelineId, PipelineParts::taskType);
    }

    private static List<CrmStageRecord> stageRows(Pipeline pipeline) {
        return IntStream.range(0, pipeline.stages().size())
                .mapToObj(place -> row(pipeline, pipeline.stages().get(place), place))
                .toList();
    }

    private static CrmStageRecord row(Pipeline pipeline, Stage stage, int place) {
        CrmStageRecord row = new CrmStageRecord();
        row.setProjectId(pipeline.project());
        row.setPipelineId(pipeline.id());
        row.setId(stage.id());
        row.setPlace(place);
        row.setName(stage.name());
        row.setColour(stage.colour());
        row.setProbability(stage.probability());
        row.setOutcome(stage.outcome().code());
        row.setArchived(stage.isArchived());
        return row;
    }

    private static Stage stage(CrmStageRecord row) {
        return new Stage(
                row.getId(),
                row.getName(),
                row.getColour(),
                row.getProbability(),
                Codes.parse(StageOutcome.values(), StageOutcome::code, row.getOutcome()),
                row.getArchived());
    }

    private static List<CrmTaskTypeRecord> taskTypeRows(Pipeline pipeline) {
        return IntStream.range(0, pipeline.taskTypes().size())
                .mapToObj(place -> row(pipeline, pipeline.taskTypes().get(place), place))
                .toList();
    }

    private static CrmTaskTypeRecord row(Pipeline pipeline, TaskType type, int place) {
        CrmTaskTypeRecord row = new CrmTaskTypeRecord();
        row.setProjectId(pipeline.project());
        row.setPipelineId(pipeline.id());
        row.setId(type.id());
        row.setPlace(place);
        row.setName(type.name());
        row.setColour(type.colour());
        row.setArchived(type.isArchived());
        return row;
    }

    private static TaskType taskType(CrmTaskTypeRecord row) {
        return new TaskType(row.getId(), row.getName(), row.getColour(), row.getArchived());
    }
}
