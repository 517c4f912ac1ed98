package io.klientela.invoicing;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * All that the parts of a page are set with.
 *
 * @param invoice what is printed
 * @param words its language
 * @param figures its numbers
 * @param type its letters
 */
record Setting(IssuedInvoice invoice, Words words, Figures figures, Typesetter type) {
    static Setting of(IssuedInvoice invoice) {
        Locale language = invoice.content().language();
        Words words = Words.of(language);
        return new Setting(invoice, words, new Figures(language, words.moneyPattern()), new Typesetter());
    }

    Run label(Label label, Style style) {
        return new Run(words.of(label), style);
    }

    /** What the document is called: {@code Invoice FV/2026/11/0001}. */
    String title() {
        return words.of(Label.TITLE) + " " + type.line(invoice.number());
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
