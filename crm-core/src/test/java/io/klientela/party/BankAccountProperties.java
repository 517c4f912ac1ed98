package io.klientela.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.party.BankAccount.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An IBAN with a slip of the pen is found out; a number of another kind is none of its business. */
class BankAccountProperties {
    static Stream<String> registered() {
        try (InputStream in =
                Objects.requireNonNull(BankAccountProperties.class.getResourceAsStream("/spec/party/iban.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankAccount account(String number) {
        return new BankAccount(number, "", "");
    }

    @ParameterizedTest
    @MethodSource("registered")
    void findsNothingWrongWithTheExamplesOfTheRegistry(String iban) {
        assertThat(account(iban).iban()).contains(iban);
        assertThat(account(iban).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CZ65 0800 0000 1920 0014 5399",
                "IBAN CZ6508000000192000145399",
                "iban: cz65 0800 0000 1920 0014 5399",
                "IBAN-CZ6508000000192000145399",
                "CZ65\u00a00800\u202f0000 1920 0014 5399"
            })
    void readsAnIbanAsPeopleWriteIt(String written) {
        assertThat(BankAccount.of(written, "", "").iban()).contains("CZ6508000000192000145399");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IBAN CZ65 0800 0000 1920 0014 5398",
                "CZ6508000000192000145398",
                "CZ6O08000000192000145399",
                "CZO508000000192000145399"
            })
    void givesNoIbanWithWrongCheckDigits(String written) {
        assertThat(BankAccount.of(written, "", "").fault()).contains(Fault.CHECK_DIGITS);
        assertThat(BankAccount.of(written, "", "").iban()).isEmpty();
    }

    @Property
    void findsALetterForAZeroAmongCheckDigits(@ForAll("ibans") String iban, @ForAll boolean both) {
        String first = both || iban.charAt(3) != '0' ? "O" : iban.substring(2, 3);
        String second = both || iban.charAt(3) == '0' ? "O" : iban.substring(3, 4);
        BankAccount misread = account(iban.substring(0, 2) + first + second + iban.substring(4));

        assertThat(misread.fault()).contains(Fault.CHECK_DIGITS);
        assertThat(misread.iban()).isEmpty();
    }

    @Provide
    Arbitrary<String> ibans() {
        return Arbitraries.of(registered().toList());
    }

    @Property
    void findsEveryMistypedLetter(
            @ForAll("ibans") String iban, @ForAll @IntRange(max = 33) int place, @ForAll @IntRange(max = 9) int digit) {
        int at = 2 + place % (iban.length() - 2);
        char typed = Character.forDigit(digit, 10);
        String mistyped = iban.substring(0, at) + typed + iban.substring(at + 1);

        if (Character.isDigit(iban.charAt(at)) && typed != iban.charAt(at)) {
            assertThat(account(mistyped).fault()).as(mistyped).contains(Fault.CHECK_DIGITS);
        }
    }

    /** Two neighbours that change places, unless they stand for the same digits then, as B1 and 1B both are 111 to ISO 7064. */
    @Property
    void findsEveryTransposition(@ForAll("ibans") String iban, @ForAll @IntRange(max = 33) int place) {
        int at = 4 + place % (iban.length() - 5);
        String transposed = iban.substring(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.substring(at + 2);

        if (!digits(transposed).equals(digits(iban))) {
            assertThat(account(transposed).fault()).as(transposed).contains(Fault.CHECK_DIGITS);
        }
    }

    private static String digits(String iban) {
        return iban.chars()
                .mapToObj(letter -> Integer.toString(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }

    @Property
    void findsWhatIsLeftOutOrTooMuch(@ForAll("ibans") String iban, @ForAll @IntRange(min = 4, max = 33) int length) {
        String changed = length < iban.length() ? iban.substring(0, length) : iban + "0".repeat(34 - iban.length());

        assertThat(account(changed).fault()).as(changed).contains(Fault.FORM);
        assertThat(account(iban.substring(0, 5) + "-" + iban.substring(6)).fault())
                .contains(Fault.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2500123456/2010",
                "9/-A",
                "1234567890",
                "US64SVBKUS6S3300958879",
                "ZZ00",
                "PL",
                "P",
                "ACC-1",
                "IBANEZ-1",
                "IBAN",
                "CZO5/0800",
                "DEOO123",
                "NOO1"
            })
    void leavesNumbersOfOtherKindsAlone(String number) {
        assertThat(account(number).iban()).isEmpty();
        assertThat(account(number).fault()).isEmpty();
    }

    /** Only {@link BankAccount#of} takes it away. */
    @ParameterizedTest
    @ValueSource(strings = {"IBANCZ6508000000192000145399", "IBAN-CZ6508000000192000145399", "IBANCZO5"})
    void findsTheWordWhereANumberIsToBe(String number) {
        assertThat(account(number).fault()).contains(Fault.WORD);
        assertThat(account(number).iban()).isEmpty();
    }

    /** Apart from the number the word is none of it, whatever comes after it; within it may be one of a bank's letters. */
    @ParameterizedTest
    @CsvSource({
        "IBAN: 2500123456/2010, 2500123456/2010",
        "iban :2500123456/2010, 2500123456/2010",
        "IBAN 6508000000192000145399, 6508000000192000145399",
        "IBAN\u00a0C265 0800 0000, C26508000000",
        "IBANCZ6508000000192000145399, CZ6508000000192000145399",
        "IBANEZ-1, IBANEZ-1",
        "IBAN, IBAN"
    })
    void takesTheWordAwayFromANumberOfAnyKind(String written, String number) {
        assertThat(BankAccount.of(written, "", "").number()).isEqualTo(number);
    }
}
