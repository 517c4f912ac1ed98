package io.klientela.invoicing;

import io.klientela.money.Money;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.Percentage;

/** How allowances, charges and levies are told. */
final class ChargeWords {
    private final Setting setting;

    ChargeWords(Setting setting) {
        this.setting = setting;
    }

    /** Why it is there: the reason's own words, else those for its code, else what it is. */
    String reason(ChargeKind kind, ChargeReason reason) {
        if (!reason.text().isBlank()) {
            return reason.text();
        }
        if (kind == ChargeKind.ALLOWANCE) {
            boolean isDiscount = reason.code().equals(ChargeReason.DISCOUNT.code());
            return coded(isDiscount ? Label.DISCOUNT : Label.ALLOWANCE, isDiscount ? "" : reason.code());
        }
        return coded(Label.CHARGE, reason.code());
    }

    private String coded(Label label, String code) {
        return setting.words().of(label) + (code.isEmpty() ? "" : " (" + code + ")");
    }

    /** The percentage that it is, and of what if that is not what it stands at; empty for an amount. */
    String percent(ChargeAmount amount) {
        if (!(amount instanceof Percentage percentage)) {
            return "";
        }
        String percent = setting.figures().percent(percentage.percent());
        return percentage
                .base()
                .map(base -> percent + " × " + setting.figures().amount(base))
                .orElse(percent);
    }

    /** What it adds: an allowance takes off. */
    static Money signed(ChargeKind kind, Money amount) {
        return kind == ChargeKind.CHARGE ? amount : amount.negated();
    }

    /** {@code name 10%: -600.00 PLN}, on one line. */
    String told(String name, ChargeAmount amount, Money signed) {
        String percent = percent(amount);
        String label = percent.isEmpty() ? name : name + " " + percent;
        return setting.words().labelled(label, setting.figures().money(signed));
    }
}
