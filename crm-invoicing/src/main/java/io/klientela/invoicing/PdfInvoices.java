package io.klientela.invoicing;

import io.klientela.invoice.IssuedInvoice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
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
 * <p>The font holds Latin, Greek and Cyrillic letters. An invoice with a character that it lacks is refused, for a name that
 * is not on the paper is no name. Since an issued invoice never changes, {@link #replacingUnprintable()} prints it all the
 * same. A logo that cannot be read is replaced by the seller's name, with a warning of this class's logger.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class PdfInvoices {
    private static final Logger LOG = LoggerFactory.getLogger(PdfInvoices.class);
    private static final PdfInvoices STANDARD = new PdfInvoices(Unprintable.REFUSED);

    private final Unprintable policy;

    /** What becomes of an invoice with characters that the font lacks. */
    private enum Unprintable {
        REFUSED,
        REPLACED
    }

    /** An invoice on its pages, not yet written. */
    private record Pages(Setting setting, List<Sheet> sheets) {
        static Pages of(IssuedInvoice invoice) {
            Setting setting = Setting.of(invoice);
            return new Pages(setting, InvoiceLayout.pages(setting));
        }

        Set<Integer> missing() {
            return setting.type().missing();
        }
    }

    private PdfInvoices(Unprintable policy) {
        this.policy = policy;
    }

    /** The standard look; an invoice with characters that the font lacks is refused. */
    public static PdfInvoices standard() {
        return STANDARD;
    }

    /** The same look; a character that the font lacks is printed as an empty box □, and named in a warning of the logger. */
    public PdfInvoices replacingUnprintable() {
        return new PdfInvoices(Unprintable.REPLACED);
    }

    /**
     * The code points in the texts of the invoice that the font lacks, in ascending order. An empty set for nearly every
     * invoice of Europe; emoji and the letters of Asia and Africa are what it holds.
     *
     */
    public Set<Integer> unprintable(IssuedInvoice invoice) {
        return Pages.of(invoice).missing();
    }

    /**
     * Writes the invoice, and leaves the stream open.
     *
     * @throws UnprintableInvoiceException if the font lacks characters, unless they are replaced; nothing was written
     * @throws IOException from the stream; the page is set in memory before the first byte is written
     */
    public void write(IssuedInvoice invoice, OutputStream output) throws IOException {
        Pages pages = Pages.of(invoice);
        if (!pages.missing().isEmpty()) {
            if (policy == Unprintable.REFUSED) {
                throw new UnprintableInvoiceException(invoice.id(), invoice.number(), pages.missing());
            }
            LOG.warn(
                    "Invoice {} has characters that the font lacks, printed as {}: {}",
                    invoice.number(),
                    Typesetter.BOX,
                    UnprintableInvoiceException.named(pages.missing()));
        }
        output.write(PdfFile.bytes(pages.setting(), pages.sheets()));
    }
}
