package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.party.BankAccount;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The payment code as a banking app sees it: the page is drawn, and the code found on it and read. */
class PaymentCodeTest {
    static final List<Locale> LANGUAGES = Samples.LANGUAGES;

    private static final int BYTE_MODE = 4;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isReadFromThePaper(Locale language) {
        IssuedInvoice invoice = Samples.euro(language, 1);
        BankAccount account = invoice.seller().bankAccounts().get(0);
        assertThat(read(invoice).map(Result::getText).orElseThrow().split("\n"))
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        account.bic(),
                        invoice.seller().legalName(),
                        account.number(),
                        "EUR7380.00",
                        "",
                        "",
                        "FV/2026/11/0001");
    }

    @Test
    void isReadWhenItIsAsFineAsItMayBe() {
        IssuedInvoice invoice = PaymentSamples.due(
                Money.of("999999999.99", "EUR"),
                "Ż\u1e84".repeat(35),
                "ŻÓŁĆ/2026/11/".repeat(4),
                List.of(BankAccount.of("DE89370400440532013000", "COBADEFFXXX", "Commerzbank")));
        String payload =
                SepaTransfer.of(invoice, invoice.number()).orElseThrow().payload();
        assertThat(QrCode.of(payload).version()).isEqualTo(13);
        assertThat(read(invoice).map(Result::getText)).contains(payload);
    }

    /** A first nibble of 7 would be the mark of a character set, over which some scanners trip. */
    @Test
    void beginsWithItsBytes() {
        byte[] raw = read(Samples.euro(Samples.POLISH, 1)).orElseThrow().getRawBytes();
        assertThat(raw[0] >> 4 & 0xF).isEqualTo(BYTE_MODE);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void comesWithWordsInTheLanguage(Locale language) {
        String scan = PrintedPdf.plain(Words.of(language).of(Label.SCAN));
        assertThat(PrintedPdf.of(Samples.euro(language, 1)).text()).contains(scan);
        if (!Samples.currency(language).equals("EUR")) {
            assertThat(PrintedPdf.of(Samples.of(language, 1)).text()).doesNotContain(scan);
        }
    }

    @Test
    void isLeftOutWhereNoSuchTransferPays() {
        assertThat(read(Samples.of(Samples.POLISH, 1))).isEmpty();
        assertThat(read(PaymentSamples.due(Money.of("1.00", "EUR"), "A", "1", List.of())))
                .isEmpty();
    }

    @Test
    void isReadFromTheLastPage() {
        assertThat(read(Samples.euro(Samples.FRENCH, 40)).map(Result::getText).orElseThrow())
                .contains("FR1420041010050500013M02606");
    }

    private static Optional<Result> read(IssuedInvoice invoice) {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(invoice))) {
            int last = document.getNumberOfPages() - 1;
            return read(new PDFRenderer(document).renderImageWithDPI(last, 200));
        } catch (IOException | ReaderException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Result> read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), new int[width * image.getHeight()], 0, width);
        BinaryBitmap bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels)));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)));
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
