package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_FORMER_HEAD;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.Correction;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.jdbc.schema.tables.records.CrmFormerHeadRecord;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.numbering.DocumentKind;
import io.klientela.party.TaxNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What stood at the head of invoices before their corrections. */
final class FormerHeads {
    private FormerHeads() {}

    static void insert(DSLContext sql, IssuedInvoice invoice) {
        invoice.correction().flatMap(Correction::former).ifPresent(former -> {
            Buyer buyer = former.buyer();
            CrmFormerHeadRecord row = new CrmFormerHeadRecord();
            row.setProjectId(invoice.project());
            row.setInvoiceId(invoice.id());
            row.setBuyerName(buyer.name());
            Addresses.write(row, buyer.address());
            row.setBuyerTaxCountry(buyer.taxNumber().map(TaxNumber::country).orElse(null));
            row.setBuyerTaxNumber(buyer.taxNumber().map(TaxNumber::number).orElse(null));
            row.setBuyerRegistration(buyer.registration());
            row.setPurchaseOrder(former.purchaseOrder());
            row.setBuyerReference(former.buyerReference());
            Consignees.write(row, former.consignee());
            DeliveryPeriods.write(row, former.deliveryPeriod());
            row.setNotes(former.notes().orElse(null));
            Rows.insert(sql, row);
        });
    }

    /** Those of the corrections among these documents: no query where there are none. */
    static Map<InvoiceId, FormerHead> load(DSLContext sql, ProjectId project, List<CrmInvoiceRecord> documents) {
        List<InvoiceId> corrections = documents.stream()
                .filter(row -> DocumentKind.CORRECTION.code().equals(row.getDocumentKind()))
                .map(CrmInvoiceRecord::getId)
                .toList();
        if (corrections.isEmpty()) {
            return Map.of();
        }
        return Rows.ofEach(
                        sql,
                        CRM_FORMER_HEAD,
                        CRM_FORMER_HEAD.PROJECT_ID.eq(project),
                        CRM_FORMER_HEAD.INVOICE_ID,
                        corrections)
                .intoMap(CrmFormerHeadRecord::getInvoiceId, FormerHeads::read);
    }

    private static FormerHead read(CrmFormerHeadRecord row) {
        Optional<TaxNumber> taxNumber = Optional.ofNullable(row.getBuyerTaxNumber())
                .map(number -> new TaxNumber(row.getBuyerTaxCountry(), number));
        return new FormerHead(
                new Buyer(row.getBuyerName(), Addresses.read(row), taxNumber, row.getBuyerRegistration()),
                row.getPurchaseOrder(),
                row.getBuyerReference(),
                Consignees.read(row),
                DeliveryPeriods.read(row),
                Optional.ofNullable(row.getNotes()));
    }
}
