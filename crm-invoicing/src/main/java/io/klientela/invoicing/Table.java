package io.klientela.invoicing;

import java.util.ArrayList;
import java.util.List;

/**
 * A table over the whole width of the text area: one column of free text takes what the others leave. Where figures are so
 * long that little is left, the whole table is set smaller, so that no figure is ever broken or cut.
 */
final class Table {
    /** How a column is set. */
    enum Kind {
        /** Flush right on one line, as wide as its widest. */
        FIGURE,
        /** Flush left, as wide as its widest up to a bound, then on several lines. */
        WORD,
        /** Flush left on as many lines as it takes, as wide as what is left. */
        TEXT
    }

    /**
     * A column.
     *
     * @param head its title
     * @param kind how it is set
     */
    record Column(Run head, Kind kind) {}

    static final Style CELL = Style.BODY.withSize(8.5f);
    static final Style HEAD = Style.STRONG.withSize(7.5f);

    private static final float GUTTER = 12;
    private static final float PADDING = 4;
    private static final float INSET = 5;
    private static final float LEAST_TEXT = 120;
    private static final float MOST_WORD = 62;

    /** A column under a label, with something behind it such as a currency. */
    static Column column(Setting setting, Label label, String suffix, Kind kind) {
        return new Column(new Run(setting.words().of(label) + suffix, HEAD), kind);
    }

    /** A cell of one line. */
    static List<Run> cell(String text) {
        return List.of(new Run(text, CELL));
    }

    private final Typesetter type;
    private final Palette palette;
    private final List<Column> columns;
    private final List<List<List<Run>>> rows;
    private final float[] widths;
    private final float scale;

    /** @param rows of cells, one for each column, of runs below each other */
    Table(Setting setting, List<Column> columns, List<List<List<Run>>> rows) {
        this.type = setting.type();
        this.palette = setting.palette();
        this.columns = columns;
        this.rows = rows;
        float[] natural = new float[columns.size()];
        float taken = 0;
        for (int i = 0; i < natural.length; i++) {
            natural[i] = naturalWidth(i);
            taken += natural[i];
        }
        float room = Paper.WIDTH_OF_TEXT - 2 * INSET - GUTTER * (columns.size() - 1);
        scale = Math.min(1, (room - LEAST_TEXT) / taken);
        widths = new float[natural.length];
        for (int i = 0; i < natural.length; i++) {
            boolean text = columns.get(i).kind() == Kind.TEXT;
            widths[i] = text ? room - taken * scale : natural[i] * scale;
        }
    }

    void addTo(Flow flow) {
        List<List<Strip>> set = rows.stream().map(this::row).toList();
        flow.beginTable(head(), set.isEmpty() ? 0 : Strip.height(set.get(0)));
        set.forEach(flow::row);
        flow.endTable();
    }

    private float naturalWidth(int index) {
        Column column = columns.get(index);
        if (column.kind() == Kind.TEXT) {
            return 0;
        }
        float widest = 0;
        for (List<List<Run>> row : rows) {
            for (Run run : row.get(index)) {
                widest = Math.max(widest, run.width());
            }
        }
        float bounded = column.kind() == Kind.WORD ? Math.min(widest, MOST_WORD) : widest;
        bounded = Math.max(bounded, headWidth(column.head()));
        return bounded + 0.1f;
    }

    /** What a title needs to stand on two lines in each of its languages. */
    private float headWidth(Run head) {
        float widest = 0;
        for (String words : Words.apart(head.text())) {
            widest = Math.max(widest, widthOnTwoLines(words, head.style()));
        }
        return widest;
    }

    private float widthOnTwoLines(String text, Style style) {
        float narrowest = type.width(text, style);
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            float first = type.width(text.substring(0, space), style);
            float second = type.width(text.substring(space + 1), style);
            narrowest = Math.min(narrowest, Math.max(first, second));
        }
        return narrowest;
    }

    private List<Strip> head() {
        List<List<Run>> cells = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < widths.length; i++) {
            Run head = columns.get(i).head();
            Style style = head.style().withColour(palette.onTint()).scaled(scale);
            cells.add(type.wrapLabel(head.text(), style, widths[i]));
            most = Math.max(most, cells.get(i).size());
        }
        for (int i = 0; i < widths.length; i++) {
            List<Run> lowered = new ArrayList<>(cells.get(i));
            while (lowered.size() < most) {
                lowered.add(0, Run.empty(lowered.get(0).style()));
            }
            cells.set(i, lowered);
        }
        List<Strip> lines = lines(cells);
        float height = Strip.height(lines) + 2 * PADDING;
        return List.of(new Strip(height, (sheet, top) -> {
            sheet.box(Paper.LEFT, top, Paper.WIDTH_OF_TEXT, height, palette.tint());
            Strip.paint(lines, sheet, top + PADDING);
        }));
    }

    private List<Strip> row(List<List<Run>> texts) {
        List<List<Run>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            List<Run> cell = new ArrayList<>();
            for (Run run : texts.get(i)) {
                Style style = run.style().scaled(scale);
                cell.addAll(
                        columns.get(i).kind() == Kind.FIGURE
                                ? List.of(new Run(run.text(), style))
                                : type.wrapParagraphs(run.text(), style, widths[i]));
            }
            cells.add(cell);
        }
        return framed(lines(cells));
    }

    /** The lines with room above the first, and room and a hairline below the last. */
    private static List<Strip> framed(List<Strip> lines) {
        List<Strip> framed = new ArrayList<>(lines);
        Strip first = framed.get(0);
        framed.set(
                0,
                new Strip(
                        first.height() + PADDING,
                        (sheet, top) -> first.painter().paint(sheet, top + PADDING)));
        Strip last = framed.get(framed.size() - 1);
        float bottom = last.height() + PADDING;
        framed.set(framed.size() - 1, new Strip(bottom + 0.5f, (sheet, top) -> {
            last.painter().paint(sheet, top);
            sheet.box(Paper.LEFT, top + bottom, Paper.WIDTH_OF_TEXT, 0.5f, Colours.HAIRLINE);
        }));
        return framed;
    }

    private List<Strip> lines(List<List<Run>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        List<Strip> lines = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int line = i;
            float height = 0;
            for (List<Run> cell : cells) {
                height = line < cell.size()
                        ? Math.max(height, cell.get(line).style().leading())
                        : height;
            }
            lines.add(new Strip(height, (sheet, top) -> paint(cells, line, sheet, top)));
        }
        return lines;
    }

    private void paint(List<List<Run>> cells, int line, Sheet sheet, float top) {
        float x = Paper.LEFT + INSET;
        for (int i = 0; i < widths.length; i++) {
            if (line < cells.get(i).size()) {
                Run run = cells.get(i).get(line);
                if (columns.get(i).kind() == Kind.FIGURE) {
                    sheet.right(x + widths[i], top, run);
                } else {
                    sheet.left(x, top, run);
                }
            }
            x += widths[i] + GUTTER;
        }
    }
}
