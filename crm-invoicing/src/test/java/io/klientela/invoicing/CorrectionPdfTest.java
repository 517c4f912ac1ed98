package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.NewProject;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections as printed: what they correct and why, what stood there before and after. */
class CorrectionPdfTest {
    private static final Vat VAT = Vat.standard("23");

    static IssuedInvoice corrected(String language, CorrectionOrder order) {
        return corrected(language, invoice -> order);
    }

    private static IssuedInvoice corrected(String language, Function<IssuedInvoice, CorrectionOrder> order) {
        Crm crm = Crm.create(InMemoryStorage.create());
        CrmSession anna = crm.project(crm.setUp(NewProject.named("Podlesie s.c.")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))))
                .asHostUser("anna");
        Company acme = anna.contacts().add(NewCompany.named("ACME").registration("KRS 0000000001"));
        IssuedInvoice invoice = anna.invoices()
                .issue(anna.invoices()
                        .draft(NewInvoice.to(acme.id())
                                .language(language)
                                .line(NewInvoiceLine.of("Crates", "10", UnitPrice.of("10.00", "PLN"), VAT)
                                        .discountPercent("10"))
                                .line("Assembly", "1", Money.of("80.00", "PLN"), VAT)
                                .charge(DocumentCharge.allowance(ChargeAmount.percent("10"), VAT)
                                        .because("Rebate"))
                                .purchaseOrder("PO 7")
                                .consignee(anna.contacts()
                                        .add(NewCompany.named("Depot"))
                                        .id())
                                .deliveryPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                                .notes("Thank you")));
        return anna.corrections().correct(invoice.id(), order.apply(invoice));
    }

    static CorrectionOrder some() {
        return CorrectionOrder.because("Two crates were forgotten, assembly bears 8 %")
                .quantity(1, "12")
                .vat(2, Vat.standard("8"))
                .name(2, "Assembly at home")
                .line(NewInvoiceLine.of("Freight", "1", UnitPrice.of("25.00", "PLN"), VAT));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Invoice correction, For invoice, Reason, Before, After, Total correction",
        "pl, Faktura korygująca, Dotyczy faktury, Przyczyna korekty, Przed korektą, Po korekcie, Razem korekta",
        "cs, Opravný daňový doklad, K faktuře, Důvod opravy, Před opravou, Po opravě, Celkem oprava",
        "fr, Facture rectificative, Facture d’origine, Motif, Avant, Après, Total de la rectification",
        "ro, Factură de corecție, Factura inițială, Motivul, Înainte, După, Total corecție"
    })
    void saysWhatItCorrectsAndWhy(
            String language, String title, String original, String reason, String before, String after, String total) {
        PrintedPdf pdf = PrintedPdf.of(corrected(language, some()));

        assertThat(pdf.texts())
                .contains(title + " COR0000001", original, "INV0000001", reason, total)
                .doesNotContain("Thank you");
        // The heads of narrow columns take several lines.
        assertThat(pdf.texts())
                .anyMatch(text -> before.startsWith(text) && !text.isBlank())
                .anyMatch(text -> after.startsWith(text) && !text.isBlank());
    }

    @Test
    void tellsOfEachAmountWhatStoodThereBeforeAndAfter() {
        PrintedPdf pdf = PrintedPdf.of(corrected("en", some()));

        assertThat(row(pdf, "18.00")).containsSubsequence("1", "Crates", "90.00", "18.00", "108.00");
        assertThat(row(pdf, "Assembly at home", 1))
                .containsSubsequence("2", "Assembly at home", "80.00", "0.00", "80.00");
        assertThat(pdf.texts()).contains("Before: Assembly", "VAT: 8% (Before: 23%)");
        assertThat(row(pdf, "Freight", 1)).containsSubsequence("3", "Freight", "0.00", "25.00", "25.00");
        assertThat(row(pdf, "3.70")).containsSubsequence("Rebate", "-17.00", "3.70", "-13.30");
        // Of 23 %: 108.00 + 25.00 - 13.30 less 170.00 - 17.00; of 8 %: 80.00.
        assertThat(row(pdf, "-33.30")).containsSubsequence("-33.30", "-7.66");
        assertThat(row(pdf, "6.40")).containsSubsequence("80.00", "6.40");
        assertThat(pdf.texts()).contains("PLN 45.44");
    }

    @Test
    void asksForWhatIsDueMore() {
        PrintedPdf raised = PrintedPdf.of(
                corrected("en", CorrectionOrder.because("Wrong price").price(1, Money.of("12.00", "PLN"))));
        PrintedPdf lowered = PrintedPdf.of(
                corrected("en", CorrectionOrder.because("Wrong price").price(1, Money.of("8.00", "PLN"))));

        assertThat(raised.texts()).contains("Payment", "Pay by", "Due date");
        assertThat(lowered.texts()).doesNotContain("Payment", "Pay by", "Due date");
    }

    @Test
    void printsOneWithoutAmounts() {
        PrintedPdf pdf = PrintedPdf.of(formal("en"));

        assertThat(pdf.pages()).isOne();
        assertThat(pdf.texts())
                .contains("Wrong buyer", "PO 9 (Before: PO 7)", "PLN 0.00", "Buyer before", "ACME", "ACME sp. z o.o.")
                .contains("VAT number: PL5260001246", "Registration number: KRS 0000123456")
                .contains("Registration number: KRS 0000000001")
                .doesNotContain("Crates");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Deliver to before, Notes before, 1 October 2026 – 31 October 2026 (Before: 1 November 2026 – 30 November 2026)",
        "pl, Odbiorca przed korektą, Uwagi przed korektą, 1 października 2026 – 31 października 2026 (Przed korektą: 1 listopada 2026 – 30 listopada 2026)",
        "cs, Příjemce před opravou, Poznámky před opravou, 1. října 2026 – 31. října 2026 (Před opravou: 1. listopadu 2026 – 30. listopadu 2026)",
        "fr, Destinataire avant rectification, Remarques avant rectification, 1 octobre 2026 – 31 octobre 2026 (Avant : 1 novembre 2026 – 30 novembre 2026)",
        "ro, Destinatar înainte de corecție, Observații înainte de corecție, 1 octombrie 2026 – 31 octombrie 2026 (Înainte: 1 noiembrie 2026 – 30 noiembrie 2026)"
    })
    void tellsOfDeliveryAndNotesWhatStoodThereBeforeAndAfter(
            String language, String consignee, String notes, String period) {
        PrintedPdf pdf = PrintedPdf.of(delivered(language));

        assertThat(pdf.texts()).contains(consignee, "Depot", "Barn", notes, "Thank you", "Sorry");
        assertThat(pdf.text()).contains(period);
        PrintedPdf dearer = PrintedPdf.of(
                corrected(language, CorrectionOrder.because("Wrong price").price(1, Money.of("12.00", "PLN"))));
        assertThat(dearer.texts()).contains("Depot").doesNotContain(consignee, notes, "Thank you");
    }

    static IssuedInvoice delivered(String language) {
        PostalAddress polna =
                new PostalAddress("Polna 1", "", "00-001", "Warszawa", "", Optional.of(CountryCode.of("PL")));
        return corrected(
                language,
                invoice -> CorrectionOrder.because("Wrong place")
                        .consignee(new Consignee(invoice.content().client(), "Barn", Optional.of(polna)))
                        .deliveryPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))
                        .notes("Sorry"));
    }

    static IssuedInvoice formal(String language) {
        Buyer right = new Buyer(
                "ACME sp. z o.o.",
                Optional.of(
                        new PostalAddress("Polna 1", "", "00-001", "Warszawa", "", Optional.of(CountryCode.of("PL")))),
                Optional.of(new TaxNumber(CountryCode.of("PL"), "5260001246")),
                "KRS 0000123456");
        return corrected(
                language, CorrectionOrder.because("Wrong buyer").buyer(right).purchaseOrder("PO 9"));
    }

    private static List<String> row(PrintedPdf pdf, String text) {
        return row(pdf, text, 0);
    }

    private static List<String> row(PrintedPdf pdf, String text, int which) {
        return pdf.rowOf(pdf.find(text).get(which)).stream().map(Cell::text).toList();
    }
}
