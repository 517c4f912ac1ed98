package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a draft or a correction says, in whatever look and languages: its preview is what the issued document would be, to the point,
 * if the word for a draft were its number. What is more are marks of the draft, what is less is the code to pay by.
 */
class PreviewProperties {
    @Property
    void setsEachTextWhereTheIssuedInvoiceHasIt(
            @ForAll("invoices") IssuedInvoice invoice, @ForAll("printers") RandomPrinter printer) {
        assertSetsEachText(Samples.preview(invoice), invoice, printer);
    }

    /** Shown by the project before it was issued, with what stands before and after. */
    @Property
    void setsEachTextWhereTheIssuedCorrectionHasIt(
            @ForAll("corrections") RandomCorrection correction, @ForAll("printers") RandomPrinter printer) {
        assertSetsEachText(correction.preview(), correction.issued(), printer);
    }

    private static void assertSetsEachText(InvoicePreview shown, IssuedInvoice invoice, RandomPrinter printer) {
        Setting preview = Setting.of(shown, printer.look(), printer.languages());
        IssuedInvoice named = PaymentSamples.numbered(preview.number(), invoice);
        List<Sheet> expected = InvoiceLayout.pages(Setting.of(named, printer.look(), printer.languages()));
        List<Sheet> pages = InvoiceLayout.pages(preview);

        assertThat(pages).hasSameSizeAs(expected);
        for (int page = 0; page < pages.size(); page++) {
            List<Sheet.Code> codes = marks(expected.get(page), Sheet.Code.class).toList();
            assertThat(texts(pages.get(page), codes)).isEqualTo(texts(expected.get(page), codes));
        }
    }

    @Property
    void isMarkedOnEveryPageAndHasNoCode(
            @ForAll("invoices") IssuedInvoice invoice, @ForAll("printers") RandomPrinter printer) {
        Setting preview = Setting.of(Samples.preview(invoice), printer.look(), printer.languages());
        for (Sheet page : InvoiceLayout.pages(preview)) {
            assertThat(page.marks().get(0)).isInstanceOf(Sheet.Stamp.class);
            assertThat(marks(page, Sheet.Stamp.class).map(Sheet.Stamp::run).map(Run::text))
                    .containsExactly(preview.number());
            assertThat(marks(page, Sheet.Code.class)).isEmpty();
            assertThat(marks(page, Sheet.Text.class).filter(PreviewProperties::isAboveTheText))
                    .isNotEmpty()
                    .allMatch(text -> text.x() + text.run().width() <= Paper.RIGHT && text.baseline() > 10);
        }
    }

    /** A reader of the file finds the same words, and the stored figures among them. */
    @Property
    void isReadAsTheIssuedInvoiceIs(@ForAll("invoices") IssuedInvoice invoice) {
        InvoicePreview preview = Samples.preview(invoice);
        Setting setting = Setting.of(preview, InvoiceLook.standard(), List.of());
        String word = setting.number();
        List<String> expected =
                PrintedPdf.of(PaymentSamples.numbered(word, invoice)).texts();
        List<String> read = PrintedPdf.of(preview).texts();

        assertThat(read).containsAll(expected);
        Figures figures = setting.figures();
        assertThat(read)
                .contains(PrintedPdf.plain(figures.money(preview.figures().due())));
    }

    private static List<Sheet.Text> texts(Sheet page, List<Sheet.Code> codes) {
        return marks(page, Sheet.Text.class)
                .filter(text -> !isAboveTheText(text))
                .filter(text -> codes.stream().noneMatch(code -> isInside(text, code)))
                .toList();
    }

    private static boolean isAboveTheText(Sheet.Text text) {
        return text.baseline() < Paper.TOP;
    }

    private static boolean isInside(Sheet.Text text, Sheet.Code code) {
        return text.x() < code.x() + code.size()
                && text.baseline() > code.top()
                && text.baseline() < code.top() + code.size();
    }

    private static <M extends Sheet.Mark> Stream<M> marks(Sheet page, Class<M> type) {
        return page.marks().stream().filter(type::isInstance).map(type::cast);
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        return RandomInvoices.all();
    }

    @Provide
    Arbitrary<RandomCorrection> corrections() {
        return RandomCorrection.all();
    }

    @Provide
    Arbitrary<RandomPrinter> printers() {
        return RandomPrinter.all();
    }
}
