package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.tax.Vat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The letters on the paper, and the fonts in the file. */
class LettersTest {
    static final List<Locale> LANGUAGES = Samples.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void printsTheLettersOfTheLanguage(Locale language) {
        IssuedInvoice plain = Samples.of(language, 1);
        IssuedInvoice invoice = Samples.issued(plain.seller(), plain.content().withNotes(Samples.text(language)));
        String text = PrintedPdf.of(invoice).text();
        assertThat(text)
                .contains(PrintedPdf.plain(Samples.text(language)))
                .contains(invoice.seller().legalName(), invoice.seller().registration())
                .contains("Řetězová 1547/22");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void embedsASubsetOfTheFontOnly(Locale language) throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(Samples.of(language, 40)))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Lato-(Regular|Bold)");
                assertThat(font.getFontDescriptor().getFontFile2().toByteArray().length)
                        .isLessThan(80_000);
            });
        }
    }

    @Test
    void printsGreekAndCyrillic() {
        assertThat(PrintedPdf.of(described("Ελληνικά Ёлка Київ")).text()).contains("Ελληνικά Ёлка Київ");
    }

    @Test
    void composesLettersThatCameInPieces() {
        assertThat(PrintedPdf.of(described("Z\u0307o\u0301\u0142c\u0301")).text())
                .contains("\u017b\u00f3\u0142\u0107");
    }

    @Test
    void composesALetterAndItsMarkAcrossWhatIsInvisible() {
        assertThat(PrintedPdf.of(described("a\u00ad\u0300s\u200b\u0323\u0307")).text())
                .contains("\u00e0\u1e69");
    }

    @Test
    void refusesWhatTheFontLacksBeforeAnythingIsWritten() {
        IssuedInvoice invoice = described("Shalom \u05e9\u05dc Rocket \ud83d\ude80!");
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        assertThatExceptionOfType(UnprintableInvoiceException.class)
                .isThrownBy(() -> PdfInvoices.standard().write(invoice, output))
                .withMessageContaining("FV/2026/11/0001")
                .withMessageContaining("U+05DC HEBREW LETTER LAMED, U+05E9 HEBREW LETTER SHIN, U+1F680 ROCKET")
                .withMessageContaining("replacingUnprintable()")
                .satisfies(refusal -> {
                    assertThat(refusal.invoice()).isEqualTo(invoice.id());
                    assertThat(refusal.codePoints()).containsExactly(0x5DC, 0x5E9, 0x1F680);
                    assertThat(refusal.code()).isEqualTo("invoice.unprintable");
                });
        assertThat(output.size()).isZero();
    }

    @Test
    void tellsWhatTheFontLacksWithoutPrinting() {
        IssuedInvoice plain = Samples.of(Samples.POLISH, 1);
        IssuedInvoice noted = Samples.issued(plain.seller(), plain.content().withNotes("Dziękujemy \ud83d\ude80"));

        assertThat(PdfInvoices.standard().unprintable(plain)).isEmpty();
        assertThat(PdfInvoices.standard().unprintable(noted)).containsExactly(0x1F680);
    }

    @Test
    void printsABoxForWhatTheFontLacksAndWarnsWhenToldTo() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            PdfInvoices.standard()
                    .replacingUnprintable()
                    .write(described("Shalom \u05e9\u05dc Rocket \ud83d\ude80!"), output);
            assertThat(PrintedPdf.read(output.toByteArray()).text()).contains("Shalom \u25a1\u25a1 Rocket \u25a1!");
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("WARN", "FV/2026/11/0001", "U+05E9 HEBREW LETTER SHIN", "U+05DC", "U+1F680 ROCKET");
    }

    @Test
    void leavesOutWhatIsInvisible() {
        assertThat(PrintedPdf.of(described("soft\u00adhy\u200bphen\ufeff and\ttab\u0007bell"))
                        .text())
                .contains("softhyphen and tab bell");
    }

    /** Figures of the JDK hold spaces that many fonts lack. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasAllLettersOfFiguresAndDates(Locale language) {
        Setting setting = Setting.of(Samples.of(language, 1), InvoiceLook.standard(), List.of());
        Figures figures = setting.figures();
        List<String> texts = new ArrayList<>(List.of(
                figures.money(setting.invoice().totals().net()),
                figures.percent(new java.math.BigDecimal("-5.5")),
                figures.number(new java.math.BigDecimal("-1234567.891"))));
        for (int month = 1; month <= 12; month++) {
            texts.add(figures.date(java.time.LocalDate.of(2026, month, 22)));
        }
        Words.read(language.getLanguage()).values().forEach(text -> texts.add((String) text));
        for (String country : Locale.getISOCountries()) {
            texts.add(figures.country(io.klientela.party.CountryCode.of(country)));
        }
        assertThat(String.join("", texts).codePoints())
                .allMatch(letter -> Typeface.REGULAR.has(letter) && Typeface.BOLD.has(letter));
    }

    private static IssuedInvoice described(String text) {
        return Samples.issued(
                Sellers.of(Locale.ENGLISH),
                Samples.content(
                        Locale.ENGLISH,
                        "GBP",
                        List.of(Samples.line(text, "1", "C62", "1.00", "GBP", "0", Vat.standard("20")))));
    }
}
