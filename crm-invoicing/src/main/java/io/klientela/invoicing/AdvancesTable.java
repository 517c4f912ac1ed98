package io.klientela.invoicing;

import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.tax.TaxGroup;
import java.util.ArrayList;
import java.util.List;

/** The advances that a final invoice deducts: of each its number and date, and for every VAT net, VAT and gross as it stated them. */
final class AdvancesTable {
    private static final Style CELL = Style.BODY.withSize(8.5f);
    private static final Style HEAD = Style.STRONG.withSize(7.5f);

    private final Setting setting;

    AdvancesTable(Setting setting) {
        this.setting = setting;
    }

    boolean isEmpty() {
        return setting.invoice().advances().isEmpty();
    }

    void addTo(Flow flow) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (DeductedAdvance advance : setting.invoice().advances()) {
            for (TaxGroup group : advance.groups()) {
                rows.add(row(advance, group));
            }
        }
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = List.of(
                column(Label.ADVANCES_HEADING, "", Kind.TEXT),
                column(Label.ISSUE_DATE, "", Kind.FIGURE),
                column(Label.VAT, "", Kind.WORD),
                column(Label.TAXABLE, currency, Kind.FIGURE),
                column(Label.TAX, currency, Kind.FIGURE),
                column(Label.CHARGE_GROSS, currency, Kind.FIGURE));
        new Table(setting, columns, rows).addTo(flow);
    }

    private Column column(Label label, String suffix, Kind kind) {
        return new Column(new Run(setting.words().of(label) + suffix, HEAD), kind);
    }

    private List<List<Run>> row(DeductedAdvance advance, TaxGroup group) {
        Figures figures = setting.figures();
        return List.of(
                cell(advance.number()),
                cell(figures.date(advance.issueDate()).replace(' ', '\u00a0')),
                cell(setting.vatInShort(group.category(), group.rate())),
                cell(figures.amount(group.taxable())),
                cell(figures.amount(group.tax())),
                cell(figures.amount(group.gross())));
    }

    private static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }
}
