package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;
import static io.klientela.jdbc.schema.Tables.CRM_DRAFT_LINE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.DraftStore;
import io.klientela.invoice.InvoiceLine;
import io.klientela.jdbc.schema.tables.records.CrmDraftLineRecord;
import io.klientela.jdbc.schema.tables.records.CrmDraftRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Drafts of invoices with their lines, allowances and charges. */
final class DraftTable implements DraftStore {
    private static final Field<Boolean> HAS_CHARGES =
            InvoiceCharges.ofDraftExist().as("has_charges");

    private static final Condition BY_ID =
            CRM_DRAFT.PROJECT_ID.eq(any(CRM_DRAFT.PROJECT_ID)).and(CRM_DRAFT.ID.eq(any(CRM_DRAFT.ID)));
    private static final Condition LINES_BY_DRAFT = CRM_DRAFT_LINE
            .PROJECT_ID
            .eq(any(CRM_DRAFT_LINE.PROJECT_ID))
            .and(CRM_DRAFT_LINE.INVOICE_ID.eq(any(CRM_DRAFT_LINE.INVOICE_ID)));

    private static final KeptStatement LOCK =
            KeptStatement.query(locked(BY_ID.and(CRM_DRAFT.VERSION.eq(any(CRM_DRAFT.VERSION)))));
    private static final KeptStatement LINES = KeptStatement.query(
            DSL.selectFrom(CRM_DRAFT_LINE).where(LINES_BY_DRAFT).orderBy(CRM_DRAFT_LINE.PLACE));
    private static final KeptStatement DELETE_LINES =
            KeptStatement.change(DSL.deleteFrom(CRM_DRAFT_LINE).where(LINES_BY_DRAFT));
    private static final KeptStatement DELETE =
            KeptStatement.change(DSL.deleteFrom(CRM_DRAFT).where(BY_ID));

    /** The row of a draft that is this transaction's until it ends. */
    private record Locked(CrmDraftRecord row, boolean hasCharges) {}

    private final DSLContext sql;

    DraftTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(DraftInvoice draft) {
        new References(sql).hold(draft.project(), draft.content());
        Rows.insert(sql, row(draft));
        Rows.insertAll(sql, lines(draft));
        InvoiceCharges.insert(sql, draft);
    }

    /** {@inheritDoc} The row itself is locked before the contacts are, as it is by whoever issues the draft. */
    @Override
    public boolean update(DraftInvoice draft) {
        if (!isLocked(draft.project(), draft.id(), draft.version() - 1)) {
            return false;
        }
        new References(sql).hold(draft.project(), draft.content());
        Rows.update(sql, row(draft), CRM_DRAFT.VERSION, draft.version());
        deleteLines(draft.project(), draft.id());
        InvoiceCharges.delete(sql, draft.project(), draft.id());
        Rows.insertAll(sql, lines(draft));
        InvoiceCharges.insert(sql, draft);
        return true;
    }

    private static CrmDraftRecord row(DraftInvoice draft) {
        CrmDraftRecord row = new CrmDraftRecord();
        row.setProjectId(draft.project());
        row.setId(draft.id());
        InvoiceContents.write(row, draft.content());
        row.setCreatedAt(draft.createdAt());
        row.setVersion(draft.version());
        return row;
    }

    private static List<CrmDraftLineRecord> lines(DraftInvoice draft) {
        List<InvoiceLine> lines = draft.content().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(place -> {
                    CrmDraftLineRecord row = new CrmDraftLineRecord();
                    InvoiceLines.write(row, draft.project(), draft.id(), place, lines.get(place));
                    return row;
                })
                .toList();
    }

    /** {@inheritDoc} Its row is locked first: of a draft that another transaction changed meanwhile nothing is deleted. */
    @Override
    public Optional<DraftInvoice> remove(ProjectId project, InvoiceId id, long version, AccessFilter clients) {
        Optional<Locked> found = clients instanceof AccessFilter.Everything
                ? LOCK.find(
                        sql,
                        row -> new Locked(row.into(new CrmDraftRecord()), row.get(HAS_CHARGES)),
                        project,
                        id,
                        version)
                : sql.fetchOptional(locked(is(project, id)
                                .and(CRM_DRAFT.VERSION.eq(version))
                                .and(admitted(clients))))
                        .map(row -> new Locked(row.into(CRM_DRAFT), row.get(HAS_CHARGES)));
        return found.map(this::removed);
    }

    private static Select<? extends Record> locked(Condition which) {
        return DSL.select(CRM_DRAFT.fields())
                .select(HAS_CHARGES)
                .from(CRM_DRAFT)
                .where(which)
                .forUpdate();
    }

