package io.klientela.invoicing;

import io.klientela.category.Colour;
import io.klientela.party.Image;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * What a firm chooses about the look of its invoices. Texts stay readable whatever the colours: where the contrast of WCAG 2.1
 * ({@link Colour#contrastWith}) would be below 4.5, they are printed in the usual ink, or in black or white.
 *
 * @param accent of the head's rule, of headings and of the bar with the amount due
 * @param tint of the bars behind dates and heads of tables
 * @param logo instead of the one of the seller's profile; scaled into 190 × 54 points, in proportion
 * @param logoPlace where the logo stands
 * @param footer printed at the foot of every page below the seller's name and register entry, at most 500 characters, or an empty
 *     string
 */
public record InvoiceLook(Colour accent, Colour tint, Optional<Image> logo, LogoPlace logoPlace, String footer) {
    private static final int MAX_FOOTER = 500;
    private static final InvoiceLook STANDARD =
            new InvoiceLook(Colour.of("#1d4e7e"), Colour.of("#eef2f7"), Optional.empty(), LogoPlace.LEFT, "");

    /**
     * Decodes the logo to be sure that it can be printed.
     *
     * @throws UnreadableLogoException if the logo is damaged, or larger than 25 megapixels
     * @throws IllegalArgumentException if the footer is too long
     */
    public InvoiceLook {
        Objects.requireNonNull(accent, "accent");
        Objects.requireNonNull(tint, "tint");
        logo.ifPresent(Logo::check);
        Objects.requireNonNull(logoPlace, "logoPlace");
        StorableText.optional("A footer", footer, MAX_FOOTER);
    }

    /** Dark blue, light grey bars, the seller's own logo on the left, no footer. */
    public static InvoiceLook standard() {
        return STANDARD;
    }

    public InvoiceLook withAccent(Colour changed) {
        return new InvoiceLook(changed, tint, logo, logoPlace, footer);
    }

    public InvoiceLook withTint(Colour changed) {
        return new InvoiceLook(accent, changed, logo, logoPlace, footer);
    }

    /**
     * With that logo instead of the one of the seller's profile.
     *
     * @throws UnreadableLogoException if it is damaged, or larger than 25 megapixels
     */
    public InvoiceLook withLogo(Image changed) {
        return new InvoiceLook(accent, tint, Optional.of(changed), logoPlace, footer);
    }

    public InvoiceLook withLogoPlace(LogoPlace changed) {
        return new InvoiceLook(accent, tint, logo, changed, footer);
    }

    /** An empty string takes the footer away. */
    public InvoiceLook withFooter(String changed) {
        return new InvoiceLook(accent, tint, logo, logoPlace, changed);
    }
}
