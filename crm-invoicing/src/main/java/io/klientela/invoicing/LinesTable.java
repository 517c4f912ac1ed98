package io.klientela.invoicing;

import io.klientela.invoice.InvoiceLine;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.money.Money;
import java.util.ArrayList;
import java.util.List;

/** The lines of the invoice (BG-25). The column of discounts is there if any line has one. */
final class LinesTable {
    private static final Style CELL = Style.BODY.withSize(8.5f);
    private static final Style HEAD = Style.STRONG.withSize(7.5f);

    private final Setting setting;
    private final boolean discounted;

    LinesTable(Setting setting) {
        this.setting = setting;
        this.discounted = setting.invoice().content().lines().stream()
                .anyMatch(line -> line.discountPercent().signum() != 0);
    }

    void addTo(Flow flow) {
        List<InvoiceLine> lines = setting.invoice().content().lines();
        List<Money> nets = setting.invoice().totals().lineNets();
        List<List<List<Run>>> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i), nets.get(i)));
        }
        new Table(setting.type(), columns(), rows).addTo(flow);
    }

    private List<Column> columns() {
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = new ArrayList<>();
        columns.add(column(Label.POSITION, "", Kind.FIGURE));
        columns.add(column(Label.DESCRIPTION, "", Kind.TEXT));
        columns.add(column(Label.QUANTITY, "", Kind.FIGURE));
        columns.add(column(Label.UNIT, "", Kind.WORD));
        columns.add(column(Label.UNIT_PRICE, currency, Kind.FIGURE));
        if (discounted) {
            columns.add(column(Label.DISCOUNT, "", Kind.FIGURE));
        }
        columns.add(column(Label.VAT, "", Kind.WORD));
        columns.add(column(Label.LINE_NET, currency, Kind.FIGURE));
        return columns;
    }

    private Column column(Label label, String suffix, Kind kind) {
        return new Column(new Run(setting.words().of(label) + suffix, HEAD), kind);
    }

    private List<List<Run>> row(int position, InvoiceLine line, Money net) {
        Figures figures = setting.figures();
        List<List<Run>> cells = new ArrayList<>();
        cells.add(cell(Integer.toString(position)));
        cells.add(cell(line.description()));
        cells.add(cell(figures.number(line.quantity())));
        cells.add(cell(setting.words().unit(line.unit())));
        cells.add(cell(figures.price(line.price())));
        if (discounted) {
            cells.add(cell(line.discountPercent().signum() == 0 ? "" : figures.percent(line.discountPercent())));
        }
        cells.add(cell(setting.vatInShort(line.vat().category(), line.vat().rate())));
        cells.add(cell(figures.amount(net)));
        return cells;
    }

    private static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }
}
