package io.klientela.party;

import java.util.regex.Pattern;

/** Check digits of international numbers. */
public final class CheckDigits {
    private static final int MODULUS = 97;
    private static final int BASE = 10;
    private static final int HEAD = 4;
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{4,}");

    private CheckDigits() {}

    /**
     * Whether the check digits of an IBAN (ISO 13616) or of a creditor reference (ISO 11649) fit: MOD 97-10 of ISO 7064.
     *
     * @param text capital letters and digits, at least four; two letters and the check digits come first
     * @throws IllegalArgumentException if it is something else
     */
    public static boolean fitMod97(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Check digits are those of capital letters and digits without spaces, at least four; \"" + text
                            + "\" has others");
        }
        int remainder = 0;
        for (char letter : (text.substring(HEAD) + text.substring(0, HEAD)).toCharArray()) {
            int value = Character.digit(letter, Character.MAX_RADIX);
            remainder = (value < BASE ? remainder * BASE : remainder * BASE * BASE) + value;
            remainder %= MODULUS;
        }
        return remainder == 1;
    }
}
