package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_LINE;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_TAX;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.invoice.Pricing;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceLineRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceTaxRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/**
 * What some invoices have several of, by invoice.
 *
 * @param lines in order
 * @param lineNets what the lines came to without VAT, in order
 * @param lineFigures what they came to otherwise, in order
 * @param corrected what the lines of corrections and credit notes do to those of their originals, in order
 * @param taxes in order
 * @param formerHeads what stood at the head before those that correct it
 * @param charges allowances and charges
 * @param advances what final invoices deduct, in order
 */
record IssuedInvoiceParts(
        Map<InvoiceId, List<InvoiceLine>> lines,
        Map<InvoiceId, List<Money>> lineNets,
        Map<InvoiceId, List<LineFigures>> lineFigures,
        Map<InvoiceId, List<CorrectedLine>> corrected,
        Map<InvoiceId, List<TaxGroup>> taxes,
        Map<InvoiceId, FormerHead> formerHeads,
        Optional<InvoiceCharges> charges,
        Map<InvoiceId, List<DeductedAdvance>> advances) {

    static void insert(DSLContext sql, IssuedInvoice invoice) {
        Rows.insertAll(sql, lineRows(invoice));
        Rows.insertAll(sql, taxRows(invoice));
        InvoiceCharges.insert(sql, invoice);
        FormerHeads.insert(sql, invoice);
        InvoiceDeductions.insert(sql, invoice);
    }

    private static List<CrmInvoiceLineRecord> lineRows(IssuedInvoice invoice) {
        List<InvoiceLine> lines = invoice.content().lines();
        List<Money> nets = invoice.totals().lineNets();
        List<LineFigures> figures = invoice.figures().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(place -> {
                    CrmInvoiceLineRecord row = new CrmInvoiceLineRecord();
                    InvoiceLines.write(row, invoice.project(), invoice.id(), place, lines.get(place));
                    row.setNet(nets.get(place).amount());
                    row.setAmount(figures.get(place).amount().amount());
                    InvoiceCorrections.write(row, invoice, place);
                    row.setLevy(figures.get(place).levy().map(Money::amount).orElse(null));
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

    /**
     * Reads the parts of these invoices: three queries, however many invoices, one more where corrections are among them, and two where
     * final invoices are.
     */
    static IssuedInvoiceParts load(DSLContext sql, ProjectId project, List<CrmInvoiceRecord> invoices) {
        if (invoices.isEmpty()) {
            return new IssuedInvoiceParts(
                    Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of());
        }
        Map<InvoiceId, CurrencyCode> currencies =
                invoices.stream().collect(toMap(CrmInvoiceRecord::getId, CrmInvoiceRecord::getCurrency));
        Function<InvoiceId, CurrencyCode> currency = id -> Objects.requireNonNull(currencies.get(id));
        InvoiceCharges charges = InvoiceCharges.ofInvoices(sql, project, currencies.keySet());
        List<CrmInvoiceLineRecord> lines = Rows.ofEach(
                sql,
                CRM_INVOICE_LINE,
                CRM_INVOICE_LINE.PROJECT_ID.eq(project),
                CRM_INVOICE_LINE.INVOICE_ID,
                currencies.keySet(),
                CRM_INVOICE_LINE.PLACE);
        Map<InvoiceId, List<TaxGroup>> taxes = Rows.ofEach(
                        sql,
                        CRM_INVOICE_TAX,
                        CRM_INVOICE_TAX.PROJECT_ID.eq(project),
                        CRM_INVOICE_TAX.INVOICE_ID,
                        currencies.keySet(),
                        CRM_INVOICE_TAX.PLACE)
                .intoGroups(
                        CrmInvoiceTaxRecord::getInvoiceId, row -> taxGroup(row, currency.apply(row.getInvoiceId())));
        return new IssuedInvoiceParts(
                byInvoice(lines, row -> line(row, charges, currency.apply(row.getInvoiceId()))),
                byInvoice(lines, row -> Money.of(row.getNet(), currency.apply(row.getInvoiceId()))),
                byInvoice(lines, row -> figures(row, charges, currency.apply(row.getInvoiceId()))),
                lines.stream()
                        .collect(groupingBy(
                                CrmInvoiceLineRecord::getInvoiceId,
                                flatMapping(
                                        row ->
                                                InvoiceCorrections.read(row, currency.apply(row.getInvoiceId()))
                                                        .stream(),
                                        toList()))),
                taxes,
                FormerHeads.load(sql, project, invoices),
                Optional.of(charges),
                InvoiceDeductions.load(sql, project, invoices));
    }

    private static <T> Map<InvoiceId, List<T>> byInvoice(
            List<CrmInvoiceLineRecord> rows, Function<CrmInvoiceLineRecord, T> part) {
        return rows.stream().collect(groupingBy(CrmInvoiceLineRecord::getInvoiceId, mapping(part, toList())));
    }

    private static InvoiceLine line(CrmInvoiceLineRecord row, InvoiceCharges charges, CurrencyCode currency) {
        return InvoiceLines.read(row, charges.ofLine(row.getInvoiceId(), row.getPlace(), currency), currency);
    }

    private static LineFigures figures(CrmInvoiceLineRecord row, InvoiceCharges charges, CurrencyCode currency) {
        return new LineFigures(
                Money.of(row.getAmount(), currency),
                charges.amountsOfLine(row.getInvoiceId(), row.getPlace(), currency),
                Optional.ofNullable(row.getLevy()).map(levy -> Money.of(levy, currency)));
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

    List<DocumentCharge> charges(CrmInvoiceRecord row) {
        return charges.map(of -> of.ofDocument(row.getId(), row.getCurrency())).orElse(List.of());
    }

    List<DeductedAdvance> advances(InvoiceId invoice) {
        return advances.getOrDefault(invoice, List.of());
    }

    /** What the document corrects, if it does. */
    Optional<Correction> correction(CrmInvoiceRecord row) {
        return InvoiceCorrections.read(
                row,
                corrected.getOrDefault(row.getId(), List.of()),
                charges.map(of -> of.corrected(row.getId(), row.getCurrency())).orElse(List.of()),
                Optional.ofNullable(formerHeads.get(row.getId())));
    }

    /** The figures as they were stored; nothing is computed anew. */
    InvoiceFigures figures(CrmInvoiceRecord row, Pricing pricing) {
        return new InvoiceFigures(
                totals(row, pricing.policy()),
                lineFigures.getOrDefault(row.getId(), List.of()),
                charges.map(of -> of.figuresOfDocument(row.getId(), row.getCurrency()))
                        .orElse(List.of()),
                Money.of(row.getLevies(), row.getCurrency()),
                pricing.taxCurrency().map(of -> Money.of(row.getTaxInTaxCurrency(), of.currency())));
    }

    private Totals totals(CrmInvoiceRecord row, TotalsPolicy policy) {
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
