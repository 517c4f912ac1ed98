package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proformas as printed: a title of their own, and that they are no tax document. */
class ProformaPdfTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Pro forma invoice; This is not a tax document: VAT cannot be deducted by it. The invoice follows.",
                "pl; Faktura pro forma; To nie jest dokument podatkowy: nie uprawnia do odliczenia VAT. Faktura zostanie wystawiona osobno.",
                "cs; Proforma faktura; Toto není daňový doklad: neopravňuje k odpočtu DPH. Daňový doklad bude vystaven zvlášť.",
                "fr; Facture pro forma; Ce document n’est pas une facture au sens fiscal : il n’ouvre pas droit à déduction de la TVA. La facture suivra.",
                "ro; Factură proformă; Acest document nu este document fiscal: nu dă drept de deducere a TVA. Factura va fi emisă separat."
            })
    void saysThatItIsNoTaxDocument(String language, String title, String note) {
        PrintedPdf pdf = PrintedPdf.of(AdvanceSamples.in(language).proforma());

        assertThat(pdf.texts()).contains(title + " PF0000001");
        assertThat(String.join(" ", pdf.texts())).contains(note);
    }

    /** It has no tax point of its own. */
    @Test
    void tellsNoDayOfSupplyThatIsNotAgreed() {
        AdvanceSamples samples = AdvanceSamples.in("en");

        assertThat(PrintedPdf.of(samples.proforma()).texts()).doesNotContain("Date of supply");
        assertThat(PrintedPdf.of(samples.agreedProforma()).texts())
                .containsSubsequence("Date of supply", "24 December 2026");
        assertThat(PrintedPdf.of(samples.invoiced()).texts()).contains("Date of supply");
    }

    @Test
    void isNamedOnItsInvoice() {
        PrintedPdf pdf = PrintedPdf.of(AdvanceSamples.in("en").invoiced());

        assertThat(pdf.texts())
                .contains("Invoice INV0000001", "Pro forma invoice", "PF0000001")
                .noneMatch(text -> text.contains("not a tax document"));
    }

    @Test
    void printsTwoLanguages() {
        assertThat(PrintedPdf.of(
                                AdvanceSamples.in("pl").proforma(),
                                PdfInvoices.standard().inLanguages(Locale.forLanguageTag("pl"), Locale.ENGLISH))
                        .texts())
                .contains("Faktura pro forma / Pro forma invoice PF0000001")
                .anyMatch(text -> text.contains("This is not a tax document"));
    }
}
