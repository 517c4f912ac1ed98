package io.klientela.invoicing;

import io.klientela.invoice.IssuedInvoice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints issued invoices as PDF on A4: letterhead, number and dates, seller and buyer, lines, VAT by category and rate,
 * totals, payment details, notes.
 *
 * <p>Every figure is the stored one ({@link IssuedInvoice#totals()}); nothing is computed. Labels are Polish, Czech, French,
 * Romanian or English by the language of the invoice, English for other languages; numbers and dates follow the same
 * language, and its country if it names one.
 *
 * <p>The font holds Latin, Greek and Cyrillic letters. A character that it lacks is printed as an empty box □ and named in a
 * warning of this class's logger; so an invoice is always printed, and nothing vanishes in silence. Likewise a logo that
 * cannot be read is replaced by the seller's name, with a warning.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class PdfInvoices {
    private static final Logger LOG = LoggerFactory.getLogger(PdfInvoices.class);
    private static final PdfInvoices STANDARD = new PdfInvoices();

    private PdfInvoices() {}

    /** The standard look. */
    public static PdfInvoices standard() {
        return STANDARD;
    }

    /**
     * Writes the invoice, and leaves the stream open.
     *
     * @throws IllegalArgumentException if the stored totals are not of as many lines as the invoice has
     * @throws IOException from the stream; the page is set in memory before the first byte is written
     */
    public void write(IssuedInvoice invoice, OutputStream output) throws IOException {
        int lines = invoice.content().lines().size();
        int nets = invoice.totals().lineNets().size();
        if (lines != nets) {
            throw new IllegalArgumentException(
                    "Invoice " + invoice.number() + " has " + lines + " lines, its stored totals are of " + nets);
        }
        Setting setting = Setting.of(invoice);
        byte[] bytes = PdfFile.bytes(setting, InvoiceLayout.pages(setting));
        warn(setting);
        output.write(bytes);
    }

    private static void warn(Setting setting) {
        if (!setting.type().missing().isEmpty()) {
            LOG.warn(
                    "Invoice {} has characters that the font lacks, printed as {}: {}",
                    setting.invoice().number(),
                    Typesetter.BOX,
                    setting.type().missing().stream()
                            .map(codePoint -> String.format("U+%04X %s", codePoint, Character.getName(codePoint)))
                            .collect(Collectors.joining(", ")));
        }
    }
}
