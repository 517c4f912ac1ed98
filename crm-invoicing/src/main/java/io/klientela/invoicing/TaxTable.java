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

    private final Setting setting;

    TaxTable(Setting setting) {
        this.setting = setting;
    }

    void addTo(Flow flow) {
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = new ArrayList<>(List.of(
                Table.column(setting, Label.TAX_RATE, "", Kind.FIGURE),
                Table.column(setting, Label.TAX_CATEGORY, "", Kind.TEXT),
                Table.column(setting, Label.TAXABLE, currency, Kind.FIGURE),
                Table.column(setting, Label.TAX, currency, Kind.FIGURE)));
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
        columns.add(new Column(new Run(title, Table.HEAD), Kind.FIGURE));
        for (int i = 0; i < shares.size(); i++) {
            rows.get(i).add(Table.cell(setting.figures().amount(shares.get(i))));
        }
    }

    private List<List<Run>> row(TaxGroup group) {
        VatCategory category = group.category();
        List<Run> treatment = new ArrayList<>();
        treatment.add(new Run(setting.words().category(category), Table.CELL));
        if (!group.reason().isBlank()) {
            treatment.add(new Run(group.reason(), Style.LABEL));
        }
        return new ArrayList<>(List.of(
                Table.cell(setting.vatInShort(category, group.rate())),
                treatment,
                Table.cell(setting.figures().amount(group.taxable())),
                Table.cell(setting.figures().amount(group.tax()))));
    }
}
