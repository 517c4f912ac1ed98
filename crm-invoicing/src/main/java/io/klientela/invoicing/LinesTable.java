package io.klientela.invoicing;

import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.LineFigures;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.money.Money;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines of the invoice (BG-25): below the name of each its description, note, allowances, charges and levy. Where prices
 * are with VAT, so are the amounts.
 */
final class LinesTable {
    /** Quantity, unit and price of a unit. */
    private static final int UNITS = 3;

    private final Setting setting;
    private final ChargeWords words;

    LinesTable(Setting setting) {
        this.setting = setting;
        this.words = new ChargeWords(setting);
    }

    void addTo(Flow flow) {
        List<InvoiceLine> lines = setting.invoice().content().lines();
        List<LineFigures> figures = setting.invoice().figures().lines();
        List<List<List<Run>>> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i), figures.get(i)));
        }
        new Table(setting, columns(), rows).addTo(flow);
    }

    private List<Column> columns() {
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = new ArrayList<>();
        columns.add(Table.column(setting, Label.POSITION, "", Kind.FIGURE));
        columns.add(Table.column(setting, Label.DESCRIPTION, "", Kind.TEXT));
        columns.add(Table.column(setting, Label.QUANTITY, "", Kind.FIGURE));
        columns.add(Table.column(setting, Label.UNIT, "", Kind.WORD));
        boolean gross = setting.isGrossEntry();
        columns.add(Table.column(setting, gross ? Label.GROSS_UNIT_PRICE : Label.UNIT_PRICE, currency, Kind.FIGURE));
        columns.add(Table.column(setting, Label.VAT, "", Kind.WORD));
        columns.add(Table.column(setting, gross ? Label.LINE_GROSS : Label.LINE_NET, currency, Kind.FIGURE));
        return columns;
    }

    private List<List<Run>> row(int position, InvoiceLine line, LineFigures amounts) {
        Figures figures = setting.figures();
        List<List<Run>> cells = new ArrayList<>();
        cells.add(Table.cell(Integer.toString(position)));
        cells.add(description(line, amounts));
        if (setting.isAmountAlone(position - 1)) {
            cells.addAll(Collections.nCopies(UNITS, List.of()));
        } else {
            cells.add(Table.cell(figures.number(line.quantity())));
            cells.add(Table.cell(setting.words().unit(line.unit())));
            cells.add(price(line));
        }
        cells.add(
                Table.cell(setting.vatInShort(line.vat().category(), line.vat().rate())));
        cells.add(Table.cell(figures.amount(amounts.amount())));
        return cells;
    }

    private List<Run> description(InvoiceLine line, LineFigures amounts) {
        List<Run> runs = new ArrayList<>(Table.cell(line.name()));
        if (!line.articleNumber().isBlank()) {
            runs.add(new Run(setting.words().labelled(Label.ARTICLE_NUMBER, line.articleNumber()), Style.LABEL));
        }
        for (String more : List.of(line.description(), line.note())) {
            if (!more.isBlank()) {
                runs.add(new Run(more, Style.LABEL));
            }
        }
        for (int i = 0; i < line.charges().size(); i++) {
            LineCharge charge = line.charges().get(i);
            Money signed = ChargeWords.signed(charge.kind(), amounts.charges().get(i));
            String reason = words.reason(charge.kind(), charge.reason());
            runs.add(new Run(words.told(reason, charge.amount(), signed), Style.LABEL));
        }
        line.levy()
                .ifPresent(levy ->
                        amounts.levy().ifPresent(amount -> runs.add(new Run(told(levy, amount), Style.LABEL))));
        return runs;
    }

    private String told(Levy levy, Money amount) {
        String told = words.told(levy.name(), levy.amount(), amount);
        return levy.place() == Levy.Place.INSIDE_VAT_BASE
                ? told
                : told + " (" + setting.words().of(Label.BESIDE_VAT) + ")";
    }

    /** The price, and below it for how many units it is unless for one. */
    private List<Run> price(InvoiceLine line) {
        List<Run> runs = new ArrayList<>(Table.cell(setting.figures().price(line.price())));
        if (line.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            String units = setting.figures().number(line.baseQuantity()) + "\u00a0"
                    + setting.words().unit(line.unit());
            runs.add(new Run("/\u00a0" + units, Style.LABEL));
        }
        return runs;
    }
}
