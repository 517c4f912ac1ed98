package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY;

import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.CrmRecordAccess;
import io.klientela.jdbc.schema.tables.records.CrmOpportunityRecord;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds the rows of opportunities that a query asks for. */
final class OpportunitySearch {
    private final DSLContext sql;
    private final AccessTable access;

    OpportunitySearch(DSLContext sql) {
        this.sql = sql;
        this.access = new AccessTable(sql);
    }

    List<CrmOpportunityRecord> find(ProjectId project, OpportunityQuery query, AccessFilter filter, Slice slice) {
        Walk walk = Walk.of(slice, SortDirection.ASCENDING);
        return walk.listed(
                filter instanceof AccessFilter.OpenTo open
                        ? open(project, query, open, walk)
                        : sql.selectFrom(CRM_OPPORTUNITY)
                                .where(matching(project, query, filter))
                                .and(walk.beyond(CRM_OPPORTUNITY.SORT_KEY, Keyset::key, CRM_OPPORTUNITY.ID))
                                .orderBy(walk.order(CRM_OPPORTUNITY.SORT_KEY, CRM_OPPORTUNITY.ID))
                                .limit(walk.limit())
                                .fetch());
    }

    List<CrmOpportunityRecord> latestWith(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return sql.selectFrom(CRM_OPPORTUNITY)
                .where(matching(project, OpportunityQuery.all().with(contact), filter))
                .and(Places.earlier(slice, CRM_OPPORTUNITY.CREATED_AT, CRM_OPPORTUNITY.ID))
                .orderBy(CRM_OPPORTUNITY.CREATED_AT.desc(), CRM_OPPORTUNITY.ID.desc())
                .limit(slice.limit())
                .fetch();
    }

    private List<CrmOpportunityRecord> open(
            ProjectId project, OpportunityQuery query, AccessFilter.OpenTo open, Walk walk) {
        List<UUID> ids = access.inOrder(open, project, RecordKind.OPPORTUNITY, walk, reader -> meets(query, reader));
        return sql.selectFrom(CRM_OPPORTUNITY)
                .where(CRM_OPPORTUNITY.PROJECT_ID.eq(project))
                .and(CRM_OPPORTUNITY.ID.in(ids.stream().map(OpportunityId::new).toList()))
                .and(admitted(open))
                .orderBy(walk.order(CRM_OPPORTUNITY.SORT_KEY, CRM_OPPORTUNITY.ID))
                .fetch();
    }

    /** Whether the opportunity that the row opens meets the conditions; nothing to ask where there are none. */
    private static Condition meets(OpportunityQuery query, CrmRecordAccess reader) {
        return query.equals(OpportunityQuery.all())
                ? DSL.noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(CRM_OPPORTUNITY)
                        .where(CRM_OPPORTUNITY.PROJECT_ID.eq(reader.PROJECT_ID))
                        .and(CRM_OPPORTUNITY.ID.coerce(reader.RECORD_ID).eq(reader.RECORD_ID))
                        .and(conditions(query)));
    }

    long count(ProjectId project, OpportunityQuery query, AccessFilter filter) {
        return sql.fetchCount(CRM_OPPORTUNITY, matching(project, query, filter));
    }

    private static Condition matching(ProjectId project, OpportunityQuery query, AccessFilter filter) {
        return DSL.and(CRM_OPPORTUNITY.PROJECT_ID.eq(project), admitted(filter), conditions(query));
    }

    private static Condition conditions(OpportunityQuery query) {
        return DSL.and(
                equal(CRM_OPPORTUNITY.PIPELINE_ID, query.pipeline()),
                equal(CRM_OPPORTUNITY.STAGE_ID, query.stage()),
                equal(CRM_OPPORTUNITY.CONTACT_ID, query.contact()),
                equal(CRM_OPPORTUNITY.CATEGORY_ID, query.category()),
                equal(CRM_OPPORTUNITY.RESPONSIBLE_ID, query.responsible()),
                DSL.and(query.custom().stream()
                        .map(CustomFieldConditions.OF_OPPORTUNITIES::of)
                        .toList()));
    }

    static <T> Condition equal(Field<T> column, Optional<T> wanted) {
        return wanted.map(column::eq).orElse(DSL.noCondition());
    }

    static Condition admitted(AccessFilter filter) {
        return AccessTable.admits(filter, CRM_OPPORTUNITY.PROJECT_ID, RecordKind.OPPORTUNITY, CRM_OPPORTUNITY.ID);
    }
}
