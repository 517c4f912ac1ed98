package io.klientela.invoicing;

import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssuedInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The number (BT-1), and a band with the dates (BT-2, BT-7, BT-9, BG-14), the buyer's order number (BT-13) and reference (BT-10),
 * four to a row.
 */
final class TitleBlock {
    private static final Style KIND = Style.BODY.withSize(19).withColour(Colours.ACCENT);
    private static final Style NUMBER = Style.HEADING.withSize(19);
    private static final int CELLS = 4;
    private static final float PADDING = 7;
    private static final float CELL_GAP = 10;

    private final Setting setting;

    TitleBlock(Setting setting) {
        this.setting = setting;
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>(title());
        strips.add(Strip.gap(10));
        strips.add(band());
        strips.add(Strip.gap(18));
        return strips;
    }

    private List<Strip> title() {
        Run kind = new Run(setting.words().of(Label.TITLE) + " ", KIND);
        Run number = setting.type().run(setting.invoice().number(), NUMBER);
        float left = Paper.LEFT + kind.width();
        if (left + number.width() <= Paper.RIGHT) {
            return List.of(Strip.beside(List.of(Strip.text(Paper.LEFT, kind)), List.of(Strip.text(left, number))));
        }
        List<Strip> strips =
                new ArrayList<>(Strip.texts(Paper.LEFT, setting.type().wrap(kind.text(), KIND, Paper.WIDTH_OF_TEXT)));
        strips.addAll(Strip.texts(Paper.LEFT, setting.type().wrap(number.text(), NUMBER, Paper.WIDTH_OF_TEXT)));
        return strips;
    }

    private Strip band() {
        List<List<Strip>> cells = cells();
        List<Strip> rows = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += CELLS) {
            List<List<Strip>> row = cells.subList(from, Math.min(from + CELLS, cells.size()));
            if (from > 0) {
                rows.add(Strip.gap(PADDING));
            }
            rows.add(row.stream()
                    .reduce((left, right) -> List.of(Strip.beside(left, right)))
                    .map(Strip::stacked)
                    .orElseThrow());
        }
        float height = Strip.height(rows) + 2 * PADDING;
        return new Strip(height, (sheet, top) -> {
            sheet.box(Paper.LEFT, top, Paper.WIDTH_OF_TEXT, height, Colours.TINT);
            Strip.paint(rows, sheet, top + PADDING);
        });
    }

    private List<List<Strip>> cells() {
        IssuedInvoice invoice = setting.invoice();
        InvoiceContent content = invoice.content();
        List<List<Strip>> cells = new ArrayList<>();
        add(cells, Label.ISSUE_DATE, setting.figures().date(invoice.issueDate()));
        add(cells, Label.SUPPLY_DATE, setting.figures().date(invoice.supplyDate()));
        add(cells, Label.DUE_DATE, setting.figures().date(invoice.dueDate()));
        if (!content.purchaseOrder().isBlank()) {
            add(cells, Label.PURCHASE_ORDER, content.purchaseOrder());
        }
        content.deliveryPeriod()
                .ifPresent(period ->
                        add(cells, Label.DELIVERY_PERIOD, unbroken(period.from()) + " – " + unbroken(period.to())));
        if (!content.buyerReference().isBlank()) {
            add(cells, Label.BUYER_REFERENCE, content.buyerReference());
        }
        return cells;
    }

    /** A line ends between two dates, not within one. */
    private String unbroken(LocalDate date) {
        return setting.figures().date(date).replace(' ', '\u00a0');
    }

    private void add(List<List<Strip>> cells, Label label, String value) {
        float width = (Paper.WIDTH_OF_TEXT - 2 * PADDING - (CELLS - 1) * CELL_GAP) / CELLS;
        cells.add(cell(cells.size() % CELLS, width, label, value));
    }

    private List<Strip> cell(int index, float width, Label label, String value) {
        float left = Paper.LEFT + PADDING + index * (width + CELL_GAP);
        List<Strip> strips = new ArrayList<>();
        strips.add(Strip.text(left, setting.label(label, Style.LABEL)));
        strips.add(Strip.gap(1.5f));
        strips.addAll(Strip.texts(left, setting.type().wrap(value, Style.STRONG, width)));
        return strips;
    }
}
