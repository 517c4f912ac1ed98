package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONSENT;
import static io.klientela.jdbc.schema.Tables.CRM_CONSENT_STATE;

import io.klientela.consent.Consent;
import io.klientela.consent.ConsentStore;
import io.klientela.consent.StandingConsent;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmConsentRecord;
import io.klientela.jdbc.schema.tables.records.CrmConsentStateRecord;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Consents, a row for each statement and one for each that stands. */
final class ConsentTable implements ConsentStore {
    private final DSLContext sql;
    private final References references;

    ConsentTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    @Override
    public void append(Consent consent) {
        references.hold(consent.project(), consent.contact());
        CrmConsentRecord row = new CrmConsentRecord();
        row.setProjectId(consent.project());
        row.setId(consent.id());
        row.setContactId(consent.contact());
        row.setLedgerNumber(consent.number());
        row.setPurpose(consent.purpose());
        row.setChannel(consent.channel());
        row.setAddress(consent.address());
        row.setDecision(consent.decision());
        row.setHappenedAt(consent.happenedAt());
        row.setWording(consent.wording());
        row.setSourceText(consent.source());
        row.setAuthor(consent.author());
        row.setRecordedAt(consent.recordedAt());
        Rows.insert(sql, row);
    }

    @Override
    public void stand(StandingConsent standing) {
        int updated = sql.update(CRM_CONSENT_STATE)
                .set(CRM_CONSENT_STATE.DECISION, standing.decision())
                .set(CRM_CONSENT_STATE.SINCE, standing.since())
                .set(CRM_CONSENT_STATE.CONSENT_ID, standing.statement())
                .where(CRM_CONSENT_STATE.PROJECT_ID.eq(standing.project()))
                .and(CRM_CONSENT_STATE.CONTACT_ID.eq(standing.contact()))
                .and(CRM_CONSENT_STATE.PURPOSE.eq(standing.purpose()))
                .and(CRM_CONSENT_STATE.CHANNEL.eq(standing.channel()))
                .and(CRM_CONSENT_STATE.ADDRESS.eq(standing.address()))
                .execute();
        if (updated == 0) {
            CrmConsentStateRecord row = new CrmConsentStateRecord();
            row.setProjectId(standing.project());
            row.setContactId(standing.contact());
            row.setPurpose(standing.purpose());
            row.setChannel(standing.channel());
            row.setAddress(standing.address());
            row.setDecision(standing.decision());
            row.setSince(standing.since());
            row.setConsentId(standing.statement());
            Rows.insert(sql, row);
        }
    }

    @Override
    public long lastNumber(ProjectId project, ContactId contact) {
        return sql.select(DSL.max(CRM_CONSENT.LEDGER_NUMBER))
                .from(CRM_CONSENT)
                .where(of(project, contact))
                .fetchOptional(DSL.max(CRM_CONSENT.LEDGER_NUMBER))
                .orElse(0L);
    }

    @Override
    public List<Consent> find(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return sql.selectFrom(CRM_CONSENT)
                .where(of(project, contact))
                .and(AccessTable.admits(filter, CRM_CONSENT.PROJECT_ID, RecordKind.CONTACT, CRM_CONSENT.CONTACT_ID))
                .and(Places.before(slice, CRM_CONSENT.ID))
                .orderBy(CRM_CONSENT.ID.desc())
                .limit(slice.limit())
                .fetch(ConsentTable::consent);
    }

    @Override
    public List<Consent> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return sql.selectFrom(CRM_CONSENT)
                .where(of(project, contact))
                .and(AccessTable.admits(filter, CRM_CONSENT.PROJECT_ID, RecordKind.CONTACT, CRM_CONSENT.CONTACT_ID))
                .and(Places.earlier(slice, CRM_CONSENT.HAPPENED_AT, CRM_CONSENT.ID))
                .orderBy(CRM_CONSENT.HAPPENED_AT.desc(), CRM_CONSENT.ID.desc())
                .limit(slice.limit())
                .fetch(ConsentTable::consent);
    }

    private static Condition of(ProjectId project, ContactId contact) {
        return CRM_CONSENT.PROJECT_ID.eq(project).and(CRM_CONSENT.CONTACT_ID.eq(contact));
    }

    private static Consent consent(CrmConsentRecord row) {
        return new Consent(
                row.getId(),
                row.getProjectId(),
                row.getContactId(),
                row.getLedgerNumber(),
                row.getPurpose(),
                row.getChannel(),
                row.getAddress(),
                row.getDecision(),
                row.getHappenedAt(),
                row.getWording(),
                row.getSourceText(),
                row.getAuthor(),
                row.getRecordedAt());
    }

    /** Databases collate differently, so the few rows are put in order here. */
    @Override
    public List<StandingConsent> standing(ProjectId project, ContactId contact, AccessFilter filter) {
        return sql
                .selectFrom(CRM_CONSENT_STATE)
                .where(CRM_CONSENT_STATE.PROJECT_ID.eq(project))
                .and(CRM_CONSENT_STATE.CONTACT_ID.eq(contact))
                .and(AccessTable.admits(
                        filter, CRM_CONSENT_STATE.PROJECT_ID, RecordKind.CONTACT, CRM_CONSENT_STATE.CONTACT_ID))
                .fetch(ConsentTable::standing)
                .stream()
                .sorted(StandingConsent.ORDER)
                .toList();
    }

    private static StandingConsent standing(CrmConsentStateRecord row) {
        return new StandingConsent(
                row.getProjectId(),
                row.getContactId(),
                row.getPurpose(),
                row.getChannel(),
                row.getAddress(),
                row.getDecision(),
                row.getSince(),
                row.getConsentId());
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        sql.deleteFrom(CRM_CONSENT_STATE)
                .where(CRM_CONSENT_STATE.PROJECT_ID.eq(project))
                .and(CRM_CONSENT_STATE.CONTACT_ID.eq(contact))
                .execute();
        return sql.deleteFrom(CRM_CONSENT).where(of(project, contact)).execute();
    }
}
