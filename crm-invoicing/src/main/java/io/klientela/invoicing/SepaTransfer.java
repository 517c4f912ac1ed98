package io.klientela.invoicing;

import io.klientela.invoice.PrintableInvoice;
import io.klientela.money.Money;
import io.klientela.party.BankAccount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The SEPA credit transfer that pays an invoice, as a QR code tells it to a banking app: EPC069-12, "Quick Response Code: Guidelines to
 * enable data capture for the initiation of a SEPA credit transfer", version 002 of the code.
 *
 * @param account who is paid, by IBAN, and by BIC where it is known
 * @param name the beneficiary (AT-21)
 * @param amount what is due, in euro (AT-04)
 * @param reference what the payer quotes (AT-05)
 */
record SepaTransfer(BankAccount account, String name, Money amount, String reference) {
    /** The most bytes of a code of version 13 with error correction M. */
    static final int MOST_BYTES = 331;

    private static final int MOST_NAME = 70;
    private static final int MOST_REFERENCE = 140;
    private static final int COUNTRY = 2;
    private static final String EURO = "EUR";
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /**
     * The transfer that pays the invoice: what is due, to the first bank account that can be paid by a SEPA credit transfer. There is
     * none if the invoice is not in euro; if nothing is due, or more than 999,999,999.99; if no account has an IBAN with right check
     * digits in a SEPA country, and a BIC where that country is outside the European Economic Area; or if the number of the invoice,
     * which is never cut, does not fit.
     *
     * @param number of the invoice
     */
    static Optional<SepaTransfer> of(PrintableInvoice invoice, String number) {
        Money due = invoice.figures().due();
        boolean payable = due.currency().code().equals(EURO)
                && due.amount().compareTo(LEAST) >= 0
                && due.amount().compareTo(MOST) <= 0;
        String reference = line(number);
        if (!payable || length(reference) > MOST_REFERENCE) {
            return Optional.empty();
        }
        return invoice.seller().bankAccounts().stream()
                .filter(SepaTransfer::isReached)
                .findFirst()
                .map(account -> new SepaTransfer(account, line(invoice.seller().legalName()), due, reference))
                .map(SepaTransfer::fitting)
                .filter(transfer -> !transfer.name.isEmpty());
    }

    /** The content of the code. Lines end with LF, the last one that says something ends with nothing. */
    String payload() {
        boolean structured = CreditorReference.is(reference);
        return String.join(
                "\n",
                List.of(
                        "BCD",
                        "002",
                        "1", // UTF-8
                        "SCT",
                        account.bic(),
                        name,
                        account.number(),
                        EURO + amount.amount().toPlainString(),
                        "", // purpose
                        structured ? reference : "\n" + reference));
    }

    /** With as much of the name as fits: 70 characters, and 331 bytes for the whole. */
    private SepaTransfer fitting() {
        SepaTransfer nameless = new SepaTransfer(account, "", amount, reference);
        int room = MOST_BYTES - bytes(nameless.payload());
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        int end = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            String start = name.substring(0, next);
            if (length(start) > MOST_NAME || bytes(start) > room) {
                break;
            }
            end = next;
        }
        return new SepaTransfer(account, name.substring(0, end).strip(), amount, reference);
    }

    private static boolean isReached(BankAccount account) {
        return account.iban()
                .map(iban -> iban.substring(0, COUNTRY))
                .filter(SepaCountries::has)
                .filter(country ->
                        !(SepaCountries.needsBic(country) && account.bic().isEmpty()))
                .isPresent();
    }

    /** On one line: without invisible characters, composed, spaces of all kinds and control characters as one space. */
    private static String line(String text) {
        return Normalizer.normalize(text.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\p{Cntrl}]+", " ")
                .strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
