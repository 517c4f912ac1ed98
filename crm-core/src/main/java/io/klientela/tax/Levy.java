package io.klientela.tax;

import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A tax of a line that is no VAT: an eco fee, a tourist tax. A line has at most one beside its VAT (REQUIREMENTS decision
 * 11).
 *
 * @param name as it is printed, 1 to 200 characters
 * @param amount an amount for the whole line, however many units it has, or a percentage of the line amount after its other allowances and charges
 * @param place whether VAT is due on it
 */
public record Levy(String name, ChargeAmount amount, Place place) {
    private static final int MAX_NAME = 200;

    public Levy {
        StorableText.required("The name of a levy", name, MAX_NAME);
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(place, "place");
    }

    /** Whether a levy is part of the taxable amount of the VAT (Directive 2006/112/EC, Articles 78 and 79). */
    public enum Place {
        /** VAT is due on it: EN 16931 has it as a charge of the line (BT-141). */
        INSIDE_VAT_BASE,
        /**
         * Collected beside the VAT and due with the document. It can be printed; EN 16931 has no term for it, which
         * {@link SelfCheck#findings(Calculation)} says.
         */
        OUTSIDE_VAT_BASE
    }

    /** VAT is due on it. */
    public static Levy insideVatBase(String name, ChargeAmount amount) {
        return new Levy(name, amount, Place.INSIDE_VAT_BASE);
    }

    /** Collected beside the VAT. */
    public static Levy outsideVatBase(String name, ChargeAmount amount) {
        return new Levy(name, amount, Place.OUTSIDE_VAT_BASE);
    }
}
