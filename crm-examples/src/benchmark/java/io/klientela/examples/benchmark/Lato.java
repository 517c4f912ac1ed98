package io.klientela.examples.benchmark;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import io.klientela.invoicing.PdfInvoices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The font that the library prints with, read once by each of its peers as by the library, and embedded in part. */
final class Lato {
    /** Where its files stand on the class path. */
    static final String FOLDER = "io/klientela/invoicing/font/";

    static final BaseFont REGULAR = load("Lato-Regular.ttf");
    static final BaseFont BOLD = load("Lato-Bold.ttf");

    private Lato() {}

    private static BaseFont load(String file) {
        try (InputStream stream = Objects.requireNonNull(
                PdfInvoices.class.getClassLoader().getResourceAsStream(FOLDER + file), FOLDER + file)) {
            BaseFont font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, stream.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
