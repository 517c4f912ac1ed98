package io.klientela.invoice;

import io.klientela.invoice.CorrectionPart.ChangedConsignee;
import io.klientela.invoice.CorrectionPart.ChangedDeliveryPeriod;
import io.klientela.invoice.CorrectionPart.ChangedLine;
import io.klientela.invoice.CorrectionPart.ChangedNotes;
import io.klientela.invoice.CorrectionPart.RemovedCharge;
import io.klientela.invoice.CorrectionPart.RemovedLine;
import io.klientela.invoice.CorrectionPart.WrittenCharge;
import io.klientela.invoice.CorrectionPart.WrittenLine;
import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.AdvanceExceedsException;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An invoice as an order writes it anew: its head, and the lines, allowances and charges that it then has, by number. */
final class Rewriting {
    private final StandingInvoice standing;
    private final CorrectionOrder order;
    /** The content, but for its lines, allowances and charges. */
    private InvoiceContent head;

    private final TreeMap<Integer, InvoiceLine> lines = new TreeMap<>();
    private final TreeMap<Integer, DocumentCharge> charges = new TreeMap<>();
    private int lastLine;
    private int lastCharge;

    Rewriting(StandingInvoice standing, CorrectionOrder order) {
        this.standing = standing;
        this.order = order;
        this.head = standing.content();
        this.lastLine = standing.lines().size();
        this.lastCharge = standing.charges().size();
        standing.lines().stream()
                .filter(line -> !line.isTakenAway())
                .forEach(line -> lines.put(
                        line.number(), line.line(standing.invoice().content().language())));
        standing.charges().stream()
                .filter(charge -> !charge.isTakenAway())
                .forEach(charge -> charges.put(charge.number(), charge.charge()));
        order.parts().forEach(this::carryOut);
        OversizedDocumentException.checkCorrection(standing.invoice().id(), lines.size(), charges.size());
    }

    private void carryOut(CorrectionPart part) {
        if (part instanceof ChangedLine change) {
            put(change.number(), changed(require(lines, "line", change.number(), lastLine), change));
        } else if (part instanceof WrittenLine written) {
            int number = written.number().orElseGet(() -> ++lastLine);
            written.number().ifPresent(of -> require(lines, "line", of, lastLine));
            put(number, written.line().toLine(head.pricing().policy()));
        } else if (part instanceof RemovedLine removed) {
            require(lines, "line", removed.number(), lastLine);
            lines.remove(removed.number());
        } else if (part instanceof WrittenCharge written) {
            int number = written.number().orElseGet(() -> ++lastCharge);
            written.number().ifPresent(this::requireCharge);
            charges.put(number, written.charge());
        } else if (part instanceof RemovedCharge removed) {
            requireCharge(removed.number());
            charges.remove(removed.number());
        } else {
            head = changed(head, part);
        }
    }

    /** A line that does not fit the currency is named by the number that it has, and not by its place among those that are left. */
    private void put(int number, InvoiceLine line) {
        CurrencyCode found = line.price().currency();
        if (!found.equals(head.currency())) {
            throw new CurrencyMismatchException(head.currency(), found, "line " + number);
        }
        lines.put(number, line);
    }

    private static InvoiceContent changed(InvoiceContent head, CorrectionPart part) {
        if (part instanceof ChangedConsignee change) {
            return head.withConsignee(change.consignee());
        }
        if (part instanceof ChangedDeliveryPeriod change) {
            return head.withDeliveryPeriod(change.period().map(NewDeliveryPeriod::toPeriod));
        }
        return head.withNotes(((ChangedNotes) part).notes().strip());
    }

    private <T> T require(Map<Integer, T> parts, String part, int number, int count) {
        return Optional.ofNullable(parts.get(number))
                .orElseThrow(() -> new UnknownPartException(standing.invoice(), part, number, count));
    }

    private void requireCharge(int number) {
        require(charges, "charge", number, lastCharge);
        if (standing.isDeduction(number)) {
            throw new FinalCorrectionException(standing.invoice());
        }
    }

    private static InvoiceLine changed(InvoiceLine line, ChangedLine change) {
        InvoiceLine named = change.name().map(String::strip).map(line::withName).orElse(line);
        InvoiceLine counted =
                change.quantity().map(BigDecimal::new).map(named::withQuantity).orElse(named);
        InvoiceLine priced = change.price().map(counted::withPrice).orElse(counted);
        return change.vat().map(priced::withVat).orElse(priced);
    }

    Optional<InvoiceLine> line(int number) {
        return Optional.ofNullable(lines.get(number));
    }

    Optional<DocumentCharge> charge(int number) {
        return Optional.ofNullable(charges.get(number));
    }

    /** The highest number of a line that stood before or stands now. */
    int lastLine() {
        return lastLine;
    }

    int lastCharge() {
        return lastCharge;
    }

    /** In which place among the lines that there are now one has its figures. */
    int placeOfLine(int number) {
        return lines.headMap(number).size();
    }

    int placeOfCharge(int number) {
        return charges.headMap(number).size();
    }

    /** The whole invoice as it is to be. */
    InvoiceContent content() {
        return head.withBuyer(order.buyer().orElse(head.buyer()))
                .withPurchaseOrder(order.purchaseOrder().map(String::strip).orElse(head.purchaseOrder()))
                .withBuyerReference(order.buyerReference().map(String::strip).orElse(head.buyerReference()))
                .withPricing(head.pricing().withCharges(List.copyOf(charges.values())))
                .withLines(List.copyOf(lines.values()));
    }

    /**
     * What it then comes to. Of a final invoice the whole supply is computed, and its advances are deducted as they stated it.
     *
     * @throws BelowAdvancesException if they come to more than a group of the whole
     */
    InvoiceFigures figures() {
        return isFinal() ? byNumber(rest().figures()) : InvoiceFigures.of(content());
    }

    /** What then keeps it from being issued. */
    List<Finding> findings() {
        return isFinal() ? IssueRules.findings(rest()) : IssueRules.findings(content(), figures());
    }

    private boolean isFinal() {
        return standing.invoice().kind() == DocumentKind.FINAL;
    }

    private NewDocument rest() {
        List<DocumentCharge> others = charges.entrySet().stream()
                .filter(charge -> !standing.isDeduction(charge.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        InvoiceContent content = content();
        InvoiceContent whole = content.withPricing(content.pricing().withCharges(others));
        try {
            return new FinalInvoice(whole, standing.invoice().advances()).document();
        } catch (AdvanceExceedsException exceeded) {
            throw new BelowAdvancesException(standing.invoice(), exceeded);
        }
    }

    /** A final invoice has its deductions last, and allowances and charges that a correction adds have the numbers after them. */
    private InvoiceFigures byNumber(InvoiceFigures figures) {
        int deductions =
                (int) charges.keySet().stream().filter(standing::isDeduction).count();
        int others = figures.charges().size() - deductions;
        List<ChargeFigures> sorted = new ArrayList<>();
        int ofOthers = 0;
        int ofDeductions = others;
        for (int number : charges.keySet()) {
            sorted.add(figures.charges().get(standing.isDeduction(number) ? ofDeductions++ : ofOthers++));
        }
        return new InvoiceFigures(
                figures.totals(), figures.lines(), sorted, figures.levies(), figures.taxInTaxCurrency());
    }
}
