package io.klientela.tax;

import io.klientela.tax.Finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rules of Peppol BIS Billing 3 about what an amount follows from: R120 of lines, R040 of percentages. */
final class LineCheck {
    /** The slack that the official check of Peppol gives to both. */
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    private final StatedFigures figures;
    private final List<Finding> findings;

    LineCheck(StatedFigures figures, List<Finding> findings) {
        this.figures = figures;
        this.findings = findings;
    }

    void check() {
        int scale = figures.currency().scale();
        for (int i = 0; i < figures.lines().size(); i++) {
            StatedLine line = figures.lines().get(i);
            String subject = "line " + (i + 1);
            Optional<StatedPrice> price = line.price();
            if (price.isPresent()) {
                int decimals = Math.max(scale, line.net().scale());
                compare("PEPPOL-EN16931-R120", subject, price.get().net(decimals), line.net());
                price.get().charges().forEach(part -> percentage(subject, part));
            }
        }
        for (int i = 0; i < figures.charges().size(); i++) {
            percentage("charge " + (i + 1), figures.charges().get(i).part());
        }
    }

    private void percentage(String subject, StatedPart part) {
        if (part.base().isPresent() && part.percent().isPresent()) {
            BigDecimal amount = Rounding.share(
                    part.base().get(), part.percent().get(), figures.currency().scale());
            compare("PEPPOL-EN16931-R040", subject, amount, part.amount());
        }
    }

    private void compare(String rule, String subject, BigDecimal calculated, BigDecimal stated) {
        if (calculated.compareTo(stated) != 0) {
            boolean slack = calculated.subtract(stated).abs().compareTo(SLACK) <= 0;
            findings.add(new Finding(rule, subject, calculated, stated, slack ? Severity.WARNS : Severity.BLOCKS));
        }
    }
}
