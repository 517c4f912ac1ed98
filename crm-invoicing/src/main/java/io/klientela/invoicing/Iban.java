package io.klientela.invoicing;

import io.klientela.party.CheckDigits;

/** Tells an IBAN from a national account number, and writes it as people read it. */
final class Iban {
    private static final int GROUP = 4;

    private Iban() {}

    /** Whether the number has the form of an IBAN; its check digits are not looked at. */
    static boolean is(String number) {
        return number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    }

    /** Whether the number has the form of an IBAN and its check digits are right (ISO 13616). */
    static boolean isRight(String number) {
        return is(number) && CheckDigits.fitMod97(number);
    }

    /** The country of an IBAN, its first two letters. */
    static String country(String iban) {
        return iban.substring(0, 2);
    }

    /** In groups of four letters. */
    static String inGroups(String number) {
        return number.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
