package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_LINK;

import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmContactLinkRecord;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.ContactLinkStore;
import io.klientela.relationship.LinkKind;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Links between contacts, a row each. */
final class ContactLinkTable implements ContactLinkStore {
    private static final Beginnings<CrmContactLinkRecord> BEGINNINGS = new Beginnings<>(
            RecordKind.CONTACT_LINK, CRM_CONTACT_LINK, CRM_CONTACT_LINK.PROJECT_ID, CRM_CONTACT_LINK.ID);

    private final DSLContext sql;
    private final References references;

    ContactLinkTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    @Override
    public void insert(ContactLink link) {
        references.hold(link.project(), link.lower());
        references.hold(link.project(), link.higher());
        Rows.insert(sql, row(link));
    }

    @Override
    public boolean update(ContactLink link) {
        return Rows.update(sql, row(link), CRM_CONTACT_LINK.VERSION, link.version());
    }

    private static CrmContactLinkRecord row(ContactLink link) {
        CrmContactLinkRecord row = new CrmContactLinkRecord();
        row.setProjectId(link.project());
        row.setId(link.id());
        row.setLowContactId(link.lower());
        row.setHighContactId(link.higher());
        row.setKind(link.kind());
        row.setPointsUp(link.pointsUp());
        row.setNote(link.note());
        row.setVersion(link.version());
        return row;
    }

    @Override
    public boolean delete(ProjectId project, ContactLinkId id, long version) {
        return sql.deleteFrom(CRM_CONTACT_LINK)
                        .where(CRM_CONTACT_LINK.PROJECT_ID.eq(project))
                        .and(CRM_CONTACT_LINK.ID.eq(id))
                        .and(CRM_CONTACT_LINK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<ContactLink> find(ProjectId project, ContactLinkId id, AccessFilter filter) {
        return sql.selectFrom(CRM_CONTACT_LINK)
                .where(CRM_CONTACT_LINK.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_LINK.ID.eq(id))
                .and(admitted(filter))
                .fetchOptional(ContactLinkTable::link);
    }

    @Override
    public Optional<ContactLink> find(
            ProjectId project, ContactId one, ContactId other, LinkKind kind, AccessFilter filter) {
        return sql.selectFrom(CRM_CONTACT_LINK)
                .where(CRM_CONTACT_LINK.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_LINK.LOW_CONTACT_ID.in(one, other))
                .and(CRM_CONTACT_LINK.HIGH_CONTACT_ID.in(one, other))
                .and(CRM_CONTACT_LINK.KIND.eq(kind))
                .and(admitted(filter))
                .fetchOptional(ContactLinkTable::link);
    }

    @Override
    public List<ContactLink> find(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return sql.selectFrom(CRM_CONTACT_LINK)
                .where(of(project, contact))
                .and(admitted(filter))
                .and(Places.before(slice, CRM_CONTACT_LINK.ID))
                .orderBy(CRM_CONTACT_LINK.ID.desc())
                .limit(slice.limit())
                .fetch(ContactLinkTable::link);
    }

    @Override
    public List<Added<ContactLink>> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return BEGINNINGS.latest(sql, project, contact, admitted(filter), slice, ContactLinkTable::link);
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        return sql.deleteFrom(CRM_CONTACT_LINK).where(of(project, contact)).execute();
    }

    private static Condition of(ProjectId project, ContactId contact) {
        return CRM_CONTACT_LINK
                .PROJECT_ID
                .eq(project)
                .and(CRM_CONTACT_LINK.LOW_CONTACT_ID.eq(contact).or(CRM_CONTACT_LINK.HIGH_CONTACT_ID.eq(contact)));
    }

    /** Both ends are. */
    private static Condition admitted(AccessFilter filter) {
        return AccessTable.admits(
                        filter, CRM_CONTACT_LINK.PROJECT_ID, RecordKind.CONTACT, CRM_CONTACT_LINK.LOW_CONTACT_ID)
                .and(AccessTable.admits(
                        filter, CRM_CONTACT_LINK.PROJECT_ID, RecordKind.CONTACT, CRM_CONTACT_LINK.HIGH_CONTACT_ID));
    }

    private static ContactLink link(CrmContactLinkRecord row) {
        boolean pointsUp = row.getPointsUp();
        return new ContactLink(
                row.getId(),
                row.getProjectId(),
                pointsUp ? row.getLowContactId() : row.getHighContactId(),
                pointsUp ? row.getHighContactId() : row.getLowContactId(),
                row.getKind(),
                row.getNote(),
                row.getVersion());
    }
}
