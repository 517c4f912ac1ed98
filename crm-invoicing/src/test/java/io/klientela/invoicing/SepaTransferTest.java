package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.party.BankAccount;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the payment code says, rule by rule of EPC069-12. */
class SepaTransferTest {
    private static final BankAccount ACCOUNT = BankAccount.of("DE89370400440532013000", "COBADEFFXXX", "");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/spec/payment-code.tsv",
            delimiter = '\t',
            numLinesToSkip = 1,
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false)
    void saysWhatTheGuidelinesAsk(
            String id,
            String source,
            String name,
            String account,
            String bic,
            String due,
            String number,
            String expected) {
        IssuedInvoice invoice = PaymentSamples.due(
                Money.parse(due), name, number, List.of(BankAccount.of(account, bic.equals("-") ? "" : bic, "")));
        Optional<String> payload = SepaTransfer.of(invoice, invoice.number()).map(SepaTransfer::payload);
        assertThat(payload.map(text -> text.replace("\n", "|")).orElse("-"))
                .as(source)
                .isEqualTo(expected);
    }

    @Example
    void composesALetterAndItsMarkAcrossWhatIsInvisible() {
        IssuedInvoice invoice =
                PaymentSamples.due(Money.of("1.00", "EUR"), "Jose\u00ad\u0301 Ltd", "INV0000001", List.of(ACCOUNT));

        assertThat(SepaTransfer.of(invoice, invoice.number()).map(SepaTransfer::payload))
                .hasValueSatisfying(payload -> assertThat(payload.lines()).contains("Jos\u00e9 Ltd"));
    }

    /** Without its name the longest is below the limit as long as its number has the length that a series gives. */
    @Property
    void fitsACodeOfVersion13(@ForAll("names") String name, @ForAll("numbers") String number) {
        IssuedInvoice invoice = PaymentSamples.due(Money.of("999999999.99", "EUR"), name, number, List.of(ACCOUNT));
        assertThat(SepaTransfer.of(invoice, invoice.number()).map(SepaTransfer::payload))
                .hasValueSatisfying(payload -> {
                    assertThat(payload.getBytes(StandardCharsets.UTF_8))
                            .hasSizeLessThanOrEqualTo(SepaTransfer.MOST_BYTES);
                    assertThat(payload.lines()).hasSize(11);
                    assertThat(QrCode.of(payload).version()).isLessThanOrEqualTo(13);
                });
    }

    @Example
    void paysToTheFirstAccountThatCanBeReached() {
        List<BankAccount> accounts = List.of(
                BankAccount.of("2500123456/2010", "", "national"),
                BankAccount.of("GB82WEST12345698765432", "", "no BIC"),
                ACCOUNT,
                BankAccount.of("FR1420041010050500013M02606", "", "second"));
        IssuedInvoice invoice = PaymentSamples.due(Money.of("1.00", "EUR"), "A", "1", accounts);
        assertThat(SepaTransfer.of(invoice, invoice.number()).map(SepaTransfer::account))
                .contains(ACCOUNT);
        assertThat(SepaTransfer.of(PaymentSamples.due(Money.of("1.00", "EUR"), "A", "1", List.of()), "1"))
                .isEmpty();
    }

    /** What is due holds the levies beside the VAT, which BT-115 does not. */
    @Example
    void asksForAllThatIsDue() {
        var line = Samples.line("Phone", "1", "C62", "10.00", "EUR", "0", Vat.standard("20"));
        var levied = line.withPriced(
                line.priced().withLevy(Levy.outsideVatBase("Eco fee", ChargeAmount.of(Money.of("1.50", "EUR")))));
        IssuedInvoice invoice =
                Samples.issued(Sellers.of(Samples.FRENCH), Samples.content(Samples.FRENCH, "EUR", List.of(levied)));
        assertThat(SepaTransfer.of(invoice, invoice.number()).map(SepaTransfer::amount))
                .contains(Money.of("13.50", "EUR"));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('!', '\u05ff')
                .withCharRange('\u1e00', '\u1eff')
                .withChars('\u20ac', '\u0301', ' ')
                .ofMinLength(1)
                .ofMaxLength(199)
                .map(text -> "N" + text);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('\u017b', '\u20ac')
                .ofMinLength(1)
                .ofMaxLength(60);
    }
}
