package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;
import static io.klientela.jdbc.schema.Tables.CRM_DRAFT_CHARGE;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_CHARGE;
import static java.util.stream.Collectors.groupingBy;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.ChargeFigures;
import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.jdbc.schema.tables.records.CrmDraftChargeRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceChargeRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.LineCharge;
import io.klientela.tax.Vat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The allowances and charges of some drafts or issued invoices: those of lines, and those of whole documents. */
final class InvoiceCharges {
    /** Where those of the whole document stand. */
    private static final int DOCUMENT = -1;

    private static final ChargeAmounts AMOUNTS =
            new ChargeAmounts(CRM_DRAFT_CHARGE.FIXED_AMOUNT, CRM_DRAFT_CHARGE.PERCENTAGE, CRM_DRAFT_CHARGE.BASE_AMOUNT);

    /** Under which a row stands. */
    private record Place(InvoiceId invoice, int line) {}

    private final Map<Place, List<Record>> rows;

    private InvoiceCharges(List<? extends Record> rows) {
        this.rows = rows.stream()
                .collect(groupingBy(row -> new Place(
                        Alike.get(row, CRM_DRAFT_CHARGE.INVOICE_ID), Alike.get(row, CRM_DRAFT_CHARGE.LINE_PLACE))));
    }

    static void insert(DSLContext sql, DraftInvoice draft) {
        List<CrmDraftChargeRecord> rows = rows(draft.project(), draft.id(), draft.content(), CrmDraftChargeRecord::new);
        Rows.insertAll(sql, rows);
    }

    static void delete(DSLContext sql, ProjectId project, InvoiceId draft) {
        sql.deleteFrom(CRM_DRAFT_CHARGE).where(belongTo(project, draft)).execute();
    }

    static void insert(DSLContext sql, IssuedInvoice invoice) {
        List<CrmInvoiceChargeRecord> rows =
                rows(invoice.project(), invoice.id(), invoice.content(), CrmInvoiceChargeRecord::new);
        for (CrmInvoiceChargeRecord row : rows) {
            if (row.getLinePlace() == DOCUMENT) {
                ChargeFigures figures = invoice.figures().charges().get(row.getPlace());
                row.setAmount(figures.entered().amount());
                row.setNet(figures.net().amount());
                InvoiceCorrections.write(row, invoice);
            } else {
                LineFigures figures = invoice.figures().lines().get(row.getLinePlace());
                row.setAmount(figures.charges().get(row.getPlace()).amount());
                row.setNet(null);
            }
        }
        Rows.insertAll(sql, rows);
    }

    private static <R extends Record> List<R> rows(
            ProjectId project, InvoiceId invoice, InvoiceContent content, Supplier<R> empty) {
        List<R> rows = new ArrayList<>();
        List<DocumentCharge> charges = content.pricing().charges();
        for (int place = 0; place < charges.size(); place++) {
            DocumentCharge charge = charges.get(place);
            R row = row(project, new Place(invoice, DOCUMENT), place, empty);
            write(row, charge.kind(), charge.amount(), charge.reason(), Optional.of(charge.vat()));
            rows.add(row);
        }
        for (int line = 0; line < content.lines().size(); line++) {
            List<LineCharge> ofLine = content.lines().get(line).charges();
            for (int place = 0; place < ofLine.size(); place++) {
                LineCharge charge = ofLine.get(place);
                R row = row(project, new Place(invoice, line), place, empty);
                write(row, charge.kind(), charge.amount(), charge.reason(), Optional.empty());
                rows.add(row);
            }
        }
        return rows;
    }

    private static <R extends Record> R row(ProjectId project, Place at, int place, Supplier<R> empty) {
        R row = empty.get();
        Alike.set(row, CRM_DRAFT_CHARGE.PROJECT_ID, project);
        Alike.set(row, CRM_DRAFT_CHARGE.INVOICE_ID, at.invoice());
        Alike.set(row, CRM_DRAFT_CHARGE.LINE_PLACE, at.line());
        Alike.set(row, CRM_DRAFT_CHARGE.PLACE, place);
        return row;
    }

    private static void write(
            Record row, ChargeKind kind, ChargeAmount amount, ChargeReason reason, Optional<Vat> vat) {
        Alike.set(row, CRM_DRAFT_CHARGE.CHARGE_KIND, code(kind));
        AMOUNTS.write(row, amount);
        Alike.set(row, CRM_DRAFT_CHARGE.REASON, reason.text());
        Alike.set(row, CRM_DRAFT_CHARGE.REASON_CODE, reason.code());
        Alike.set(row, CRM_DRAFT_CHARGE.VAT_CATEGORY, vat.map(Vat::category).orElse(null));
        Alike.set(row, CRM_DRAFT_CHARGE.VAT_RATE, vat.map(Vat::rate).orElse(null));
        Alike.set(row, CRM_DRAFT_CHARGE.VAT_REASON, vat.map(Vat::reason).orElse(null));
    }

