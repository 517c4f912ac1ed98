package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects the amounts of a document by category and rate (BR-S-08 and its kin), and taxes them by its policy. The result
 * does not depend on the order in which they come. A document has few rates, so a sorted list is searched faster than a map.
 */
final class TaxGroups {
    private final TotalsPolicy policy;
    private final CurrencyCode currency;
    private final List<Group> groups = new ArrayList<>(4);

    TaxGroups(TotalsPolicy policy, CurrencyCode currency) {
        this.policy = policy;
        this.currency = currency;
    }

    /** Adds an amount as it was entered: without VAT, or with it. */
    void add(Vat vat, Money amount) {
        groupOf(vat).add(vat, amount);
    }

    /** What was added to the group of that VAT up to now. */
    Money entered(Vat vat) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).vat.isOfGroup(vat)) {
                return new Money(groups.get(i).sum, currency);
            }
        }
        return Money.zero(currency);
    }

    private Group groupOf(Vat vat) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.vat.isOfGroup(vat)) {
                return group;
            }
        }
        Group group = new Group(vat);
        int place = 0;
        while (place < groups.size() && groups.get(place).standsBefore(vat)) {
            place++;
        }
        groups.add(place, group);
        return group;
    }

    /** The groups in the order of the norm's codes, and falling rates. */
    List<TaxGroup> taxed() {
        List<TaxGroup> taxed = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            taxed.add(groups.get(i).taxed());
        }
        return taxed;
    }

    /** What was added to all groups up to now. */
    Money entered() {
        BigDecimal sum = BigDecimal.valueOf(0, currency.scale());
        for (int i = 0; i < groups.size(); i++) {
            sum = sum.add(groups.get(i).sum);
        }
        return new Money(sum, currency);
    }

    /** The tax of one amount, where the policy rounds there. */
    static Money taxOf(TotalsPolicy policy, Money amount, BigDecimal rate) {
        return policy.isGrossEntry() ? TotalsEngine.taxWithin(amount, rate) : TotalsEngine.taxOfLine(amount, rate);
    }

    private final class Group {
        private final Vat vat;
        private BigDecimal sum = BigDecimal.valueOf(0, currency.scale());
        private BigDecimal taxes = sum;
        /** Sorted as soon as there are any; most groups have none and pay for no set. */
        private Set<String> reasons = Set.of();

        Group(Vat vat) {
            this.vat = vat;
        }

        boolean standsBefore(Vat other) {
            int category = vat.category().compareTo(other.category());
            return category < 0 || (category == 0 && vat.rate().compareTo(other.rate()) > 0);
        }

        void add(Vat added, Money amount) {
            sum = sum.add(amount.amount());
            if (policy.isPerLine()) {
                taxes = taxes.add(taxOf(policy, amount, vat.rate()).amount());
            }
            if (!added.reason().isEmpty() && !reasons.contains(added.reason())) {
                reasons = new TreeSet<>(reasons);
                reasons.add(added.reason());
            }
        }

        TaxGroup taxed() {
            Money amount = new Money(sum, currency);
            Money tax = policy.isPerLine() ? new Money(taxes, currency) : taxOfSum(amount);
            Money taxable = policy.isGrossEntry() ? amount.minus(tax) : amount;
            return new TaxGroup(vat.category(), vat.rate(), taxable, tax, TaxGroup.reason(reasons));
        }

        private Money taxOfSum(Money amount) {
            return policy.isGrossEntry()
                    ? TotalsEngine.taxWithin(amount, vat.rate())
                    : TotalsEngine.taxOfGroup(amount, vat.rate());
        }
    }
}
