package io.klientela.examples.benchmark;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import io.klientela.invoice.IssuedInvoice;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The invoice as the manual of OpenPDF has it: tables that the library lays out, a page event for head, foot and page number. */
final class PdfByTable {
    private static final float LEFT = 51;
    private static final float[] COLUMNS = {19, 205, 45, 40, 65, 35, 84};
    private static final float[] TAX_COLUMNS = {65, 250, 95, 83};
    private static final List<Integer> FIGURES = List.of(0, 2, 4, 6);
    private static final List<Integer> TAX_FIGURES = List.of(0, 2, 3);
    private static final float[] HALVES = {1, 1};

    private static final Font BODY = font(Lato.REGULAR, 9, Pen.INK);
    private static final Font CELL = font(Lato.REGULAR, 8.5f, Pen.INK);
    private static final Font STRONG = font(Lato.BOLD, 9, Pen.INK);
    private static final Font PARTY = font(Lato.BOLD, 10.5f, Pen.INK);
    private static final Font HEADS = font(Lato.BOLD, 7.5f, Pen.INK);
    private static final Font LABEL = font(Lato.REGULAR, 7.5f, Pen.GREY);
    private static final Font HEADING = font(Lato.BOLD, 9, Pen.ACCENT);
    private static final Font NAME = font(Lato.BOLD, 16, Pen.ACCENT);
    private static final Font KIND = font(Lato.REGULAR, 19, Pen.ACCENT);
    private static final Font NUMBER = font(Lato.BOLD, 19, Pen.ACCENT);
    private static final Font DUE = font(Lato.BOLD, 11, Color.WHITE);
    private static final Font FOOT = font(Lato.REGULAR, 7, Pen.GREY);

    private final PrintedWords words;
    private final Document document;

    private PdfByTable(PrintedWords words, Document document) {
        this.words = words;
        this.document = document;
    }

    static byte[] of(IssuedInvoice invoice) throws DocumentException {
        PrintedWords words = PrintedWords.of(invoice);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(new Rectangle(595.28f, Pen.HEIGHT), LEFT, LEFT, 64, 60);
        document.setGlyphSubstitutionEnabled(false);
        PdfWriter writer = PdfWriter.getInstance(document, buffer);
        writer.setPageEvent(new Frame(words));
        document.addTitle(words.kind() + " " + words.number());
        document.open();
        new PdfByTable(words, document).addAll();
        document.close();
        return buffer.toByteArray();
    }

    private static Font font(BaseFont face, float size, Color colour) {
        return new Font(face, size, Font.NORMAL, colour);
    }

    private void addAll() throws DocumentException {
        letterhead();
        Paragraph title = new Paragraph(words.kind() + " ", KIND);
        title.add(new Chunk(words.number(), NUMBER));
        title.setSpacingBefore(8);
        document.add(title);
        band();
        parties();
        document.add(table(words.lines(), COLUMNS, FIGURES));
        document.add(table(words.taxes(), TAX_COLUMNS, TAX_FIGURES));
        paymentAndTotals();
        Paragraph heading = new Paragraph(PrintedWords.TERMS, HEADING);
        heading.setSpacingBefore(12);
        document.add(heading);
        document.add(new Paragraph(12, words.terms(), CELL));
    }

    private void letterhead() throws DocumentException {
        PdfPTable table = table(HALVES, 0);
        table.addCell(cell(words.name(), NAME, Element.ALIGN_LEFT));
        PdfPCell reach = new PdfPCell();
        reach.setBorder(Rectangle.NO_BORDER);
        for (String line : words.letterhead()) {
            Paragraph paragraph = new Paragraph(12, line, LABEL);
            paragraph.setAlignment(Element.ALIGN_RIGHT);
            reach.addElement(paragraph);
        }
        table.addCell(reach);
        PdfPCell rule = cell("", BODY, Element.ALIGN_LEFT);
        rule.setColspan(HALVES.length);
        rule.setBorder(Rectangle.BOTTOM);
        rule.setBorderWidth(1.5f);
        rule.setBorderColor(Pen.ACCENT);
        table.addCell(rule);
        document.add(table);
    }

    private void band() throws DocumentException {
        PdfPTable table = table(new float[] {1, 1, 1, 1}, 10);
        for (int part = 0; part < 2; part++) {
            for (List<String> pair : words.band()) {
                PdfPCell cell = cell(pair.get(part), part == 0 ? LABEL : STRONG, Element.ALIGN_LEFT);
                cell.setBackgroundColor(Pen.TINT);
                table.addCell(cell);
            }
        }
        document.add(table);
    }

