package io.klientela.invoicing;

import java.awt.Color;

/**
 * How a line of text looks.
 *
 * @param face the cut
 * @param size in points
 * @param colour its colour
 */
record Style(Typeface face, float size, Color colour) {
    private static final float LEADING = 1.32f;
    private static final float BASELINE = 0.98f;

    static final Style BODY = new Style(Typeface.REGULAR, 9, Colours.INK);
    static final Style STRONG = new Style(Typeface.BOLD, 9, Colours.INK);
    static final Style LABEL = new Style(Typeface.REGULAR, 7.5f, Colours.GREY);

    Style withSize(float other) {
        return new Style(face, other, colour);
    }

    Style withColour(Color other) {
        return new Style(face, size, other);
    }

    Style scaled(float factor) {
        return withSize(size * factor);
    }

    /** The height of a line. */
    float leading() {
        return size * LEADING;
    }

    /** How far below the top of its line the letters stand. */
    float baseline() {
        return size * BASELINE;
    }
}
