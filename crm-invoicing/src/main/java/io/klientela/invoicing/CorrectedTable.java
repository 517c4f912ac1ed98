package io.klientela.invoicing;

import io.klientela.invoice.CorrectedAmount;
import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.tax.DocumentCharge;
import java.util.ArrayList;
import java.util.List;

/**
 * What a credit note does to each line, allowance and charge of its invoice: what stood there before, the difference, what stands there
 * from now on (REQUIREMENTS decision 13). Amounts are with VAT where prices are.
 */
final class CorrectedTable {
    private static final Style CELL = Style.BODY.withSize(8.5f);
    private static final Style HEAD = Style.STRONG.withSize(7.5f);

    private final Setting setting;
    private final Correction correction;
    private final ChargeWords words;

    CorrectedTable(Setting setting, Correction correction) {
        this.setting = setting;
        this.correction = correction;
        this.words = new ChargeWords(setting);
    }

    void addTo(Flow flow) {
        InvoiceContent content = setting.invoice().content();
        List<List<List<Run>>> rows = new ArrayList<>();
        for (int i = 0; i < correction.lines().size(); i++) {
            CorrectedLine line = correction.lines().get(i);
            rows.add(row(Integer.toString(line.number()), content.lines().get(i).name(), line));
        }
        for (int i = 0; i < correction.charges().size(); i++) {
            CorrectedCharge charge = correction.charges().get(i);
            DocumentCharge of = content.pricing().charges().get(i);
            rows.add(row(
                    "",
                    words.reason(of.kind(), of.reason()),
                    new CorrectedCharge(
                            charge.number(),
                            ChargeWords.signed(of.kind(), charge.before()),
                            ChargeWords.signed(of.kind(), charge.after()))));
        }
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = List.of(
                column(Label.ORIGINAL_LINE, "", Kind.FIGURE),
                column(Label.DESCRIPTION, "", Kind.TEXT),
                column(Label.BEFORE, currency, Kind.FIGURE),
                column(Label.DIFFERENCE, currency, Kind.FIGURE),
                column(Label.AFTER, currency, Kind.FIGURE));
        new Table(setting, columns, rows).addTo(flow);
    }

    private Column column(Label label, String suffix, Kind kind) {
        return new Column(new Run(setting.words().of(label) + suffix, HEAD), kind);
    }

    private List<List<Run>> row(String number, String name, CorrectedAmount amount) {
        Figures figures = setting.figures();
        return List.of(
                cell(number),
                cell(name),
                cell(figures.amount(amount.before())),
                cell(figures.amount(amount.difference())),
                cell(figures.amount(amount.after())));
    }

    private static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }
}
