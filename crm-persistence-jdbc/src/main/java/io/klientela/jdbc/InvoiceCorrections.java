package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE_CHARGE;

import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceChargeRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceLineRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** What the rows of a correction or a credit note tell of the invoice that it corrects. */
final class InvoiceCorrections {
    private InvoiceCorrections() {}

    static void write(CrmInvoiceRecord row, IssuedInvoice invoice) {
        row.setDocumentKind(invoice.kind().code());
        invoice.correction().ifPresent(correction -> {
            row.setOriginalId(correction.original());
            row.setCorrectionOrdinal(correction.ordinal());
            row.setOriginalNumber(correction.originalNumber());
            row.setOriginalIssueDate(correction.originalIssueDate());
            row.setCorrectionReason(correction.reason());
        });
    }

    static void write(CrmInvoiceLineRecord row, IssuedInvoice invoice, int place) {
        invoice.correction().map(of -> of.lines().get(place)).ifPresent(line -> {
            row.setOriginalLine(line.number());
            row.setUnitsBack(line.quantity());
            row.setAmountBefore(line.before().amount());
            row.setAmountAfter(line.after().amount());
        });
    }

    static void write(CrmInvoiceChargeRecord row, IssuedInvoice invoice) {
        invoice.correction().map(of -> of.charges().get(row.getPlace())).ifPresent(charge -> {
            row.setOriginalCharge(charge.number());
            row.setAmountBefore(charge.before().amount());
            row.setAmountAfter(charge.after().amount());
        });
    }

    static Optional<Correction> read(
            CrmInvoiceRecord row,
            List<CorrectedLine> lines,
            List<CorrectedCharge> charges,
            Optional<FormerHead> former) {
        return Optional.ofNullable(row.getOriginalId())
                .map(original -> new Correction(
                        original,
                        row.getCorrectionOrdinal(),
                        row.getOriginalNumber(),
                        row.getOriginalIssueDate(),
                        row.getCorrectionReason(),
                        lines,
                        charges,
                        former));
    }

    static Optional<CorrectedLine> read(CrmInvoiceLineRecord row, CurrencyCode currency) {
        return Optional.ofNullable(row.getOriginalLine())
                .map(number -> new CorrectedLine(
                        number,
                        row.getUnitsBack(),
                        Money.of(row.getAmountBefore(), currency),
                        Money.of(row.getAmountAfter(), currency)));
    }

    /** Of a row of {@code crm_invoice_charge}. */
    static Optional<CorrectedCharge> ofCharge(Record row, CurrencyCode currency) {
        return Optional.ofNullable(row.get(CRM_INVOICE_CHARGE.ORIGINAL_CHARGE))
                .map(number -> new CorrectedCharge(
                        number,
                        Money.of(row.get(CRM_INVOICE_CHARGE.AMOUNT_BEFORE), currency),
                        Money.of(row.get(CRM_INVOICE_CHARGE.AMOUNT_AFTER), currency)));
    }
}
