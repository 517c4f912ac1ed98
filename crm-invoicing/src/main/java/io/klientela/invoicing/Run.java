package io.klientela.invoicing;

/**
 * A piece of text that stands on one line.
 *
 * @param text with characters of the font only
 * @param style how it looks
 */
record Run(String text, Style style) {
    /** Nothing, on a line of its own. */
    static Run empty(Style style) {
        return new Run("", style);
    }

    float width() {
        return style.face().width(text, style.size());
    }
}
