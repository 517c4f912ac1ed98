package io.klientela.invoicing;

import io.klientela.category.Colour;
import java.awt.Color;
import java.math.BigDecimal;

/**
 * The colours of a look, and those of the texts that stand on them.
 *
 * @param accent of rules and of the bar with the amount due
 * @param heading the accent, or ink where the accent is too light to be read on paper
 * @param onAccent of texts on the accent
 * @param tint of the other bars
 * @param onTint of texts on the tint
 * @param labelOnTint of labels on the tint
 */
record Palette(Color accent, Color heading, Color onAccent, Color tint, Color onTint, Color labelOnTint) {
    /** Enough for text of usual size: WCAG 2.1, success criterion 1.4.3. */
    private static final BigDecimal ENOUGH = new BigDecimal("4.5");

    static Palette of(InvoiceLook look) {
        Color onTint = readable(Colours.INK, look.tint(), awt(look.tint().readableText()));
        return new Palette(
                awt(look.accent()),
                readable(awt(look.accent()), Colour.WHITE, Colours.INK),
                awt(look.accent().readableText()),
                awt(look.tint()),
                onTint,
                readable(Colours.GREY, look.tint(), onTint));
    }

    private static Color readable(Color text, Colour ground, Color otherwise) {
        boolean enough = colour(text).contrastWith(ground).compareTo(ENOUGH) >= 0;
        return enough ? text : otherwise;
    }

    private static Color awt(Colour colour) {
        return Color.decode(colour.hex());
    }

    private static Colour colour(Color awt) {
        return new Colour(String.format("#%02x%02x%02x", awt.getRed(), awt.getGreen(), awt.getBlue()));
    }
}
