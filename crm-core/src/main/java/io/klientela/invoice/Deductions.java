package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Vat;
import io.klientela.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a content says which advances it deducts: by allowances (BG-20), one for each group of each advance, after all others. Like all
 * amounts of the content they are with VAT where it has gross entry.
 */
final class Deductions {
    private Deductions() {}

    /** The content of the whole supply, with the advances deducted. */
    static InvoiceContent with(InvoiceContent whole, List<DeductedAdvance> advances) {
        List<DocumentCharge> charges = new ArrayList<>(whole.pricing().charges());
        for (DeductedAdvance advance : advances) {
            String reason = Messages.of("advance.deducted", whole.language()).replace("{number}", advance.number());
            for (TaxGroup group : advance.groups()) {
                FixedAmount amount = new FixedAmount(entered(whole, group));
                charges.add(
                        new DocumentCharge(ChargeKind.ALLOWANCE, amount, vat(whole, group), ChargeReason.of(reason)));
            }
        }
        return whole.withPricing(whole.pricing().withCharges(charges));
    }

    /** The figures that those allowances come to. */
    static List<ChargeFigures> figures(InvoiceContent whole, List<DeductedAdvance> advances) {
        return groups(advances)
                .map(group -> new ChargeFigures(entered(whole, group), group.taxable()))
                .toList();
    }

    static InvoiceContent without(InvoiceContent content, List<DeductedAdvance> advances) {
        List<DocumentCharge> charges = content.pricing().charges();
        int deductions = (int) groups(advances).count();
        return deductions == 0
                ? content
                : content.withPricing(content.pricing().withCharges(charges.subList(0, charges.size() - deductions)));
    }

    /** Says no unless only a final invoice deducts advances, and they are its last allowances. */
    static void requireOf(
            DocumentKind kind, InvoiceContent content, InvoiceFigures figures, List<DeductedAdvance> advances) {
        if (advances.isEmpty() == (kind == DocumentKind.FINAL)) {
            throw new IllegalArgumentException("A final invoice deducts advances, other documents do not");
        }
        List<ChargeFigures> expected = figures(content, advances);
        int others = figures.charges().size() - expected.size();
        boolean isSo = others >= 0
                && figures.charges().subList(others, figures.charges().size()).equals(expected)
                && content.pricing().charges().subList(others, figures.charges().size()).stream()
                        .allMatch(charge -> charge.kind() == ChargeKind.ALLOWANCE);
        if (!isSo) {
            throw new IllegalArgumentException(
                    "A final invoice has an allowance for each group of each advance, at its end");
        }
    }

    static Stream<TaxGroup> groups(List<DeductedAdvance> advances) {
        return advances.stream().flatMap(advance -> advance.groups().stream());
    }

    private static Money entered(InvoiceContent content, TaxGroup group) {
        return content.pricing().policy().isGrossEntry() ? group.gross() : group.taxable();
    }

    /** That of the first line or charge of the group: a reason of its own would be told twice. */
    private static Vat vat(InvoiceContent whole, TaxGroup group) {
        return Stream.concat(
                        whole.lines().stream().map(InvoiceLine::vat),
                        whole.pricing().charges().stream().map(DocumentCharge::vat))
                .filter(group::isOf)
                .findFirst()
                .orElseThrow();
    }
}
