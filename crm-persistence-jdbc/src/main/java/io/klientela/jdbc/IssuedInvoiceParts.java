package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_LINE;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_TAX;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceLineRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceTaxRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/**
 * What some invoices have several of, by invoice.
 *
 * @param lines in order
 * @param lineNets what the lines came to, in order
 * @param taxes in order
 */
record IssuedInvoiceParts(
        Map<InvoiceId, List<InvoiceLine>> lines,
        Map<InvoiceId, List<Money>> lineNets,
        Map<InvoiceId, List<TaxGroup>> taxes) {

    static void insert(DSLContext sql, IssuedInvoice invoice) {
        Rows.insertAll(sql, lineRows(invoice));
        Rows.insertAll(sql, taxRows(invoice));
    }

    private static List<CrmInvoiceLineRecord> lineRows(IssuedInvoice invoice) {
        List<InvoiceLine> lines = invoice.content().lines();
        List<Money> nets = invoice.totals().lineNets();
        if (lines.size() != nets.size()) {
            throw new IllegalArgumentException("Invoice " + invoice.number() + " has " + lines.size() + " lines and "
                    + nets.size() + " line nets; its totals are those of another document");
        }
        return IntStream.range(0, lines.size())
                .mapToObj(place -> {
                    CrmInvoiceLineRecord row = new CrmInvoiceLineRecord();
                    InvoiceContents.write(row, invoice.project(), invoice.id(), place, lines.get(place));
                    row.setNet(nets.get(place).amount());
                    return row;
                })
                .toList();
    }

    private static List<CrmInvoiceTaxRecord> taxRows(IssuedInvoice invoice) {
        List<TaxGroup> groups = invoice.totals().groups();
        return IntStream.range(0, groups.size())
                .mapToObj(place -> {
                    TaxGroup group = groups.get(place);
                    CrmInvoiceTaxRecord row = new CrmInvoiceTaxRecord();
                    row.setProjectId(invoice.project());
                    row.setInvoiceId(invoice.id());
                    row.setPlace(place);
                    row.setVatCategory(group.category());
                    row.setVatRate(group.rate());
                    row.setTaxable(group.taxable().amount());
                    row.setTax(group.tax().amount());
                    row.setReason(group.reason());
                    return row;
                })
                .toList();
    }

    /** Reads the parts of these invoices: two queries, however many invoices. */
    static IssuedInvoiceParts load(DSLContext sql, ProjectId project, List<CrmInvoiceRecord> invoices) {
        if (invoices.isEmpty()) {
            return new IssuedInvoiceParts(Map.of(), Map.of(), Map.of());
        }
        Map<InvoiceId, CurrencyCode> currencies =
                invoices.stream().collect(toMap(CrmInvoiceRecord::getId, CrmInvoiceRecord::getCurrency));
        Function<InvoiceId, CurrencyCode> currency = id -> Objects.requireNonNull(currencies.get(id));
        List<CrmInvoiceLineRecord> lines = sql.selectFrom(CRM_INVOICE_LINE)
                .where(CRM_INVOICE_LINE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE_LINE.INVOICE_ID.in(currencies.keySet()))
                .orderBy(CRM_INVOICE_LINE.PLACE)
                .fetch();
        Map<InvoiceId, List<TaxGroup>> taxes = sql.selectFrom(CRM_INVOICE_TAX)
                .where(CRM_INVOICE_TAX.PROJECT_ID.eq(project))
                .and(CRM_INVOICE_TAX.INVOICE_ID.in(currencies.keySet()))
                .orderBy(CRM_INVOICE_TAX.PLACE)
                .fetchGroups(
                        CrmInvoiceTaxRecord::getInvoiceId, row -> taxGroup(row, currency.apply(row.getInvoiceId())));
        return new IssuedInvoiceParts(
                byInvoice(lines, row -> InvoiceContents.line(row, currency.apply(row.getInvoiceId()))),
                byInvoice(lines, row -> Money.of(row.getNet(), currency.apply(row.getInvoiceId()))),
                taxes);
    }

    private static <T> Map<InvoiceId, List<T>> byInvoice(
            List<CrmInvoiceLineRecord> rows, Function<CrmInvoiceLineRecord, T> part) {
        return rows.stream().collect(groupingBy(CrmInvoiceLineRecord::getInvoiceId, mapping(part, toList())));
    }

    private static TaxGroup taxGroup(CrmInvoiceTaxRecord row, CurrencyCode currency) {
        return new TaxGroup(
                row.getVatCategory(),
                row.getVatRate(),
                Money.of(row.getTaxable(), currency),
                Money.of(row.getTax(), currency),
                row.getReason());
    }

    List<InvoiceLine> lines(InvoiceId invoice) {
        return lines.getOrDefault(invoice, List.of());
    }

    /** The totals as they were stored; nothing is computed anew. */
    Totals totals(CrmInvoiceRecord row, TotalsPolicy policy) {
        Function<BigDecimal, Money> money = amount -> Money.of(amount, row.getCurrency());
        return new Totals(
                policy,
                lineNets.getOrDefault(row.getId(), List.of()),
                money.apply(row.getSumOfLineNets()),
                money.apply(row.getAllowances()),
                money.apply(row.getCharges()),
                money.apply(row.getNet()),
                taxes.getOrDefault(row.getId(), List.of()),
                money.apply(row.getTax()),
                money.apply(row.getGross()),
                money.apply(row.getPrepaid()),
                money.apply(row.getRounding()),
                money.apply(row.getPayable()));
    }
}
