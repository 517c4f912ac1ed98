package io.klientela.invoicing;

/** The check digits of IBANs (ISO 13616) and creditor references (ISO 11649): MOD 97-10 of ISO 7064. */
final class Mod97 {
    private static final int MODULUS = 97;
    private static final int BASE = 10;
    private static final int HEAD = 4;

    private Mod97() {}

    /** Whether the check digits of a text of capital letters and digits, two letters and the check digits first, are right. */
    static boolean isRight(String text) {
        int remainder = 0;
        for (char letter : (text.substring(HEAD) + text.substring(0, HEAD)).toCharArray()) {
            int value = Character.digit(letter, Character.MAX_RADIX);
            remainder = (value < BASE ? remainder * BASE : remainder * BASE * BASE) + value;
            remainder %= MODULUS;
        }
        return remainder == 1;
    }
}
