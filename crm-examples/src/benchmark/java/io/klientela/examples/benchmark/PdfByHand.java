package io.klientela.examples.benchmark;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import io.klientela.invoice.IssuedInvoice;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The invoice as one draws it who knows its layout beforehand: OpenPDF's canvas, fixed positions, columns of a fixed width,
 * the lines of the first page counted. Nothing is measured but what stands flush right and the terms; nothing is checked.
 */
final class PdfByHand {
    private static final float LEFT = 51;
    private static final float WIDTH = 493.28f;
    private static final float RIGHT = LEFT + WIDTH;
    private static final float MIDDLE = 310;
    private static final float CELL = 125;
    private static final float ROW = 19.5f;
    private static final float LEADING = 12;
    private static final float FOOT = 802;
    private static final int ON_FIRST_PAGE = 23;

    /** Where columns begin, or end if they are flush right. */
    private static final float[] COLUMNS = {70, 82, 310, 322, 425, 437, RIGHT - 5};

    private static final boolean[] FIGURES = {true, false, true, false, true, false, true};
    private static final float[] TAX_COLUMNS = {110, 122, 425, RIGHT - 5};
    private static final boolean[] TAX_FIGURES = {true, false, true, true};

    private final PrintedWords words;
    private final Pen pen;

    private PdfByHand(PrintedWords words, Pen pen) {
        this.words = words;
        this.pen = pen;
    }

    static byte[] of(IssuedInvoice invoice) throws DocumentException {
        PrintedWords words = PrintedWords.of(invoice);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(new Rectangle(RIGHT + LEFT, Pen.HEIGHT));
        document.setGlyphSubstitutionEnabled(false);
        PdfWriter writer = PdfWriter.getInstance(document, buffer);
        document.addTitle(words.kind() + " " + words.number());
        document.open();
        new PdfByHand(words, new Pen(writer.getDirectContent())).firstPage();
        document.newPage();
        new PdfByHand(words, new Pen(writer.getDirectContent())).secondPage();
        document.close();
        return buffer.toByteArray();
    }

    private void firstPage() {
        pen.box(LEFT, 80, WIDTH, 1.5f, Pen.ACCENT);
        pen.box(LEFT, 134, WIDTH, 38, Pen.TINT);
        table(290, ON_FIRST_PAGE);
        pen.box(LEFT, FOOT - 12, WIDTH, 0.5f, Pen.HAIRLINE);
        pen.begin();
        pen.use(Lato.BOLD, 16, Pen.ACCENT);
        pen.left(LEFT, 60, words.name());
        pen.use(Lato.REGULAR, 8, Pen.GREY);
        for (int i = 0; i < words.letterhead().size(); i++) {
            pen.right(RIGHT, 52 + i * LEADING, words.letterhead().get(i));
        }
        pen.use(Lato.REGULAR, 19, Pen.ACCENT);
        pen.left(LEFT, 120, words.kind());
        pen.use(Lato.BOLD, 19, Pen.ACCENT);
        pen.left(LEFT + 75, 120, words.number());
        band();
        party(LEFT, words.seller());
        party(MIDDLE, words.buyer());
        tableTexts(290, words.lines().subList(1, 1 + ON_FIRST_PAGE));
        foot("1/2");
        pen.end();
    }

    private void secondPage() {
        List<List<String>> rest =
                words.lines().subList(1 + ON_FIRST_PAGE, words.lines().size());
        float taxes = 72 + 24 + rest.size() * ROW + 16;
        float totals = taxes + 24 + (words.taxes().size() - 1) * ROW + 16;
        float terms = totals + 110;
        pen.box(LEFT, 58, WIDTH, 0.75f, Pen.ACCENT);
        table(72, rest.size());
        table(taxes, words.taxes().size() - 1);
        for (int i = 1; i < words.totals().size(); i++) {
            pen.box(MIDDLE, totals + i * ROW, RIGHT - MIDDLE, 0.5f, Pen.HAIRLINE);
        }
        pen.box(MIDDLE, totals + 3 * ROW + 3, RIGHT - MIDDLE, 26, Pen.ACCENT);
        pen.box(LEFT, FOOT - 12, WIDTH, 0.5f, Pen.HAIRLINE);
        pen.begin();
        pen.use(Lato.BOLD, 8, Pen.INK);
        pen.left(LEFT, 52, words.kind() + " " + words.number());
        pen.use(Lato.REGULAR, 8, Pen.GREY);
        pen.right(RIGHT, 52, words.name());
        tableTexts(72, rest);
        taxTexts(taxes);
        payment(totals);
        totals(totals);
        terms(terms);
        foot("2/2");
        pen.end();
    }

