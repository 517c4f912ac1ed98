package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_MEMBERSHIP;

import io.klientela.id.ContactId;
import io.klientela.id.MembershipId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmMembershipRecord;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import io.klientela.relationship.Membership;
import io.klientela.relationship.MembershipRank;
import io.klientela.relationship.MembershipStore;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Memberships, a row each. */
final class MembershipTable implements MembershipStore {
    private static final Beginnings<CrmMembershipRecord> BEGINNINGS =
            new Beginnings<>(RecordKind.MEMBERSHIP, CRM_MEMBERSHIP, CRM_MEMBERSHIP.PROJECT_ID, CRM_MEMBERSHIP.ID);

    private final DSLContext sql;
    private final References references;

    MembershipTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    @Override
    public void insert(Membership membership) {
        references.hold(membership.project(), membership.person());
        references.hold(membership.project(), membership.company());
        Rows.insert(sql, row(membership));
    }

    @Override
    public boolean update(Membership membership) {
        return Rows.update(sql, row(membership), CRM_MEMBERSHIP.VERSION, membership.version());
    }

    private static CrmMembershipRecord row(Membership membership) {
        CrmMembershipRecord row = new CrmMembershipRecord();
        row.setProjectId(membership.project());
        row.setId(membership.id());
        row.setPersonId(membership.person());
        row.setCompanyId(membership.company());
        row.setMainPersonId(membership.isMain() ? membership.person() : null);
        row.setPositionText(membership.position());
        row.setSinceDay(membership.since().orElse(null));
        row.setUntilDay(membership.until().orElse(null));
        row.setVersion(membership.version());
        return row;
    }

    @Override
    public boolean delete(ProjectId project, MembershipId id, long version) {
        return sql.deleteFrom(CRM_MEMBERSHIP)
                        .where(CRM_MEMBERSHIP.PROJECT_ID.eq(project))
                        .and(CRM_MEMBERSHIP.ID.eq(id))
                        .and(CRM_MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Membership> find(ProjectId project, MembershipId id, AccessFilter filter) {
        return one(project, CRM_MEMBERSHIP.ID.eq(id), filter);
    }

    @Override
    public Optional<Membership> find(ProjectId project, ContactId person, ContactId company, AccessFilter filter) {
        return one(project, CRM_MEMBERSHIP.PERSON_ID.eq(person).and(CRM_MEMBERSHIP.COMPANY_ID.eq(company)), filter);
    }

    @Override
    public Optional<Membership> findMain(ProjectId project, ContactId person, AccessFilter filter) {
        return one(project, CRM_MEMBERSHIP.MAIN_PERSON_ID.eq(person), filter);
    }

    private Optional<Membership> one(ProjectId project, Condition which, AccessFilter filter) {
        return sql.selectFrom(CRM_MEMBERSHIP)
                .where(CRM_MEMBERSHIP.PROJECT_ID.eq(project))
                .and(which)
                .and(admitted(filter))
                .fetchOptional(MembershipTable::membership);
    }

    @Override
    public List<Membership> ofPerson(ProjectId project, ContactId person, AccessFilter filter, Slice slice) {
        return page(project, CRM_MEMBERSHIP.PERSON_ID.eq(person), filter, slice);
    }

    @Override
    public List<Membership> ofCompany(ProjectId project, ContactId company, AccessFilter filter, Slice slice) {
        return page(project, CRM_MEMBERSHIP.COMPANY_ID.eq(company), filter, slice);
    }

    private List<Membership> page(ProjectId project, Condition of, AccessFilter filter, Slice slice) {
        return sql.selectFrom(CRM_MEMBERSHIP)
                .where(CRM_MEMBERSHIP.PROJECT_ID.eq(project))
                .and(of)
                .and(admitted(filter))
                .and(Places.before(slice, CRM_MEMBERSHIP.ID))
                .orderBy(CRM_MEMBERSHIP.ID.desc())
                .limit(slice.limit())
                .fetch(MembershipTable::membership);
    }

    @Override
    public List<Added<Membership>> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return BEGINNINGS.latest(sql, project, contact, admitted(filter), slice, MembershipTable::membership);
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        return sql.deleteFrom(CRM_MEMBERSHIP)
                .where(CRM_MEMBERSHIP.PROJECT_ID.eq(project))
                .and(CRM_MEMBERSHIP.PERSON_ID.eq(contact).or(CRM_MEMBERSHIP.COMPANY_ID.eq(contact)))
                .execute();
    }

    /** Both ends are. */
    private static Condition admitted(AccessFilter filter) {
        return AccessTable.admits(filter, CRM_MEMBERSHIP.PROJECT_ID, RecordKind.CONTACT, CRM_MEMBERSHIP.PERSON_ID)
                .and(AccessTable.admits(
                        filter, CRM_MEMBERSHIP.PROJECT_ID, RecordKind.CONTACT, CRM_MEMBERSHIP.COMPANY_ID));
    }

    private static Membership membership(CrmMembershipRecord row) {
        return new Membership(
                row.getId(),
                row.getProjectId(),
                row.getPersonId(),
                row.getCompanyId(),
                row.getPositionText(),
                row.getMainPersonId() == null ? MembershipRank.FURTHER : MembershipRank.MAIN,
                Optional.ofNullable(row.getSinceDay()),
                Optional.ofNullable(row.getUntilDay()),
                row.getVersion());
    }
}
