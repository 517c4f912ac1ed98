package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
        groupOf(vat).add(vat, amount);
    }

    private Group groupOf(Vat vat) {
        for (Group group : groups) {
            if (group.vat.isOfGroup(vat)) {
                return group;
            }
        }
        Group group = new Group(vat, currency);
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
        private final CurrencyCode currency;
        private BigDecimal taxable;
        /** Sorted as soon as there are any; most groups have none and pay for no set. */
        private Set<String> reasons = Set.of();

        Group(Vat vat, CurrencyCode currency) {
            this.vat = vat;
            this.currency = currency;
            this.taxable = BigDecimal.valueOf(0, currency.scale());
        }

        void add(Vat added, Money amount) {
            taxable = taxable.add(amount.amount());
            if (!added.reason().isEmpty() && !reasons.contains(added.reason())) {
                reasons = new TreeSet<>(reasons);
                reasons.add(added.reason());
            }
        }

        TaxGroup taxed() {
            Money amount = new Money(taxable, currency);
            Money tax = TotalsEngine.taxOfGroup(amount, vat.rate());
            return new TaxGroup(vat.category(), vat.rate(), amount, tax, String.join("; ", reasons));
        }
    }
}
