package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_DEDUCTION;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.SeriesId;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.IssuedInvoiceStore;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.IssuedNumber;
import io.klientela.numbering.NumberPeriod;
import io.klientela.paging.Slice;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.AccessFilter;
import io.klientela.settlement.Settlement;
import io.klientela.tax.Totals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;

/** Issued invoices with their lines, taxes and seller. */
final class IssuedInvoiceTable implements IssuedInvoiceStore {
    /** Stands where an invoice has the state of its settlement: no list of settlements asks for it. */
    static final String UNSETTLED = "unsettled";

    private final DSLContext sql;
    private final OrganizationTable organizations;
    private final IssuedNumbers numbers;
    private final InvoiceSearch search;

    IssuedInvoiceTable(DSLContext sql, OrganizationTable organizations) {
        this.sql = sql;
        this.numbers = new IssuedNumbers(sql);
        this.search = new InvoiceSearch(sql);
        this.organizations = organizations;
    }

    @Override
    public void prepare(ProjectId project, InvoiceContent content, OrganizationProfile seller) {
        new References(sql).hold(project, content);
        organizations.save(project, seller);
    }

    @Override
    public void insert(IssuedInvoice invoice) {
        new References(sql).hold(invoice.project(), invoice.content());
        Rows.insert(sql, row(invoice));
        IssuedInvoiceParts.insert(sql, invoice);
    }

    private CrmInvoiceRecord row(IssuedInvoice invoice) {
        CrmInvoiceRecord row = new CrmInvoiceRecord();
        row.setProjectId(invoice.project());
        row.setId(invoice.id());
        row.setInvoiceNumber(invoice.number());
        invoice.series().ifPresent(place -> {
            row.setSeriesId(place.series());
            row.setNumberPeriod(place.period().key());
            // Of a document from before places were kept; several may lie in one period.
            row.setNumberSequence(place.sequence() == 0 ? null : place.sequence());
        });
        row.setIssueDate(invoice.issueDate());
        row.setSupplyDate(invoice.supplyDate());
        row.setDueDate(invoice.dueDate());
        row.setSellerHash(organizations.save(invoice.project(), invoice.seller()));
        InvoiceContents.write(row, invoice.content());
        write(row, invoice.figures());
        row.setIssuedAt(invoice.issuedAt());
        row.setIssuedBy(invoice.issuedBy());
        row.setIssueKey(invoice.key().orElse(null));
        InvoiceCorrections.write(row, invoice);
        row.setSettlementState(
                invoice.kind().isClaim() ? Settlement.of(invoice).state().code() : UNSETTLED);
        return row;
    }

    private static void write(CrmInvoiceRecord row, InvoiceFigures figures) {
        row.setLevies(figures.levies().amount());
        row.setTaxInTaxCurrency(figures.taxInTaxCurrency().map(Money::amount).orElse(null));
        Totals totals = figures.totals();
        row.setSumOfLineNets(totals.sumOfLineNets().amount());
        row.setAllowances(totals.allowances().amount());
        row.setCharges(totals.charges().amount());
        row.setNet(totals.net().amount());
        row.setTax(totals.tax().amount());
        row.setGross(totals.gross().amount());
        row.setPrepaid(totals.prepaid().amount());
        row.setRounding(totals.rounding().amount());
        row.setPayable(totals.payable().amount());
    }

