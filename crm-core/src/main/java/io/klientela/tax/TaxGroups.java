package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects the taxable amounts of a document by category and rate (BR-S-08 and its kin). The result does not depend on
 * the order in which they come. A document has few rates, so a list is searched faster than a map.
 */
final class TaxGroups {
    private static final Comparator<TaxGroup> ORDER =
            Comparator.comparing(TaxGroup::category).thenComparing(TaxGroup::rate, Comparator.reverseOrder());

    private final CurrencyCode currency;
    private final List<Group> groups = new ArrayList<>();

    TaxGroups(CurrencyCode currency) {
        this.currency = currency;
    }

    void add(Vat vat, Money amount) {
        Group group = groupOf(vat);
        group.taxable = group.taxable.plus(amount);
        if (!vat.reason().isEmpty()) {
            group.reasons.add(vat.reason());
        }
    }

    private Group groupOf(Vat vat) {
        for (Group group : groups) {
            if (group.vat.isOfGroup(vat)) {
                return group;
            }
        }
        Group group = new Group(vat, Money.zero(currency));
        groups.add(group);
        return group;
    }

    List<TaxGroup> taxed() {
        List<TaxGroup> taxed = new ArrayList<>(groups.size());
        for (Group group : groups) {
            taxed.add(group.taxed());
        }
        taxed.sort(ORDER);
        return taxed;
    }

    /** What the groups tax in all. */
    static Money taxable(List<TaxGroup> groups, CurrencyCode currency) {
        Money sum = Money.zero(currency);
        for (TaxGroup group : groups) {
            sum = sum.plus(group.taxable());
        }
        return sum;
    }

    private static final class Group {
        private final Vat vat;
        private final TreeSet<String> reasons = new TreeSet<>();
        private Money taxable;

        Group(Vat vat, Money taxable) {
            this.vat = vat;
            this.taxable = taxable;
        }

        TaxGroup taxed() {
            return new TaxGroup(
                    vat.category(),
                    vat.rate(),
                    taxable,
                    TotalsEngine.taxOfGroup(taxable, vat.rate()),
                    String.join("; ", reasons));
        }
    }
}
