package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_DEDUCTION;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_DEDUCTION_TAX;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceDeductionRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceDeductionTaxRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.TaxGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** The advances that final invoices deduct. */
final class InvoiceDeductions {
    private record Place(InvoiceId invoice, int deduction) {}

    private InvoiceDeductions() {}

    static void insert(DSLContext sql, IssuedInvoice invoice) {
        List<CrmInvoiceDeductionRecord> rows = new ArrayList<>();
        List<CrmInvoiceDeductionTaxRecord> taxes = new ArrayList<>();
        for (int place = 0; place < invoice.advances().size(); place++) {
            DeductedAdvance advance = invoice.advances().get(place);
            rows.add(row(invoice, place, advance));
            for (int group = 0; group < advance.groups().size(); group++) {
                taxes.add(tax(invoice, place, group, advance.groups().get(group)));
            }
        }
        Rows.insertAll(sql, rows);
        Rows.insertAll(sql, taxes);
    }

    private static CrmInvoiceDeductionRecord row(IssuedInvoice invoice, int place, DeductedAdvance advance) {
        CrmInvoiceDeductionRecord row = new CrmInvoiceDeductionRecord();
        row.setProjectId(invoice.project());
        row.setInvoiceId(invoice.id());
        row.setPlace(place);
        row.setAdvanceId(advance.advance());
        row.setAdvanceNumber(advance.number());
        row.setAdvanceIssueDate(advance.issueDate());
        return row;
    }

    private static CrmInvoiceDeductionTaxRecord tax(IssuedInvoice invoice, int deduction, int place, TaxGroup group) {
        CrmInvoiceDeductionTaxRecord row = new CrmInvoiceDeductionTaxRecord();
        row.setProjectId(invoice.project());
        row.setInvoiceId(invoice.id());
        row.setDeductionPlace(deduction);
        row.setPlace(place);
        row.setVatCategory(group.category());
        row.setVatRate(group.rate());
        row.setTaxable(group.taxable().amount());
        row.setTax(group.tax().amount());
        row.setReason(group.reason());
        return row;
    }

    /** Those of the final invoices among these rows: two queries, and none where there is no final invoice. */
    static Map<InvoiceId, List<DeductedAdvance>> load(DSLContext sql, ProjectId project, List<CrmInvoiceRecord> rows) {
        Map<InvoiceId, CrmInvoiceRecord> finals = rows.stream()
                .filter(row -> row.getDocumentKind().equals(DocumentKind.FINAL.code()))
                .collect(toMap(CrmInvoiceRecord::getId, row -> row));
        if (finals.isEmpty()) {
            return Map.of();
        }
        Map<Place, List<CrmInvoiceDeductionTaxRecord>> taxes = Rows.ofEach(
                        sql,
                        CRM_INVOICE_DEDUCTION_TAX,
                        CRM_INVOICE_DEDUCTION_TAX.PROJECT_ID.eq(project),
                        CRM_INVOICE_DEDUCTION_TAX.INVOICE_ID,
                        finals.keySet(),
                        CRM_INVOICE_DEDUCTION_TAX.PLACE)
                .stream()
                .collect(groupingBy(row -> new Place(row.getInvoiceId(), row.getDeductionPlace())));
        return Rows.ofEach(
                        sql,
                        CRM_INVOICE_DEDUCTION,
                        CRM_INVOICE_DEDUCTION.PROJECT_ID.eq(project),
                        CRM_INVOICE_DEDUCTION.INVOICE_ID,
                        finals.keySet(),
                        CRM_INVOICE_DEDUCTION.PLACE)
                .intoGroups(
                        CrmInvoiceDeductionRecord::getInvoiceId,
                        row -> advance(
                                row,
                                Objects.requireNonNull(finals.get(row.getInvoiceId())),
                                taxes.getOrDefault(new Place(row.getInvoiceId(), row.getPlace()), List.of())));
    }

    private static DeductedAdvance advance(
            CrmInvoiceDeductionRecord row, CrmInvoiceRecord invoice, List<CrmInvoiceDeductionTaxRecord> taxes) {
        return new DeductedAdvance(
                row.getAdvanceId(),
                row.getAdvanceNumber(),
                row.getAdvanceIssueDate(),
                taxes.stream().map(tax -> group(tax, invoice.getCurrency())).toList());
    }

    private static TaxGroup group(CrmInvoiceDeductionTaxRecord row, CurrencyCode currency) {
        return new TaxGroup(
                row.getVatCategory(),
                row.getVatRate(),
                Money.of(row.getTaxable(), currency),
                Money.of(row.getTax(), currency),
                row.getReason());
    }
}
