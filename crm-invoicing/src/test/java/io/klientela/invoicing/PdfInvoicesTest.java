package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.party.CountryCode;
import io.klientela.party.Image;
import io.klientela.party.PostalAddress;
import io.klientela.project.LegalNote;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfInvoicesTest {
    @Test
    void tellsTitleAuthorAndLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(Samples.of(Samples.POLISH, 1)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Faktura FV/2026/11/0001");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Pracownia Źródło Łąka s.c.");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(841.89f);
        }
    }

    @Test
    void tellsTheLanguageOfTheLabelsWhereTheInvoiceHasAnother() throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.pdf(Samples.of(Locale.JAPANESE, 1)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void printsWhatIsKnownOfBothParties() {
        IssuedInvoice invoice = Samples.of(Samples.CZECH, 1);
        assertThat(PrintedPdf.of(invoice).texts())
                .contains(
                        "Faktura – daňový doklad FV/2026/11/0001",
                        "22. listopadu 2026",
                        "30. září 2026",
                        "6. prosince 2026",
                        "PO-2026/00817",
                        "Příliš žluťoučký kůň s.r.o.",
                        "120 00 Praha 2",
                        "DIČ: CZ27082440",
                        "DIČ: CZ26168685",
                        "IČO: 26168685",
                        "hala č. 5, oddělení nákupu",
                        "602 00 Brno",
                        "Jihomoravský kraj",
                        "Česko",
                        "CZ65 0800 0000 1920 0014 5399",
                        "GIBACZPX",
                        "Česká spořitelna",
                        "+48 22 555 01 23",
                        "office@example.com",
                        "www.example.com");
    }

    /** A firm that pays no VAT has a number all the same, which is not one for VAT (BT-47 and not BT-48). */
    @ParameterizedTest
    @CsvSource({
        "en, Registration number: 26168685, VAT number",
        "pl, Nr w rejestrze: 26168685, NIP",
        "cs, IČO: 26168685, DIČ",
        "fr, N° d’immatriculation : 26168685, N° TVA",
        "ro, Nr. de înregistrare: 26168685, CIF"
    })
    void printsARegistrationAsWhatItIs(String language, String registration, String vat) {
        Locale locale = Locale.forLanguageTag(language);
        InvoiceContent content = Samples.of(locale, 1).content();
        Buyer untaxed = Samples.buyer().withTaxNumber(Optional.empty());

        assertThat(PrintedPdf.of(Samples.issued(Sellers.of(locale), content.withBuyer(untaxed)))
                        .texts())
                .contains(registration)
                .filteredOn(text -> text.startsWith(vat))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cs, CZ, IČO: 1",
        "cs, SK, IČO: 1",
        "cs, DE, Registrační číslo: 1",
        "cs, , Registrační číslo: 1",
        "ro, RO, Nr. reg. com.: 1",
        "ro, PL, Nr. de înregistrare: 1"
    })
    void namesARegistrationAsItsCountryDoes(String language, String country, String registration) {
        InvoiceContent content = Samples.of(Locale.forLanguageTag(language), 1).content();
        Optional<PostalAddress> address = Optional.ofNullable(country)
                .map(code -> new PostalAddress("", "", "", "Town", "", Optional.of(CountryCode.of(code))));
        Buyer buyer = new Buyer("Buyer", address, Optional.empty(), "1");

        assertThat(PrintedPdf.of(Samples.issued(Sellers.of(Samples.CZECH), content.withBuyer(buyer)))
                        .texts())
                .contains(registration);
    }

    @Test
    void printsTheConsigneeBelowTheBuyer() {
        assertThat(PrintedPdf.of(SampleFiles.named("en-charges")).texts())
                .containsSubsequence("Buyer", "Deliver to", "Řetězová 1547/22");
        assertThat(PrintedPdf.of(SampleFiles.named("en-01")).text()).doesNotContain("Deliver to");
    }

    @Test
    @Tag("TEAMLAB-34")
    void printsTheTermsAboveTheNotes() {
        InvoiceContent content = Samples.content(Samples.POLISH, "PLN", Samples.lines(Samples.POLISH, 1));
        InvoiceContent said = content.withTerms("Płatne z góry.\nBez rabatu.").withNotes("Dziękujemy!");

        assertThat(PrintedPdf.of(Samples.issued(Sellers.of(Samples.POLISH), said))
                        .texts())
                .containsSequence("Warunki", "Płatne z góry.", "Bez rabatu.", "Uwagi", "Dziękujemy!");
        assertThat(PrintedPdf.of(Samples.issued(Sellers.of(Samples.POLISH), content))
                        .texts())
                .doesNotContain("Warunki");
    }

    @Test
    @Tag("TEAMLAB-38")
    void saysOfASellerWithoutVatWhatTheLawAsksFor() {
        InvoiceContent content = Samples.content(Samples.POLISH, "PLN", Samples.lines(Samples.POLISH, 1))
                .withNotes("Dziękujemy!");
        OrganizationProfile seller = Sellers.of(Samples.POLISH);
        OrganizationProfile without = seller.withVatStatus(VatStatus.NOT_REGISTERED)
                .withLegalNotes(List.of(
                        new LegalNote("Zwolnienie podmiotowe, art. 113 ust. 1", "Ustawa o VAT, art. 113"),
                        new LegalNote("Druga uwaga", "")));

        String registered = PrintedPdf.of(Samples.issued(seller, content)).text();
        PrintedPdf printed = PrintedPdf.of(Samples.issued(without, content));

        assertThat(registered).contains("NIP: PL").doesNotContain("Sprzedawca nie jest czynnym podatnikiem VAT");
        assertThat(printed.texts())
                .contains("Nr podatkowy: " + seller.taxNumbers().get(0).number())
                .contains("Sprzedawca nie jest czynnym podatnikiem VAT")
                .containsSubsequence("Dziękujemy!", "Zwolnienie podmiotowe, art. 113 ust. 1", "Druga uwaga");
        assertThat(printed.text()).doesNotContain("Ustawa");
    }

    /** Only who pays VAT issues a tax document (Czech Act 235/2004, sections 26 and 28). */
    @Test
    void callsNothingATaxDocumentThatBearsNoTax() {
        InvoiceContent content = Samples.content(Samples.CZECH, "CZK", Samples.lines(Samples.CZECH, 1));
        OrganizationProfile seller = Sellers.of(Samples.CZECH);

        assertThat(PrintedPdf.of(Samples.issued(seller, content)).text()).contains("Faktura – daňový doklad");
        assertThat(PrintedPdf.of(Samples.issued(seller.withVatStatus(VatStatus.NOT_REGISTERED), content))
                        .text())
                .contains("Faktura " + Samples.issued(seller, content).number())
                .contains("Dodavatel není plátcem DPH")
                .doesNotContain("daňový doklad");
    }

    @Test
    @Tag("TEAMLAB-36")
    void printsAnArticleNumberBelowTheNameOfItsLine() {
        List<InvoiceLine> lines = List.of(Samples.lines(Samples.POLISH, 1)
                .get(0)
                .withArticleNumber("BAT-AA/100")
                .withDescription("Rozmiar AA"));
        InvoiceContent content = Samples.content(Samples.POLISH, "PLN", lines);

        assertThat(PrintedPdf.of(Samples.issued(Sellers.of(Samples.POLISH), content))
                        .texts())
                .containsSubsequence(lines.get(0).name(), "Nr artykułu: BAT-AA/100", "Rozmiar AA");
    }

    @Test
    void printsTheNotes() {
        InvoiceContent content = Samples.content(Samples.POLISH, "PLN", Samples.lines(Samples.POLISH, 1))
                .withNotes("Dziękujemy!\nDo zobaczenia.");
        assertThat(PrintedPdf.of(Samples.issued(Sellers.of(Samples.POLISH), content))
                        .texts())
                .containsSequence("Uwagi", "Dziękujemy!", "Do zobaczenia.");
    }

    @Test
    void printsADiscountBelowItsLineOnly() {
        assertThat(PrintedPdf.of(Samples.of(Samples.POLISH, 1)).text()).doesNotContain("Rabat");
        assertThat(PrintedPdf.of(Samples.of(Samples.POLISH, 2)).texts())
                .containsSubsequence("Hosting, 1 TB", "Rabat 10%: -124,99 PLN");
    }

    @Test
    void printsTheLogo() throws IOException {
        byte[] bytes = Samples.pdf(SampleFiles.named("pl-categories"));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Iterable<COSName> objects = document.getPage(0).getResources().getXObjectNames();
            assertThat(objects).isNotEmpty();
        }
    }

    @Test
    void printsTheNameInPlaceOfALogoThatCannotBeRead() {
        byte[] torn = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        IssuedInvoice invoice = Samples.issued(
                Sellers.of(Samples.POLISH).withLogo(Image.of(torn)),
                Samples.of(Samples.POLISH, 1).content());
        assertThat(PrintedPdf.of(invoice).texts())
                .isEqualTo(PrintedPdf.of(Samples.of(Samples.POLISH, 1)).texts());
    }

    @Test
    void givesTheSameFileButForTheTagsOfItsFonts() {
        IssuedInvoice invoice = SampleFiles.named("ro-60-logo");
        assertThat(untagged(Samples.pdf(invoice))).isEqualTo(untagged(Samples.pdf(invoice)));
    }

    @Test
    void printsInManyThreadsAtOnce() throws Exception {
        IssuedInvoice invoice = Samples.of(Samples.FRENCH, 20);
        String expected = untagged(Samples.pdf(invoice));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> results =
                    threads.invokeAll(Collections.nCopies(80, () -> untagged(Samples.pdf(invoice))));
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void passesOnWhatTheStreamThrows() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> PdfInvoices.standard().write(Samples.of(Samples.POLISH, 1), full))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        int[] closed = {0};
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0]++;
            }
        };
        PdfInvoices.standard().write(Samples.of(Samples.POLISH, 1), stream);
        assertThat(closed[0]).isZero();
        assertThat(stream.toByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void keepsManyBankAccountsAndTaxNumbersOnThePaper() {
        var seller = Sellers.of(Samples.POLISH);
        var many = seller.withBankAccounts(IntStream.range(0, 60)
                        .mapToObj(i -> seller.bankAccounts().get(0))
                        .toList())
                .withTaxNumbers(IntStream.range(0, 120)
                        .mapToObj(i -> seller.taxNumbers().get(0))
                        .toList());
        PrintedPdf pdf =
                PrintedPdf.of(Samples.issued(many, Samples.of(Samples.POLISH, 1).content()));
        assertThat(pdf.find("PL61 1090 1014 0000 0712 1981 2874")).hasSize(60);
        assertThat(pdf.find("Nr podatkowy: 5260001246")).hasSize(119);
        assertThat(pdf.cells()).allMatch(cell -> cell.baseline() <= Paper.BOTTOM);
    }

    private static String untagged(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("/[A-Z]{6}\\+Lato", "/Lato");
    }
}
