package io.klientela.invoicing;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** Draws the marks of one page. What is set already, a font or a colour, is not set again, and texts in a row are one object. */
final class Brush {
    /** How high a capital letter is, of the size of the font. */
    private static final float CAPITAL = 0.72f;

    private static final Style NONE = Style.BODY.withSize(0);

    private final PdfContentByte canvas;
    private boolean isWriting;
    private Style style = NONE;
    /** A page begins with this one. */
    private Color colour = Color.BLACK;

    Brush(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    void paint(Sheet sheet) throws DocumentException {
        for (Sheet.Mark mark : sheet.marks()) {
            if (mark instanceof Sheet.Text text) {
                write(text);
            } else {
                stopWriting();
                paint(mark);
            }
        }
        stopWriting();
    }

    private void write(Sheet.Text text) {
        if (!isWriting) {
            canvas.beginText();
            isWriting = true;
        }
        Style wanted = text.run().style();
        if (!wanted.face().equals(style.face()) || wanted.size() != style.size()) {
            canvas.setFontAndSize(wanted.face().font(), wanted.size());
        }
        style = wanted;
        fill(wanted.colour());
        canvas.setTextMatrix(text.x(), Paper.HEIGHT - text.baseline());
        canvas.showText(text.run().text());
    }

    private void stopWriting() {
        if (isWriting) {
            canvas.endText();
            isWriting = false;
        }
    }

    private void fill(Color wanted) {
        if (!wanted.equals(colour)) {
            canvas.setColorFill(wanted);
            colour = wanted;
        }
    }

    private void paint(Sheet.Mark mark) throws DocumentException {
        if (mark instanceof Sheet.Stamp stamp) {
            paint(stamp);
            return;
        }
        if (mark instanceof Sheet.Code code) {
            paint(code);
        } else if (mark instanceof Sheet.Box box) {
            fill(box.colour());
            canvas.rectangle(box.x(), Paper.HEIGHT - box.top() - box.height(), box.width(), box.height());
            canvas.fill();
        } else if (mark instanceof Sheet.Picture picture) {
            float bottom = Paper.HEIGHT - picture.top() - picture.height();
            canvas.addImage(picture.image(), picture.width(), 0, 0, picture.height(), picture.x(), bottom);
        }
    }

    /** Along the diagonal of the page, its middle on that of the page. */
    private void paint(Sheet.Stamp stamp) {
        Run run = stamp.run();
        double angle = Math.atan2(Paper.HEIGHT, Paper.WIDTH);
        float cosine = (float) Math.cos(angle);
        float sine = (float) Math.sin(angle);
        float back = run.width() / 2;
        float below = run.style().size() * CAPITAL / 2;
        canvas.beginText();
        canvas.setFontAndSize(run.style().face().font(), run.style().size());
        style = run.style();
        fill(run.style().colour());
        canvas.setTextMatrix(
                cosine,
                sine,
                -sine,
                cosine,
                Paper.WIDTH / 2 - back * cosine + below * sine,
                Paper.HEIGHT / 2 - back * sine - below * cosine);
        canvas.showText(run.text());
        canvas.endText();
    }

    /** All modules as one path: pieces filled one by one would show hairlines between them. */
    private void paint(Sheet.Code mark) {
        float module = mark.size() / mark.code().modules();
        fill(Color.BLACK);
        for (QrCode.Bar bar : mark.code().bars()) {
            float bottom = Paper.HEIGHT - mark.top() - (bar.row() + 1) * module;
            canvas.rectangle(mark.x() + bar.column() * module, bottom, bar.length() * module, module);
        }
        canvas.fill();
    }
}
