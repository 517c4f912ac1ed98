package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.party.CountryCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels in two languages on one page. */
class TwoLanguagesTest {
    private final PdfInvoices polishAndEnglish = PdfInvoices.standard().inLanguages(Samples.POLISH, Locale.ENGLISH);

    static Stream<Arguments> pairs() {
        return Samples.LANGUAGES.stream()
                .flatMap(first -> Samples.LANGUAGES.stream()
                        .filter(second -> !second.equals(first))
                        .map(second -> Arguments.of(first, second)));
    }

    @Test
    void printsEachLabelInBoth() {
        IssuedInvoice invoice = Samples.of(Samples.CZECH, 1);
        assertThat(PrintedPdf.of(invoice, polishAndEnglish).texts())
                .contains(
                        "Faktura / Invoice FV/2026/11/0001",
                        "Data wystawienia / Issue date",
                        "Sprzedawca / Seller",
                        "Razem netto / Total net",
                        "Do zapłaty / Amount due",
                        "NIP / VAT number: CZ27082440",
                        "Nr w rejestrze / Registration number: 26168685",
                        "IBAN",
                        "VAT");
    }

    /** Every label that the page has in one language, it has in both. */
    @ParameterizedTest
    @MethodSource("pairs")
    void saysInTwoLanguagesWhatItSaysInEither(Locale first, Locale second) {
        IssuedInvoice invoice = ChargedSamples.net(first);
        Set<Label> alone = labels(invoice, List.of(first));
        assertThat(alone).hasSizeGreaterThan(25);
        assertThat(labels(invoice, List.of(first, second))).containsAll(alone);
        assertThat(labels(invoice, List.of(second, first))).containsAll(alone);
    }

    @Test
    void writesFiguresAsTheFirst() {
        IssuedInvoice invoice = Samples.of(Locale.ENGLISH, 1);
        assertThat(PrintedPdf.of(invoice, polishAndEnglish).texts())
                .contains("22 listopada 2026", "6 000,00 GBP", "Czechy");
        assertThat(PrintedPdf.of(invoice, PdfInvoices.standard().inLanguages(Locale.ENGLISH, Samples.POLISH))
                        .texts())
                .contains("22 November 2026", "GBP 6,000.00", "Czechia");
    }

    /** Names make room: they break between the languages. */
    @Test
    void setsLongTotalsInFullSize() {
        PrintedPdf pdf = PrintedPdf.of(
                SampleFiles.longFigures(), PdfInvoices.standard().inLanguages(Samples.POLISH, Samples.FRENCH));
        assertThat(pdf.find("18 747 023 928 162 591,72 PLN").stream().map(Cell::size))
                .first()
                .isEqualTo(Style.BODY.size());
    }

    @Test
    void saysOnceWhatIsAlikeInBoth() {
        IssuedInvoice invoice = Samples.of(Samples.POLISH, 1);
        assertThat(PrintedPdf.of(invoice, PdfInvoices.standard().inLanguages(Samples.POLISH, Samples.POLISH))
                        .texts())
                .isEqualTo(PrintedPdf.of(invoice).texts());
    }

    @Test
    void refusesALanguageWithoutLabels() {
        assertThatThrownBy(() -> PdfInvoices.standard().inLanguages(Samples.POLISH, Locale.GERMAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"de\"")
                .hasMessageContaining("pl, cs, fr, ro, en");
    }

    @Test
    void tellsTitleAndFirstLanguageOfTheDocument() throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(Samples.of(Samples.FRENCH, 1), polishAndEnglish))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Faktura\u00a0/ Invoice FV/2026/11/0001");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pl");
        }
    }

    private static Set<Label> labels(IssuedInvoice invoice, List<Locale> languages) {
        PdfInvoices printer = languages.size() == 1
                ? PdfInvoices.standard()
                : PdfInvoices.standard().inLanguages(languages.get(0), languages.get(1));
        List<Cell> cells = PrintedPdf.of(invoice, printer).cells();
        String columns =
                cells.stream().map(cell -> squeezed(downFrom(cell, cells))).collect(Collectors.joining("\n"));
        Words words = Words.of(languages);
        return Stream.of(Label.values())
                .filter(label -> columns.contains(squeezed(told(words, label))))
                .collect(Collectors.toSet());
    }

    /** A label as the samples have it: their second currency is the dollar, their buyer is in Czechia. */
    private static String told(Words words, Label label) {
        return label == Label.REGISTRATION
                ? words.registrationIn(Optional.of(CountryCode.of("CZ")))
                : words.of(label, "USD");
    }

    /** The text and those close below it that begin or end where it does: the lines of a label stand like that. */
    private static String downFrom(Cell cell, List<Cell> cells) {
        return cell.text()
                + cells.stream()
                        .filter(other -> other.page() == cell.page())
                        .filter(other -> Math.abs(other.left() - cell.left()) < 0.5f
                                || Math.abs(other.right() - cell.right()) < 0.5f)
                        .filter(other -> other.baseline() > cell.baseline() + 1
                                && other.baseline() < cell.baseline() + 1.5f * cell.size())
                        .findFirst()
                        .map(below -> downFrom(below, cells))
                        .orElse("");
    }

    /** Without spaces: a label may be broken into lines. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
