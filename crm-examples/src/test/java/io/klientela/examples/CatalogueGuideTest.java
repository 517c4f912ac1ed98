package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Offer;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxInUseException;
import io.klientela.catalogue.TaxRule;
import io.klientela.catalogue.UsualTerms;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.SettingsReport;
import io.klientela.settings.SettingsReport.SettingsChange;
import io.klientela.settings.SettingsReport.What;
import io.klientela.settings.TaxSettings;
import io.klientela.settings.TermsSettings;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page on products and taxes, run from top to bottom. */
class CatalogueGuideTest {
    @Test
    void invoicesAreWrittenFromTheCatalogue() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        CrmSession anna = crm.project(podlesie).asHostUser("anna@podlesie.example");
        anna.employees()
                .add(NewEmployee.named("Ida", "Lis")
                        .hostUser("ida@podlesie.example")
                        .role(PresetRoles.INVOICER));
        CrmSession ida = crm.project(podlesie).asHostUser("ida@podlesie.example");
        Company acme = anna.contacts().add(NewCompany.named("ACME"));

        Tax standard = anna.taxes().add(NewTax.vat("VAT 23 %", Vat.standard("23")));
        Tax abroad =
                anna.taxes().add(NewTax.vat("Reverse charge", Vat.reverseCharge("Art. 196 Directive 2006/112/EC")));
        Tax eco = anna.taxes()
                .add(NewTax.levy("Eco fee", ChargeAmount.of(Money.of("0.50", "PLN")), Levy.Place.INSIDE_VAT_BASE));
        assertThat(anna.taxes().list()).containsExactly(eco, abroad, standard);

        Product batteries = anna.products()
                .add(NewProduct.product("Batteries AA", UnitPrice.of("89.90", "PLN"), standard.id())
                        .articleNumber("BAT-AA/100")
                        .baseQuantity("100")
                        .levy(eco.id()));
        Product advice = anna.products()
                .add(NewProduct.service("Consulting", UnitPrice.of("480", "PLN"), standard.id())
                        .unit("HUR"));

        Page<Product> found = anna.products().list(ProductQuery.inUse().matching("bat aa"), PageRequest.first(20));
        assertThat(found.items()).containsExactly(batteries);

        Offer hour = ida.products().offer(advice.id());
        DraftInvoice draft = ida.invoices()
                .draft(NewInvoice.to(acme.id())
                        .line(ida.products().offer(batteries.id()), "250")
                        .line(NewInvoiceLine.of(hour, "12.5").discountPercent("10")));
        assertThat(draft.content().lines().get(1).unit()).isEqualTo("HUR");

        Tax reduced = ida.taxes().add(NewTax.vat("VAT 8 %", Vat.standard("8")));
        Product seeds = ida.products().add(NewProduct.product("Seeds", UnitPrice.of("4.99", "PLN"), reduced.id()));
        DraftInvoice longer = ida.invoices().save(draft.addLine(ida.products().offer(seeds.id()), new BigDecimal("3")));
        assertThat(longer.content().lines()).hasSize(3);

        DraftInvoice written =
                ida.invoices().draft(NewInvoice.to(acme.id()).terms("Goods stay ours until they are paid for"));
        UsualTerms kept = ida.terms()
                .save(ida.terms().get().withText(written.content().terms()).withPaymentDays(30));
        DraftInvoice following = ida.invoices().draft(NewInvoice.to(acme.id()));
        assertThat(following.content().terms()).isEqualTo(kept.text());

        Tax changed = anna.taxes().save(standard.withRule(new TaxRule.OfVat(Vat.standard("22"))));
        assertThat(ida.invoices().getDraft(draft.id())).isEqualTo(longer);
        assertThat(ida.products().offer(advice.id()).vat()).isEqualTo(Vat.standard("22"));

        assertThatThrownBy(() -> anna.taxes().delete(changed.id())).isInstanceOf(TaxInUseException.class);
        long uses = anna.taxes().uses(reduced.id());
        anna.taxes().delete(reduced.id(), changed.id());
        assertThat(uses).isOne();
        assertThat(anna.products().get(seeds.id()).taxes().vat()).isEqualTo(standard.id());

        SettingsDocument season = SettingsDocument.empty()
                .withTaxes(List.of(TaxSettings.vat("VAT 8 %", Vat.standard("8"))))
                .withProducts(List.of(
                        ProductSettings.product("Seeds", UnitPrice.of("5.49", "PLN"), "VAT 8 %"),
                        ProductSettings.service("Planting", UnitPrice.of("120", "PLN"), "VAT 23 %")
                                .articleNumber("PL-1")
                                .unit("HUR")))
                .withTerms(TermsSettings.of("Goods stay ours until they are paid for")
                        .paymentDays(14));
        SettingsReport report = anna.settings().apply(season);
        assertThat(report.changes())
                .extracting(SettingsChange::what, SettingsChange::place)
                .containsExactly(
                        tuple(What.ADDED, "taxes/VAT 8 %"),
                        tuple(What.CHANGED, "products/Seeds"),
                        tuple(What.ADDED, "products/PL-1"),
                        tuple(What.CHANGED, "terms"));
        assertThat(anna.products().get(seeds.id()).salePrice().price()).isEqualTo(UnitPrice.of("5.49", "PLN"));
        assertThat(anna.settings().apply(season).changes()).isEmpty();
    }
}
