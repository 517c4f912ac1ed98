package io.klientela.invoicing;

import io.klientela.invoice.DeductedAdvance;
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
    private static final float LEAST_NAME = 80;
    private static final Style NAME = Style.BODY.withColour(Colours.GREY);

    private final Setting setting;

    TotalsBlock(Setting setting) {
        this.setting = setting;
    }

    List<Strip> strips() {
        Totals totals = setting.invoice().totals();
        Money advances = advances();
        List<Strip> strips = new ArrayList<>();
        boolean charged = !totals.allowances().isZero() || !totals.charges().isZero();
        if (charged && !setting.isGrossEntry()) {
            strips.add(row(Label.SUM_OF_LINES, totals.sumOfLineNets()));
            addUnlessZero(strips, Label.ALLOWANCES, advances.minus(totals.allowances()));
            addUnlessZero(strips, Label.CHARGES, totals.charges());
            addUnlessZero(strips, Label.ADVANCES_DEDUCTED, advances.negated());
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

    /** What is deducted without VAT: allowances of the document that are told apart from the others. */
    private Money advances() {
        return Money.total(
                setting.invoice().advances().stream().map(DeductedAdvance::net).toList(),
                setting.invoice().totals().currency());
    }

    private void addUnlessZero(List<Strip> strips, Label label, Money amount) {
        if (!amount.isZero()) {
            strips.add(row(label, amount));
        }
    }

    private void addTaxCurrency(List<Strip> strips, Money tax) {
        String code = tax.currency().code();
        Run name = new Run(setting.words().of(Label.TAX_IN, code), NAME);
        setting.invoice().content().pricing().taxCurrency().ifPresent(second -> {
            List<Run> below = setting.type().wrap(rate(second), Style.LABEL, Paper.HALF - 2 * INSET);
            strips.add(row(name, tax, below));
        });
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
        Line line = new Line(name, new Run(setting.figures().money(amount), Style.BODY));
        List<Strip> lines = new ArrayList<>(line.strips());
        for (Run run : below) {
            lines.add(new Strip(run.style().leading(), (sheet, top) -> sheet.right(Paper.RIGHT - INSET, top, run)));
        }
        float height = Strip.height(lines) + 2 * PADDING;
        return new Strip(height, (sheet, top) -> {
            Strip.paint(lines, sheet, top + PADDING);
            sheet.box(Paper.MIDDLE, top + height - 0.5f, Paper.HALF, 0.5f, Colours.HAIRLINE);
        });
    }

    private Strip band(Money amount) {
        Style style = Style.STRONG.withSize(11).withColour(setting.palette().onAccent());
        Line line = new Line(
                setting.label(setting.due(), style), new Run(setting.figures().money(amount), style));
        List<Strip> lines = line.strips();
        float height = Strip.height(lines) + 2 * BAND_PADDING;
        return new Strip(height, (sheet, top) -> {
            sheet.box(Paper.MIDDLE, top, Paper.HALF, height, setting.palette().accent());
            Strip.paint(lines, sheet, top + BAND_PADDING);
        });
    }

    /**
     * A name and its amount. A name that is long for it takes several lines; an amount that is still too long is set smaller, for
     * no figure is ever broken.
     */
    private final class Line {
        private final List<Run> names;
        private final Run value;

        Line(Run name, Run value) {
            float room = Paper.HALF - 2 * INSET - LEAST_GAP;
            this.names =
                    setting.type().wrapLabel(name.text(), name.style(), Math.max(room - value.width(), LEAST_NAME));
            float widest = 0;
            for (Run line : names) {
                widest = Math.max(widest, line.width());
            }
            float left = room - widest;
            this.value = value.width() <= left
                    ? value
                    : new Run(value.text(), value.style().scaled(left / value.width()));
        }

        List<Strip> strips() {
            List<Strip> strips = new ArrayList<>(Strip.texts(Paper.MIDDLE + INSET, names));
            Strip first = strips.get(0);
            strips.set(0, new Strip(first.height(), (sheet, top) -> {
                first.painter().paint(sheet, top);
                sheet.right(Paper.RIGHT - INSET, top, value);
            }));
            return strips;
        }
    }
}
