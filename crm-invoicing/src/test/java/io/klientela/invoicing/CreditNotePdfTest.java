package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.project.NewProject;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credit notes as printed: what they correct and why, what stood there before and after. */
class CreditNotePdfTest {
    private static final Vat VAT = Vat.standard("23");

    private static IssuedInvoice credited(String language, CreditOrder order) {
        Crm crm = Crm.create(InMemoryStorage.create());
        CrmSession anna = crm.project(crm.setUp(NewProject.named("Podlesie s.c.")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))))
                .asHostUser("anna");
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        IssuedInvoice invoice = anna.invoices()
                .issue(anna.invoices()
                        .draft(NewInvoice.to(acme.id())
                                .language(language)
                                .line(NewInvoiceLine.of("Crates", "10", UnitPrice.of("10.00", "PLN"), VAT)
                                        .discountPercent("10"))
                                .line("Assembly", "1", Money.of("80.00", "PLN"), VAT)
                                .charge(DocumentCharge.allowance(Money.of("15.00", "PLN"), VAT)
                                        .because("Rebate"))
                                .notes("Thank you")));
        return anna.corrections().credit(invoice.id(), order);
    }

    private static CreditOrder some() {
        return CreditOrder.because("Three crates were damaged")
                .quantity(1, "3")
                .line(2, Money.of("20.00", "PLN"))
                .charge(1, Money.of("5.00", "PLN"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Credit note, For invoice, Reason, Before, After, Total credited, Amount due",
        "pl, Faktura korygująca, Dotyczy faktury, Przyczyna korekty, Przed korektą, Po korekcie, Razem korekta, Do zapłaty",
        "cs, Opravný daňový doklad, K faktuře, Důvod opravy, Před opravou, Po opravě, Celkem oprava, K úhradě",
        "fr, Avoir, Facture d’origine, Motif, Avant, Après, Total de l’avoir, Net à payer",
        "ro, Notă de credit, Factura inițială, Motivul, Înainte, După, Total creditat, Total de plată"
    })
    void saysWhatItCorrectsAndWhy(
            String language,
            String title,
            String original,
            String reason,
            String before,
            String after,
            String total,
            String payable) {
        PrintedPdf pdf = PrintedPdf.of(credited(language, some()));

        assertThat(pdf.texts())
                .contains(title + " CN0000001", original, "INV0000001", reason, "Three crates were damaged", total)
                .doesNotContain(payable, "Thank you", "IBAN");
        // The heads of narrow columns take several lines.
        assertThat(pdf.texts())
                .anyMatch(text -> before.startsWith(text) && !text.isBlank())
                .anyMatch(text -> after.startsWith(text) && !text.isBlank());
    }

    @Test
    void tellsOfEachAmountWhatStoodThereBeforeAndAfter() {
        PrintedPdf pdf = PrintedPdf.of(credited("en", some()));

        assertThat(row(pdf, "90.00")).containsSubsequence("1", "Crates", "90.00", "-27.00", "63.00");
        assertThat(row(pdf, "60.00")).containsSubsequence("2", "Assembly", "80.00", "-20.00", "60.00");
        assertThat(row(pdf, "-15.00")).containsSubsequence("Rebate", "-15.00", "5.00", "-10.00");
        assertThat(pdf.texts()).contains("PLN -51.66");
    }

    /** Three crates come back; of the assembly some money does, and no unit of it. */
    @Test
    void tellsNoQuantityWhereMoneyAloneIsGivenBack() {
        PrintedPdf pdf = PrintedPdf.of(credited("en", some()));

        assertThat(row(pdf, "-27.00")).startsWith("1", "Crates", "-3", "pc").endsWith("23%", "-27.00");
        assertThat(row(pdf, "-20.00")).containsExactly("2", "Assembly", "23%", "-20.00");
    }

    @Test
    void printsOneThatGivesBackACharge() {
        PrintedPdf pdf =
                PrintedPdf.of(credited("en", CreditOrder.because("Rebate lost").charge(1, Money.of("15.00", "PLN"))));

        assertThat(pdf.pages()).isOne();
        assertThat(pdf.texts()).contains("Rebate lost", "PLN 18.45").doesNotContain("Crates");
    }

    private static List<String> row(PrintedPdf pdf, String text) {
        return pdf.rowOf(pdf.find(text).get(0)).stream().map(Cell::text).toList();
    }

    @Test
    void printsTwoLanguages() {
        IssuedInvoice credit = credited("pl", some());

        assertThat(PrintedPdf.of(
                                credit, PdfInvoices.standard().inLanguages(Locale.forLanguageTag("pl"), Locale.ENGLISH))
                        .texts())
                .contains("Faktura korygująca / Credit note CN0000001");
    }
}
