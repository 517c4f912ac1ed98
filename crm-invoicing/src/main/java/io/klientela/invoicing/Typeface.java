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

    private final BaseFont font;

    private Typeface(String file) {
        font = load(file);
    }

    BaseFont font() {
        return font;
    }

    float width(String text, float size) {
        return font.getWidthPoint(text, size);
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
