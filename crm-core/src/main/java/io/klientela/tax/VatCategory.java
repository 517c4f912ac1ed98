package io.klientela.tax;

import java.util.Optional;

/**
 * Why a supply bears the VAT that it bears: the codes of UNCL 5305 that EN 16931 admits (BT-118, BT-151, BT-95, BT-102).
 *
 * <p>Which category applies is a question of law, and the answer is the caller's.
 */
public enum VatCategory {
    /** Any positive rate, reduced ones included. */
    STANDARD("S", Rate.POSITIVE, Reason.FORBIDDEN),
    ZERO("Z", Rate.ZERO, Reason.FORBIDDEN),
    EXEMPT("E", Rate.ZERO, Reason.REQUIRED),
    /** The buyer owes the tax. */
    REVERSE_CHARGE("AE", Rate.ZERO, Reason.REQUIRED),
    /** Goods to a business in another member state. */
    INTRA_COMMUNITY("K", Rate.ZERO, Reason.REQUIRED),
    /** Goods that leave the Union. */
    EXPORT("G", Rate.ZERO, Reason.REQUIRED),
    /** Not subject to VAT at all: the rate is not zero, there is none. */
    OUTSIDE_SCOPE("O", Rate.NONE, Reason.REQUIRED),
    /** IGIC of the Canary Islands. */
    CANARY_ISLANDS("L", Rate.ZERO_OR_MORE, Reason.FORBIDDEN),
    /** IPSI of Ceuta and Melilla. */
    CEUTA_AND_MELILLA("M", Rate.ZERO_OR_MORE, Reason.FORBIDDEN),
    /** VAT that an Italian public buyer pays straight to the treasury; it is computed as usual. */
    SPLIT_PAYMENT("B", Rate.ZERO_OR_MORE, Reason.OPTIONAL);

    enum Rate {
        POSITIVE,
        ZERO,
        ZERO_OR_MORE,
        NONE
    }

    enum Reason {
        REQUIRED,
        OPTIONAL,
        FORBIDDEN
    }

    private final String code;
    private final Rate rate;
    private final Reason reason;

    VatCategory(String code, Rate rate, Reason reason) {
        this.code = code;
        this.rate = rate;
        this.reason = reason;
    }

    /**
     * The category of that code.
     *
     * @param code a code of UNCL 5305, such as {@code AE}
     * @throws IllegalArgumentException if EN 16931 does not admit the code
     */
    public static VatCategory ofCode(String code) {
        return findByCode(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + code + "\" is no VAT category of EN 16931; use S, Z, E, AE, K, G, O, L, M or B"));
    }

    /** The category of that code; empty if EN 16931 does not admit it. */
    static Optional<VatCategory> findByCode(String code) {
        for (VatCategory category : values()) {
            if (category.code.equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** The code of UNCL 5305. */
    public String code() {
        return code;
    }

    /**
     * How the norm names a rule of the family of this category: {@code rule("02")} of {@link #STANDARD} is BR-S-02, of
     * {@link #INTRA_COMMUNITY} BR-IC-02, of {@link #CANARY_ISLANDS} BR-AF-02, of {@link #CEUTA_AND_MELILLA} BR-AG-02.
     *
     * @param number two digits
     */
    public String rule(String number) {
        return RuleFamily.rule(code, number);
    }

    /** Whether a document must say why (BT-120), as BR-E-10, BR-AE-10, BR-IC-10, BR-G-10 and BR-O-10 ask. */
    public boolean needsReason() {
        return reason == Reason.REQUIRED;
    }

    /** Whether a document must not give a reason, as BR-S-10, BR-Z-10, BR-AF-10 and BR-AG-10 ask. */
    public boolean forbidsReason() {
        return reason == Reason.FORBIDDEN;
    }

    /** Whether the tax of this category is always nothing. */
    public boolean isUntaxed() {
        return rate == Rate.ZERO || rate == Rate.NONE;
    }

    /** Whether a document states a rate (BT-119, BT-152); {@link #OUTSIDE_SCOPE} alone has none, not even zero. */
    public boolean hasRate() {
        return rate != Rate.NONE;
    }

    /** Whether the category can have a rate of that sign; a category without a rate counts as zero. */
    boolean admitsRateOfSign(int sign) {
        return switch (rate) {
            case POSITIVE -> sign > 0;
            case ZERO, NONE -> sign == 0;
            case ZERO_OR_MORE -> sign >= 0;
        };
    }
}
