package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PIPELINE;
import static io.klientela.jdbc.schema.Tables.CRM_STAGE;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import io.klientela.jdbc.schema.tables.records.CrmPipelineRecord;
import io.klientela.jdbc.schema.tables.records.CrmStageRecord;
import io.klientela.sales.Pipeline;
import io.klientela.sales.PipelineStore;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Pipelines with their stages. */
final class PipelineTable implements PipelineStore {
    private final DSLContext sql;

    PipelineTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Pipeline pipeline) {
        Rows.insert(sql, row(pipeline));
        Rows.insertAll(sql, stageRows(pipeline));
    }

    /** {@inheritDoc} Stages stay rows of their own, since opportunities stand in them. */
    @Override
    public boolean update(Pipeline pipeline) {
        if (!Rows.update(sql, row(pipeline), CRM_PIPELINE.VERSION, pipeline.version())) {
            return false;
        }
        Set<StageId> stored =
                sql.select(CRM_STAGE.ID).from(CRM_STAGE).where(of(pipeline)).fetchSet(CRM_STAGE.ID);
        List<CrmStageRecord> rows = stageRows(pipeline);
        sql.deleteFrom(CRM_STAGE)
                .where(of(pipeline))
                .and(CRM_STAGE.ID.notIn(rows.stream().map(CrmStageRecord::getId).toList()))
                .execute();
        rows.stream()
                .filter(row -> stored.contains(row.getId()))
                .forEach(row -> sql.update(CRM_STAGE)
                        .set(row)
                        .where(of(pipeline))
                        .and(CRM_STAGE.ID.eq(row.getId()))
                        .execute());
        Rows.insertAll(
                sql, rows.stream().filter(row -> !stored.contains(row.getId())).toList());
        return true;
    }

    private static Condition of(Pipeline pipeline) {
        return CRM_STAGE.PROJECT_ID.eq(pipeline.project()).and(CRM_STAGE.PIPELINE_ID.eq(pipeline.id()));
    }

    private static CrmPipelineRecord row(Pipeline pipeline) {
        CrmPipelineRecord row = new CrmPipelineRecord();
        row.setProjectId(pipeline.project());
        row.setId(pipeline.id());
        row.setName(pipeline.name());
        row.setVersion(pipeline.version());
        return row;
    }

    private static List<CrmStageRecord> stageRows(Pipeline pipeline) {
        return IntStream.range(0, pipeline.stages().size())
                .mapToObj(place -> row(pipeline, place))
                .toList();
    }

    private static CrmStageRecord row(Pipeline pipeline, int place) {
        Stage stage = pipeline.stages().get(place);
        CrmStageRecord row = new CrmStageRecord();
        row.setProjectId(pipeline.project());
        row.setPipelineId(pipeline.id());
        row.setId(stage.id());
        row.setPlace(place);
        row.setName(stage.name());
        row.setColour(stage.colour());
        row.setProbability(stage.probability());
        row.setOutcome(stage.outcome().code());
        return row;
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
        Map<PipelineId, List<Stage>> stages = sql.selectFrom(CRM_STAGE)
                .where(CRM_STAGE.PROJECT_ID.eq(project))
                .and(CRM_STAGE.PIPELINE_ID.in(
                        rows.stream().map(CrmPipelineRecord::getId).toList()))
                .orderBy(CRM_STAGE.PLACE)
                .fetchGroups(CrmStageRecord::getPipelineId, PipelineTable::stage);
        return rows.stream()
                .map(row -> new Pipeline(
                        row.getId(),
                        row.getProjectId(),
                        row.getName(),
                        stages.getOrDefault(row.getId(), List.of()),
                        row.getVersion()))
                .toList();
    }

    private static Stage stage(CrmStageRecord row) {
        return new Stage(
                row.getId(),
                row.getName(),
                row.getColour(),
                row.getProbability(),
                Codes.parse(StageOutcome.values(), StageOutcome::code, row.getOutcome()));
    }
}
