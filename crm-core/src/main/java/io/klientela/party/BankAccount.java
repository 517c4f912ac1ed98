package io.klientela.party;

import io.klientela.text.StorableText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where money is paid to (BG-17).
 *
 * @param number the IBAN or a national number, without spaces, at most 34 characters (BT-84); whether an IBAN is right is told by
 *     {@link #fault}
 * @param bic the bank's BIC, or an empty string (BT-86)
 * @param bank the bank's name, or an empty string
 */
public record BankAccount(String number, String bic, String bank) {
    private static final int MAX_NUMBER = 34;
    private static final int MAX_BANK = 100;

    /** Those that do not break a line, too, as they are copied from a page. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");

    private static final Pattern BEGINNING = Pattern.compile("[A-Z]{2}[0-9]{2}.*");
    private static final Pattern WITH_LETTER_O = Pattern.compile("[A-Z]{2}(O[0-9O]|[0-9]O).*");

    /** The word as it is written before a number, apart from it. */
    private static final Pattern WORD_APART =
            Pattern.compile("^[\\s\\p{Z}]*IBAN[\\s\\p{Z}]*[\\s\\p{Z}:\\-]", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("^IBAN-?");
    private static final Pattern IBAN = Pattern.compile("[A-Z0-9]{4,}");

    /** What can be wrong with an IBAN. Each has a message in the languages of this library. */
    public enum Fault {
        /** It is longer or shorter than those of its country, or has other characters than letters and digits. */
        FORM,
        /** Its check digits do not fit. */
        CHECK_DIGITS,
        /** The word IBAN stands before it. */
        WORD
    }

    public BankAccount {
        if (!number.matches("[A-Z0-9/\\-]{1," + MAX_NUMBER + "}")) {
            throw new IllegalArgumentException("Not an account number: \"" + number
                    + "\"; expected an IBAN, or a national number of capital letters, digits, - and /, at most "
                    + MAX_NUMBER + " characters");
        }
        if (!bic.isEmpty() && !bic.matches("[A-Z0-9]{8}([A-Z0-9]{3})?")) {
            throw new IllegalArgumentException("Not a BIC: \"" + bic + "\"; expected eight or eleven characters");
        }
        StorableText.optional("A bank's name", bank, MAX_BANK);
    }

    /**
     * The number, if it is an IBAN and nothing is wrong with it: in electronic form, with neither spaces nor other signs between its
     * letters and digits. The first two letters are its country (ISO 13616).
     */
    public Optional<String> iban() {
        return Optional.of(number).filter(iban -> beginsAsIban() && fault().isEmpty());
    }

    /** With a country that has IBANs, and two digits. */
    private boolean beginsAsIban() {
        return BEGINNING.matcher(number).matches() && IbanLengths.of(number).isPresent();
    }

    /** Whether the word stands before what begins as an IBAN does, also with a letter O for a zero. */
    private static boolean hasWord(String number) {
        String rest = WORD.matcher(number).replaceFirst("");
        boolean isAlike =
                BEGINNING.matcher(rest).matches() || WITH_LETTER_O.matcher(rest).matches();
        return !rest.equals(number) && isAlike && IbanLengths.of(rest).isPresent();
    }

    /**
     * What is wrong with the number as an IBAN: its length, which the IBAN Registry tells for each country, or its check digits. These
     * are wrong, too, where a letter O stands for a zero of theirs in what is as long as the IBANs of its country. The word IBAN before
     * it, which {@link #of} takes away, is no part of a number. A number that does not begin as an IBAN is one of another kind,
     * and nothing is wrong with it.
     */
    public Optional<Fault> fault() {
        boolean isFormed = IBAN.matcher(number).matches()
                && IbanLengths.of(number)
                        .filter(length -> length == number.length())
                        .isPresent();
        if (beginsAsIban()) {
            return !isFormed
                    ? Optional.of(Fault.FORM)
                    : Optional.of(Fault.CHECK_DIGITS).filter(fault -> !CheckDigits.fitMod97(number));
        }
        if (hasWord(number)) {
            return Optional.of(Fault.WORD);
        }
        return Optional.of(Fault.CHECK_DIGITS)
                .filter(fault -> isFormed && WITH_LETTER_O.matcher(number).matches());
    }

    /**
     * Reads an account number with or without spaces, and with or without the word IBAN before it: apart, by a space, a colon or a hyphen,
     * or at once before what begins as an IBAN does.
     */
    public static BankAccount of(String number, String bic, String bank) {
        String written = packed(WORD_APART.matcher(number).replaceFirst(""));
        return new BankAccount(
                hasWord(written) ? WORD.matcher(written).replaceFirst("") : written, packed(bic), bank.strip());
    }

    private static String packed(String written) {
        return SPACES.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
