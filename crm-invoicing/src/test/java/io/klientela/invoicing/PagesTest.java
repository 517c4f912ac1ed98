package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.invoicing.SampleFiles.Printing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How an invoice fills its pages. */
class PagesTest {
    /** That it is a draft is said above the text, so that everything else stands where it will: still where printers print. */
    private static final float HEAD_OF_PREVIEW = 20;

    static List<String> samples() {
        return List.copyOf(SampleFiles.all().keySet());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "40, 3", "200, 10"})
    void takesTheseManyPages(int lines, int pages) {
        assertThat(PrintedPdf.of(Samples.of(Samples.POLISH, lines)).pages()).isEqualTo(pages);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void numbersEachPage(String sample) {
        PrintedPdf pdf = PrintedPdf.of(SampleFiles.named(sample));
        for (int page = 1; page <= pdf.pages(); page++) {
            List<Cell> numbers = pdf.find(page + "/" + pdf.pages());
            assertThat(numbers).hasSize(1);
            assertThat(numbers.get(0).page()).isEqualTo(page);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headsEachFollowingPageWithTheNumber(String sample) {
        IssuedInvoice invoice = SampleFiles.named(sample);
        PrintedPdf pdf = PrintedPdf.of(invoice);
        String title = Words.of(invoice.content().language()).of(Label.TITLE) + " " + invoice.number();
        assertThat(pdf.find(title).stream().map(Cell::page))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pdf.pages()).boxed().toList());
    }

    @Test
    void repeatsTheTableHeadOnEachPageWithLines() {
        PrintedPdf pdf = PrintedPdf.of(Samples.of(Samples.POLISH, 60));
        Set<Integer> withHead =
                pdf.find("Nazwa towaru lub usługi").stream().map(Cell::page).collect(Collectors.toSet());
        Set<Integer> withLines =
                pdf.find("Hosting, 1 TB").stream().map(Cell::page).collect(Collectors.toSet());
        assertThat(withHead).isEqualTo(withLines).hasSizeGreaterThan(2);
    }

    static Stream<Arguments> printings() {
        return SampleFiles.printings().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printings")
    void letsNoTextsOverlap(String name, Printing printing) {
        List<Cell> cells = PrintedPdf.read(printing.pdf()).cells();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                if (cells.get(i).overlaps(cells.get(j))) {
                    assertThat(cells.get(i)).isEqualTo(cells.get(j));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printings")
    void keepsAllTextsInsideTheMargins(String name, Printing printing) {
        float top = printing.invoice() instanceof InvoicePreview ? HEAD_OF_PREVIEW : Paper.TOP;
        assertThat(PrintedPdf.read(printing.pdf()).cells())
                .allSatisfy(cell -> assertThat(cell.left() >= Paper.LEFT - 0.1f
                                && cell.right() <= Paper.RIGHT + 0.1f
                                && cell.baseline() >= top
                                && cell.baseline() <= Paper.BOTTOM)
                        .isTrue());
    }

    @Test
    void keepsTheTotalsOnOnePage() {
        for (int lines = 1; lines <= 40; lines++) {
            PrintedPdf pdf = PrintedPdf.of(Samples.of(Locale.ENGLISH, lines));
            assertThat(pdf.find("Amount due").get(0).page())
                    .isEqualTo(pdf.find("Total net").get(0).page())
                    .isEqualTo(pdf.find("Pay by").get(0).page());
        }
    }

    @Test
    void splitsALineThatIsTallerThanAPage() {
        List<Cell> steps = PrintedPdf.of(SampleFiles.longTexts()).find("krok po kroku");
        assertThat(steps).hasSize(71);
        assertThat(steps.stream().map(Cell::page).distinct()).hasSize(2);
        long last = steps.stream()
                .filter(cell -> cell.page() == steps.get(70).page())
                .count();
        assertThat(last).isGreaterThan(1);
    }
}
