package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;
import static io.klientela.jdbc.schema.Tables.CRM_DRAFT_LINE;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import io.klientela.party.TaxNumber;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** What drafts and issued invoices have in common: the same columns in the tables of both, and of the lines of both. */
final class InvoiceContents {
    private static final int DECIMALS = 10;

    private InvoiceContents() {}

    static void write(Record row, InvoiceContent content) {
        Buyer buyer = content.buyer();
        Alike.set(row, CRM_DRAFT.CLIENT_ID, content.client());
        Alike.set(row, CRM_DRAFT.OPPORTUNITY_ID, content.opportunity().orElse(null));
        Alike.set(row, CRM_DRAFT.BUYER_NAME, buyer.name());
        Addresses.write(row, buyer.address());
        Alike.set(
                row,
                CRM_DRAFT.BUYER_TAX_COUNTRY,
                buyer.taxNumber().map(TaxNumber::country).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.BUYER_TAX_NUMBER,
                buyer.taxNumber().map(TaxNumber::number).orElse(null));
        Alike.set(row, CRM_DRAFT.CURRENCY, content.currency());
        Alike.set(row, CRM_DRAFT.LANGUAGE_TAG, content.language());
        Alike.set(row, CRM_DRAFT.AGREED_SUPPLY_DATE, content.supplyDate().orElse(null));
        Alike.set(row, CRM_DRAFT.PAYMENT_TERM, content.paymentTerm());
        Alike.set(row, CRM_DRAFT.PURCHASE_ORDER, content.purchaseOrder());
        Alike.set(row, CRM_DRAFT.NOTES, content.notes());
        Alike.set(row, CRM_DRAFT.POLICY, content.policy().name());
    }

    static InvoiceContent read(Record row, List<InvoiceLine> lines) {
        return new InvoiceContent(
                Alike.get(row, CRM_DRAFT.CLIENT_ID),
                Optional.ofNullable(Alike.get(row, CRM_DRAFT.OPPORTUNITY_ID)),
                new Buyer(Alike.get(row, CRM_DRAFT.BUYER_NAME), Addresses.read(row), taxNumber(row)),
                Alike.get(row, CRM_DRAFT.CURRENCY),
                Alike.get(row, CRM_DRAFT.LANGUAGE_TAG),
                Optional.ofNullable(Alike.get(row, CRM_DRAFT.AGREED_SUPPLY_DATE)),
                Alike.get(row, CRM_DRAFT.PAYMENT_TERM),
                Alike.get(row, CRM_DRAFT.PURCHASE_ORDER),
                Alike.get(row, CRM_DRAFT.NOTES),
                TotalsPolicy.valueOf(Alike.get(row, CRM_DRAFT.POLICY)),
                lines);
    }

    private static Optional<TaxNumber> taxNumber(Record row) {
        return Optional.ofNullable(Alike.get(row, CRM_DRAFT.BUYER_TAX_NUMBER))
                .map(number -> new TaxNumber(Alike.get(row, CRM_DRAFT.BUYER_TAX_COUNTRY), number));
    }

    static void write(Record row, ProjectId project, InvoiceId invoice, int place, InvoiceLine line) {
        Alike.set(row, CRM_DRAFT_LINE.PROJECT_ID, project);
        Alike.set(row, CRM_DRAFT_LINE.INVOICE_ID, invoice);
        Alike.set(row, CRM_DRAFT_LINE.PLACE, place);
        Alike.set(row, CRM_DRAFT_LINE.DESCRIPTION, line.description());
        Alike.set(row, CRM_DRAFT_LINE.QUANTITY, Decimals.stored(line.quantity(), DECIMALS));
        Alike.set(row, CRM_DRAFT_LINE.UNIT, line.unit());
        Alike.set(row, CRM_DRAFT_LINE.PRICE, line.price().amount());
        Alike.set(row, CRM_DRAFT_LINE.DISCOUNT_PERCENT, Decimals.stored(line.discountPercent(), DECIMALS));
        Alike.set(row, CRM_DRAFT_LINE.VAT_CATEGORY, line.vat().category());
        Alike.set(row, CRM_DRAFT_LINE.VAT_RATE, line.vat().rate());
        Alike.set(row, CRM_DRAFT_LINE.VAT_REASON, line.vat().reason());
    }

    static InvoiceLine line(Record row, CurrencyCode currency) {
        return new InvoiceLine(
                Alike.get(row, CRM_DRAFT_LINE.DESCRIPTION),
                Decimals.read(Alike.get(row, CRM_DRAFT_LINE.QUANTITY)),
                Alike.get(row, CRM_DRAFT_LINE.UNIT),
                new UnitPrice(Alike.get(row, CRM_DRAFT_LINE.PRICE), currency),
                Decimals.read(Alike.get(row, CRM_DRAFT_LINE.DISCOUNT_PERCENT)),
                new Vat(
                        Alike.get(row, CRM_DRAFT_LINE.VAT_CATEGORY),
                        Alike.get(row, CRM_DRAFT_LINE.VAT_RATE),
                        Alike.get(row, CRM_DRAFT_LINE.VAT_REASON)));
    }
}
