package io.klientela.examples.benchmark;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** Writes at fixed places, counted from the top of an A4 page, and changes font and colour only where they differ. */
final class Pen {
    static final float HEIGHT = 841.89f;
    static final Color INK = new Color(0x1B, 0x23, 0x2E);
    static final Color GREY = new Color(0x5B, 0x66, 0x75);
    static final Color ACCENT = new Color(0x1D, 0x4E, 0x7E);
    static final Color TINT = new Color(0xEE, 0xF2, 0xF7);
    static final Color HAIRLINE = new Color(0xD3, 0xD9, 0xE1);

    private final PdfContentByte canvas;
    private BaseFont font = Lato.REGULAR;
    private float size;
    private Color colour = Color.BLACK;

    Pen(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    /** Everything that is written between this and {@link #end} is one text for the reader of the file. */
    void begin() {
        canvas.beginText();
    }

    void end() {
        canvas.endText();
    }

    void use(BaseFont face, float points, Color ink) {
        if (!face.equals(font) || points != size) {
            canvas.setFontAndSize(face, points);
            font = face;
            size = points;
        }
        fill(ink);
    }

    void left(float x, float fromTop, String text) {
        canvas.setTextMatrix(x, HEIGHT - fromTop);
        canvas.showText(text);
    }

    void right(float x, float fromTop, String text) {
        left(x - font.getWidthPoint(text, size), fromTop, text);
    }

    void box(float x, float top, float width, float height, Color ink) {
        fill(ink);
        canvas.rectangle(x, HEIGHT - top - height, width, height);
        canvas.fill();
    }

    private void fill(Color ink) {
        if (!ink.equals(colour)) {
            canvas.setColorFill(ink);
            colour = ink;
        }
    }
}
