package io.klientela.invoicing;

import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.tax.TaxGroup;
import java.util.ArrayList;
import java.util.List;

/** The advances that a final invoice deducts: of each its number and date, and for every VAT net, VAT and gross as it stated them. */
final class AdvancesTable {

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
                Table.column(setting, Label.ADVANCES_HEADING, "", Kind.TEXT),
                Table.column(setting, Label.ISSUE_DATE, "", Kind.FIGURE),
                Table.column(setting, Label.VAT, "", Kind.WORD),
                Table.column(setting, Label.TAXABLE, currency, Kind.FIGURE),
                Table.column(setting, Label.TAX, currency, Kind.FIGURE),
                Table.column(setting, Label.CHARGE_GROSS, currency, Kind.FIGURE));
        new Table(setting, columns, rows).addTo(flow);
    }

    private List<List<Run>> row(DeductedAdvance advance, TaxGroup group) {
        Figures figures = setting.figures();
        return List.of(
                Table.cell(advance.number()),
                Table.cell(figures.date(advance.issueDate()).replace(' ', '\u00a0')),
                Table.cell(setting.vatInShort(group.category(), group.rate())),
                Table.cell(figures.amount(group.taxable())),
                Table.cell(figures.amount(group.tax())),
                Table.cell(figures.amount(group.gross())));
    }
}
