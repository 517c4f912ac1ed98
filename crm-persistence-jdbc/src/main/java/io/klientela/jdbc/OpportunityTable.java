package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.category.CategoryReplaced;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.id.StageId;
import io.klientela.jdbc.schema.tables.records.CrmOpportunityRecord;
import io.klientela.money.Money;
import io.klientela.paging.Slice;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.OpportunityStore;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Opportunities, a row each. */
final class OpportunityTable implements OpportunityStore {
    private static final CategoryColumns<CrmOpportunityRecord> CATEGORIES = new CategoryColumns<>(
                    RecordKind.OPPORTUNITY,
                    CRM_OPPORTUNITY.PROJECT_ID,
                    CRM_OPPORTUNITY.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID),
                    CRM_OPPORTUNITY.VERSION)
            .with("status", CRM_OPPORTUNITY.STATUS_ID)
            .with("reason", CRM_OPPORTUNITY.REASON_ID)
            .with("category", CRM_OPPORTUNITY.CATEGORY_ID);

    private final DSLContext sql;
    private final AccessTable access;
    private final References references;
    private final OpportunitySearch search;

    OpportunityTable(DSLContext sql) {
        this.sql = sql;
        this.access = new AccessTable(sql);
        this.references = new References(sql);
        this.search = new OpportunitySearch(sql);
    }

    @Override
    public void insert(Opportunity opportunity) {
        holdReferences(opportunity);
        Rows.insert(sql, row(opportunity));
        access.insert(
                opportunity.project(),
                opportunity.id().ref(),
                opportunity.access(),
                Optional.of(opportunity.place().key()));
        CustomValueRows.OF_OPPORTUNITIES.insert(
                sql, opportunity.project(), opportunity.id().value(), opportunity.custom());
    }

    @Override
    public boolean update(Opportunity opportunity) {
        holdReferences(opportunity);
        if (!Rows.update(sql, row(opportunity), CRM_OPPORTUNITY.VERSION, opportunity.version())) {
            return false;
        }
        access.update(
                opportunity.project(),
                opportunity.id().ref(),
                opportunity.access(),
                Optional.of(opportunity.place().key()));
        UUID id = opportunity.id().value();
        CustomValues stored = CustomValueRows.OF_OPPORTUNITIES
                .load(sql, opportunity.project(), List.of(id))
                .getOrDefault(id, CustomValues.none());
        CustomValueRows.OF_OPPORTUNITIES.update(sql, opportunity.project(), id, stored, opportunity.custom());
        return true;
    }

    private void holdReferences(Opportunity opportunity) {
        Set<CategoryId> categories = new HashSet<>(Set.of(opportunity.status()));
        opportunity.reason().ifPresent(categories::add);
        opportunity.category().ifPresent(categories::add);
        references.hold(opportunity.project(), categories);
        references.hold(opportunity.project(), opportunity.pipeline());
        opportunity.contact().ifPresent(contact -> references.hold(opportunity.project(), contact));
    }

    private static CrmOpportunityRecord row(Opportunity opportunity) {
        CrmOpportunityRecord row = new CrmOpportunityRecord();
        row.setProjectId(opportunity.project());
        row.setId(opportunity.id());
        row.setTitle(opportunity.title());
        row.setSortKey(opportunity.place().key());
        row.setContactId(opportunity.contact().orElse(null));
        row.setPipelineId(opportunity.pipeline());
        row.setStageId(opportunity.stage());
        row.setStatusId(opportunity.status());
        row.setReasonId(opportunity.reason().orElse(null));
        row.setCategoryId(opportunity.category().orElse(null));
        row.setBudget(opportunity.budget().map(Money::amount).orElse(null));
        row.setCurrency(opportunity.budget().map(Money::currency).orElse(null));
        row.setExpectedClose(opportunity.expectedClose().orElse(null));
        row.setDescription(opportunity.description());
        row.setResponsibleId(opportunity.responsible());
        row.setCreatedAt(opportunity.createdAt());
        row.setVersion(opportunity.version());
        return row;
    }

    @Override
    public Optional<Opportunity> find(ProjectId project, OpportunityId id, AccessFilter filter) {
        List<CrmOpportunityRecord> rows = sql.selectFrom(CRM_OPPORTUNITY)
                .where(CRM_OPPORTUNITY.PROJECT_ID.eq(project))
                .and(CRM_OPPORTUNITY.ID.eq(id))
                .and(OpportunitySearch.admitted(filter))
                .fetch();
        return opportunities(project, rows).stream().findFirst();
    }

    @Override
    public List<Opportunity> find(ProjectId project, OpportunityQuery query, AccessFilter filter, Slice slice) {
        return opportunities(project, search.find(project, query, filter, slice));
    }

    @Override
    public List<Opportunity> latestWith(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return opportunities(project, search.latestWith(project, contact, filter, slice));
    }

    @Override
    public long count(ProjectId project, OpportunityQuery query, AccessFilter filter) {
        return search.count(project, query, filter);
    }

    private List<Opportunity> opportunities(ProjectId project, List<CrmOpportunityRecord> rows) {
        List<UUID> ids = rows.stream().map(row -> row.getId().value()).toList();
        Map<UUID, Visibility> visibilities = access.visibilities(project, RecordKind.OPPORTUNITY, ids);
        Map<UUID, CustomValues> custom = CustomValueRows.OF_OPPORTUNITIES.load(sql, project, ids);
        return rows.stream()
                .map(row -> opportunity(
                        row,
                        custom.getOrDefault(row.getId().value(), CustomValues.none()),
                        visibilities.getOrDefault(row.getId().value(), Visibility.onlyResponsible())))
                .toList();
    }

    private static Opportunity opportunity(CrmOpportunityRecord row, CustomValues custom, Visibility visibility) {
        return new Opportunity(
                row.getId(),
                row.getProjectId(),
                row.getTitle(),
                Optional.ofNullable(row.getContactId()),
                row.getPipelineId(),
                row.getStageId(),
                row.getStatusId(),
                Optional.ofNullable(row.getReasonId()),
                Optional.ofNullable(row.getCategoryId()),
                Optional.ofNullable(row.getBudget()).map(budget -> Money.of(budget, row.getCurrency())),
                Optional.ofNullable(row.getExpectedClose()),
                row.getDescription(),
                custom,
                new RecordAccess(row.getResponsibleId(), visibility),
                row.getCreatedAt(),
                row.getVersion());
    }

    @Override
    public long countOf(ProjectId project, ContactId contact, AccessFilter filter) {
        return count(project, OpportunityQuery.all().with(contact), filter);
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return CATEGORIES.count(sql, project, category);
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        references.hold(project, List.of(replacement));
        return CATEGORIES.replace(sql, project, category, replacement, limit);
    }

    @Override
    public long countStanding(ProjectId project, PipelineId pipeline, Optional<StageId> stage) {
        return sql.fetchCount(CRM_OPPORTUNITY, standing(project, pipeline, stage));
    }

    @Override
    public List<OpportunityId> replaceStage(
            ProjectId project, PipelineId pipeline, StageId stage, StageId replacement, int limit) {
        List<OpportunityId> cards = sql.select(CRM_OPPORTUNITY.ID)
                .from(CRM_OPPORTUNITY)
                .where(standing(project, pipeline, Optional.of(stage)))
                .orderBy(CRM_OPPORTUNITY.ID)
                .limit(limit)
                .fetch(CRM_OPPORTUNITY.ID);
        if (!cards.isEmpty()) {
            int moved = sql.update(CRM_OPPORTUNITY)
                    .set(CRM_OPPORTUNITY.STAGE_ID, replacement)
                    .set(CRM_OPPORTUNITY.VERSION, CRM_OPPORTUNITY.VERSION.plus(1))
                    .where(standing(project, pipeline, Optional.of(stage)))
                    .and(CRM_OPPORTUNITY.ID.in(cards))
                    .execute();
            Ownership.requireAll(moved, cards.stream().map(OpportunityId::ref).toList());
        }
        return cards;
    }

    private static Condition standing(ProjectId project, PipelineId pipeline, Optional<StageId> stage) {
        return DSL.and(
                CRM_OPPORTUNITY.PROJECT_ID.eq(project),
                CRM_OPPORTUNITY.PIPELINE_ID.eq(pipeline),
                OpportunitySearch.equal(CRM_OPPORTUNITY.STAGE_ID, stage));
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        return ownership().count(project, employee);
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return ownership().find(project, employee, limit);
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        ownership().handOver(project, records, employee, heir);
    }

    private Ownership<CrmOpportunityRecord> ownership() {
        return new Ownership<>(
                sql,
                RecordKind.OPPORTUNITY,
                CRM_OPPORTUNITY.PROJECT_ID,
                CRM_OPPORTUNITY.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID),
                CRM_OPPORTUNITY.RESPONSIBLE_ID,
                CRM_OPPORTUNITY.VERSION);
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field) {
        return CustomValueRows.OF_OPPORTUNITIES.count(sql, project, field, Optional.empty());
    }

    @Override
    public long countValues(ProjectId project, CustomFieldId field, FieldOptionId option) {
        return CustomValueRows.OF_OPPORTUNITIES.count(sql, project, field, Optional.of(option));
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, int limit) {
        return CustomValueRows.OF_OPPORTUNITIES.values(sql, project, field, Optional.empty(), limit);
    }

    @Override
    public Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, FieldOptionId option, int limit) {
        return CustomValueRows.OF_OPPORTUNITIES.values(sql, project, field, Optional.of(option), limit);
    }

    @Override
    public void replaceValues(ProjectId project, CustomFieldId field, Map<RecordRef, Optional<CustomValue>> values) {
        CustomValueRows.OF_OPPORTUNITIES.replace(sql, project, field, values);
    }
}
