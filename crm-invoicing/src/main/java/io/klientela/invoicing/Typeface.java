package io.klientela.invoicing;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The two cuts of the font that is shipped in this jar. Read once, shared by all threads. */
final class Typeface {
    static final Typeface REGULAR = new Typeface("Lato-Regular.ttf");
    static final Typeface BOLD = new Typeface("Lato-Bold.ttf");

    /** Nearly all letters of invoices have codes below. */
    private static final int TABLED = 0x300;

    private static final float THOUSANDTH = 0.001f;

    private final BaseFont font;

    /** By character, in thousandths of the size. */
    private final int[] widths = new int[TABLED];

    private Typeface(String file) {
        font = load(file);
        for (char letter = 0; letter < TABLED; letter++) {
            widths[letter] = font.getWidth(letter);
        }
    }

    BaseFont font() {
        return font;
    }

    float width(String text, float size) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= TABLED) {
                return font.getWidthPoint(text, size);
            }
            width += widths[letter];
        }
        return width * THOUSANDTH * size;
    }

    boolean has(int codePoint) {
        return font.charExists(codePoint);
    }

    private static BaseFont load(String file) {
        try (InputStream stream =
                Objects.requireNonNull(Typeface.class.getResourceAsStream("font/" + file), "font/" + file)) {
            byte[] bytes = stream.readAllBytes();
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file + " of this library", e);
        } catch (DocumentException e) {
            throw new IllegalStateException("The font " + file + " of this library is damaged", e);
        }
    }
}
