package io.klientela.tax;

import io.klientela.tax.Finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the norm asks of each VAT category: which rates its lines (rule 05), allowances (06) and charges (07) may have, that
 * an untaxed one has one group (01) and no tax (09), where a reason must or must not stand (10), and that "outside the
 * scope" stands alone (BR-O-11 to BR-O-14). Categories that the norm does not know are passed over.
 */
final class CategoryCheck {
    /** What a rate is compared with that must be above zero. */
    private static final BigDecimal SMALLEST_RATE = BigDecimal.ONE.movePointLeft(Vat.MAX_DECIMALS);

    private final StatedFigures figures;
    private final List<Finding> findings;

    CategoryCheck(StatedFigures figures, List<Finding> findings) {
        this.figures = figures;
        this.findings = findings;
    }

    void check() {
        for (int i = 0; i < figures.lines().size(); i++) {
            StatedLine line = figures.lines().get(i);
            rate("05", "line ", i + 1, line.category(), line.rate());
        }
        for (int i = 0; i < figures.charges().size(); i++) {
            StatedCharge charge = figures.charges().get(i);
            String number = charge.kind() == ChargeKind.ALLOWANCE ? "06" : "07";
            rate(number, "charge ", i + 1, charge.category(), charge.rate());
        }
        figures.groups().forEach(this::group);
        oneGroupOfEachUntaxedCategory();
        if (figures.groups().isEmpty()) {
            block("BR-CO-18", "BG-23", 1, 0);
        }
        outsideScopeStandsAlone();
        splitPaymentIsNotStandard();
    }

    private void rate(String number, String owner, int place, String code, BigDecimal rate) {
        Optional<VatCategory> category = VatCategory.findByCode(code);
        if (category.isPresent() && !category.get().admitsRateOfSign(rate.signum())) {
            BigDecimal nearest = category.get() == VatCategory.STANDARD ? SMALLEST_RATE : BigDecimal.ZERO;
            findings.add(new Finding(RuleFamily.rule(code, number), owner + place, nearest, rate, Severity.BLOCKS));
        }
    }

    private void group(StatedGroup group) {
        Optional<VatCategory> category = VatCategory.findByCode(group.category());
        if (category.isEmpty()) {
            return;
        }
        if (category.get().isUntaxed()) {
            if (group.tax().signum() != 0) {
                String rule = RuleFamily.rule(group.category(), "09");
                findings.add(new Finding(rule, group.subject(), BigDecimal.ZERO, group.tax(), Severity.BLOCKS));
            }
        }
        group.reason().ifPresent(reason -> reason(category.get(), group, !reason.isBlank()));
    }

    private void oneGroupOfEachUntaxedCategory() {
        for (VatCategory category : VatCategory.values()) {
            long groups = figures.groups().stream()
                    .filter(group -> group.category().equals(category.code()))
                    .count();
            if (category.isUntaxed() && groups > 1) {
                block(RuleFamily.rule(category.code(), "01"), "BG-23", 1, groups);
            }
        }
    }

    private void reason(VatCategory category, StatedGroup group, boolean given) {
        if (given ? category.forbidsReason() : category.needsReason()) {
            String rule = RuleFamily.rule(group.category(), "10");
            block(rule, "BT-120 of " + group.subject(), given ? 0 : 1, given ? 1 : 0);
        }
    }

    private void outsideScopeStandsAlone() {
        String outside = VatCategory.OUTSIDE_SCOPE.code();
        if (figures.groups().stream().noneMatch(group -> group.category().equals(outside))) {
            return;
        }
        alone(
                "BR-O-11",
                "BG-23",
                figures.groups().stream()
                        .filter(group -> !group.category().equals(outside))
                        .count());
        alone(
                "BR-O-12",
                "BG-25",
                figures.lines().stream()
                        .filter(line -> !line.category().equals(outside))
                        .count());
        alone("BR-O-13", "BG-20", others(ChargeKind.ALLOWANCE, outside));
        alone("BR-O-14", "BG-21", others(ChargeKind.CHARGE, outside));
    }

    private long others(ChargeKind kind, String code) {
        return figures.charges().stream()
                .filter(charge -> charge.kind() == kind && !charge.category().equals(code))
                .count();
    }

    private void splitPaymentIsNotStandard() {
        boolean split =
                figures.groups().stream().anyMatch(group -> group.category().equals(VatCategory.SPLIT_PAYMENT.code()));
        long standard = figures.groups().stream()
                .filter(group -> group.category().equals(VatCategory.STANDARD.code()))
                .count();
        if (split) {
            alone("BR-B-02", "BG-23", standard);
        }
    }

    /** What stands beside a category that the norm wants alone is right in law and arithmetic, but cannot be sent. */
    private void alone(String rule, String subject, long others) {
        if (others > 0) {
            findings.add(new Finding(
                    rule, subject, BigDecimal.ZERO, BigDecimal.valueOf(others), Severity.NOT_REPRESENTABLE));
        }
    }

    private void block(String rule, String subject, long calculated, long stated) {
        findings.add(new Finding(
                rule, subject, BigDecimal.valueOf(calculated), BigDecimal.valueOf(stated), Severity.BLOCKS));
    }
}
