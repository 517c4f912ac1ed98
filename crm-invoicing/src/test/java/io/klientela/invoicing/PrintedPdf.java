package io.klientela.invoicing;

import io.klientela.invoice.PrintableInvoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF read back by a parser that has nothing in common with its writer.
 *
 * @param pages how many
 * @param cells its level texts, each a row of letters that stand close to each other on one line
 * @param across the letters that stand tilted, which may lie over texts
 */
record PrintedPdf(int pages, List<PrintedPdf.Cell> cells, List<PrintedPdf.Tilted> across) {
    private static final float APART = 0.55f;

    /**
     * A text and where it stands: its left and right end, and its baseline from the top, in points.
     */
    record Cell(int page, float left, float right, float baseline, float size, String text) {
        boolean isInRowOf(Cell other) {
            return page == other.page && Math.abs(baseline - other.baseline) < 0.5f;
        }

        boolean overlaps(Cell other) {
            return page == other.page
                    && left < other.right - 0.2f
                    && other.left < right - 0.2f
                    && baseline - 0.7f * size < other.baseline + 0.15f * other.size
                    && other.baseline - 0.7f * other.size < baseline + 0.15f * size;
        }
    }

    /** A tilted letter: where its baseline begins and ends, from the left and the bottom of the paper, in points. */
    record Tilted(int page, float fromX, float fromY, float toX, float toY, String letter) {
        static Tilted of(int page, TextPosition position) {
            Matrix matrix = position.getTextMatrix();
            float x = matrix.getTranslateX();
            float y = matrix.getTranslateY();
            double length = position.getWidth() / Math.hypot(matrix.getScaleX(), matrix.getShearY());
            return new Tilted(
                    page,
                    x,
                    y,
                    (float) (x + length * matrix.getScaleX()),
                    (float) (y + length * matrix.getShearY()),
                    position.getUnicode());
        }
    }

    static PrintedPdf of(PrintableInvoice invoice) {
        return read(Samples.pdf(invoice));
    }

    static PrintedPdf of(PrintableInvoice invoice, PdfInvoices printer) {
        return read(Samples.pdf(invoice, printer));
    }

    static PrintedPdf read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Cell> cells = new ArrayList<>();
            List<Tilted> across = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (position.getTextMatrix().getShearY() == 0) {
                        add(cells, getCurrentPageNo(), position);
                    } else {
                        across.add(Tilted.of(getCurrentPageNo(), position));
                    }
                }
            };
            stripper.getText(document);
            return new PrintedPdf(document.getNumberOfPages(), cells, across);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Cell> cells, int page, TextPosition letter) {
        float left = letter.getXDirAdj();
        float right = left + letter.getWidthDirAdj();
        Cell cell = new Cell(page, left, right, letter.getYDirAdj(), letter.getFontSize(), letter.getUnicode());
        if (!cells.isEmpty()) {
            Cell last = cells.get(cells.size() - 1);
            if (last.isInRowOf(cell) && Math.abs(left - last.right()) < APART * cell.size()) {
                String longer = last.text() + cell.text();
                cells.set(cells.size() - 1, new Cell(page, last.left(), right, cell.baseline(), cell.size(), longer));
                return;
            }
        }
        cells.add(cell);
    }

    /** All texts in the order in which they were written, odd spaces as plain ones, a space where a line ends. */
    String text() {
        return plain(String.join(" ", cells.stream().map(Cell::text).toList()));
    }

    List<String> texts() {
        return cells.stream().map(cell -> plain(cell.text())).toList();
    }

    List<Cell> find(String text) {
        return cells.stream().filter(cell -> plain(cell.text()).equals(text)).toList();
    }

    /** The texts on the line of {@code cell}, from left to right. */
    List<Cell> rowOf(Cell cell) {
        return cells.stream()
                .filter(cell::isInRowOf)
                .sorted((one, other) -> Float.compare(one.left(), other.left()))
                .toList();
    }

    static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
