package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.tax.Finding.Severity;
import java.math.BigDecimal;
import java.util.List;

/** BR-DEC: how many decimals the norm allows. */
final class DecimalsCheck {
    private final int allowed;
    private final StatedFigures figures;
    private final List<Finding> findings;

    DecimalsCheck(int allowed, StatedFigures figures, List<Finding> findings) {
        this.allowed = allowed;
        this.figures = figures;
        this.findings = findings;
    }

    void check() {
        for (StatedCharge charge : figures.charges()) {
            boolean allowance = charge.kind() == ChargeKind.ALLOWANCE;
            check(allowance ? "BR-DEC-01" : "BR-DEC-05", allowance ? "BT-92" : "BT-99", charge.amount());
            charge.part().base().ifPresent(base -> {
                check(allowance ? "BR-DEC-02" : "BR-DEC-06", allowance ? "BT-93" : "BT-100", base);
            });
        }
        StatedTotals totals = figures.totals();
        check("BR-DEC-09", "BT-106", totals.sumOfLineNets());
        check("BR-DEC-10", "BT-107", totals.allowances());
        check("BR-DEC-11", "BT-108", totals.charges());
        check("BR-DEC-12", "BT-109", totals.net());
        check("BR-DEC-13", "BT-110", totals.tax());
        check("BR-DEC-14", "BT-112", totals.gross());
        check("BR-DEC-16", "BT-113", totals.prepaid());
        check("BR-DEC-17", "BT-114", totals.rounding());
        check("BR-DEC-18", "BT-115", totals.payable());
        for (StatedGroup group : figures.groups()) {
            check("BR-DEC-19", "BT-116 of " + group.subject(), group.taxable());
            check("BR-DEC-20", "BT-117 of " + group.subject(), group.tax());
        }
        for (int i = 0; i < figures.lines().size(); i++) {
            StatedLine line = figures.lines().get(i);
            String subject = "line " + (i + 1);
            check("BR-DEC-23", subject, line.net());
            line.price().ifPresent(price -> price.charges().forEach(part -> part(part, subject)));
        }
    }

    private void part(StatedPart part, String line) {
        boolean allowance = part.kind() == ChargeKind.ALLOWANCE;
        check(allowance ? "BR-DEC-24" : "BR-DEC-27", (allowance ? "BT-136 of " : "BT-141 of ") + line, part.amount());
        part.base().ifPresent(base -> {
            check(allowance ? "BR-DEC-25" : "BR-DEC-28", (allowance ? "BT-137 of " : "BT-142 of ") + line, base);
        });
    }

    private void check(String rule, String subject, BigDecimal stated) {
        check(rule, subject, stated, figures.currency());
    }

    /** Decimals that the currency has are right, and cannot be sent all the same. */
    void check(String rule, String subject, BigDecimal stated, CurrencyCode currency) {
        int decimals = stated.stripTrailingZeros().scale();
        if (decimals > allowed) {
            boolean right = decimals <= currency.scale();
            findings.add(new Finding(
                    rule,
                    subject,
                    Rounding.halfUp(stated, allowed),
                    stated,
                    right ? Severity.NOT_REPRESENTABLE : Severity.BLOCKS));
        }
    }
}
