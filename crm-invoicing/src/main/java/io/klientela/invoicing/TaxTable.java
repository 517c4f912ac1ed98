package io.klientela.invoicing;

import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.VatCategory;
import java.util.ArrayList;
import java.util.List;

/** The VAT of each category and rate (BG-23), with the reason where none is due (BT-120). */
final class TaxTable {
    private static final Style CELL = Style.BODY.withSize(8.5f);
    private static final Style HEAD = Style.STRONG.withSize(7.5f);

    private final Setting setting;

    TaxTable(Setting setting) {
        this.setting = setting;
    }

    void addTo(Flow flow) {
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = List.of(
                column(Label.TAX_RATE, "", Kind.FIGURE),
                column(Label.TAX_CATEGORY, "", Kind.TEXT),
                column(Label.TAXABLE, currency, Kind.FIGURE),
                column(Label.TAX, currency, Kind.FIGURE));
        List<List<List<Run>>> rows =
                setting.invoice().totals().groups().stream().map(this::row).toList();
        new Table(setting.type(), columns, rows).addTo(flow);
    }

    private Column column(Label label, String suffix, Kind kind) {
        return new Column(new Run(setting.words().of(label) + suffix, HEAD), kind);
    }

    private List<List<Run>> row(TaxGroup group) {
        VatCategory category = group.category();
        List<Run> treatment = new ArrayList<>();
        treatment.add(new Run(setting.words().category(category), CELL));
        if (!group.reason().isBlank()) {
            treatment.add(new Run(group.reason(), Style.LABEL));
        }
        return List.of(
                cell(setting.vatInShort(category, group.rate())),
                treatment,
                cell(setting.figures().amount(group.taxable())),
                cell(setting.figures().amount(group.tax())));
    }

    private static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }
}