    @Override
    public Optional<IssuedInvoice> find(ProjectId project, InvoiceId id, AccessFilter clients) {
        List<CrmInvoiceRecord> rows = sql.selectFrom(CRM_INVOICE)
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.ID.eq(id))
                .and(admitted(clients))
                .fetch();
        return invoices(project, rows).stream().findFirst();
    }

    @Override
    public List<IssuedInvoice> find(ProjectId project, InvoiceQuery query, AccessFilter clients, Slice slice) {
        return invoices(project, search.find(project, query, clients, slice));
    }

    @Override
    public long count(ProjectId project, InvoiceQuery query, AccessFilter clients) {
        return search.count(project, query, clients);
    }

    @Override
    public Map<InvoiceId, String> findNumbers(ProjectId project, Collection<InvoiceId> invoices, AccessFilter clients) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        Condition within = CRM_INVOICE.PROJECT_ID.eq(project);
        Set<InvoiceId> wanted = Set.copyOf(invoices);
        Table<?> named = sql.family() == SQLDialect.H2
                ? Rows.amongEach(CRM_INVOICE, within, CRM_INVOICE.ID, wanted)
                : CRM_INVOICE;
        return sql.select(CRM_INVOICE.ID, CRM_INVOICE.INVOICE_NUMBER)
                .from(named)
                .where(within)
                .and(CRM_INVOICE.ID.in(wanted))
                .and(admitted(clients))
                .fetchMap(CRM_INVOICE.ID, CRM_INVOICE.INVOICE_NUMBER);
    }

    @Override
    public List<IssuedInvoice> correctionsOf(ProjectId project, InvoiceId original, AccessFilter clients) {
        List<CrmInvoiceRecord> rows = sql.selectFrom(CRM_INVOICE)
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.ORIGINAL_ID.eq(original))
                .and(admitted(clients))
                .orderBy(CRM_INVOICE.CORRECTION_ORDINAL)
                .fetch();
        return invoices(project, rows);
    }

    @Override
    public List<IssuedInvoice> deductionsOf(ProjectId project, InvoiceId advance, AccessFilter clients) {
        List<CrmInvoiceRecord> rows = sql.select(CRM_INVOICE.fields())
                .from(CRM_INVOICE_DEDUCTION)
                .join(CRM_INVOICE)
                .on(CRM_INVOICE.PROJECT_ID.eq(CRM_INVOICE_DEDUCTION.PROJECT_ID))
                .and(CRM_INVOICE.ID.eq(CRM_INVOICE_DEDUCTION.INVOICE_ID))
                .where(CRM_INVOICE_DEDUCTION.PROJECT_ID.eq(project))
                .and(CRM_INVOICE_DEDUCTION.ADVANCE_ID.eq(advance))
                .and(admitted(clients))
                .orderBy(CRM_INVOICE.ISSUED_AT, CRM_INVOICE.ID)
                .fetchInto(CRM_INVOICE);
        return invoices(project, rows);
    }

    @Override
    public List<IssuedInvoice> latestFor(ProjectId project, ContactId contact, AccessFilter clients, Slice slice) {
        List<CrmInvoiceRecord> rows = sql.selectFrom(CRM_INVOICE)
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.CLIENT_ID.eq(contact))
                .and(admitted(clients))
                .and(Places.earlier(slice, CRM_INVOICE.ISSUED_AT, CRM_INVOICE.ID))
                .orderBy(CRM_INVOICE.ISSUED_AT.desc(), CRM_INVOICE.ID.desc())
                .limit(slice.limit())
                .fetch();
        return invoices(project, rows);
    }

    static Condition admitted(AccessFilter clients) {
        return AccessTable.admits(clients, CRM_INVOICE.PROJECT_ID, RecordKind.CONTACT, CRM_INVOICE.CLIENT_ID);
    }

    /** The invoices of these rows, in their order. */
    List<IssuedInvoice> invoices(ProjectId project, List<CrmInvoiceRecord> rows) {
        IssuedInvoiceParts parts = IssuedInvoiceParts.load(sql, project, rows);
        Map<ProfileKey, OrganizationProfile> sellers = organizations.load(rows.stream()
                .map(row -> new ProfileKey(project, row.getSellerHash()))
                .toList());
        return rows.stream()
                .map(row -> invoice(
                        row, parts, Objects.requireNonNull(sellers.get(new ProfileKey(project, row.getSellerHash())))))
                .toList();
    }

    private static IssuedInvoice invoice(CrmInvoiceRecord row, IssuedInvoiceParts parts, OrganizationProfile seller) {
        InvoiceContent content = InvoiceContents.read(row, parts.lines(row.getId()), parts.charges(row));
        return new IssuedInvoice(
                row.getId(),
                row.getProjectId(),
                Codes.parse(DocumentKind.values(), DocumentKind::code, row.getDocumentKind()),
                row.getInvoiceNumber(),
                IssuedNumbers.place(row),
                row.getIssueDate(),
                row.getSupplyDate(),
                row.getDueDate(),
                seller,
                content,
                parts.figures(row, content.pricing()),
                row.getIssuedAt(),
                row.getIssuedBy(),
                Optional.ofNullable(row.getIssueKey()),
                parts.correction(row),
                parts.advances(row.getId()));
    }

    @Override
    public Optional<InvoiceId> findByNumber(ProjectId project, String number) {
        return numbers.findByNumber(project, number);
    }

    @Override
    public Set<String> borne(ProjectId project, Collection<String> asked) {
        return numbers.borne(project, asked);
    }

    @Override
    public Optional<InvoiceId> findByKey(ProjectId project, String key) {
        return sql.select(CRM_INVOICE.ID)
                .from(CRM_INVOICE)
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.ISSUE_KEY.eq(key))
                .fetchOptional(CRM_INVOICE.ID);
    }

    @Override
    public List<IssuedNumber> numbersOf(
            ProjectId project, SeriesId series, NumberPeriod period, AccessFilter clients, long after, int limit) {
        return numbers.numbersOf(project, series, period, clients, after, limit);
    }

    @Override
    public Set<Long> sequencesMeanwhile(
            ProjectId project, SeriesId series, NumberPeriod period, IssuedNumber before, IssuedNumber next) {
        return numbers.sequencesMeanwhile(project, series, period, before, next);
    }

    @Override
    public List<IssuedNumber> numbersByHand(
            ProjectId project, DocumentKind documents, NumberPeriod period, AccessFilter clients, Slice slice) {
        return numbers.numbersByHand(project, documents, period, clients, slice);
    }

    @Override
    public boolean isInvoiced(ProjectId project, ContactId client, AccessFilter clients) {
        return sql.fetchExists(
                        CRM_INVOICE,
                        CRM_INVOICE
                                .PROJECT_ID
                                .eq(project)
                                .and(CRM_INVOICE.CLIENT_ID.eq(client))
                                .and(admitted(clients)))
                || sql.fetchExists(
                        CRM_DRAFT,
                        CRM_DRAFT
                                .PROJECT_ID
                                .eq(project)
                                .and(CRM_DRAFT.CLIENT_ID.eq(client))
                                .and(DraftTable.admitted(clients)));
    }

    @Override
    public long countOf(ProjectId project, ContactId contact, AccessFilter filter) {
        Condition issued = CRM_INVOICE.PROJECT_ID.eq(project).and(admitted(filter));
        Condition drafted = CRM_DRAFT.PROJECT_ID.eq(project).and(DraftTable.admitted(filter));
        return count(CRM_INVOICE, issued, CRM_INVOICE.CLIENT_ID, CRM_INVOICE.CONSIGNEE_ID, contact)
                + count(CRM_DRAFT, drafted, CRM_DRAFT.CLIENT_ID, CRM_DRAFT.CONSIGNEE_ID, contact);
    }

    /** Two counts, each by its index: for a condition of two columns H2 would read the whole project. */
    private long count(
            Table<?> table, Condition which, Field<ContactId> client, Field<ContactId> consignee, ContactId contact) {
        int asClient = sql.fetchCount(table, which.and(client.eq(contact)));
        int asConsigneeAlone =
                sql.fetchCount(table, which.and(consignee.eq(contact)).and(client.ne(contact)));
        return (long) asClient + asConsigneeAlone;
    }
}
