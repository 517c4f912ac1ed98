package io.klientela.tax;

import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The VAT of all lines, allowances and charges of one category and rate (BG-23).
 *
 * @param category BT-118
 * @param rate BT-119, in percent; zero when the category has none, see {@link VatCategory#hasRate()}
 * @param taxable BT-116
 * @param tax BT-117
 * @param reason BT-120, empty when there is none; where the lines give several, all of them, separated by "; ", or those
 *     that {@link #MAX_REASON} leaves room for, and "…" in place of the rest
 */
public record TaxGroup(VatCategory category, BigDecimal rate, Money taxable, Money tax, String reason) {
    /** The most characters of a reason. */
    public static final int MAX_REASON = 1_000_000;

    private static final String SEPARATOR = "; ";
    private static final String REST = "…";

    public TaxGroup {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(reason, "reason");
        if (reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("The reason of a tax group has at most " + MAX_REASON + " characters");
        }
        rate = Quantities.shortest(rate, Vat.MAX_DECIMALS);
        tax.requireCurrency(taxable.currency());
    }

    /** The reasons of the lines, allowances and charges of one group, as one. */
    static String reason(Collection<String> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        int all = reasons.stream()
                .mapToInt(reason -> reason.length() + SEPARATOR.length())
                .sum();
        if (all - SEPARATOR.length() <= MAX_REASON) {
            return String.join(SEPARATOR, reasons);
        }
        StringBuilder some = new StringBuilder();
        for (String reason : reasons) {
            if (some.length() + reason.length() + SEPARATOR.length() + REST.length() > MAX_REASON) {
                break;
            }
            some.append(reason).append(SEPARATOR);
        }
        return some + REST;
    }

    /** What the group comes to with VAT. */
    public Money gross() {
        return taxable.plus(tax);
    }

    /** Whether something of that VAT belongs to this group. */
    public boolean isOf(Vat vat) {
        return category == vat.category() && rate.compareTo(vat.rate()) == 0;
    }

    /** Whether both are of one category and rate. */
    public boolean isOf(TaxGroup other) {
        return category == other.category && rate.compareTo(other.rate) == 0;
    }

    /** The same group with the amounts of both; the other gives the reason where it has one. */
    TaxGroup plus(TaxGroup other) {
        return new TaxGroup(
                category,
                rate,
                taxable.plus(other.taxable),
                tax.plus(other.tax),
                other.reason.isEmpty() ? reason : other.reason);
    }

    /** The same group with nothing in it. */
    TaxGroup nothing() {
        Money nothing = Money.zero(taxable.currency());
        return new TaxGroup(category, rate, nothing, nothing, reason);
    }

    /** The same group with the opposite amounts. */
    TaxGroup negated() {
        return new TaxGroup(category, rate, taxable.negated(), tax.negated(), reason);
    }

    /** Each group of either list once, with the amounts of both; in the order of the norm's codes, and falling rates. */
    static List<TaxGroup> sum(List<TaxGroup> some, List<TaxGroup> others) {
        List<TaxGroup> sum = new ArrayList<>(some);
        for (TaxGroup other : others) {
            int place = 0;
            while (place < sum.size() && !sum.get(place).isOf(other)) {
                place++;
            }
            if (place < sum.size()) {
                sum.set(place, sum.get(place).plus(other));
            } else {
                sum.add(other);
            }
        }
        sum.sort(Comparator.comparing(TaxGroup::category).thenComparing(TaxGroup::rate, Comparator.reverseOrder()));
        return sum;
    }

    /** The same group without the amounts of the other. */
    TaxGroup minus(TaxGroup other) {
        return new TaxGroup(category, rate, taxable.minus(other.taxable), tax.minus(other.tax), reason);
    }
}
