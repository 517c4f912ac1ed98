package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PIPELINE;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmPipelineRecord;
import io.klientela.sales.Pipeline;
import io.klientela.sales.PipelineStore;
import io.klientela.sales.Stage;
import io.klientela.sales.TaskType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Pipelines with their stages and task types. */
final class PipelineTable implements PipelineStore {
    private final DSLContext sql;

    PipelineTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Pipeline pipeline) {
        Rows.insert(sql, row(pipeline));
        new PipelineParts(sql, pipeline.project()).insert(pipeline);
    }

    @Override
    public boolean update(Pipeline pipeline) {
        if (!Rows.update(sql, row(pipeline), CRM_PIPELINE.VERSION, pipeline.version())) {
            return false;
        }
        new PipelineParts(sql, pipeline.project()).update(pipeline);
        return true;
    }

    private static CrmPipelineRecord row(Pipeline pipeline) {
        CrmPipelineRecord row = new CrmPipelineRecord();
        row.setProjectId(pipeline.project());
        row.setId(pipeline.id());
        row.setName(pipeline.name());
        row.setNameKey(Names.key(pipeline.foldedName()));
        row.setArchived(pipeline.isArchived());
        row.setVersion(pipeline.version());
        return row;
    }

    @Override
    public void delete(ProjectId project, PipelineId id) {
        new References(sql).hold(project, id);
        new PipelineParts(sql, project).delete(id);
        sql.deleteFrom(CRM_PIPELINE)
                .where(CRM_PIPELINE.PROJECT_ID.eq(project))
                .and(CRM_PIPELINE.ID.eq(id))
                .execute();
    }

    @Override
    public boolean hold(ProjectId project, PipelineId id, long version) {
        return new References(sql).hold(project, id, version);
    }

    @Override
    public Optional<Pipeline> find(ProjectId project, PipelineId id) {
        return pipelines(project, CRM_PIPELINE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Pipeline> list(ProjectId project) {
        return pipelines(project, DSL.trueCondition());
    }

    private List<Pipeline> pipelines(ProjectId project, Condition which) {
        List<CrmPipelineRecord> rows = sql.selectFrom(CRM_PIPELINE)
                .where(CRM_PIPELINE.PROJECT_ID.eq(project))
                .and(which)
                .orderBy(CRM_PIPELINE.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<PipelineId> ids = rows.stream().map(CrmPipelineRecord::getId).toList();
        PipelineParts parts = new PipelineParts(sql, project);
        Map<PipelineId, List<Stage>> stages = parts.stages(ids);
        Map<PipelineId, List<TaskType>> types = parts.taskTypes(ids);
        // Every pipeline has a stage. One without has been deleted by another transaction since its row was read.
        return rows.stream()
                .filter(row -> stages.containsKey(row.getId()))
                .map(row -> new Pipeline(
                        row.getId(),
                        row.getProjectId(),
                        row.getName(),
                        Objects.requireNonNull(stages.get(row.getId())),
                        types.getOrDefault(row.getId(), List.of()),
                        row.getArchived(),
                        row.getVersion()))
                .toList();
    }
}
