package io.klientela.invoicing;

import io.klientela.invoice.Buyer;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.FormerHead;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Seller (BG-4) and buyer (BG-7) beside each other: name, address with the country in words, tax numbers, registration of the buyer.
 * Below the buyer the one before a correction, and the consignee (BG-13), if there is one, with the one before a correction.
 */
final class Parties {
    /** Where the postal code comes after the city. */
    private static final Set<String> CODE_AFTER_CITY = Set.of("AU", "CA", "GB", "IE", "IN", "NZ", "US");

    /** Up to this height both stand together on a page. */
    private static final float MOST_IN_ONE = 400;

    private static final float BETWEEN = 10;
    private static final float ABOVE_NUMBERS = 3;

    private static final Style NAME = Style.STRONG.withSize(10.5f);

    private final Setting setting;

    Parties(Setting setting) {
        this.setting = setting;
    }

    List<Strip> strips() {
        OrganizationProfile seller = setting.invoice().seller();
        Buyer buyer = setting.invoice().content().buyer();
        List<Strip> left = seller(seller);
        List<Strip> right = buyer(Label.BUYER, buyer);
        setting.former()
                .map(FormerHead::buyer)
                .filter(former -> !former.equals(buyer))
                .ifPresent(former -> {
                    right.add(Strip.gap(BETWEEN));
                    right.addAll(buyer(Label.FORMER_BUYER, former));
                });
        Optional<Consignee> consignee = setting.invoice().content().consignee();
        consignee.ifPresent(of -> addConsignee(right, Label.CONSIGNEE, of));
        setting.former()
                .flatMap(FormerHead::consignee)
                .filter(former -> !consignee.equals(Optional.of(former)))
                .ifPresent(former -> addConsignee(right, Label.FORMER_CONSIGNEE, former));
        boolean tall = Math.max(Strip.height(left), Strip.height(right)) > MOST_IN_ONE;
        return tall ? Strip.zip(left, right) : List.of(Strip.beside(left, right));
    }

    private void addConsignee(List<Strip> strips, Label role, Consignee consignee) {
        strips.add(Strip.gap(BETWEEN));
        strips.addAll(party(Paper.MIDDLE, role, consignee.name(), consignee.address()));
    }

    private List<Strip> seller(OrganizationProfile seller) {
        boolean isRegistered = seller.vatStatus() == VatStatus.REGISTERED;
        List<Strip> strips = party(Paper.LEFT, Label.SELLER, seller.legalName(), seller.address());
        strips.addAll(taxNumbers(Paper.LEFT, seller.taxNumbers(), isRegistered));
        if (!isRegistered) {
            strips.add(Strip.gap(3));
            strips.addAll(Strip.texts(Paper.LEFT, setting.labels(Label.NOT_REGISTERED, Style.BODY, Paper.HALF)));
        }
        return strips;
    }

    private List<Strip> buyer(Label role, Buyer buyer) {
        List<Strip> strips = party(Paper.MIDDLE, role, buyer.name(), buyer.address());
        strips.addAll(taxNumbers(Paper.MIDDLE, buyer.taxNumber().stream().toList(), true));
        if (!buyer.registration().isBlank()) {
            strips.add(Strip.gap(buyer.taxNumber().isPresent() ? 0 : ABOVE_NUMBERS));
            strips.addAll(number(Paper.MIDDLE, setting.words().registrationIn(country(buyer)), buyer.registration()));
        }
        return strips;
    }

    private List<Strip> party(float left, Label role, String name, Optional<PostalAddress> address) {
        List<Strip> strips = new ArrayList<>();
        strips.addAll(Strip.texts(left, setting.labels(role, setting.heading(), Paper.HALF)));
        strips.add(Strip.gap(3));
        strips.addAll(Strip.texts(left, setting.type().wrap(name, NAME, Paper.HALF)));
        strips.add(Strip.gap(1.5f));
        for (String line : address.map(this::lines).orElse(List.of())) {
            strips.addAll(Strip.texts(left, setting.type().wrap(line, Style.BODY, Paper.HALF)));
        }
        return strips;
    }

    /** The first of them as one for VAT, where the party is registered for it. */
    private List<Strip> taxNumbers(float left, List<TaxNumber> taxNumbers, boolean isRegistered) {
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < taxNumbers.size(); i++) {
            strips.add(Strip.gap(i == 0 ? ABOVE_NUMBERS : 0));
            boolean isForVat = i == 0 && isRegistered;
            String label = setting.words().of(isForVat ? Label.VAT_NUMBER : Label.TAX_NUMBER);
            String number = isForVat
                    ? taxNumbers.get(i).withPrefix()
                    : taxNumbers.get(i).number();
            strips.addAll(number(left, label, number));
        }
        return strips;
    }

    private static Optional<CountryCode> country(Buyer buyer) {
        return buyer.address()
                .flatMap(PostalAddress::country)
                .or(() -> buyer.taxNumber().map(TaxNumber::country));
    }

    private List<Strip> number(float left, String label, String number) {
        String text = setting.words().labelled(label, number);
        return Strip.texts(left, setting.type().wrap(text, Style.BODY, Paper.HALF));
    }

    private List<String> lines(PostalAddress address) {
        boolean codeLast = address.country()
                .map(country -> CODE_AFTER_CITY.contains(country.code()))
                .orElse(false);
        String city =
                codeLast ? address.city() + " " + address.postalCode() : address.postalCode() + " " + address.city();
        String country = address.country().map(setting.figures()::country).orElse("");
        List<String> lines = List.of(address.street(), address.additional(), city, address.region(), country);
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
