package io.klientela.invoicing;

import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PrintableInvoice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints issued invoices, and previews of drafts and of corrections, as PDF on A4: letterhead, number and dates, seller and buyer, lines,
 * VAT by category and rate, totals, payment details, notes.
 *
 * <p>Every figure is the stored one ({@link IssuedInvoice#figures()}); nothing is computed but sums and differences of
 * stored amounts, and that the VAT in a second currency (BT-111) is shared out among the VAT groups: by largest remainder in proportion
 * to their VAT, so that the amounts add up to it. Labels are Polish, Czech, French, Romanian or English by the language of the invoice,
 * English for other languages; numbers and dates follow the same language, and its country if it names one.
 *
 * <p>Where the invoice is in euro, the payment details hold a QR code that fills in a SEPA credit transfer of what is due
 * (EPC069-12). It pays to the first bank account of the seller with an IBAN whose check digits are right, in a country of SEPA, and
 * with a BIC if that is outside the European Economic Area. There is no code if there is no such account, if the amount due is not
 * between 0.01 and 999,999,999.99, or if the invoice's number, which is quoted in full, is too long for it.
 *
 * <p>The font holds Latin, Greek and Cyrillic letters. An invoice with a character that it lacks is refused, for a name that
 * is not on the paper is no name. Since an issued invoice never changes, {@link #replacingUnprintable()} prints it all the
 * same. A logo of the seller's profile that cannot be read is replaced by the seller's name, with a warning of this class's logger.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class PdfInvoices implements InvoicePrinter {
    private static final Logger LOG = LoggerFactory.getLogger(PdfInvoices.class);
    private static final PdfInvoices STANDARD = new PdfInvoices(Unprintable.REFUSED, InvoiceLook.standard(), List.of());

    private final Unprintable policy;
    private final InvoiceLook look;
    private final Palette palette;
    private final List<Locale> languages;

    /** What becomes of an invoice with characters that the font lacks. */
    private enum Unprintable {
        REFUSED,
        REPLACED
    }

    /** An invoice on its pages, not yet written. */
    private record Pages(Setting setting, List<Sheet> sheets) {
        Set<Integer> missing() {
            return setting.type().missing();
        }
    }

    private PdfInvoices(Unprintable policy, InvoiceLook look, List<Locale> languages) {
        this.policy = policy;
        this.look = look;
        this.palette = Palette.of(look);
        this.languages = languages;
    }

    /** The standard look; an invoice with characters that the font lacks is refused. */
    public static PdfInvoices standard() {
        return STANDARD;
    }

    /** The same, but a character that the font lacks is printed as an empty box □, and named in a warning of the logger. */
    public PdfInvoices replacingUnprintable() {
        return new PdfInvoices(Unprintable.REPLACED, look, languages);
    }

    /** The same in that look. */
    public PdfInvoices withLook(InvoiceLook changed) {
        return new PdfInvoices(policy, Objects.requireNonNull(changed, "look"), languages);
    }

    /**
     * The same with each label in two languages, {@code Faktura / Invoice}, whatever the language of the invoice. Numbers, dates and
     * countries are written as in the first. What you typed in, such as descriptions, is printed as it is.
     *
     * @throws IllegalArgumentException if one of them is none of Polish, Czech, French, Romanian and English
     */
    public PdfInvoices inLanguages(Locale first, Locale second) {
        for (Locale language : List.of(first, second)) {
            if (!Words.LANGUAGES.contains(language.getLanguage())) {
                throw new IllegalArgumentException(
                        "There are no labels in \"" + language.toLanguageTag() + "\"; take two of pl, cs, fr, ro, en");
            }
        }
        return new PdfInvoices(policy, look, List.of(first, second));
    }

    /**
     * The code points in the texts of the invoice, or of a preview, and of the look that the font lacks, in ascending order. An empty set
     * for nearly every invoice of Europe; emoji and the letters of Asia and Africa are what it holds.
     */
    public Set<Integer> unprintable(PrintableInvoice invoice) {
        return pages(invoice).missing();
    }

    /**
     * Writes the invoice, and leaves the stream open.
     *
     * @throws UnprintableInvoiceException if the font lacks characters, unless they are replaced; nothing was written
     * @throws IOException from the stream; the page is set in memory before the first byte is written
     */
    @Override
    public void write(IssuedInvoice invoice, OutputStream output) throws IOException {
        print(invoice, output);
    }

    /**
     * Writes what a draft, a correction or a credit note would be, and leaves the stream open: the same pages as {@link #write}, the same
     * texts in the same places, but in the place of the number a word that says it is a draft, in the language of the document. It says
     * so above the text and across each page, too, and has no code to pay by, only an empty frame in its place: no one can pay it or book
     * it.
     *
     * @throws UnprintableInvoiceException if the font lacks characters, unless they are replaced; nothing was written
     * @throws IOException from the stream; the page is set in memory before the first byte is written
     */
    public void preview(InvoicePreview preview, OutputStream output) throws IOException {
        print(preview, output);
    }

    private void print(PrintableInvoice invoice, OutputStream output) throws IOException {
        Pages pages = pages(invoice);
        if (!pages.missing().isEmpty()) {
            if (policy == Unprintable.REFUSED) {
                throw new UnprintableInvoiceException(invoice.id(), named(invoice), pages.missing());
            }
            LOG.warn(
                    "{} has characters that the font lacks, printed as {}: {}",
                    named(invoice),
                    Typesetter.BOX,
                    UnprintableInvoiceException.named(pages.missing()));
        }
        output.write(PdfFile.bytes(pages.setting(), pages.sheets()));
    }

    private static String named(PrintableInvoice invoice) {
        if (invoice instanceof IssuedInvoice issued) {
            return "Invoice " + issued.number();
        }
        return invoice.correction()
                .map(correction -> "The " + invoice.kind().code() + " that the invoice " + correction.originalNumber()
                        + " would get")
                .orElseGet(() -> "The draft " + invoice.id());
    }

    private Pages pages(PrintableInvoice invoice) {
        Setting setting = Setting.of(invoice, look, palette, languages);
        return new Pages(setting, InvoiceLayout.pages(setting));
    }
}