    private void band() {
        for (int i = 0; i < words.band().size(); i++) {
            float x = LEFT + 7 + i * CELL;
            pen.use(Lato.REGULAR, 7.5f, Pen.GREY);
            pen.left(x, 148, words.band().get(i).get(0));
            pen.use(Lato.BOLD, 9, Pen.INK);
            pen.left(x, 162, words.band().get(i).get(1));
        }
    }

    private void party(float x, List<String> texts) {
        pen.use(Lato.BOLD, 9, Pen.ACCENT);
        pen.left(x, 198, texts.get(0));
        pen.use(Lato.BOLD, 10.5f, Pen.INK);
        pen.left(x, 214, texts.get(1));
        pen.use(Lato.REGULAR, 9, Pen.INK);
        for (int i = 2; i < texts.size(); i++) {
            pen.left(x, 228 + (i - 2) * LEADING, texts.get(i));
        }
    }

    /** The bar behind the heads and the lines between rows. */
    private void table(float top, int rows) {
        pen.box(LEFT, top, WIDTH, 24, Pen.TINT);
        for (int i = 1; i <= rows; i++) {
            pen.box(LEFT, top + 24 + i * ROW, WIDTH, 0.5f, Pen.HAIRLINE);
        }
    }

    private void tableTexts(float top, List<List<String>> rows) {
        pen.use(Lato.BOLD, 7.5f, Pen.INK);
        row(top + 15, PrintedWords.LINE_HEADS, COLUMNS, FIGURES);
        pen.use(Lato.REGULAR, 8.5f, Pen.INK);
        for (int i = 0; i < rows.size(); i++) {
            row(top + 37 + i * ROW, rows.get(i), COLUMNS, FIGURES);
        }
    }

    private void taxTexts(float top) {
        pen.use(Lato.BOLD, 7.5f, Pen.INK);
        row(top + 15, words.taxes().get(0), TAX_COLUMNS, TAX_FIGURES);
        pen.use(Lato.REGULAR, 8.5f, Pen.INK);
        for (int i = 1; i < words.taxes().size(); i++) {
            row(top + 37 + (i - 1) * ROW, words.taxes().get(i), TAX_COLUMNS, TAX_FIGURES);
        }
    }

    private void row(float baseline, List<String> texts, float[] columns, boolean[] figures) {
        for (int i = 0; i < columns.length; i++) {
            if (figures[i]) {
                pen.right(columns[i], baseline, texts.get(i));
            } else {
                pen.left(columns[i], baseline, texts.get(i));
            }
        }
    }

    private void payment(float top) {
        pen.use(Lato.BOLD, 9, Pen.ACCENT);
        pen.left(LEFT, top + 10, PrintedWords.PAYMENT);
        for (int i = 0; i < words.payment().size(); i++) {
            float baseline = top + 26 + i * LEADING;
            pen.use(Lato.REGULAR, 7.5f, Pen.GREY);
            pen.left(LEFT, baseline, words.payment().get(i).get(0));
            pen.use(Lato.REGULAR, 9, Pen.INK);
            pen.left(LEFT + 65, baseline, words.payment().get(i).get(1));
        }
    }

    private void totals(float top) {
        int last = words.totals().size() - 1;
        for (int i = 0; i < last; i++) {
            pen.use(Lato.REGULAR, 9, Pen.GREY);
            pen.left(MIDDLE + 5, top + 13 + i * ROW, words.totals().get(i).get(0));
            pen.use(Lato.REGULAR, 9, Pen.INK);
            pen.right(RIGHT - 5, top + 13 + i * ROW, words.totals().get(i).get(1));
        }
        pen.use(Lato.BOLD, 11, Color.WHITE);
        pen.left(MIDDLE + 5, top + 20 + last * ROW, words.totals().get(last).get(0));
        pen.right(RIGHT - 5, top + 20 + last * ROW, words.totals().get(last).get(1));
    }

    private void terms(float top) {
        pen.use(Lato.BOLD, 9, Pen.ACCENT);
        pen.left(LEFT, top, PrintedWords.TERMS);
        pen.use(Lato.REGULAR, 8.5f, Pen.INK);
        List<String> lines = wrapped(words.terms(), 8.5f);
        for (int i = 0; i < lines.size(); i++) {
            pen.left(LEFT, top + LEADING + i * LEADING, lines.get(i));
        }
    }

    private static List<String> wrapped(String text, float size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = Lato.REGULAR.getWidthPoint(" ", size);
        for (String word : text.split(" ", -1)) {
            float wide = Lato.REGULAR.getWidthPoint(word, size);
            if (!line.isEmpty() && used + space + wide > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += line.isEmpty() ? wide : space + wide;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void foot(String page) {
        pen.use(Lato.REGULAR, 7, Pen.GREY);
        pen.left(LEFT, FOOT, words.foot());
        pen.right(RIGHT, FOOT, page);
    }
}
