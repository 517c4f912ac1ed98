package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.category.Colour;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoicing.InvoiceLook;
import io.klientela.invoicing.InvoicePrinter;
import io.klientela.invoicing.LogoPlace;
import io.klientela.invoicing.PdfInvoices;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.operation.SelectionReport;
import io.klientela.operation.SelectionReport.Refused;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.party.Image;
import io.klientela.project.NewProject;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Explanation;
import io.klientela.tax.Figure;
import io.klientela.tax.Finding;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page on invoices, run from top to bottom. */
class InvoicingGuideTest {
    @TempDir
    Path folder;

    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    @Test
    void invoicesCarryAllThatTheirAmountsFollowFrom() throws IOException {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));

        Vat vat = Vat.standard("23");
        NewInvoiceLine leaflets = NewInvoiceLine.of("Leaflets", "2500", UnitPrice.of("48.00", "PLN"), vat)
                .description("A5, 135 g, both sides")
                .unit("H87")
                .baseQuantity("1000")
                .discountPercent("10")
                .charge(LineCharge.charge(Money.of("15.00", "PLN")).because("Cutting"));
        NewInvoiceLine phone = NewInvoiceLine.of("Phone", "1", UnitPrice.of("999.00", "PLN"), vat)
                .levy(Levy.insideVatBase("Eco fee", ChargeAmount.of(Money.of("1.50", "PLN"))));
        DraftInvoice draft = anna.invoices()
                .draft(NewInvoice.to(acme.id())
                        .line(leaflets)
                        .line(phone)
                        .charge(DocumentCharge.charge(Money.of("20.00", "PLN"), vat)
                                .because(ChargeReason.ofCode("FC")))
                        .prepaid(Money.of("500.00", "PLN"))
                        .deliveryPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                        .buyerReference("Dept. 7"));

        InvoiceFigures figures = draft.figures();
        Money due = figures.due();
        assertThat(due).isEqualTo(Money.of("906.51", "PLN"));

        InvoiceContent content = draft.content();
        InvoiceLine first = content.lines().get(0);
        InvoiceLine more = first.withPriced(first.priced().withBaseQuantity(new BigDecimal("500")));
        DraftInvoice saved = anna.invoices()
                .save(draft.withContent(content.withLines(
                                List.of(more, content.lines().get(1)))
                        .withPricing(content.pricing()
                                .withTaxCurrency(Optional.of(new TaxCurrency(
                                        CurrencyCode.of("EUR"),
                                        new BigDecimal("0.2315"),
                                        LocalDate.of(2026, 11, 20)))))));

        Path draftFile = folder.resolve("draft.pdf");
        InvoicePreview preview = anna.invoices().preview(saved);
        try (OutputStream output = Files.newOutputStream(draftFile)) {
            PdfInvoices.standard().preview(preview, output);
        }
        assertThat(draftFile).isNotEmptyFile();

        List<Finding> found = anna.invoices().check(saved);
        found.stream().map(finding -> finding.text(Locale.ENGLISH)).distinct().forEach(text -> print(text));
        assertThat(found).extracting(Finding::rule).contains("BR-08", "BR-10").doesNotContain("BR-06", "BR-07");
        assertThat(found).extracting(Finding::severity).containsOnly(Finding.Severity.INCOMPLETE);
        assertThat(found.get(0).text(Locale.ENGLISH))
                .isEqualTo("The seller’s address is missing; enter it in the profile of the firm");

        IssuedInvoice invoice = anna.invoices().issue(saved);
        Optional<Money> euro = invoice.figures().taxInTaxCurrency();
        assertThat(preview.figures()).isEqualTo(invoice.figures());
        assertThat(euro).contains(Money.of("66.64", "EUR"));

        Explanation why = invoice.explain();
        assertThat(why.of(Figure.of("BT-115")).replay())
                .containsEntry(Figure.of("BT-115"), invoice.totals().payable());
    }

    @Test
    void anOrderMayBeRepeatedAndAnInvoiceDuplicated() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        DraftInvoice another = anna.invoices()
                .draft(NewInvoice.to(acme.id()).line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23")));

        IssueOrder order = IssueOrder.today().keyed("web-shop order 4711");
        IssuedInvoice once = anna.invoices().issue(another, order);
        IssuedInvoice again = anna.invoices().issue(another, order);
        assertThat(again).isEqualTo(once);

        IssuedInvoice invoice = once;
        DraftInvoice next = anna.invoices().duplicate(invoice.id());
        assertThat(next.content()).isEqualTo(invoice.content());
    }

    private static void print(String line) {
        assertThat(line).isNotBlank();
    }

    @Test
    void aSelectionIsIssuedInItsOrder() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        NewInvoice work = NewInvoice.to(acme.id()).line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23"));
        DocumentCharge unfounded = DocumentCharge.charge(Money.of("20.00", "PLN"), Vat.standard("23"));
        List<DraftInvoice> selection = List.of(
                anna.invoices().draft(work),
                anna.invoices().draft(work.charge(unfounded)),
                anna.invoices().draft(work));
        DraftInvoice spare = anna.invoices().draft(work);

        SelectionReport<InvoiceId, IssuedInvoice> report = anna.invoices().issue(selection, IssueOrder.today());
        List<String> numbers =
                report.done().stream().map(done -> done.result().number()).toList();
        for (Refused<InvoiceId, IssuedInvoice> refused : report.refused()) {
            if (refused.refusal() instanceof BrokenRulesException broken) {
                print(refused.id() + " breaks " + broken.rules());
            }
        }
        SelectionReport<InvoiceId, DraftInvoice> deleted = anna.invoices().delete(List.of(spare));

        assertThat(numbers).containsExactly("INV0000001", "INV0000002");
        assertThat(report.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(BrokenRulesException.class));
        assertThat(deleted.done()).hasSize(1);
    }

    @Test
    void invoicesAreFound() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        NewInvoice work = NewInvoice.to(acme.id()).line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23"));
        IssuedInvoice april = anna.invoices().issue(anna.invoices().draft(work.supplyDate(LocalDate.of(2026, 4, 30))));
        IssuedInvoice may = anna.invoices().issue(anna.invoices().draft(work.supplyDate(LocalDate.of(2026, 5, 1))));
        anna.proformas().issue(anna.invoices().draft(work.supplyDate(LocalDate.of(2026, 5, 2))));
        IssuedInvoice credit = anna.corrections().credit(april.id(), CreditOrder.because("Returned"));

        InvoiceQuery vatOfMay = InvoiceQuery.all()
                .suppliedIn(YearMonth.of(2026, 5))
                .ofKind(
                        DocumentKind.INVOICE,
                        DocumentKind.ADVANCE,
                        DocumentKind.FINAL,
                        DocumentKind.CORRECTION,
                        DocumentKind.CREDIT_NOTE);
        Page<IssuedInvoice> page = anna.invoices().list(vatOfMay, PageRequest.first(100));
        long all = anna.invoices().count(vatOfMay);
        assertThat(page.items()).containsExactly(may).hasSize((int) all);

        Page<IssuedInvoice> credited = anna.invoices()
                .list(
                        InvoiceQuery.all()
                                .ofClient(acme.id())
                                .ofKind(DocumentKind.CREDIT_NOTE)
                                .issuedFrom(LocalDate.of(2026, 1, 1)),
                        PageRequest.first(50));
        Page<IssuedInvoice> typed =
                anna.invoices().list(InvoiceQuery.all().numberBeginning("INV"), PageRequest.first(10));
        Optional<IssuedInvoice> one = anna.invoices().findByNumber("INV0000001");
        assertThat(credited.items()).containsExactly(credit);
        assertThat(typed.items()).containsExactly(may, april);
        assertThat(one).contains(april);
    }

    @Test
    void aPdfHasTheLookOfTheFirm() throws IOException {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        IssuedInvoice invoice = anna.invoices()
                .issue(anna.invoices()
                        .draft(NewInvoice.to(acme.id())
                                .line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23"))));
        Path file = folder.resolve("invoice.pdf");
        Path logoFile = logo();

        InvoiceLook look = InvoiceLook.standard()
                .withAccent(Colour.of("#0b6e4f"))
                .withTint(Colour.of("#e8f3ee"))
                .withLogo(Image.of(Files.readAllBytes(logoFile)))
                .withLogoPlace(LogoPlace.RIGHT)
                .withFooter("Terms: www.podlesie.example/terms");
        PdfInvoices green = PdfInvoices.standard().withLook(look);
        try (OutputStream output = Files.newOutputStream(file)) {
            green.write(invoice, output);
        }
        assertThat(file).isNotEmptyFile();

        Locale polish = Locale.forLanguageTag("pl");
        PdfInvoices abroad = green.inLanguages(polish, Locale.ENGLISH);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        abroad.write(invoice, printed);
        assertThat(printed.size()).isPositive();

        Map<ProjectId, InvoiceLook> looks = Map.of(invoice.project(), look);
        InvoicePrinter printer = (each, output) -> PdfInvoices.standard()
                .withLook(looks.getOrDefault(each.project(), InvoiceLook.standard()))
                .write(each, output);
        ByteArrayOutputStream chosen = new ByteArrayOutputStream();
        printer.write(invoice, chosen);
        assertThat(chosen.size()).isPositive();
    }

    private Path logo() throws IOException {
        Path file = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        return file;
    }

    @Test
    void goodsMayGoElsewhere() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        Company depot = anna.contacts().add(NewCompany.named("Depot"));

        NewInvoice delivered = NewInvoice.to(acme.id()).consignee(depot.id());

        assertThat(anna.invoices().draft(delivered).content().consignee())
                .hasValueSatisfying(to -> assertThat(to.name()).isEqualTo("Depot"));
    }

    @Test
    void pricesMayBeWithVat() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        Vat vat = Vat.standard("23");

        NewInvoice till = NewInvoice.to(acme.id())
                .policy(TotalsPolicy.GROSS_PER_DOCUMENT)
                .line("Kettle", "1", Money.of("199.99", "PLN"), vat)
                .cashStep(Money.of("0.05", "PLN"));

        IssuedInvoice invoice = anna.invoices().issue(anna.invoices().draft(till));
        assertThat(invoice.totals().gross()).isEqualTo(Money.of("199.99", "PLN"));
        assertThat(invoice.figures().due()).isEqualTo(Money.of("200.00", "PLN"));
    }

    @Test
    void anAllowanceSaysWhy() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        Vat vat = Vat.standard("23");
        DraftInvoice draft = anna.invoices()
                .draft(NewInvoice.to(acme.id())
                        .line("Kettle", "1", Money.of("199.99", "PLN"), vat)
                        .charge(DocumentCharge.allowance(Money.of("9.99", "PLN"), vat)));

        assertThatThrownBy(() -> anna.invoices().issue(draft))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        refusal -> assertThat(refusal.rules()).containsExactly("BR-33"));
    }
}
