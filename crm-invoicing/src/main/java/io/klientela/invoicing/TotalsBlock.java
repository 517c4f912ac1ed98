package io.klientela.invoicing;

import io.klientela.money.Money;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.Totals;
import java.util.ArrayList;
import java.util.List;

/**
 * The totals as stored (BT-106 to BT-115): net, VAT, gross, payable; the others where they are not zero, the VAT in a second
 * currency (BT-111) with its rate where there is one. Where prices are with VAT, the lines do not add up to the net, and the way
 * from one to the other is left out. It takes the right half of the text area.
 */
final class TotalsBlock {
    private static final float PADDING = 2.5f;
    private static final float BAND_PADDING = 6;
    private static final float INSET = 5;
    private static final float LEAST_GAP = 10;
    private static final Style NAME = Style.BODY.withColour(Colours.GREY);

    private final Setting setting;

    TotalsBlock(Setting setting) {
        this.setting = setting;
    }

    List<Strip> strips() {
        Totals totals = setting.invoice().totals();
        List<Strip> strips = new ArrayList<>();
        boolean charged = !totals.allowances().isZero() || !totals.charges().isZero();
        if (charged && !setting.isGrossEntry()) {
            strips.add(row(Label.SUM_OF_LINES, totals.sumOfLineNets()));
            addUnlessZero(strips, Label.ALLOWANCES, totals.allowances().negated());
            addUnlessZero(strips, Label.CHARGES, totals.charges());
        }
        strips.add(row(Label.TOTAL_NET, totals.net()));
        strips.add(row(Label.TOTAL_TAX, totals.tax()));
        setting.invoice().figures().taxInTaxCurrency().ifPresent(tax -> addTaxCurrency(strips, tax));
        strips.add(row(Label.TOTAL_GROSS, totals.gross()));
        addUnlessZero(strips, Label.LEVIES, setting.invoice().figures().levies());
        addUnlessZero(strips, Label.PREPAID, totals.prepaid().negated());
        addUnlessZero(strips, Label.ROUNDING, totals.rounding());
        strips.add(Strip.gap(3));
        strips.add(band(setting.invoice().figures().due()));
        return strips;
    }

    private void addUnlessZero(List<Strip> strips, Label label, Money amount) {
        if (!amount.isZero()) {
            strips.add(row(label, amount));
        }
    }

    private void addTaxCurrency(List<Strip> strips, Money tax) {
        String code = tax.currency().code();
        Run name = new Run(setting.words().of(Label.TAX_IN, code), NAME);
        setting.invoice()
                .content()
                .pricing()
                .taxCurrency()
                .ifPresent(second -> strips.add(row(name, tax, List.of(new Run(rate(second), Style.LABEL)))));
    }

    /** {@code 1 EUR = 4.32 PLN, 18 October 2024}. */
    private String rate(TaxCurrency second) {
        Figures figures = setting.figures();
        return figures.money("1", setting.invoice().totals().currency()) + " = "
                + figures.money(figures.number(second.rate()), second.currency()) + ", "
                + figures.date(second.date());
    }

    private Strip row(Label label, Money amount) {
        return row(setting.label(label, NAME), amount, List.of());
    }

    private Strip row(Run name, Money amount, List<Run> below) {
        Run value = fitting(name, amount, Style.BODY);
        float lines = name.style().leading() + Strip.height(Strip.texts(0, below));
        float height = lines + 2 * PADDING;
        return new Strip(height, (sheet, top) -> {
            sheet.left(Paper.MIDDLE + INSET, top + PADDING, name);
            sheet.right(Paper.RIGHT - INSET, top + PADDING, value);
            float y = top + PADDING + name.style().leading();
            for (Run run : below) {
                sheet.right(Paper.RIGHT - INSET, y, run);
                y += run.style().leading();
            }
            sheet.box(Paper.MIDDLE, top + height - 0.5f, Paper.HALF, 0.5f, Colours.HAIRLINE);
        });
    }

    private Strip band(Money amount) {
        Style style = Style.STRONG.withSize(11).withColour(Colours.PAPER);
        Run name = setting.label(Label.PAYABLE, style);
        Run value = fitting(name, amount, style);
        float height = style.leading() + 2 * BAND_PADDING;
        return new Strip(height, (sheet, top) -> {
            sheet.box(Paper.MIDDLE, top, Paper.HALF, height, Colours.ACCENT);
            sheet.left(Paper.MIDDLE + INSET, top + BAND_PADDING, name);
            sheet.right(Paper.RIGHT - INSET, top + BAND_PADDING, value);
        });
    }

    /** The amount beside its name, smaller if it is so long that they would meet. */
    private Run fitting(Run name, Money amount, Style style) {
        Run value = new Run(setting.figures().money(amount), style);
        float room = Paper.HALF - 2 * INSET - LEAST_GAP - name.width();
        return value.width() <= room ? value : new Run(value.text(), style.scaled(room / value.width()));
    }
}
