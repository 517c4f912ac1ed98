package io.klientela.invoice;

import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.tax.Finding;
import io.klientela.tax.Finding.Severity;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What EN 16931 asks an electronic invoice to tell of seller and buyer: addresses with their countries (BR-08 to BR-11, BR-57), by what
 * the seller is identified (BR-CO-26), which tax identifiers go with a VAT category (BR-S-02 to BR-S-04 and their kin), and between which
 * countries some categories are (BR-IC-12, BR-B-01). That both have names (BR-06, BR-07) is so for every {@link OrganizationProfile} and
 * {@link Buyer}, and that a supply has its day or period (BR-IC-11) for every document. A printed invoice may lack all of it.
 */
final class PartyRules {
    private static final String SELLER_VAT_ID = "BT-31";
    private static final String BUYER_VAT_ID = "BT-48";
    private static final CountryCode ITALY = CountryCode.of("IT");

    private final OrganizationProfile seller;
    private final InvoiceContent content;
    private final List<Finding> findings = new ArrayList<>();

    private PartyRules(OrganizationProfile seller, InvoiceContent content) {
        this.seller = seller;
        this.content = content;
    }

    static List<Finding> findings(OrganizationProfile seller, InvoiceContent content) {
        PartyRules rules = new PartyRules(seller, content);
        rules.addresses();
        rules.identifiers();
        return List.copyOf(rules.findings);
    }

    private void addresses() {
        Optional<PostalAddress> buyer = content.buyer().address();
        ask(seller.address().isPresent(), "BR-08", "BG-5");
        ask(hasCountry(seller.address()), "BR-09", "BT-40");
        ask(buyer.isPresent(), "BR-10", "BG-8");
        ask(hasCountry(buyer), "BR-11", "BT-55");
        ask(hasCountry(content.consignee().flatMap(Consignee::address)), "BR-57", "BT-80");
    }

    /** An address that is not there has no country to lack. */
    private static boolean hasCountry(Optional<PostalAddress> address) {
        return address.filter(there -> there.country().isEmpty()).isEmpty();
    }

    private void identifiers() {
        ask(hasVatId() || !seller.registration().isBlank(), "BR-CO-26", SELLER_VAT_ID);
        VatCategoryUse.of(content).forEach(use -> ofCategory(use.vat().category(), use.rule()));
    }

    private void ofCategory(VatCategory category, String rule) {
        switch (category) {
            case STANDARD, ZERO, EXEMPT, CANARY_ISLANDS, CEUTA_AND_MELILLA -> ask(hasTaxId(), rule, SELLER_VAT_ID);
            case REVERSE_CHARGE -> {
                ask(hasTaxId(), rule, SELLER_VAT_ID);
                ask(buyerHasVatId() || !content.buyer().registration().isBlank(), rule, BUYER_VAT_ID);
            }
            case INTRA_COMMUNITY -> {
                ask(hasVatId(), rule, SELLER_VAT_ID);
                ask(buyerHasVatId(), rule, BUYER_VAT_ID);
                ask(destination().flatMap(PostalAddress::country).isPresent(), category.rule("12"), "BT-80");
            }
            case EXPORT -> ask(hasVatId(), rule, SELLER_VAT_ID);
            case OUTSIDE_SCOPE -> {
                forbid(hasVatId(), rule, SELLER_VAT_ID);
                forbid(buyerHasVatId(), rule, BUYER_VAT_ID);
            }
            case SPLIT_PAYMENT -> {
                refuseAbroad(seller.address(), category.rule("01"), "BT-40");
                refuseAbroad(content.buyer().address(), category.rule("01"), "BT-55");
            }
        }
    }

    /** Where goods go: to the consignee, or to the buyer where none is named. */
    private Optional<PostalAddress> destination() {
        return content.consignee().isPresent()
                ? content.consignee().get().address()
                : content.buyer().address();
    }

    /** Nothing that is added mends it; a country that is not told is asked for as it is for every invoice. */
    private void refuseAbroad(Optional<PostalAddress> address, String rule, String subject) {
        boolean isAbroad = address.flatMap(PostalAddress::country)
                .filter(country -> !country.equals(ITALY))
                .isPresent();
        if (isAbroad) {
            find(rule, subject, BigDecimal.ONE, BigDecimal.ZERO, Severity.NOT_REPRESENTABLE);
        }
    }

    /** BT-31. */
    private boolean hasVatId() {
        return seller.vatStatus() == VatStatus.REGISTERED && hasTaxId();
    }

    /** BT-31 or BT-32: the number of a seller who is not registered for VAT is that of other taxes. */
    private boolean hasTaxId() {
        return !seller.taxNumbers().isEmpty();
    }

    private boolean buyerHasVatId() {
        return content.buyer().taxNumber().isPresent();
    }

    private void ask(boolean isThere, String rule, String subject) {
        if (!isThere) {
            find(rule, subject, BigDecimal.ONE, BigDecimal.ZERO, Severity.INCOMPLETE);
        }
    }

    private void forbid(boolean isThere, String rule, String subject) {
        if (isThere) {
            find(rule, subject, BigDecimal.ZERO, BigDecimal.ONE, Severity.INCOMPLETE);
        }
    }

    private void find(String rule, String subject, BigDecimal asked, BigDecimal there, Severity severity) {
        Finding finding = new Finding(rule, subject, asked, there, severity);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
