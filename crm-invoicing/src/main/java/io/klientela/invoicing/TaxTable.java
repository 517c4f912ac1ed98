package io.klientela.invoicing;

import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.money.Money;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.VatCategory;
import java.util.ArrayList;
import java.util.List;

/**
 * The VAT of each category and rate (BG-23), with the reason where none is due (BT-120), and in the second currency what each has of
 * the VAT (BT-111).
 */
final class TaxTable {
    private static final Style CELL = Style.BODY.withSize(8.5f);
    private static final Style HEAD = Style.STRONG.withSize(7.5f);

    private final Setting setting;

    TaxTable(Setting setting) {
        this.setting = setting;
    }

    void addTo(Flow flow) {
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = new ArrayList<>(List.of(
                column(Label.TAX_RATE, "", Kind.FIGURE),
                column(Label.TAX_CATEGORY, "", Kind.TEXT),
                column(Label.TAXABLE, currency, Kind.FIGURE),
                column(Label.TAX, currency, Kind.FIGURE)));
        List<List<List<Run>>> rows = new ArrayList<>();
        setting.invoice().totals().groups().forEach(group -> rows.add(row(group)));
        addSecondCurrency(columns, rows);
        new Table(setting, columns, rows).addTo(flow);
    }

    private void addSecondCurrency(List<Column> columns, List<List<List<Run>>> rows) {
        List<Money> shares = TaxInSecondCurrency.byGroup(setting.invoice());
        if (shares.isEmpty()) {
            return;
        }
        String title = setting.words().of(Label.TAX_IN, shares.get(0).currency().code());
        columns.add(new Column(new Run(title, HEAD), Kind.FIGURE));
        for (int i = 0; i < shares.size(); i++) {
            rows.get(i).add(cell(setting.figures().amount(shares.get(i))));
        }
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
        return new ArrayList<>(List.of(
                cell(setting.vatInShort(category, group.rate())),
                treatment,
                cell(setting.figures().amount(group.taxable())),
                cell(setting.figures().amount(group.tax()))));
    }

    private static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }
}
