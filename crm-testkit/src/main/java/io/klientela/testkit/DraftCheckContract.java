package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.UnregisteredSellerException;
import io.klientela.money.Money;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Finding;
import io.klientela.tax.Finding.Severity;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a draft lacks for an electronic invoice is told before it is issued, and stops no printed one; a seller who is not registered for
 * VAT states none (REQUIREMENTS decisions 10 and 15).
 */
@Tag("TEAMLAB-38")
public abstract class DraftCheckContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");
    private static final Vat EXEMPT = Vat.exempt("Art. 43");
    private static final CountryCode POLAND = CountryCode.of("PL");
    private static final TaxNumber SELLER_ID = TaxNumber.of(POLAND, "5260001246");
    private static final TaxNumber BUYER_ID = TaxNumber.of(CountryCode.of("CZ"), "CZ25596641");
    private static final PostalAddress ADDRESS = PostalAddress.of("Prosta 1", "00-001", "Warszawa", POLAND);
    private static final PostalAddress ITALIAN = PostalAddress.of("Via Roma 1", "00184", "Roma", CountryCode.of("IT"));
    private static final PostalAddress NOWHERE =
            new PostalAddress("Prosta 1", "", "00-001", "Warszawa", "", Optional.empty());

    /** For the tests of adapters. */
    protected DraftCheckContract() {}

    private void profile(UnaryOperator<OrganizationProfile> change) {
        var project = desk().projects().get();
        desk().projects().save(project.withOrganization(change.apply(project.organization())));
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    private DraftInvoice drafted(Vat vat) {
        return desk().invoices().draft(NewInvoice.to(company("ACME").id()).line("Work", "1", zloty("100.00"), vat));
    }

    private static DraftInvoice to(DraftInvoice draft, Optional<PostalAddress> address, Optional<TaxNumber> id) {
        InvoiceContent content = draft.content();
        return draft.withContent(content.withBuyer(new Buyer("ACME", address, id, "")));
    }

    private List<String> found(DraftInvoice draft) {
        return desk().invoices().check(draft).stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.subject())
                .toList();
    }

    private <T extends Throwable> T assertRefused(Class<T> type, ThrowingCallable command) {
        List<Object> before = everything();
        T refused = catchThrowableOfType(type, command);
        assertThat(refused).as(type.getSimpleName()).isNotNull();
        assertThat(everything()).isEqualTo(before);
        return refused;
    }

    @Test
    void tellsWhatAFirstInvoiceLacksAndIssuesItAllTheSame() {
        DraftInvoice draft = drafted(VAT);
        List<Object> before = everything();

        assertThat(found(draft))
                .containsExactly(
                        "INCOMPLETE BR-08 BG-5",
                        "INCOMPLETE BR-10 BG-8",
                        "INCOMPLETE BR-CO-26 BT-31",
                        "INCOMPLETE BR-S-02 BT-31");
        Finding first = desk().invoices().check(draft).get(0);
        assertThat(first.calculated()).isEqualByComparingTo("1");
        assertThat(first.stated()).isZero();
        assertThat(everything()).isEqualTo(before);
        assertThat(desk().invoices().issue(draft).number()).isEqualTo("INV0000001");
    }

    @Test
    void findsNothingWhereNothingIsMissing() {
        profile(seller -> seller.withAddress(ADDRESS).withTaxNumbers(List.of(SELLER_ID)));
        DraftInvoice draft = drafted(VAT);

        assertThat(found(to(draft, Optional.of(ADDRESS), Optional.empty()))).isEmpty();
        assertThat(found(to(draft, Optional.of(NOWHERE), Optional.empty()))).containsExactly("INCOMPLETE BR-11 BT-55");
        profile(seller -> seller.withAddress(NOWHERE));
        assertThat(found(to(draft, Optional.of(ADDRESS), Optional.empty()))).containsExactly("INCOMPLETE BR-09 BT-40");
    }

    /** A register entry identifies the seller (BR-CO-26), and is no tax identifier. */
    @Test
    void takesARegisterEntryForTheSellersIdentifier() {
        profile(seller -> seller.withAddress(ADDRESS).withRegistration("KRS 0000123456"));
        DraftInvoice draft = to(drafted(VAT), Optional.of(ADDRESS), Optional.empty());

        assertThat(found(draft)).containsExactly("INCOMPLETE BR-S-02 BT-31");
    }

    /** The rules 02, 03 and 04 of each family: for lines, allowances and charges. */
    @Test
    void tellsWhichIdentifiersEachCategoryAsksFor() {
        profile(seller -> seller.withAddress(ADDRESS).withRegistration("KRS 0000123456"));
        assertIdentifiers(VatCategory.STANDARD, "23", "", "S", false);
        assertIdentifiers(VatCategory.ZERO, "0", "", "Z", false);
        assertIdentifiers(VatCategory.EXEMPT, "0", "Art. 43", "E", false);
        assertIdentifiers(VatCategory.EXPORT, "0", "Export", "G", false);
        assertIdentifiers(VatCategory.CANARY_ISLANDS, "7", "", "AF", false);
        assertIdentifiers(VatCategory.CEUTA_AND_MELILLA, "4", "", "AG", false);
        assertIdentifiers(VatCategory.REVERSE_CHARGE, "0", "Reverse charge", "AE", true);
        assertIdentifiers(VatCategory.INTRA_COMMUNITY, "0", "Art. 138", "IC", true);

        DraftInvoice outside = to(
                drafted(Vat.of(VatCategory.OUTSIDE_SCOPE, BigDecimal.ZERO, "Outside")),
                Optional.of(ADDRESS),
                Optional.of(BUYER_ID));
        assertThat(found(outside)).containsExactly("INCOMPLETE BR-O-02 BT-48");
        profile(seller -> seller.withTaxNumbers(List.of(SELLER_ID)));
        assertThat(found(outside)).containsExactly("INCOMPLETE BR-O-02 BT-31", "INCOMPLETE BR-O-02 BT-48");
        profile(seller -> seller.withVatStatus(VatStatus.NOT_REGISTERED));
        assertThat(found(outside)).containsExactly("INCOMPLETE BR-O-02 BT-48");
        assertThat(found(to(outside, Optional.of(ADDRESS), Optional.empty()))).isEmpty();
    }

    /** Reverse charge asks for one of two numbers of the buyer (BT-47, BT-48), a supply within the community for that of VAT. */
    @Test
    void takesTheBuyersRegistrationWhereVatIsReversed() {
        profile(seller -> seller.withAddress(ADDRESS).withTaxNumbers(List.of(SELLER_ID)));
        Buyer registered = new Buyer("ACME", Optional.of(ADDRESS), Optional.empty(), "26168685");

        for (VatCategory category : List.of(VatCategory.REVERSE_CHARGE, VatCategory.INTRA_COMMUNITY)) {
            DraftInvoice draft = drafted(Vat.of(category, BigDecimal.ZERO, "Reason"));
            assertThat(found(draft.withContent(draft.content().withBuyer(registered))))
                    .isEqualTo(
                            category == VatCategory.REVERSE_CHARGE ? List.of() : List.of("INCOMPLETE BR-IC-02 BT-48"));
        }
    }

    private void assertIdentifiers(VatCategory category, String rate, String reason, String family, boolean ofBuyer) {
        Vat vat = Vat.of(category, new BigDecimal(rate), reason);
        DraftInvoice draft = to(
                desk().invoices()
                        .draft(NewInvoice.to(company("ACME").id())
                                .line("Work", "1", zloty("100.00"), vat)
                                .line("More", "1", zloty("100.00"), vat)
                                .charge(DocumentCharge.allowance(zloty("1.00"), vat)
                                        .because("Discount"))
                                .charge(DocumentCharge.charge(zloty("2.00"), vat)
                                        .because("Freight"))),
                Optional.of(ADDRESS),
                Optional.empty());
        List<String> expected = List.of("02", "03", "04").stream()
                .flatMap(number -> (ofBuyer ? List.of("BT-31", "BT-48") : List.of("BT-31"))
                        .stream().map(term -> "INCOMPLETE BR-" + family + "-" + number + " " + term))
                .toList();
        assertThat(found(draft)).containsExactlyElementsOf(expected);
        profile(seller -> seller.withTaxNumbers(List.of(SELLER_ID)));
        assertThat(found(to(draft, Optional.of(ADDRESS), Optional.of(BUYER_ID))))
                .isEmpty();
        profile(seller -> seller.withTaxNumbers(List.of()));
    }

    /** Whoever names a consignee says where goods go; else they go to the buyer. */
    @Test
    void asksToWhichCountryGoodsGoAndWhetherBothAreInItaly() {
        profile(seller -> seller.withAddress(ADDRESS).withTaxNumbers(List.of(SELLER_ID)));
        DraftInvoice goods = to(drafted(Vat.intraCommunity("Art. 138")), Optional.of(ADDRESS), Optional.of(BUYER_ID));

        assertThat(found(goods)).isEmpty();
        assertThat(found(to(goods, Optional.of(NOWHERE), Optional.of(BUYER_ID))))
                .containsExactly("INCOMPLETE BR-11 BT-55", "INCOMPLETE BR-IC-12 BT-80");
        assertThat(found(consigned(goods, Optional.empty()))).containsExactly("INCOMPLETE BR-IC-12 BT-80");
        assertThat(found(consigned(to(goods, Optional.of(NOWHERE), Optional.of(BUYER_ID)), Optional.of(ADDRESS))))
                .containsExactly("INCOMPLETE BR-11 BT-55");

        DraftInvoice split = to(
                drafted(Vat.of(VatCategory.SPLIT_PAYMENT, new BigDecimal("22"), "")),
                Optional.of(ITALIAN),
                Optional.empty());
        assertThat(found(split)).containsExactly("NOT_REPRESENTABLE BR-B-01 BT-40");
        profile(seller -> seller.withAddress(ITALIAN));
        assertThat(found(split)).isEmpty();
        assertThat(found(to(split, Optional.of(ADDRESS), Optional.empty())))
                .containsExactly("NOT_REPRESENTABLE BR-B-01 BT-55");
    }

    private static DraftInvoice consigned(DraftInvoice draft, Optional<PostalAddress> address) {
        InvoiceContent content = draft.content();
        return draft.withContent(content.withConsignee(Optional.of(new Consignee(content.client(), "ACME", address))));
    }

    /** The number of a firm that is not registered is that of other taxes (BT-32), which some rules take and others do not. */
    @Test
    void tellsANumberOfOtherTaxesFromOneForVat() {
        profile(seller -> seller.withAddress(ADDRESS)
                .withVatStatus(VatStatus.NOT_REGISTERED)
                .withTaxNumbers(List.of(SELLER_ID)));

        assertThat(found(to(drafted(EXEMPT), Optional.of(ADDRESS), Optional.empty())))
                .containsExactly("INCOMPLETE BR-CO-26 BT-31");
        Vat exported = Vat.of(VatCategory.EXPORT, BigDecimal.ZERO, "Export");
        assertThat(found(to(drafted(exported), Optional.of(ADDRESS), Optional.empty())))
                .containsExactly("INCOMPLETE BR-CO-26 BT-31", "INCOMPLETE BR-G-02 BT-31");
    }

    /** What blocks is what the issue is refused for, and comes first; what is not saved yet is looked at as it is. */
    @Test
    void tellsBeforeWhatTheIssueIsRefusedFor() {
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line("Work", "1", zloty("100.00"), VAT)
                        .charge(DocumentCharge.charge(zloty("1.00"), VAT)));

        List<Finding> findings = desk().invoices().check(draft);
        BrokenRulesException refused = assertRefused(
                BrokenRulesException.class, () -> desk().invoices().issue(draft));
        assertThat(findings.stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKS)
                        .toList())
                .isEqualTo(refused.findings())
                .isEqualTo(findings.subList(0, 1));
        DraftInvoice mended = draft.withContent(
                draft.content().withPricing(draft.content().pricing().withCharges(List.of())));
        assertThat(found(mended)).noneMatch(found -> found.startsWith("BLOCKS"));
    }

    @Test
    @Tag("TEAMLAB-38")
    void issuesNoVatOfASellerWhoIsNotRegistered() {
        profile(seller -> seller.withVatStatus(VatStatus.NOT_REGISTERED));
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line("Course", "1", zloty("100.00"), EXEMPT)
                        .line("Book", "1", zloty("20.00"), Vat.standard("5"))
                        .charge(DocumentCharge.allowance(zloty("1.00"), Vat.standard("5"))
                                .because("Discount"))
                        .charge(DocumentCharge.charge(zloty("2.00"), VAT).because("Freight")));

        UnregisteredSellerException refused = assertRefused(
                UnregisteredSellerException.class, () -> desk().invoices().issue(draft));
        assertThat(refused.code()).isEqualTo("invoice.seller-not-registered");
        assertThat(refused.document()).isEqualTo(draft.id());
        assertThat(refused.rules()).containsExactly("BR-S-02", "BR-S-03", "BR-S-04");
        assertThat(refused).hasMessageContaining("BR-S-02 on line 2: 5");
        assertThat(desk().invoices().check(draft)).startsWith(refused.findings().toArray(Finding[]::new));
        assertRefused(
                UnregisteredSellerException.class, () -> desk().proformas().issue(draft, IssueOrder.today()));
        assertThat(desk().invoices().issue(drafted(EXEMPT)).number()).isEqualTo("INV0000001");
        assertThat(desk().invoices().issue(drafted(Vat.zero())).number()).isEqualTo("INV0000002");
    }

    /** For what was issued before, the seller counts as it was. */
    @Test
    void correctsAndCreditsWhatARegisteredSellerIssuedBefore() {
        IssuedInvoice corrected = desk().invoices().issue(drafted(VAT));
        IssuedInvoice credited = desk().invoices().issue(drafted(VAT));
        profile(seller -> seller.withVatStatus(VatStatus.NOT_REGISTERED));

        IssuedInvoice correction = desk().corrections()
                .correct(corrected.id(), CorrectionOrder.because("Mistake").price(1, zloty("120.00")));
        IssuedInvoice credit = desk().corrections().credit(credited.id(), CreditOrder.because("Returned"));

        assertThat(List.of(correction, credit))
                .extracting(document -> document.seller().vatStatus())
                .containsOnly(VatStatus.REGISTERED);
        assertThat(desk().corrections()
                        .standing(corrected.id())
                        .content()
                        .totals()
                        .tax())
                .isEqualTo(zloty("27.60"));
    }

    /** Advances stated all of its VAT while the seller was registered. */
    @Test
    void issuesAFinalInvoiceThatLeavesNoVat() {
        DraftInvoice whole = drafted(VAT);
        DraftInvoice advance =
                desk().advances().draft(whole.id(), whole.content().totals().gross());
        IssuedInvoice issued = desk().advances().issue(advance);
        DraftInvoice more = desk().invoices()
                .draft(NewInvoice.to(whole.content().client())
                        .line("Work", "1", zloty("100.00"), VAT)
                        .line("More", "1", zloty("10.00"), VAT));
        profile(seller -> seller.withVatStatus(VatStatus.NOT_REGISTERED));

        assertRefused(
                UnregisteredSellerException.class, () -> desk().advances().issueFinal(more, List.of(issued.id())));
        IssuedInvoice last = desk().advances().issueFinal(whole, List.of(issued.id()));

        assertThat(last.totals().tax()).isEqualTo(zloty("0.00"));
    }

    @Test
    void addsNoVatToAnInvoiceOfASellerWhoWasNotRegistered() {
        profile(seller -> seller.withVatStatus(VatStatus.NOT_REGISTERED));
        IssuedInvoice invoice = desk().invoices().issue(drafted(EXEMPT));
        profile(seller -> seller.withVatStatus(VatStatus.REGISTERED));

        UnregisteredSellerException refused = assertRefused(
                UnregisteredSellerException.class,
                () -> desk().corrections()
                        .correct(
                                invoice.id(), CorrectionOrder.because("Mistake").vat(1, VAT)));

        assertThat(refused.document()).isEqualTo(invoice.id());
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("BR-S-02");
            assertThat(finding.subject()).isEqualTo("S 23");
            assertThat(finding.stated()).isEqualByComparingTo("23.00");
        });
        desk().corrections()
                .correct(invoice.id(), CorrectionOrder.because("Mistake").price(1, zloty("120.00")));
    }
}
