package io.klientela.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@podlesie.example",
                "zażółć@gęślą.pl",
                "o'neil+crm@sub.example.co.uk",
                "x@xn--d1acufc.xn--p1ai"
            })
    void takesAddressesThatPeopleHave(String address) {
        assertThat(EmailAddress.of(" " + address + " ").address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.com",
                "anna@example",
                "an na@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "a@b@example.com",
                "a@-example.com",
                "Anna <anna@example.com>",
                "a@example.com, b@example.com"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "22 123 45 67, PL, +48221234567",
        "+420 601 123 456, PL, +420601123456",
        "0044 20 7946 0958, PL, +442079460958",
        "01835-703597, GB, +441835703597",
    })
    void readsNumbersAsDialledInTheCountry(String written, String country, String e164) {
        PhoneNumber number = PhoneNumber.of(written, CountryCode.of(country));

        assertThat(number.written()).isEqualTo(written);
        assertThat(number.e164()).contains(e164);
    }

    @Test
    void keepsANumberThatNoPlanKnows() {
        assertThat(PhoneNumber.of("ask for Joe", CountryCode.of("PL")))
                .isEqualTo(new PhoneNumber("ask for Joe", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"PL, 526-000-12-46, 5260001246", "PL, pl 526 000 12 46, 5260001246", "CZ, CZ25123891, 25123891"})
    void readsTaxNumbersInAnySpelling(String country, String text, String number) {
        assertThat(TaxNumber.of(CountryCode.of(country), text).number()).isEqualTo(number);
    }

    @Test
    void takesPicturesByTheirFirstBytesAlone() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

        assertThat(Image.of(png).bytes()).isEqualTo(png);
        assertThat(Image.of(png)).isEqualTo(Image.of(png)).hasSameHashCodeAs(Image.of(png));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Image.of("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("neither PNG nor JPEG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Image.of(new byte[Image.MAX_BYTES + 1]))
                .withMessageContaining("scale it down");
    }
}
