package io.klientela.party;

import io.klientela.text.StorableText;
import java.util.Locale;

/**
 * Where money is paid to (BG-17).
 *
 * @param number the IBAN or a national number, without spaces, at most 34 characters (BT-84)
 * @param bic the bank's BIC, or an empty string (BT-86)
 * @param bank the bank's name, or an empty string
 */
public record BankAccount(String number, String bic, String bank) {
    private static final int MAX_NUMBER = 34;
    private static final int MAX_BANK = 100;

    public BankAccount {
        if (!number.matches("[A-Z0-9/\\-]{1," + MAX_NUMBER + "}")) {
            throw new IllegalArgumentException("Not an account number: \"" + number + "\"; expected an IBAN");
        }
        if (!bic.isEmpty() && !bic.matches("[A-Z0-9]{8}([A-Z0-9]{3})?")) {
            throw new IllegalArgumentException("Not a BIC: \"" + bic + "\"; expected eight or eleven characters");
        }
        StorableText.optional("A bank's name", bank, MAX_BANK);
    }

    /** Reads an account number with or without spaces. */
    public static BankAccount of(String number, String bic, String bank) {
        return new BankAccount(
                number.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                bic.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                bank.strip());
    }
}
