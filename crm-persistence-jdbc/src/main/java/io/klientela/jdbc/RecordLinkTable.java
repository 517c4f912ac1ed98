package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_LINK;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmRecordLinkRecord;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import io.klientela.relationship.RecordLink;
import io.klientela.relationship.RecordLinkStore;
import io.klientela.relationship.RecordReach;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Links with the embedder's own records, a row each. */
final class RecordLinkTable implements RecordLinkStore {
    private static final Beginnings<CrmRecordLinkRecord> BEGINNINGS =
            new Beginnings<>(RecordKind.RECORD_LINK, CRM_RECORD_LINK, CRM_RECORD_LINK.PROJECT_ID, CRM_RECORD_LINK.ID);

    private final DSLContext sql;
    private final References references;

    RecordLinkTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    @Override
    public void insert(RecordLink link) {
        references.hold(link.project(), link.contact());
        Rows.insert(sql, row(link));
    }

    @Override
    public boolean update(RecordLink link) {
        return Rows.update(sql, row(link), CRM_RECORD_LINK.VERSION, link.version());
    }

    private static CrmRecordLinkRecord row(RecordLink link) {
        CrmRecordLinkRecord row = new CrmRecordLinkRecord();
        row.setProjectId(link.project());
        row.setId(link.id());
        row.setContactId(link.contact());
        row.setRecordKind(link.record().kind());
        row.setRecordId(link.record().id());
        row.setNote(link.note());
        row.setVersion(link.version());
        return row;
    }

    @Override
    public boolean delete(ProjectId project, RecordLinkId id, long version) {
        return sql.deleteFrom(CRM_RECORD_LINK)
                        .where(CRM_RECORD_LINK.PROJECT_ID.eq(project))
                        .and(CRM_RECORD_LINK.ID.eq(id))
                        .and(CRM_RECORD_LINK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<RecordLink> find(ProjectId project, RecordLinkId id, RecordReach reach) {
        return one(project, CRM_RECORD_LINK.ID.eq(id), reach);
    }

    @Override
    public Optional<RecordLink> find(ProjectId project, ContactId contact, RecordRef record, RecordReach reach) {
        return one(project, CRM_RECORD_LINK.CONTACT_ID.eq(contact).and(is(record)), reach);
    }

    private Optional<RecordLink> one(ProjectId project, Condition which, RecordReach reach) {
        return sql.selectFrom(CRM_RECORD_LINK)
                .where(CRM_RECORD_LINK.PROJECT_ID.eq(project))
                .and(which)
                .and(admitted(reach))
                .fetchOptional(RecordLinkTable::link);
    }

    private static Condition is(RecordRef record) {
        return CRM_RECORD_LINK.RECORD_KIND.eq(record.kind()).and(CRM_RECORD_LINK.RECORD_ID.eq(record.id()));
    }

    @Override
    public List<RecordLink> ofContact(ProjectId project, ContactId contact, RecordReach reach, Slice slice) {
        return page(project, CRM_RECORD_LINK.CONTACT_ID.eq(contact), reach, slice);
    }

    @Override
    public List<RecordLink> ofRecord(ProjectId project, RecordRef record, RecordReach reach, Slice slice) {
        return page(project, is(record), reach, slice);
    }

    private List<RecordLink> page(ProjectId project, Condition of, RecordReach reach, Slice slice) {
        return sql.selectFrom(CRM_RECORD_LINK)
                .where(CRM_RECORD_LINK.PROJECT_ID.eq(project))
                .and(of)
                .and(admitted(reach))
                .and(Places.before(slice, CRM_RECORD_LINK.ID))
                .orderBy(CRM_RECORD_LINK.ID.desc())
                .limit(slice.limit())
                .fetch(RecordLinkTable::link);
    }

    @Override
    public List<Added<RecordLink>> latest(ProjectId project, ContactId contact, RecordReach reach, Slice slice) {
        return BEGINNINGS.latest(sql, project, contact, admitted(reach), slice, RecordLinkTable::link);
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        return sql.deleteFrom(CRM_RECORD_LINK)
                .where(CRM_RECORD_LINK.PROJECT_ID.eq(project))
                .and(CRM_RECORD_LINK.CONTACT_ID.eq(contact))
                .execute();
    }

    /** As {@link RecordReach#admits} says. */
    private static Condition admitted(RecordReach reach) {
        Condition ofKind = DSL.or(reach.records().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.code().compareTo(other.code())))
                .map(entry ->
                        CRM_RECORD_LINK.RECORD_KIND.eq(entry.getKey()).and(admitted(entry.getKey(), entry.getValue())))
                .toList());
        return AccessTable.admits(
                        reach.contacts(), CRM_RECORD_LINK.PROJECT_ID, RecordKind.CONTACT, CRM_RECORD_LINK.CONTACT_ID)
                .and(reach.records().isEmpty() ? DSL.falseCondition() : ofKind);
    }

    private static Condition admitted(RecordKind kind, AccessFilter filter) {
        Condition seen = AccessTable.admits(filter, CRM_RECORD_LINK.PROJECT_ID, kind, CRM_RECORD_LINK.RECORD_ID);
        return DSL.notExists(DSL.selectOne()
                        .from(CRM_RECORD_ACCESS)
                        .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(CRM_RECORD_LINK.PROJECT_ID))
                        .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(CRM_RECORD_LINK.RECORD_KIND))
                        .and(CRM_RECORD_ACCESS.RECORD_ID.eq(CRM_RECORD_LINK.RECORD_ID)))
                .or(seen);
    }

    private static RecordLink link(CrmRecordLinkRecord row) {
        return new RecordLink(
                row.getId(),
                row.getProjectId(),
                row.getContactId(),
                new RecordRef(row.getRecordKind(), row.getRecordId()),
                row.getNote(),
                row.getVersion());
    }
}
