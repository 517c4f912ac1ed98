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
    private static final Style CELL = Style.BODY.withSize(8.5f);
    private static final Style HEAD = Style.STRONG.withSize(7.5f);

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
                column(Label.CHARGES_HEADING, "", Kind.TEXT),
                column(Label.CHARGE_PERCENT, "", Kind.FIGURE),
                column(Label.VAT, "", Kind.WORD),
                column(setting.isGrossEntry() ? Label.CHARGE_GROSS : Label.CHARGE_NET, currency, Kind.FIGURE));
        new Table(setting, columns, rows).addTo(flow);
    }

    private List<DocumentCharge> charges() {
        return setting.invoice().whole().pricing().charges();
    }

    private Column column(Label label, String suffix, Kind kind) {
        return new Column(new Run(setting.words().of(label) + suffix, HEAD), kind);
    }

    private List<List<Run>> row(DocumentCharge charge, ChargeFigures figures) {
        return List.of(
                cell(words.reason(charge.kind(), charge.reason())),
                cell(words.percent(charge.amount())),
                cell(setting.vatInShort(charge.vat().category(), charge.vat().rate())),
                cell(setting.figures().amount(ChargeWords.signed(charge.kind(), figures.entered()))));
    }

    private static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }
}
