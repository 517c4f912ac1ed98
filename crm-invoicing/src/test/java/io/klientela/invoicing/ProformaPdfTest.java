package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.project.NewProject;
import io.klientela.tax.Vat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proformas as printed: a title of their own, and that they are no tax document. */
class ProformaPdfTest {
    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        return crm.project(crm.setUp(NewProject.named("Podlesie s.c.")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))))
                .asHostUser("anna");
    }

    private static IssuedInvoice proforma(CrmSession anna, String language) {
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        return anna.proformas()
                .issue(anna.invoices()
                        .draft(NewInvoice.to(acme.id())
                                .language(language)
                                .line("Assembly", "1", Money.of("80.00", "PLN"), Vat.standard("23"))));
    }

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
        PrintedPdf pdf = PrintedPdf.of(proforma(anna(), language));

        assertThat(pdf.texts()).contains(title + " PF0000001");
        assertThat(String.join(" ", pdf.texts())).contains(note);
    }

    @Test
    void isNamedOnItsInvoice() {
        CrmSession anna = anna();
        IssuedInvoice proforma = proforma(anna, "en");

        PrintedPdf pdf = PrintedPdf.of(anna.invoices().issue(anna.proformas().invoice(proforma.id())));

        assertThat(pdf.texts())
                .contains("Invoice INV0000001", "Pro forma invoice", "PF0000001")
                .noneMatch(text -> text.contains("not a tax document"));
    }

    @Test
    void printsTwoLanguages() {
        IssuedInvoice proforma = proforma(anna(), "pl");

        assertThat(PrintedPdf.of(
                                proforma,
                                PdfInvoices.standard().inLanguages(Locale.forLanguageTag("pl"), Locale.ENGLISH))
                        .texts())
                .contains("Faktura pro forma / Pro forma invoice PF0000001")
                .anyMatch(text -> text.contains("This is not a tax document"));
    }
}
