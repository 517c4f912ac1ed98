package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT_LINE;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.InvoiceLine;
import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** The lines of drafts and of issued invoices: the same columns in the tables of both. */
final class InvoiceLines {
    private static final int DECIMALS = PricedLine.MAX_DECIMALS;

    private static final ChargeAmounts LEVIES = new ChargeAmounts(
            CRM_DRAFT_LINE.LEVY_FIXED_AMOUNT, CRM_DRAFT_LINE.LEVY_PERCENTAGE, CRM_DRAFT_LINE.LEVY_BASE_AMOUNT);

    private InvoiceLines() {}

    /** Writes a line without its allowances and charges, which have rows of their own. */
    static void write(Record row, ProjectId project, InvoiceId invoice, int place, InvoiceLine line) {
        Alike.set(row, CRM_DRAFT_LINE.PROJECT_ID, project);
        Alike.set(row, CRM_DRAFT_LINE.INVOICE_ID, invoice);
        Alike.set(row, CRM_DRAFT_LINE.PLACE, place);
        Alike.set(row, CRM_DRAFT_LINE.ITEM_NAME, line.name());
        Alike.set(row, CRM_DRAFT_LINE.ITEM_DESCRIPTION, line.description());
        Alike.set(row, CRM_DRAFT_LINE.ARTICLE_NUMBER, line.articleNumber());
        Alike.set(row, CRM_DRAFT_LINE.NOTE, line.note());
        Alike.set(row, CRM_DRAFT_LINE.QUANTITY, Decimals.stored(line.quantity(), DECIMALS));
        Alike.set(row, CRM_DRAFT_LINE.UNIT, line.unit());
        Alike.set(row, CRM_DRAFT_LINE.PRICE, line.price().amount());
        Alike.set(row, CRM_DRAFT_LINE.BASE_QUANTITY, Decimals.stored(line.baseQuantity(), DECIMALS));
        Optional<Levy> levy = line.levy();
        Alike.set(row, CRM_DRAFT_LINE.LEVY_NAME, levy.map(Levy::name).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT_LINE.LEVY_PLACE,
                levy.map(Levy::place).map(LevyPlaces::code).orElse(null));
        LEVIES.write(row, levy.map(Levy::amount).orElse(null));
        Alike.set(row, CRM_DRAFT_LINE.VAT_CATEGORY, line.vat().category());
        Alike.set(row, CRM_DRAFT_LINE.VAT_RATE, line.vat().rate());
        Alike.set(row, CRM_DRAFT_LINE.VAT_REASON, line.vat().reason());
        Alike.set(row, CRM_DRAFT_LINE.VAT_NAME, line.vatName());
    }

    static InvoiceLine read(Record row, List<LineCharge> charges, CurrencyCode currency) {
        PricedLine priced = new PricedLine(
                Alike.get(row, CRM_DRAFT_LINE.QUANTITY),
                new UnitPrice(Alike.get(row, CRM_DRAFT_LINE.PRICE), currency),
                Alike.get(row, CRM_DRAFT_LINE.BASE_QUANTITY),
                charges,
                levy(row, currency),
                new Vat(
                        Alike.get(row, CRM_DRAFT_LINE.VAT_CATEGORY),
                        Alike.get(row, CRM_DRAFT_LINE.VAT_RATE),
                        Alike.get(row, CRM_DRAFT_LINE.VAT_REASON)));
        return new InvoiceLine(
                Alike.get(row, CRM_DRAFT_LINE.ITEM_NAME),
                Alike.get(row, CRM_DRAFT_LINE.ITEM_DESCRIPTION),
                Alike.get(row, CRM_DRAFT_LINE.ARTICLE_NUMBER),
                Alike.get(row, CRM_DRAFT_LINE.NOTE),
                Alike.get(row, CRM_DRAFT_LINE.UNIT),
                priced,
                Alike.get(row, CRM_DRAFT_LINE.VAT_NAME));
    }

    private static Optional<Levy> levy(Record row, CurrencyCode currency) {
        return Optional.ofNullable(Alike.get(row, CRM_DRAFT_LINE.LEVY_NAME))
                .map(name -> new Levy(
                        name, LEVIES.read(row, currency), LevyPlaces.parse(Alike.get(row, CRM_DRAFT_LINE.LEVY_PLACE))));
    }
}
