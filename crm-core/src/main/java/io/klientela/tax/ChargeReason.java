package io.klientela.tax;

import io.klientela.text.StorableText;

/**
 * Why there is an allowance or a charge: in words, as a code, or both. A document from elsewhere may give neither; EN 16931
 * asks for one of them (BR-33, BR-38, BR-42, BR-44).
 *
 * @param text at most 200 characters, or an empty string (BT-97, BT-104, BT-139, BT-144)
 * @param code of UNCL 5189 for an allowance, such as {@code 95}, of UNCL 7161 for a charge, such as {@code FC}; empty if there
 *     is none (BT-98, BT-105, BT-140, BT-145)
 */
public record ChargeReason(String text, String code) {
    /** Neither words nor a code. */
    public static final ChargeReason NONE = new ChargeReason("", "");

    /** The code of UNCL 5189 for a discount. */
    public static final ChargeReason DISCOUNT = new ChargeReason("", "95");

    private static final int MAX_TEXT = 200;

    public ChargeReason {
        StorableText.optional("The reason of an allowance or a charge", text, MAX_TEXT);
        if (!code.matches("[A-Z0-9]{0,3}")) {
            throw new IllegalArgumentException("No reason has the code \"" + code
                    + "\"; a code is up to three capitals or digits, such as 95 or FC");
        }
    }

    /** In words. */
    public static ChargeReason of(String text) {
        return new ChargeReason(text, "");
    }

    /** By a code alone, which is printed in the words of the document's language where it has some. */
    public static ChargeReason ofCode(String code) {
        return new ChargeReason("", code);
    }

    /** Whether there is a reason at all. */
    public boolean isGiven() {
        return !text.isBlank() || !code.isEmpty();
    }
}
