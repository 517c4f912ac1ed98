package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoicing.PrintedPdf.Tilted;
import io.klientela.numbering.DocumentKind;
import io.klientela.party.Image;
import io.klientela.project.OrganizationProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft on paper, which no one takes for an invoice. */
class PreviewPdfTest {
    @ParameterizedTest
    @Tag("TEAMLAB-40")
    @CsvSource({
        "pl, SZKIC, Faktura SZKIC",
        "cs, KONCEPT, Faktura – daňový doklad KONCEPT",
        "fr, BROUILLON, Facture BROUILLON",
        "ro, CIORNĂ, Factură CIORNĂ",
        "en, DRAFT, Invoice DRAFT"
    })
    void saysThatItIsADraft(String language, String word, String title) throws IOException {
        IssuedInvoice invoice = Samples.euro(Locale.forLanguageTag(language), 40);
        InvoicePreview preview = Samples.preview(invoice);

        PrintedPdf printed = PrintedPdf.of(preview);

        assertThat(printed.pages()).isGreaterThan(1);
        assertThat(printed.text()).contains(title).doesNotContain(invoice.number());
        for (int page = 1; page <= printed.pages(); page++) {
            int of = page;
            List<Tilted> across = printed.across().stream()
                    .filter(letter -> letter.page() == of)
                    .toList();
            assertThat(across.stream().map(Tilted::letter).collect(Collectors.joining()))
                    .as("across page %d", page)
                    .isEqualTo(word);
            assertThat(across).allSatisfy(letter -> {
                assertThat(letter.fromX()).isBetween(Paper.LEFT, Paper.RIGHT);
                assertThat(letter.toX()).isBetween(Paper.LEFT, Paper.RIGHT);
                assertThat(letter.fromY()).isBetween(Paper.TOP, Paper.BOTTOM);
                assertThat(letter.toY()).isBetween(Paper.TOP, Paper.BOTTOM);
            });
        }
        try (PDDocument document = Loader.loadPDF(Samples.pdf(preview))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
        }
        assertThat(idOf(Samples.pdf(preview))).isNotEqualTo(idOf(Samples.pdf(invoice)));
        assertThat(word).isEqualTo(Words.of(Locale.forLanguageTag(language)).of(Label.DRAFT));
    }

    private static String idOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return ((COSString) document.getDocument().getDocumentID().get(0)).toHexString();
        }
    }

    /** Several orders may be looked at in one transaction, which has one moment; a preview that is printed again is the same file. */
    @Test
    void isAFileOfItsOwnForWhatItSays() throws IOException {
        InvoicePreview one = Samples.preview(Samples.of(Samples.POLISH, 1));
        InvoicePreview same =
                with(one, one.seller(), one.content().withNotes(one.content().notes()));
        InvoicePreview other = with(one, one.seller(), one.content().withNotes("Something else"));
        InvoicePreview inColour = with(one, one.seller().withLogo(logo(0xFF0000)), one.content());
        InvoicePreview inAnother = with(one, one.seller().withLogo(logo(0x00FF00)), one.content());

        assertThat(logo(0xFF0000).bytes()).hasSameSizeAs(logo(0x00FF00).bytes());
        assertThat(idOf(Samples.pdf(same))).isEqualTo(idOf(Samples.pdf(one)));
        assertThat(List.of(
                        idOf(Samples.pdf(one)),
                        idOf(Samples.pdf(other)),
                        idOf(Samples.pdf(inColour)),
                        idOf(Samples.pdf(inAnother))))
                .doesNotHaveDuplicates();
    }

    private static InvoicePreview with(InvoicePreview preview, OrganizationProfile seller, InvoiceContent content) {
        return new InvoicePreview(
                preview.id(),
                preview.project(),
                preview.kind(),
                preview.issueDate(),
                preview.supplyDate(),
                preview.dueDate(),
                seller,
                content,
                preview.figures(),
                preview.correction(),
                preview.advances(),
                preview.madeAt());
    }

    /** One point of a colour. */
    private static Image logo(int colour) throws IOException {
        BufferedImage point = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        point.setRGB(0, 0, colour);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(point, "png", png);
        return Image.of(png.toByteArray());
    }

    @Test
    void saysItInBothLanguages() {
        PrintedPdf printed = PrintedPdf.of(
                Samples.preview(Samples.of(Samples.FRENCH, 1)),
                PdfInvoices.standard().inLanguages(Samples.CZECH, Samples.FRENCH));

        assertThat(printed.text())
                .contains("KONCEPT / BROUILLON", "Koncept, doklad nebyl vystaven", "Brouillon, document non émis");
    }

    @Test
    void printsAProformaAsOne() {
        IssuedInvoice proforma = AdvanceSamples.in("en").proforma();

        InvoicePreview preview = Samples.preview(proforma);

        assertThat(preview.kind()).isEqualTo(DocumentKind.PROFORMA);
        assertThat(PrintedPdf.of(preview).text())
                .contains("Pro forma invoice DRAFT", "This is not a tax document: VAT cannot be deducted by it.");
    }

    @Test
    void printsWhatACorrectionWouldChange() {
        IssuedInvoice correction = CorrectionPdfTest.corrected("en", CorrectionPdfTest.some());

        PrintedPdf printed = PrintedPdf.of(Samples.preview(correction));

        assertThat(printed.text())
                .contains("Invoice correction DRAFT", "Total correction", "INV0000001")
                .doesNotContain(correction.number());
        assertThat(printed.texts()).contains("Before: Assembly", "VAT: 8% (Before: 23%)", "PLN 45.44");
    }

    @Test
    void namesTheCorrectionWhoseLettersItLacks() {
        IssuedInvoice rocket =
                CorrectionPdfTest.corrected("en", CorrectionPdfTest.some().notes("To the moon \ud83d\ude80"));

        assertThatExceptionOfType(UnprintableInvoiceException.class)
                .isThrownBy(() -> PdfInvoices.standard().preview(Samples.preview(rocket), new ByteArrayOutputStream()))
                .withMessageStartingWith("The correction that the invoice INV0000001 would get has characters");
    }

    @Test
    void namesTheDraftWhoseLettersItLacks() {
        IssuedInvoice plain = Samples.of(Samples.POLISH, 1);
        IssuedInvoice rocket = Samples.issued(
                plain.seller(),
                Samples.content(Samples.POLISH, "PLN", Samples.lines(Samples.POLISH, 1))
                        .withNotes("To the moon \ud83d\ude80"));
        InvoicePreview preview = Samples.preview(rocket);

        assertThat(PdfInvoices.standard().unprintable(preview)).isEqualTo(Set.of(0x1F680));
        assertThatExceptionOfType(UnprintableInvoiceException.class)
                .isThrownBy(() -> PdfInvoices.standard().preview(preview, new ByteArrayOutputStream()))
                .withMessageStartingWith("The draft " + preview.id());
        assertThat(Samples.pdf(preview, PdfInvoices.standard().replacingUnprintable()))
                .isNotEmpty();
    }
}
