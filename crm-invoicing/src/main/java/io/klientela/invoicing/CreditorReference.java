package io.klientela.invoicing;

import io.klientela.party.CheckDigits;

/** Tells a structured creditor reference (ISO 11649) from any other text. */
final class CreditorReference {
    private CreditorReference() {}

    /** {@code RF}, two check digits that are right, and 1 to 21 letters or digits; no spaces. */
    static boolean is(String text) {
        return text.matches("RF[0-9]{2}[A-Z0-9]{1,21}") && CheckDigits.fitMod97(text);
    }
}
