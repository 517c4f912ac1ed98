package io.klientela.invoicing;

import io.klientela.invoice.DeliveryPeriod;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.numbering.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The number (BT-1), or that it is a draft, for a proforma the note that it is no tax document, and a band with the dates (BT-2, BT-7, BT-9, BG-14), for a
 * correction or a credit note its invoice (BT-25, BT-26), the buyer's order number (BT-13) and reference (BT-10), four to a row.
 */
final class TitleBlock {
    private static final float SIZE = 19;
    private static final int CELLS = 4;
    private static final float PADDING = 7;
    private static final float CELL_GAP = 10;
    private static final float CELL_WIDTH = (Paper.WIDTH_OF_TEXT - 2 * PADDING - (CELLS - 1) * CELL_GAP) / CELLS;

    /** What stands in the band: a label and below it its value. */
    private record Cell(Label label, String value) {}

    private final Setting setting;

    TitleBlock(Setting setting) {
        this.setting = setting;
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>(title());
        if (setting.invoice().kind() == DocumentKind.PROFORMA) {
            strips.add(Strip.gap(4));
            strips.addAll(
                    Strip.texts(Paper.LEFT, setting.labels(Label.NO_TAX_DOCUMENT, Style.STRONG, Paper.WIDTH_OF_TEXT)));
        }
        strips.add(Strip.gap(10));
        strips.add(band());
        strips.add(Strip.gap(18));
        return strips;
    }

    private List<Strip> title() {
        Style heading = setting.heading().withSize(SIZE);
        Style light = Style.BODY.withSize(SIZE).withColour(heading.colour());
        Run kind = new Run(setting.kind() + " ", light);
        Run number = setting.type().run(setting.number(), heading);
        float left = Paper.LEFT + kind.width();
        if (left + number.width() <= Paper.RIGHT) {
            return List.of(Strip.beside(List.of(Strip.text(Paper.LEFT, kind)), List.of(Strip.text(left, number))));
        }
        List<Strip> strips = new ArrayList<>(
                Strip.texts(Paper.LEFT, setting.type().wrapLabel(setting.kind(), light, Paper.WIDTH_OF_TEXT)));
        strips.addAll(Strip.texts(Paper.LEFT, setting.type().wrap(number.text(), heading, Paper.WIDTH_OF_TEXT)));
        return strips;
    }

    private Strip band() {
        List<Cell> cells = cells();
        List<Strip> rows = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += CELLS) {
            if (from > 0) {
                rows.add(Strip.gap(PADDING));
            }
            rows.add(row(cells.subList(from, Math.min(from + CELLS, cells.size()))));
        }
        float height = Strip.height(rows) + 2 * PADDING;
        return new Strip(height, (sheet, top) -> {
            sheet.box(
                    Paper.LEFT,
                    top,
                    Paper.WIDTH_OF_TEXT,
                    height,
                    setting.palette().tint());
            Strip.paint(rows, sheet, top + PADDING);
        });
    }

    /** Cells beside each other; their values begin at one height, however many lines the labels have. */
    private Strip row(List<Cell> cells) {
        Style label = Style.LABEL.withColour(setting.palette().labelOnTint());
        Style value = Style.STRONG.withColour(setting.palette().onTint());
        List<List<Strip>> labels = new ArrayList<>();
        List<List<Strip>> values = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            float left = Paper.LEFT + PADDING + i * (CELL_WIDTH + CELL_GAP);
            labels.add(Strip.texts(left, setting.labels(cells.get(i).label(), label, CELL_WIDTH)));
            values.add(Strip.texts(left, setting.type().wrap(cells.get(i).value(), value, CELL_WIDTH)));
        }
        return Strip.stacked(List.of(beside(labels), Strip.gap(1.5f), beside(values)));
    }

    private static Strip beside(List<List<Strip>> stacks) {
        return stacks.stream()
                .reduce((left, right) -> List.of(Strip.beside(left, right)))
                .map(Strip::stacked)
                .orElseThrow();
    }

    private List<Cell> cells() {
        PrintableInvoice invoice = setting.invoice();
        InvoiceContent content = invoice.content();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(Label.ISSUE_DATE, setting.figures().date(invoice.issueDate())));
        // A proforma has no tax point of its own: it tells a day of supply where one is agreed.
        if (invoice.kind() != DocumentKind.PROFORMA || content.supplyDate().isPresent()) {
            cells.add(new Cell(Label.SUPPLY_DATE, setting.figures().date(invoice.supplyDate())));
        }
        if (setting.isPayable()) {
            cells.add(new Cell(Label.DUE_DATE, setting.figures().date(invoice.dueDate())));
        }
        invoice.correction().ifPresent(correction -> {
            cells.add(new Cell(Label.ORIGINAL, correction.originalNumber()));
            cells.add(new Cell(Label.ORIGINAL_DATE, setting.figures().date(correction.originalIssueDate())));
        });
        content.proforma().ifPresent(proforma -> cells.add(new Cell(Label.OF_PROFORMA, proforma.number())));
        addReference(cells, Label.PURCHASE_ORDER, content.purchaseOrder(), FormerHead::purchaseOrder);
        addReference(
                cells, Label.DELIVERY_PERIOD, period(content.deliveryPeriod()), head -> period(head.deliveryPeriod()));
        addReference(cells, Label.BUYER_REFERENCE, content.buyerReference(), FormerHead::buyerReference);
        return cells;
    }

    /** The reference or the period, and what it was before where a correction changes it. */
    private void addReference(List<Cell> cells, Label label, String reference, Function<FormerHead, String> formerOf) {
        String former = setting.former()
                .map(formerOf)
                .filter(of -> !of.isBlank() && !of.equals(reference))
                .map(of -> "(" + setting.words().labelled(Label.BEFORE, of) + ")")
                .orElse("");
        String value = (reference + " " + former).strip();
        if (!value.isEmpty()) {
            cells.add(new Cell(label, value));
        }
    }

    private String period(Optional<DeliveryPeriod> period) {
        return period.map(days -> unbroken(days.from()) + " – " + unbroken(days.to()))
                .orElse("");
    }

    /** A line ends between two dates, not within one. */
    private String unbroken(LocalDate date) {
        return setting.figures().date(date).replace(' ', '\u00a0');
    }
}