    /** Those of drafts that have none. */
    static InvoiceCharges none() {
        return new InvoiceCharges(List.of());
    }

    /** Whether the draft of a row has any: to be asked in one query with the row. */
    static Field<Boolean> ofDraftExist() {
        return DSL.field(DSL.exists(DSL.selectOne()
                .from(CRM_DRAFT_CHARGE)
                .where(CRM_DRAFT_CHARGE.PROJECT_ID.eq(CRM_DRAFT.PROJECT_ID))
                .and(CRM_DRAFT_CHARGE.INVOICE_ID.eq(CRM_DRAFT.ID))));
    }

    private static Condition belongTo(ProjectId project, InvoiceId draft) {
        return CRM_DRAFT_CHARGE.PROJECT_ID.eq(project).and(CRM_DRAFT_CHARGE.INVOICE_ID.eq(draft));
    }

    static InvoiceCharges ofDrafts(DSLContext sql, ProjectId project, Collection<InvoiceId> drafts) {
        return new InvoiceCharges(Rows.ofEach(
                sql,
                CRM_DRAFT_CHARGE,
                CRM_DRAFT_CHARGE.PROJECT_ID.eq(project),
                CRM_DRAFT_CHARGE.INVOICE_ID,
                drafts,
                CRM_DRAFT_CHARGE.PLACE));
    }

    static InvoiceCharges ofInvoices(DSLContext sql, ProjectId project, Collection<InvoiceId> invoices) {
        return new InvoiceCharges(Rows.ofEach(
                sql,
                CRM_INVOICE_CHARGE,
                CRM_INVOICE_CHARGE.PROJECT_ID.eq(project),
                CRM_INVOICE_CHARGE.INVOICE_ID,
                invoices,
                CRM_INVOICE_CHARGE.PLACE));
    }

    List<LineCharge> ofLine(InvoiceId invoice, int line, CurrencyCode currency) {
        return at(invoice, line).stream()
                .map(row -> new LineCharge(kind(row), AMOUNTS.read(row, currency), reason(row)))
                .toList();
    }

    List<DocumentCharge> ofDocument(InvoiceId invoice, CurrencyCode currency) {
        return at(invoice, DOCUMENT).stream()
                .map(row -> new DocumentCharge(kind(row), AMOUNTS.read(row, currency), vat(row), reason(row)))
                .toList();
    }

    /** What the allowances and charges of a line came to when the invoice was issued. */
    List<Money> amountsOfLine(InvoiceId invoice, int line, CurrencyCode currency) {
        return at(invoice, line).stream()
                .map(row -> Money.of(row.get(CRM_INVOICE_CHARGE.AMOUNT), currency))
                .toList();
    }

    /** What those of the whole document came to. */
    List<ChargeFigures> figuresOfDocument(InvoiceId invoice, CurrencyCode currency) {
        return at(invoice, DOCUMENT).stream()
                .map(row -> new ChargeFigures(
                        Money.of(row.get(CRM_INVOICE_CHARGE.AMOUNT), currency),
                        Money.of(row.get(CRM_INVOICE_CHARGE.NET), currency)))
                .toList();
    }

    /** What those of the whole of a correction or a credit note do to those of its original. */
    List<CorrectedCharge> corrected(InvoiceId invoice, CurrencyCode currency) {
        return at(invoice, DOCUMENT).stream()
                .flatMap(row -> InvoiceCorrections.ofCharge(row, currency).stream())
                .toList();
    }

    private List<Record> at(InvoiceId invoice, int line) {
        return rows.getOrDefault(new Place(invoice, line), List.of());
    }

    private static String code(ChargeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static ChargeKind kind(Record row) {
        return Codes.parse(ChargeKind.values(), InvoiceCharges::code, Alike.get(row, CRM_DRAFT_CHARGE.CHARGE_KIND));
    }

    private static ChargeReason reason(Record row) {
        return new ChargeReason(Alike.get(row, CRM_DRAFT_CHARGE.REASON), Alike.get(row, CRM_DRAFT_CHARGE.REASON_CODE));
    }

    private static Vat vat(Record row) {
        return new Vat(
                Alike.get(row, CRM_DRAFT_CHARGE.VAT_CATEGORY),
                Alike.get(row, CRM_DRAFT_CHARGE.VAT_RATE),
                Alike.get(row, CRM_DRAFT_CHARGE.VAT_REASON));
    }
}
