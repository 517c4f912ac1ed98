package io.klientela.tax;

import io.klientela.money.Money;
import io.klientela.tax.Finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recalculates what a document states and names every rule of EN 16931 that does not hold: the sums (BR-CO-10 to
 * BR-CO-16), the tax of each group (BR-CO-17), its taxable amount (BR-S-08 and its kin), what the family of each VAT
 * category asks for (BR-S-01 to BR-S-10, BR-O-11 to BR-O-14, and their kin), and decimals (BR-DEC). Where lines state
 * quantity and price, or an allowance its percentage, two rules of Peppol are asked too: PEPPOL-EN16931-R120 of the net of
 * a line, PEPPOL-EN16931-R040 of a percentage; the norm itself has none.
 *
 * <p>A violation {@linkplain Severity#BLOCKS blocks} where the official check refuses the document. That check compares
 * sums after rounding them, and lets taxes, and taxable amounts of the categories that have a rate, differ by less than
 * one unit of the currency (a tax from rate × taxable amount with two decimals, whatever the currency has), net of a line and
 * percentages by 0.02; what differs within that is a
 * {@linkplain Severity#WARNS warning}. Figures that agree, but that the norm has no words for, are
 * {@linkplain Severity#NOT_REPRESENTABLE not representable}. Rules about other things than figures are none of its
 * business. Nothing is corrected.
 */
public final class SelfCheck {
    /** What a levy outside the VAT base is reported as: EN 16931 has no rule against what it has no term for. */
    public static final String LEVY_OUTSIDE_VAT_BASE = "LEVY-OUTSIDE-VAT-BASE";

    /** BR-DEC speaks of two decimals for any currency, which is why amounts in KWD cannot be sent. */
    private static final int DECIMALS = 2;

    private static final Set<String> TOLERANT_CATEGORIES = Set.of("S", "L", "M", "B");

    private final StatedFigures figures;
    private final List<Finding> findings = new ArrayList<>();

    private SelfCheck(StatedFigures figures) {
        this.figures = figures;
    }

    /** Every rule that the figures violate, in the order of the norm; empty when they are right. */
    public static List<Finding> findings(StatedFigures figures) {
        SelfCheck check = new SelfCheck(figures);
        check.sums();
        check.groups();
        check.missingGroups();
        new CategoryCheck(figures, check.findings).check();
        new LineCheck(figures, check.findings).check();
        new DecimalsCheck(DECIMALS, figures, check.findings).check();
        return List.copyOf(check.findings);
    }

    /** What is to be said of a document of ours, its levies and its second tax currency included. */
    public static List<Finding> findings(Calculation calculation) {
        List<Finding> findings = new ArrayList<>(findings(StatedFigures.of(calculation)));
        List<TaxableLine> lines = calculation.document().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof PricedLine line
                    && line.levy()
                            .filter(levy -> levy.place() == Levy.Place.OUTSIDE_VAT_BASE)
                            .isPresent()) {
                BigDecimal levy = TotalsEngine.levy(line).amount();
                findings.add(new Finding(
                        LEVY_OUTSIDE_VAT_BASE, "line " + (i + 1), BigDecimal.ZERO, levy, Severity.NOT_REPRESENTABLE));
            }
        }
        Optional<Money> converted = calculation.taxInTaxCurrency();
        if (converted.isPresent()) {
            DecimalsCheck decimals = new DecimalsCheck(DECIMALS, StatedFigures.of(calculation), findings);
            decimals.check(
                    "BR-DEC-15",
                    "BT-111",
                    converted.get().amount(),
                    converted.get().currency());
        }
        return List.copyOf(findings);
    }

    private void sums() {
        StatedTotals totals = figures.totals();
        BigDecimal lines = sum(figures.lines().stream().map(StatedLine::net).toList());
        BigDecimal taxes = sum(figures.groups().stream().map(StatedGroup::tax).toList());
        sum("BR-CO-10", "BT-106", lines, totals.sumOfLineNets());
        sum("BR-CO-11", "BT-107", chargesOf(ChargeKind.ALLOWANCE), totals.allowances());
        sum("BR-CO-12", "BT-108", chargesOf(ChargeKind.CHARGE), totals.charges());
        sum(
                "BR-CO-13",
                "BT-109",
                totals.sumOfLineNets().subtract(totals.allowances()).add(totals.charges()),
                totals.net());
        sum("BR-CO-14", "BT-110", taxes, totals.tax());
        sum("BR-CO-15", "BT-112", totals.net().add(totals.tax()), totals.gross());
        sum("BR-CO-16", "BT-115", totals.gross().subtract(totals.prepaid()).add(totals.rounding()), totals.payable());
    }

    private void sum(String rule, String subject, BigDecimal calculated, BigDecimal stated) {
        if (calculated.compareTo(stated) != 0) {
            boolean lostInRounding = Rounding.halfUp(calculated, DECIMALS).compareTo(stated) == 0;
            report(rule, subject, calculated, stated, lostInRounding);
        }
    }

    private void groups() {
        for (StatedGroup group : figures.groups()) {
            BigDecimal tax = Rounding.share(
                    group.taxable(), group.rate(), figures.currency().scale());
            if (tax.compareTo(group.tax()) != 0) {
                report("BR-CO-17", group.subject(), tax, group.tax(), isNear(product(group), group.tax()));
            }
            BigDecimal taxable = taxableOf(group.category(), group.rate());
            if (taxable.compareTo(group.taxable()) != 0) {
                boolean tolerated = TOLERANT_CATEGORIES.contains(group.category()) && isNear(taxable, group.taxable());
                report(RuleFamily.rule(group.category(), "08"), group.subject(), taxable, group.taxable(), tolerated);
            }
        }
    }

    /** As the official check computes it (BR-CO-17): with two decimals, also where the currency has none or three. */
    private static BigDecimal product(StatedGroup group) {
        return Rounding.share(group.taxable(), group.rate(), DECIMALS);
    }

    /** A rate that lines or charges bear, with no group that states it: its tax would be lost. */
    private void missingGroups() {
        List<String> seen = new ArrayList<>();
        figures.lines().forEach(line -> missingGroup(line.category(), line.rate(), seen));
        figures.charges().forEach(charge -> missingGroup(charge.category(), charge.rate(), seen));
    }

    private void missingGroup(String category, BigDecimal rate, List<String> seen) {
        if (figures.groups().stream().anyMatch(group -> group.isOf(category, rate))) {
            return;
        }
        String subject = StatedGroup.subject(category, rate);
        BigDecimal taxable = taxableOf(category, rate);
        if (!seen.contains(subject) && taxable.signum() != 0) {
            seen.add(subject);
            report(RuleFamily.rule(category, "01"), subject, taxable, BigDecimal.ZERO, false);
        }
    }

    private BigDecimal taxableOf(String category, BigDecimal rate) {
        BigDecimal taxable = BigDecimal.ZERO;
        for (StatedLine line : figures.lines()) {
            boolean counts = line.category().equals(category) && line.rate().compareTo(rate) == 0;
            taxable = counts ? taxable.add(line.net()) : taxable;
        }
        for (StatedCharge charge : figures.charges()) {
            boolean counts = charge.category().equals(category) && charge.rate().compareTo(rate) == 0;
            taxable = counts ? taxable.add(charge.part().signed()) : taxable;
        }
        return taxable;
    }

    private BigDecimal chargesOf(ChargeKind kind) {
        return sum(figures.charges().stream()
                .filter(charge -> charge.kind() == kind)
                .map(StatedCharge::amount)
                .toList());
    }

    private void report(String rule, String subject, BigDecimal calculated, BigDecimal stated, boolean tolerated) {
        Severity severity = tolerated ? Severity.WARNS : Severity.BLOCKS;
        findings.add(new Finding(rule, subject, calculated, stated, severity));
    }

    private static boolean isNear(BigDecimal calculated, BigDecimal stated) {
        return calculated.subtract(stated).abs().compareTo(BigDecimal.ONE) < 0;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
