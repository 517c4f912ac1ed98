package io.klientela.money;

import java.util.Objects;

/**
 * A currency of ISO 4217 and the number of decimals that its amounts have.
 *
 * <p>The decimals come from a table in this library and not from {@link java.util.Currency}, whose table changes with
 * the JDK: an amount that was stored once must not become invalid by an update. Codes that name no money to pay with
 * (metals, testing, special drawing rights) are unknown here. Withdrawn currencies of the last years are known, since
 * old documents keep them.
 *
 * <p>Immutable, and there is one of each code, so that two are equal when they are the same.
 */
public final class CurrencyCode implements Comparable<CurrencyCode> {
    private final String code;
    private final int scale;

    CurrencyCode(String code, int scale) {
        this.code = code;
        this.scale = scale;
    }

    /**
     * The currency of that code: three capital letters, such as {@code PLN}.
     *
     * @throws IllegalArgumentException if ISO 4217 has no such currency
     */
    public static CurrencyCode of(String code) {
        CurrencyCode known = KnownCurrencies.BY_CODE.get(Objects.requireNonNull(code, "code"));
        if (known == null) {
            throw new IllegalArgumentException(
                    "\"" + code + "\" is no currency known here; use a code of ISO 4217 in capitals, such as EUR");
        }
        return known;
    }

    /** The three capital letters, such as {@code PLN}. */
    public String code() {
        return code;
    }

    /** How many decimals an amount has: 2 for PLN and EUR, 0 for JPY, 3 for KWD. */
    public int scale() {
        return scale;
    }

    @Override
    public int compareTo(CurrencyCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
