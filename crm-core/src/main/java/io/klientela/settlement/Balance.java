package io.klientela.settlement;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one client owes in one currency, and is owed. The sums overlap in nothing, and nothing rounds.
 *
 * @param currency the currency of all amounts
 * @param notDue what is open and not overdue
 * @param overdue what is overdue, by age; every age is there
 * @param disputed what the client does not accept
 * @param overpaid what the client is owed
 */
public record Balance(CurrencyCode currency, Money notDue, Map<Age, Money> overdue, Money disputed, Money overpaid) {
    public Balance {
        Objects.requireNonNull(currency, "currency");
        notDue.requireCurrency(currency);
        Map<Age, Money> ages = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            Money amount = overdue.getOrDefault(age, Money.zero(currency));
            amount.requireCurrency(currency);
            ages.put(age, amount);
        }
        overdue = Collections.unmodifiableMap(ages);
        disputed.requireCurrency(currency);
        overpaid.requireCurrency(currency);
    }

    static Balance zero(CurrencyCode currency) {
        Money zero = Money.zero(currency);
        return new Balance(currency, zero, Map.of(), zero, zero);
    }

    /** What is overdue, of any age. */
    public Money totalOverdue() {
        return Money.total(overdue.values(), currency);
    }

    /** What the client is asked for: overdue or not, but not disputed. */
    public Money open() {
        return notDue.plus(totalOverdue());
    }

    /** With what one invoice adds. */
    Balance plus(Settlement settlement, LocalDate today) {
        Money owed = overpaid.plus(settlement.overpaid());
        if (settlement.state() == InvoiceState.DISPUTED) {
            return new Balance(currency, notDue, overdue, disputed.plus(settlement.open()), owed);
        }
        if (!settlement.isOverdueOn(today)) {
            return new Balance(currency, notDue.plus(settlement.open()), overdue, disputed, owed);
        }
        Map<Age, Money> ages = new EnumMap<>(overdue);
        ages.merge(Age.of(settlement.dueDate(), today), settlement.open(), Money::plus);
        return new Balance(currency, notDue, ages, disputed, owed);
    }
}
