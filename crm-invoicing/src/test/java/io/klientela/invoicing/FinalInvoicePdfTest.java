package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoicing.PrintedPdf.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advances and final invoices as printed: the whole supply, what is deducted, and what is left. */
class FinalInvoicePdfTest {
    @ParameterizedTest
    @CsvSource({
        "en, Advance invoice, Final invoice, Deducted advance, 'Advances deducted, net', Advance payment",
        "pl, Faktura zaliczkowa, Faktura końcowa, Rozliczana zaliczka, Rozliczone zaliczki netto, Zaliczka",
        "cs, Faktura na zálohu, Konečná faktura – daňový doklad, Odečtená záloha, Odečtené zálohy bez DPH, Záloha",
        "fr, Facture d’acompte, Facture de solde, Acompte déduit, Acomptes déduits HT, Acompte",
        "ro, Factură de avans, Factură finală, Avans dedus, Avansuri deduse fără TVA, Avans"
    })
    void speaksFiveLanguages(
            String language, String advance, String finalInvoice, String heading, String total, String line) {
        assertThat(PrintedPdf.of(AdvanceSamples.in(language).advance()).texts())
                .contains(advance + " ADV0000001", line);
        assertThat(PrintedPdf.of(AdvanceSamples.in(language).finalOf(1)).texts())
                .contains(finalInvoice + " FIN0000001", heading, total, "ADV0000001")
                .doesNotContain(line + " ADV0000001");
    }

    /** By Czech law it is another document once the money is there; the other languages have one word for both. */
    @ParameterizedTest
    @CsvSource({
        "en, Advance invoice",
        "pl, Faktura zaliczkowa",
        "cs, Daňový doklad k přijaté platbě",
        "fr, Facture d’acompte",
        "ro, Factură de avans"
    })
    void namesAnAdvanceThatWasPaidBeforeItsIssue(String language, String title) {
        assertThat(PrintedPdf.of(AdvanceSamples.in(language).receivedAdvance()).texts())
                .contains(title + " ADV0000001");
    }

    /** 7,900.00 at 23 % and 2,000.00 at 8 % are 11,877.00 with VAT; 1,000.00 are 818.14 and 181.86 of them. */
    @Test
    void showsTheWholeTheAdvancesAndWhatIsLeft() {
        PrintedPdf pdf = PrintedPdf.of(AdvanceSamples.in("en").finalOf(1));

        assertThat(row(pdf, "818.14")).containsSubsequence("ADV0000001", "23%", "665.15", "152.99", "818.14");
        assertThat(row(pdf, "181.86")).containsSubsequence("ADV0000001", "8%", "168.39", "13.47", "181.86");
        assertThat(pdf.texts())
                .contains("8,000.00", "2,000.00", "PLN 10,000.00", "PLN -100.00", "PLN -833.54", "PLN 10,877.00")
                .contains("7,234.85", "1,664.01", "1,831.61", "146.53");
    }

    @Test
    void showsAdvancesWhereAmountsAreWithVat() {
        PrintedPdf pdf = PrintedPdf.of(AdvanceSamples.ofGrossEntry("en").finalOf(1));

        assertThat(pdf.texts()).contains("Deducted advance", "PLN 8,900.00");
        assertThat(pdf.text()).doesNotContain("Advances deducted");
    }

    private static List<String> row(PrintedPdf pdf, String text) {
        return pdf.rowOf(pdf.find(text).get(0)).stream().map(Cell::text).toList();
    }

    @Test
    void asksForNoPaymentWhereNothingIsDue() {
        AdvanceSamples samples = AdvanceSamples.in("en");

        assertThat(PrintedPdf.of(samples.finalOf(1)).texts()).contains("Due date");
        assertThat(PrintedPdf.of(samples.finalOfNothing()).texts())
                .contains("Amount due", "PLN 0.00")
                .doesNotContain("Due date");
    }
}
