package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.id.ContactId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Finding;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import io.klientela.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people are told of drafts of every VAT category, of sellers and buyers who lack everything, and who tell everything. */
@Tag("TEAMLAB-38")
class FindingTextTest {
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final TaxNumber TAX_NUMBER = TaxNumber.of(CountryCode.of("PL"), "5260001246");
    private static final PostalAddress POLISH =
            PostalAddress.of("Prosta 1", "00-001", "Warszawa", CountryCode.of("PL"));
    private static final PostalAddress NOWHERE =
            new PostalAddress("Prosta 1", "", "00-001", "Warszawa", "", Optional.empty());

    private static final OrganizationProfile BARE = OrganizationProfile.named("Seller");
    private static final List<OrganizationProfile> SELLERS = List.of(
            BARE,
            BARE.withVatStatus(VatStatus.NOT_REGISTERED),
            BARE.withAddress(NOWHERE),
            BARE.withAddress(POLISH).withTaxNumbers(List.of(TAX_NUMBER)));
    private static final List<Buyer> BUYERS = List.of(
            new Buyer("Buyer", Optional.empty(), Optional.empty()),
            new Buyer("Buyer", Optional.of(NOWHERE), Optional.empty()),
            new Buyer("Buyer", Optional.of(POLISH), Optional.of(TAX_NUMBER)));

    @Test
    void tellsEveryFindingInEachLanguage() {
        List<Finding> findings = findings();

        assertThat(findings)
                .extracting(Finding::rule)
                .contains("BR-08", "BR-09", "BR-10", "BR-11", "BR-16", "BR-27", "BR-33", "BR-38", "BR-42", "BR-44")
                .contains("BR-57", "BR-CO-18", "BR-CO-26", "BR-IC-12", "BR-B-01", "BR-O-02", "BR-S-02", "BR-AG-04")
                .contains("BR-E-10");
        for (Locale language : Messages.LANGUAGES) {
            assertThat(findings)
                    .extracting(finding -> finding.text(language))
                    .noneMatch(text -> text.contains("{") || text.contains("}") || text.isBlank());
        }
    }

    /** Here all amounts agree, so that nothing is told as a sum that differs. */
    @Test
    void tellsNoneAsIfFiguresDiffered() {
        assertThat(findings())
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .noneMatch(text -> text.contains("follows from the other figures"));
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (OrganizationProfile seller : SELLERS) {
            for (Buyer buyer : BUYERS) {
                contents().forEach(content -> findings.addAll(IssueRules.all(seller, content.withBuyer(buyer))));
            }
        }
        return findings;
    }

    private static List<InvoiceContent> contents() {
        List<InvoiceContent> contents = new ArrayList<>();
        Arrays.stream(VatCategory.values())
                .map(category -> content(vat(category)))
                .forEach(contents::add);
        contents.add(RandomInvoices.content(TaxableDocument.of(EUR, List.of())));
        contents.add(content(Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, "")));
        Consignee depot = new Consignee(new ContactId(new UUID(2, 2)), "Depot", Optional.of(NOWHERE));
        contents.add(content(vat(VatCategory.INTRA_COMMUNITY)).withConsignee(Optional.of(depot)));
        return contents;
    }

    private static Vat vat(VatCategory category) {
        BigDecimal rate = category.isUntaxed() ? BigDecimal.ZERO : BigDecimal.TEN;
        return Vat.of(category, rate, category.needsReason() ? "Art. 1" : "");
    }

    /** Nothing has a reason, and one price is negative. */
    private static InvoiceContent content(Vat vat) {
        PricedLine line = PricedLine.of(BigDecimal.ONE, UnitPrice.of("-10.00", "EUR"), vat)
                .withCharges(List.of(LineCharge.charge(euro("1.00")), LineCharge.allowance(euro("2.00"))));
        List<DocumentCharge> charges =
                List.of(DocumentCharge.charge(euro("3.00"), vat), DocumentCharge.allowance(euro("4.00"), vat));
        return RandomInvoices.content(TaxableDocument.of(EUR, List.of(line)).withCharges(charges));
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
