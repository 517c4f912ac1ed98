package io.klientela.invoicing;

/** The measures of an A4 page in points. */
final class Paper {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 51;
    static final float RIGHT = WIDTH - LEFT;
    static final float WIDTH_OF_TEXT = RIGHT - LEFT;
    static final float TOP = 45;
    /** Where the lowest line of the footer ends. */
    static final float BOTTOM = HEIGHT - 34;
    /** Between two columns of text. */
    static final float GUTTER = 24;

    static final float HALF = (WIDTH_OF_TEXT - GUTTER) / 2;
    static final float MIDDLE = LEFT + HALF + GUTTER;

    private Paper() {}
}
