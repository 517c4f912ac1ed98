package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import io.klientela.tax.Finding.Severity;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import io.klientela.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
            new Buyer("Buyer", Optional.empty(), Optional.empty(), ""),
            new Buyer("Buyer", Optional.of(NOWHERE), Optional.empty(), ""),
            new Buyer("Buyer", Optional.of(POLISH), Optional.of(TAX_NUMBER), ""));

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

    /** Here all amounts agree as far as the policy lets them, so that nobody is asked to correct a sum. */
    @Test
    void asksNobodyToCorrectASum() {
        assertThat(findings())
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .noneMatch(text -> text.contains("correct the figures"));
    }

    @Test
    void tellsWhichPolicyIsToBlame() {
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("BR-CO-17"))
                .extracting(Finding::severity, finding -> finding.text(Locale.ENGLISH))
                .contains(
                        tuple(
                                Severity.WARNS,
                                "S 23: 0.12 follows from the other figures, and 0.11 is stated; nothing needs to be done,"
                                        + " the norm tolerates the difference"),
                        tuple(
                                Severity.BLOCKS,
                                "S 5: 1.25 is the tax of its taxable amount, but 2.50 is stated; correct it, or round the VAT"
                                        + " once per document if it is rounded line by line"));
    }

    @Test
    void tellsASellerWhoIsNotRegisteredSoForEveryCategoryWithVat() {
        assertThat(findings())
                .filteredOn(finding ->
                        finding.severity() == Severity.BLOCKS && finding.rule().matches("BR-[A-Z]{1,2}-0[234]"))
                .hasSizeGreaterThan(4)
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .allMatch(text -> text.contains("the seller is not registered for VAT"));
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
        Arrays.stream(TotalsPolicy.values()).flatMap(FindingTextTest::ofCents).forEach(contents::add);
        return contents;
    }

    /** One line, and hundreds, whose VAT is further from their sum's the more of them are rounded by themselves. */
    private static Stream<InvoiceContent> ofCents(TotalsPolicy policy) {
        PricedLine line = PricedLine.of(BigDecimal.ONE, UnitPrice.of("0.61", "EUR"), Vat.standard("23"));
        PricedLine small = PricedLine.of(BigDecimal.ONE, UnitPrice.of("0.10", "EUR"), Vat.standard("5"));
        return Stream.of(List.of(line), Collections.nCopies(250, small))
                .map(lines -> RandomInvoices.content(TaxableDocument.of(policy, EUR, lines)));
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
