package io.klientela.invoicing;

import io.klientela.invoice.ChargeFigures;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.tax.DocumentCharge;
import java.util.ArrayList;
import java.util.List;

/**
 * The allowances and charges of the whole invoice (BG-20, BG-21), if it has any: with VAT where prices are with VAT. The advances that a
 * final invoice deducts stand in a table of their own.
 */
final class ChargesTable {

    private final Setting setting;
    private final ChargeWords words;

    ChargesTable(Setting setting) {
        this.setting = setting;
        this.words = new ChargeWords(setting);
    }

    boolean isEmpty() {
        return charges().isEmpty();
    }

    void addTo(Flow flow) {
        List<DocumentCharge> charges = charges();
        List<ChargeFigures> figures = setting.invoice().figures().charges();
        List<List<List<Run>>> rows = new ArrayList<>(charges.size());
        for (int i = 0; i < charges.size(); i++) {
            rows.add(row(charges.get(i), figures.get(i)));
        }
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = List.of(
                Table.column(setting, Label.CHARGES_HEADING, "", Kind.TEXT),
                Table.column(setting, Label.CHARGE_PERCENT, "", Kind.FIGURE),
                Table.column(setting, Label.VAT, "", Kind.WORD),
                Table.column(
                        setting,
                        setting.isGrossEntry() ? Label.CHARGE_GROSS : Label.CHARGE_NET,
                        currency,
                        Kind.FIGURE));
        new Table(setting, columns, rows).addTo(flow);
    }

    private List<DocumentCharge> charges() {
        return setting.invoice().whole().pricing().charges();
    }

    private List<List<Run>> row(DocumentCharge charge, ChargeFigures figures) {
        return List.of(
                Table.cell(words.reason(charge.kind(), charge.reason())),
                Table.cell(words.percent(charge.amount())),
                Table.cell(
                        setting.vatInShort(charge.vat().category(), charge.vat().rate())),
                Table.cell(setting.figures().amount(ChargeWords.signed(charge.kind(), figures.entered()))));
    }
}
