package io.klientela.invoicing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills pages from top to bottom and begins new ones.
 *
 * <p>Every page but the first starts with a running head, and with the head of the table that goes on. What is kept together
 * moves to the next page as a whole, unless it is taller than a page.
 */
final class Flow {
    /** A group up to this share of a page moves rather than being split. */
    private static final float MOVES = 0.25f;

    /** Between the repeated head of a table and the rest of a row. */
    private static final float BELOW_HEAD = 4;

    private static final float TOLERANCE = 0.01f;

    private final float bottom;
    private final List<Strip> runningHead;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Strip> tableHead = List.of();
    private Sheet sheet;
    private float y;

    Flow(float bottom, List<Strip> runningHead) {
        this.bottom = bottom;
        this.runningHead = runningHead;
        sheet = new Sheet();
        sheets.add(sheet);
        y = Paper.TOP;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Leaves room, except at the foot of a page. */
    void gap(float height) {
        if (fits(height)) {
            y += height;
        }
    }

    /** Adds the strips on one page if a page can hold them. */
    void together(List<Strip> strips) {
        float height = Strip.height(strips);
        if (!fits(height) && height <= room()) {
            newPage();
        }
        strips.forEach(this::add);
    }

    /** Adds the strips of a table's row: a low one moves to the next page, a tall one is split as a text is. */
    void row(List<Strip> strips) {
        if (Strip.height(strips) <= room() * MOVES) {
            together(strips);
        } else {
            text(strips);
        }
    }

    /** Adds the strips; a page may end between two of them, but leaves no fewer than two on either side. */
    void text(List<Strip> strips) {
        boolean isShort = strips.size() <= 3;
        boolean isLeftWithOne = fitting(strips) < 2;
        if (isShort || (isLeftWithOne && Strip.height(strips) <= room())) {
            together(strips);
            return;
        }
        if (isLeftWithOne && Strip.height(strips.subList(0, 2)) <= room()) {
            newPage();
            y += tableHead.isEmpty() ? 0 : BELOW_HEAD;
        }
        List<Strip> rest = strips;
        while (!fits(Strip.height(rest))) {
            int here = Math.max(fitting(rest), 1);
            here = rest.size() - here == 1 && here > 2 ? here - 1 : here;
            rest.subList(0, here).forEach(this::add);
            rest = rest.subList(here, rest.size());
            newPage();
            y += tableHead.isEmpty() ? 0 : BELOW_HEAD;
        }
        rest.forEach(this::add);
    }

    /** Begins a table: its head comes again on every page until {@link #endTable()}, and never without a row below. */
    void beginTable(List<Strip> head, float firstRow) {
        float needed = Strip.height(head) + Math.min(firstRow, room() * MOVES);
        if (!fits(needed)) {
            newPage();
        }
        head.forEach(this::add);
        tableHead = head;
    }

    void endTable() {
        tableHead = List.of();
    }

    private int fitting(List<Strip> strips) {
        float height = 0;
        int count = 0;
        for (Strip strip : strips) {
            height += strip.height();
            if (!fits(height)) {
                break;
            }
            count++;
        }
        return count;
    }

    private void add(Strip strip) {
        if (!fits(strip.height()) && strip.height() <= room()) {
            newPage();
        }
        strip.painter().paint(sheet, y);
        y += strip.height();
    }

    private boolean fits(float height) {
        return y + height <= bottom + TOLERANCE;
    }

    /** What a new page has for the strips that go on. */
    private float room() {
        return bottom - Paper.TOP - Strip.height(runningHead) - Strip.height(tableHead);
    }

    private void newPage() {
        sheet = new Sheet();
        sheets.add(sheet);
        y = Paper.TOP;
        for (List<Strip> strips : List.of(runningHead, tableHead)) {
            Strip.paint(strips, sheet, y);
            y += Strip.height(strips);
        }
    }
}
