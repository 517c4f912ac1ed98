package io.klientela.settings;

import io.klientela.catalogue.CatalogueStores;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxRule;
import io.klientela.catalogue.UsualTerms;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsFault.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the rules that the taxes, products and terms of a document break. */
final class CatalogueCheck {
    static final String TERMS = "terms";

    private final FaultList faults;

    /** By folded name, those that there will be: products that name one keep it from being deleted. */
    private final Map<String, Tax> stored = new HashMap<>();

    private final Map<String, TaxRule> rules = new HashMap<>();

    CatalogueCheck(UnitOfWork<? extends CatalogueStores> unit, FaultList faults) {
        this.faults = faults;
        for (Tax tax : unit.stores().taxes().list(unit.project())) {
            stored.put(tax.foldedName(), tax);
            rules.put(tax.foldedName(), tax.rule());
        }
    }

    static String taxPlace(String name) {
        return "taxes/" + name;
    }

    void check(SettingsDocument document) {
        document.taxes().ifPresent(this::taxes);
        document.products().ifPresent(this::products);
        document.terms().ifPresent(this::terms);
    }

    private void taxes(List<TaxSettings> wanted) {
        Set<String> names = new HashSet<>();
        for (TaxSettings tax : wanted) {
            String place = taxPlace(tax.name());
            faults.name(place, tax.name(), names);
            boolean lacksReason = tax.rule() instanceof TaxRule.OfVat vat && vat.lacksReason();
            faults.refuseUnless(!lacksReason, place, Rule.REASON);
            String folded = SortKey.fold(tax.name());
            boolean isAlike = lacksReason
                    || Optional.ofNullable(stored.get(folded))
                            .map(there -> there.canBecome(there.withRule(tax.rule())))
                            .orElse(true);
            faults.refuseUnless(isAlike, place, Rule.TAX_DIFFERS);
            rules.put(folded, tax.rule());
        }
    }

    private void products(List<ProductSettings> wanted) {
        Set<String> numbers = new HashSet<>();
        for (ProductSettings product : wanted) {
            String place = product.place();
            faults.name(place, product.name(), Product.MAX_NAME, Rule.PRODUCT_NAME, new HashSet<>());
            faults.text(place, product.description(), Product.MAX_DESCRIPTION, Rule.DESCRIPTION);
            faults.text(place, product.articleNumber(), Product.MAX_ARTICLE_NUMBER, Rule.ARTICLE_NUMBER);
            String number = SortKey.fold(product.articleNumber());
            faults.refuseUnless(number.isEmpty() || numbers.add(number), place, Rule.ARTICLE_NUMBER_TWICE);
            boolean hasVat =
                    rule(product.vat()).filter(TaxRule.OfVat.class::isInstance).isPresent();
            faults.refuseUnless(hasVat, place, Rule.NO_VAT);
            product.levy().ifPresent(levy -> levy(place, product, rule(levy)));
        }
    }

    private Optional<TaxRule> rule(String name) {
        return Optional.ofNullable(rules.get(SortKey.fold(name)));
    }

    private void levy(String place, ProductSettings product, Optional<TaxRule> levy) {
        boolean isLevy = levy.filter(TaxRule.OfLevy.class::isInstance).isPresent();
        faults.refuseUnless(isLevy, place, Rule.NO_LEVY);
        boolean isSameCurrency = levy.flatMap(TaxRule::currency)
                .map(currency -> Objects.equals(currency, product.salePrice().currency()))
                .orElse(true);
        faults.refuseUnless(isSameCurrency, place, Rule.LEVY_CURRENCY);
    }

    private void terms(TermsSettings terms) {
        faults.text(TERMS, terms.text(), UsualTerms.MAX_TEXT, Rule.TERMS);
        boolean isFit = terms.paymentDays()
                .map(days -> days >= 0 && days <= UsualTerms.MOST_DAYS)
                .orElse(true);
        faults.refuseUnless(isFit, TERMS, Rule.PAYMENT_DAYS);
    }
}
