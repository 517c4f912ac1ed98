package io.klientela.tax;

import io.klientela.text.StorableText;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The VAT of a line, an allowance or a charge: category, rate, and why none is due.
 *
 * <p>Rates that are worth the same are equal, whatever zeros they were written with. The reason may be missing even
 * where the norm requires it: foreign documents give it once per tax group and not with each line. The factories named
 * after a category do ask for it.
 *
 * @param category BT-151, BT-95, BT-102
 * @param rate BT-152, BT-96, BT-103, in percent; zero when the category has none
 * @param reason BT-120, empty when there is none
 */
public record Vat(VatCategory category, BigDecimal rate, String reason) {
    /** The decimals that a rate may have. */
    public static final int MAX_DECIMALS = 6;

    /** The most characters of an exemption reason. */
    public static final int MAX_REASON = 1000;

    private static final BigDecimal MAX_RATE = BigDecimal.valueOf(1000);

    public Vat {
        Objects.requireNonNull(category, "category");
        StorableText.optional("An exemption reason", reason, MAX_REASON);
        rate = Quantities.shortest(rate, MAX_DECIMALS);
        if (!category.admitsRateOfSign(rate.signum()) || rate.compareTo(MAX_RATE) > 0) {
            throw new IllegalArgumentException("VAT category " + category.code() + " has no rate of "
                    + rate.toPlainString() + " %; choose the category that the law gives to this supply");
        }
        if (category.forbidsReason() && !reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "VAT category " + category.code() + " takes no exemption reason; leave it empty");
        }
    }

    /**
     * Taxed at this rate: {@code standard("23")} is 23 %. Reduced rates are of this category too.
     *
     * @param rate a decimal number with a point, above zero and at most 1000
     * @throws IllegalArgumentException if it is none
     */
    public static Vat standard(String rate) {
        return of(VatCategory.STANDARD, Quantities.parse("A rate", rate), "");
    }

    /** Taxed at zero. */
    public static Vat zero() {
        return of(VatCategory.ZERO, BigDecimal.ZERO, "");
    }

    /** Exempt, for this reason. */
    public static Vat exempt(String reason) {
        return because(VatCategory.EXEMPT, reason);
    }

    /** The buyer owes the tax, for this reason. */
    public static Vat reverseCharge(String reason) {
        return because(VatCategory.REVERSE_CHARGE, reason);
    }

    /** Supplied to a business in another member state, for this reason. */
    public static Vat intraCommunity(String reason) {
        return because(VatCategory.INTRA_COMMUNITY, reason);
    }

    /** Exported from the Union, for this reason. */
    public static Vat export(String reason) {
        return because(VatCategory.EXPORT, reason);
    }

    /** Not subject to VAT, for this reason. */
    public static Vat outsideScope(String reason) {
        return because(VatCategory.OUTSIDE_SCOPE, reason);
    }

    /**
     * Any category, as a document states it.
     *
     * @throws IllegalArgumentException if the category cannot have the rate, or takes no reason
     */
    public static Vat of(VatCategory category, BigDecimal rate, String reason) {
        return new Vat(category, rate, reason);
    }

    private static Vat because(VatCategory category, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "VAT category " + category.code() + " needs a reason; name the provision that it rests on");
        }
        return of(category, BigDecimal.ZERO, reason);
    }

    /** Whether both fall into one tax group: same category, same rate. */
    boolean isOfGroup(Vat other) {
        return category == other.category && rate.compareTo(other.rate) == 0;
    }
}