    private DraftInvoice removed(Locked locked) {
        CrmDraftRecord row = locked.row;
        ProjectId project = row.getProjectId();
        InvoiceId id = row.getId();
        InvoiceCharges charges =
                locked.hasCharges ? InvoiceCharges.ofDrafts(sql, project, Set.of(id)) : InvoiceCharges.none();
        DraftInvoice draft = drafts(project, List.of(row), charges).get(0);
        deleteLines(project, id);
        if (locked.hasCharges) {
            InvoiceCharges.delete(sql, project, id);
        }
        DELETE.execute(sql, project, id);
        return draft;
    }

    /** Whether a draft is there in this version; if so, it stays as it is until the transaction ends. */
    private boolean isLocked(ProjectId project, InvoiceId id, long version) {
        return sql.select(CRM_DRAFT.ID)
                .from(CRM_DRAFT)
                .where(is(project, id).and(CRM_DRAFT.VERSION.eq(version)))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private void deleteLines(ProjectId project, InvoiceId draft) {
        DELETE_LINES.execute(sql, project, draft);
    }

    private static Condition is(ProjectId project, InvoiceId id) {
        return CRM_DRAFT.PROJECT_ID.eq(project).and(CRM_DRAFT.ID.eq(id));
    }

    @Override
    public Optional<DraftInvoice> find(ProjectId project, InvoiceId id, AccessFilter clients) {
        List<CrmDraftRecord> rows = sql.selectFrom(CRM_DRAFT)
                .where(is(project, id))
                .and(admitted(clients))
                .fetch();
        return drafts(project, rows).stream().findFirst();
    }

    @Override
    public List<DraftInvoice> find(ProjectId project, AccessFilter clients, Slice slice) {
        List<CrmDraftRecord> rows = sql.selectFrom(CRM_DRAFT)
                .where(CRM_DRAFT.PROJECT_ID.eq(project))
                .and(admitted(clients))
                .and(Places.before(slice, CRM_DRAFT.ID))
                .orderBy(Places.latestFirst(CRM_DRAFT.PROJECT_ID, CRM_DRAFT.ID))
                .limit(slice.limit())
                .fetch();
        return drafts(project, rows);
    }

    static Condition admitted(AccessFilter clients) {
        return AccessTable.admits(clients, CRM_DRAFT.PROJECT_ID, RecordKind.CONTACT, CRM_DRAFT.CLIENT_ID);
    }

    private List<DraftInvoice> drafts(ProjectId project, List<CrmDraftRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<InvoiceId> ids = rows.stream().map(CrmDraftRecord::getId).collect(toSet());
        return drafts(project, rows, InvoiceCharges.ofDrafts(sql, project, ids));
    }

    private List<DraftInvoice> drafts(ProjectId project, List<CrmDraftRecord> rows, InvoiceCharges charges) {
        Map<InvoiceId, CurrencyCode> currencies =
                rows.stream().collect(toMap(CrmDraftRecord::getId, CrmDraftRecord::getCurrency));
        Map<InvoiceId, List<InvoiceLine>> lines = lines(project, currencies.keySet()).stream()
                .collect(groupingBy(
                        CrmDraftLineRecord::getInvoiceId,
                        mapping(
                                row -> line(row, charges, Objects.requireNonNull(currencies.get(row.getInvoiceId()))),
                                toList())));
        return rows.stream()
                .map(row -> new DraftInvoice(
                        row.getId(),
                        row.getProjectId(),
                        InvoiceContents.read(
                                row,
                                lines.getOrDefault(row.getId(), List.of()),
                                charges.ofDocument(row.getId(), row.getCurrency())),
                        row.getCreatedAt(),
                        row.getVersion()))
                .toList();
    }

    private List<CrmDraftLineRecord> lines(ProjectId project, Set<InvoiceId> drafts) {
        return drafts.size() == 1
                ? LINES.fetch(
                        sql,
                        row -> row.into(new CrmDraftLineRecord()),
                        project,
                        drafts.iterator().next())
                : Rows.ofEach(
                        sql,
                        CRM_DRAFT_LINE,
                        CRM_DRAFT_LINE.PROJECT_ID.eq(project),
                        CRM_DRAFT_LINE.INVOICE_ID,
                        drafts,
                        CRM_DRAFT_LINE.PLACE);
    }

    private static InvoiceLine line(CrmDraftLineRecord row, InvoiceCharges charges, CurrencyCode currency) {
        return InvoiceLines.read(row, charges.ofLine(row.getInvoiceId(), row.getPlace(), currency), currency);
    }
}
