package io.klientela.invoicing;

import io.klientela.invoice.Correction;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.VatStatus;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that the parts of a page are set with.
 *
 * @param invoice what is printed
 * @param look what the firm chose
 * @param palette its colours
 * @param words the language of the labels, or both of them
 * @param figures its numbers, in the first of both
 * @param type its letters
 */
record Setting(
        PrintableInvoice invoice, InvoiceLook look, Palette palette, Words words, Figures figures, Typesetter type) {
    /** @param languages of the labels, one or two; none for that of the invoice */
    static Setting of(PrintableInvoice invoice, InvoiceLook look, List<Locale> languages) {
        return of(invoice, look, Palette.of(look), languages);
    }

    /** With the palette of the look, made before. */
    static Setting of(PrintableInvoice invoice, InvoiceLook look, Palette palette, List<Locale> languages) {
        List<Locale> spoken = languages.isEmpty() ? List.of(invoice.content().language()) : languages;
        Words words = Words.of(spoken);
        return new Setting(
                invoice, look, palette, words, new Figures(spoken.get(0), words.moneyPattern()), new Typesetter());
    }

    Run label(Label label, Style style) {
        return new Run(words.of(label), style);
    }

    /** The label on as many lines as it needs in that width. */
    List<Run> labels(Label label, Style style, float width) {
        return type.wrapLabel(words.of(label), style, width);
    }

    /** How headings look. */
    Style heading() {
        return new Style(Typeface.BOLD, 9, palette.heading());
    }

    /** What sort of document it is. Of a seller who is not registered for VAT it is not always called a tax document. */
    String kind() {
        boolean isTaxed = invoice.seller().vatStatus() == VatStatus.REGISTERED;
        return isTaxed ? words.of(label()) : words.ofUntaxed(label());
    }

    private Label label() {
        return switch (invoice.kind()) {
            case INVOICE -> Label.TITLE;
            case PROFORMA -> Label.PROFORMA;
            case ADVANCE -> isPayable() ? Label.ADVANCE : Label.RECEIVED_ADVANCE;
            case FINAL -> Label.FINAL;
            case CORRECTION -> Label.CORRECTION;
            case CREDIT_NOTE -> Label.CREDIT_NOTE;
        };
    }

    /** What its amount due is called. */
    Label due() {
        return switch (invoice.kind()) {
            case CREDIT_NOTE -> Label.CREDITED;
            case CORRECTION -> Label.CORRECTED;
            default -> Label.PAYABLE;
        };
    }

    /** Whether it asks for a payment: not where nothing is due, such as when all was paid in advance, or something is given back. */
    boolean isPayable() {
        return invoice.figures().due().isPositive();
    }

    /** Whether a credit note gives back money of a line, and none of its units: whoever reads of one would look for the goods. */
    boolean isAmountAlone(int place) {
        return invoice.kind() == DocumentKind.CREDIT_NOTE
                && invoice.correction()
                                .orElseThrow()
                                .lines()
                                .get(place)
                                .quantity()
                                .signum()
                        == 0;
    }

    /** What stood at the head before, where a correction changes it. */
    Optional<FormerHead> former() {
        return invoice.correction().flatMap(Correction::former);
    }

    /** Whether it is no document yet, be it of a draft or of a correction, and must not be taken for one. */
    boolean isPreview() {
        return invoice instanceof InvoicePreview;
    }

    /** What stands in the place of its number (BT-1): the number, or the word for a draft. */
    String number() {
        return invoice instanceof IssuedInvoice issued ? issued.number() : words.of(Label.DRAFT);
    }

    /** What the document is called: {@code Invoice FV/2026/11/0001}. */
    String title() {
        return kind() + " " + type.line(number());
    }

    /** Whether prices and amounts of lines are with VAT. */
    boolean isGrossEntry() {
        return invoice.content().pricing().policy().isGrossEntry();
    }

    /** The rate, or for a category whose rate says nothing a word. */
    String vatInShort(VatCategory category, BigDecimal rate) {
        boolean rated = !category.isUntaxed() || category == VatCategory.ZERO;
        return rated ? figures.percent(rate) : words.categoryInShort(category);
    }
}
