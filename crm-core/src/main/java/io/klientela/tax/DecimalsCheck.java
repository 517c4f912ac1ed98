package io.klientela.tax;

import java.math.BigDecimal;
import java.util.List;

/** BR-DEC: how many decimals the norm allows. */
final class DecimalsCheck {
    private final int allowed;
    private final List<Finding> findings;

    DecimalsCheck(int allowed, List<Finding> findings) {
        this.allowed = allowed;
        this.findings = findings;
    }

    void check(StatedFigures figures) {
        for (StatedCharge charge : figures.charges()) {
            boolean allowance = charge.kind() == ChargeKind.ALLOWANCE;
            check(allowance ? "BR-DEC-01" : "BR-DEC-05", allowance ? "BT-92" : "BT-99", charge.amount());
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
            check("BR-DEC-19", "BT-116 of " + group.category() + " " + group.rate(), group.taxable());
            check("BR-DEC-20", "BT-117 of " + group.category() + " " + group.rate(), group.tax());
        }
        for (int i = 0; i < figures.lines().size(); i++) {
            check("BR-DEC-23", "line " + (i + 1), figures.lines().get(i).net());
        }
    }

    private void check(String rule, String subject, BigDecimal stated) {
        if (stated.stripTrailingZeros().scale() > allowed) {
            findings.add(new Finding(rule, subject, Rounding.halfUp(stated, allowed), stated, Finding.Severity.BLOCKS));
        }
    }
}