    private void parties() throws DocumentException {
        PdfPTable table = table(HALVES, 14);
        for (List<String> party : List.of(words.seller(), words.buyer())) {
            PdfPCell cell = new PdfPCell();
            cell.setBorder(Rectangle.NO_BORDER);
            cell.addElement(new Paragraph(12, party.get(0), HEADING));
            cell.addElement(new Paragraph(13, party.get(1), PARTY));
            for (String line : party.subList(2, party.size())) {
                cell.addElement(new Paragraph(12, line, BODY));
            }
            table.addCell(cell);
        }
        document.add(table);
    }

    private static PdfPTable table(List<List<String>> rows, float[] widths, List<Integer> figures)
            throws DocumentException {
        PdfPTable table = table(widths, 14);
        table.setHeaderRows(1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < widths.length; column++) {
                PdfPCell cell = cell(
                        rows.get(row).get(column),
                        row == 0 ? HEADS : CELL,
                        figures.contains(column) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
                cell.setPaddingBottom(5);
                if (row == 0) {
                    cell.setBackgroundColor(Pen.TINT);
                } else {
                    cell.setBorder(Rectangle.BOTTOM);
                    cell.setBorderWidth(0.5f);
                    cell.setBorderColor(Pen.HAIRLINE);
                }
                table.addCell(cell);
            }
        }
        return table;
    }

    private void paymentAndTotals() throws DocumentException {
        PdfPTable payment = table(new float[] {65, 175}, 0);
        PdfPCell heading = cell(PrintedWords.PAYMENT, HEADING, Element.ALIGN_LEFT);
        heading.setColspan(2);
        payment.addCell(heading);
        for (List<String> pair : words.payment()) {
            payment.addCell(cell(pair.get(0), LABEL, Element.ALIGN_LEFT));
            payment.addCell(cell(pair.get(1), BODY, Element.ALIGN_LEFT));
        }
        PdfPTable totals = table(HALVES, 0);
        for (List<String> pair : words.totals()) {
            boolean isDue = pair.equals(words.totals().get(words.totals().size() - 1));
            for (int part = 0; part < 2; part++) {
                PdfPCell cell =
                        cell(pair.get(part), isDue ? DUE : BODY, part == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
                cell.setBorder(Rectangle.BOTTOM);
                cell.setBorderWidth(0.5f);
                cell.setBorderColor(Pen.HAIRLINE);
                cell.setPadding(4);
                if (isDue) {
                    cell.setBackgroundColor(Pen.ACCENT);
                }
                totals.addCell(cell);
            }
        }
        PdfPTable both = table(HALVES, 14);
        both.setKeepTogether(true);
        for (PdfPTable each : List.of(payment, totals)) {
            PdfPCell cell = new PdfPCell(each);
            cell.setBorder(Rectangle.NO_BORDER);
            both.addCell(cell);
        }
        document.add(both);
    }

    private static PdfPTable table(float[] widths, float before) throws DocumentException {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(before);
        return table;
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    /** Head and foot; how many pages there are is filled in at the end. */
    private static final class Frame extends PdfPageEventHelper {
        private static final float RIGHT = 544.28f;
        private static final float BASELINE = 40;

        private final PrintedWords words;
        private final List<PdfTemplate> counts = new ArrayList<>();

        Frame(PrintedWords words) {
            this.words = words;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte canvas = writer.getDirectContent();
            if (counts.isEmpty()) {
                counts.add(canvas.createTemplate(20, 12));
            } else {
                show(canvas, words.kind() + " " + words.number(), HEADS, Element.ALIGN_LEFT, LEFT, 792);
                show(canvas, words.name(), FOOT, Element.ALIGN_RIGHT, RIGHT, 792);
            }
            show(canvas, words.foot(), FOOT, Element.ALIGN_LEFT, LEFT, BASELINE);
            show(canvas, writer.getPageNumber() + "/", FOOT, Element.ALIGN_RIGHT, RIGHT - 5, BASELINE);
            canvas.addTemplate(counts.get(0), RIGHT - 5, BASELINE);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            String pages = Integer.toString(writer.getPageNumber() - 1);
            show(counts.get(0), pages, FOOT, Element.ALIGN_LEFT, 0, 0);
        }

        private static void show(PdfContentByte canvas, String text, Font font, int alignment, float x, float y) {
            ColumnText.showTextAligned(canvas, alignment, new Phrase(text, font), x, y, 0);
        }
    }
}
