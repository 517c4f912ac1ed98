package io.klientela.invoicing;

import io.klientela.invoice.IssuedInvoice;
import java.util.ArrayList;
import java.util.List;

/** The number (BT-1), and a band with the dates (BT-2, BT-7, BT-9) and the buyer's order number (BT-13). */
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
        IssuedInvoice invoice = setting.invoice();
        float width = (Paper.WIDTH_OF_TEXT - 2 * PADDING - (CELLS - 1) * CELL_GAP) / CELLS;
        List<List<Strip>> cells = new ArrayList<>();
        cells.add(cell(cells.size(), width, Label.ISSUE_DATE, setting.figures().date(invoice.issueDate())));
        cells.add(cell(cells.size(), width, Label.SUPPLY_DATE, setting.figures().date(invoice.supplyDate())));
        cells.add(cell(cells.size(), width, Label.DUE_DATE, setting.figures().date(invoice.dueDate())));
        if (!invoice.content().purchaseOrder().isBlank()) {
            cells.add(cell(
                    cells.size(), width, Label.PURCHASE_ORDER, invoice.content().purchaseOrder()));
        }
        float height = cells.stream().map(Strip::height).max(Float::compare).orElse(0f) + 2 * PADDING;
        return new Strip(height, (sheet, top) -> {
            sheet.box(Paper.LEFT, top, Paper.WIDTH_OF_TEXT, height, Colours.TINT);
            cells.forEach(cell -> Strip.paint(cell, sheet, top + PADDING));
        });
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
