package io.klientela.invoicing;

import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoicing.Table.Column;
import io.klientela.invoicing.Table.Kind;
import io.klientela.money.Money;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a correction or a credit note does to each line, allowance and charge of its invoice: what stood there before, the difference, what stands there
 * from now on (REQUIREMENTS decision 13). Amounts are with VAT where prices are.
 */
final class CorrectedTable {

    /**
     * What is told of a line or a charge.
     *
     * @param names what it is called now, after what it was called before where that is something else
     * @param vats its VAT in short, likewise: amounts without VAT tell nothing of another rate
     */
    private record Told(List<String> names, List<String> vats, Money before, Money after) {
        Told and(Told later) {
            return new Told(
                    both(names, later.names),
                    both(vats, later.vats),
                    before.plus(later.before),
                    after.plus(later.after));
        }

        private static List<String> both(List<String> earlier, List<String> later) {
            return earlier.equals(later)
                    ? earlier
                    : Stream.concat(earlier.stream(), later.stream()).toList();
        }
    }

    private final Setting setting;
    private final Correction correction;
    private final ChargeWords words;

    CorrectedTable(Setting setting, Correction correction) {
        this.setting = setting;
        this.correction = correction;
        this.words = new ChargeWords(setting);
    }

    boolean isEmpty() {
        return correction.lines().isEmpty() && correction.charges().isEmpty();
    }

    void addTo(Flow flow) {
        List<List<List<Run>>> rows = new ArrayList<>();
        lines().forEach((number, told) -> rows.add(row(Integer.toString(number), told)));
        charges().values().forEach(told -> rows.add(row("", told)));
        String currency = " " + setting.invoice().totals().currency();
        List<Column> columns = List.of(
                Table.column(setting, Label.ORIGINAL_LINE, "", Kind.FIGURE),
                Table.column(setting, Label.DESCRIPTION, "", Kind.TEXT),
                Table.column(setting, Label.BEFORE, currency, Kind.FIGURE),
                Table.column(setting, Label.DIFFERENCE, currency, Kind.FIGURE),
                Table.column(setting, Label.AFTER, currency, Kind.FIGURE));
        new Table(setting, columns, rows).addTo(flow);
    }

    /** A correction tells of a line twice where it writes it anew: taken back as it was, and as it is. */
    private Map<Integer, Told> lines() {
        InvoiceContent content = setting.invoice().content();
        Map<Integer, Told> lines = new TreeMap<>();
        for (int i = 0; i < correction.lines().size(); i++) {
            CorrectedLine line = correction.lines().get(i);
            InvoiceLine of = content.lines().get(i);
            Told told = new Told(List.of(of.name()), List.of(vat(of.vat())), line.before(), line.after());
            lines.merge(line.number(), told, Told::and);
        }
        return lines;
    }

    private Map<Integer, Told> charges() {
        InvoiceContent content = setting.invoice().content();
        Map<Integer, Told> charges = new TreeMap<>();
        for (int i = 0; i < correction.charges().size(); i++) {
            CorrectedCharge charge = correction.charges().get(i);
            DocumentCharge of = content.pricing().charges().get(i);
            Told told = new Told(
                    List.of(words.reason(of.kind(), of.reason())),
                    List.of(vat(of.vat())),
                    ChargeWords.signed(of.kind(), charge.before()),
                    ChargeWords.signed(of.kind(), charge.after()));
            charges.merge(charge.number(), told, Told::and);
        }
        return charges;
    }

    private String vat(Vat of) {
        return setting.vatInShort(of.category(), of.rate());
    }

    private List<List<Run>> row(String number, Told told) {
        Figures figures = setting.figures();
        List<Run> names =
                new ArrayList<>(Table.cell(told.names().get(told.names().size() - 1)));
        told.names().stream()
                .limit(told.names().size() - 1L)
                .forEach(before -> names.add(new Run(setting.words().labelled(Label.BEFORE, before), Style.LABEL)));
        told.vats().stream()
                .limit(told.vats().size() - 1L)
                .forEach(before -> names.add(new Run(
                        changed(before, told.vats().get(told.vats().size() - 1)), Style.LABEL)));
        return List.of(
                Table.cell(number),
                names,
                Table.cell(figures.amount(told.before())),
                Table.cell(figures.amount(told.after().minus(told.before()))),
                Table.cell(figures.amount(told.after())));
    }

    private String changed(String before, String after) {
        return setting.words().labelled(Label.VAT, after) + " ("
                + setting.words().labelled(Label.BEFORE, before) + ")";
    }
}
