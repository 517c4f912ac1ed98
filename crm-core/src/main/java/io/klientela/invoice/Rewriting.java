package io.klientela.invoice;

import io.klientela.invoice.CorrectionPart.ChangedLine;
import io.klientela.invoice.CorrectionPart.RemovedCharge;
import io.klientela.invoice.CorrectionPart.RemovedLine;
import io.klientela.invoice.CorrectionPart.WrittenCharge;
import io.klientela.invoice.CorrectionPart.WrittenLine;
import io.klientela.tax.DocumentCharge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An invoice as an order writes it anew: the lines, allowances and charges that it then has, by number. */
final class Rewriting {
    private final StandingInvoice standing;
    private final CorrectionOrder order;
    private final TreeMap<Integer, InvoiceLine> lines = new TreeMap<>();
    private final TreeMap<Integer, DocumentCharge> charges = new TreeMap<>();
    private int lastLine;
    private int lastCharge;

    Rewriting(StandingInvoice standing, CorrectionOrder order) {
        this.standing = standing;
        this.order = order;
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
            lines.put(change.number(), changed(require(lines, "line", change.number(), lastLine), change));
        } else if (part instanceof WrittenLine written) {
            int number = written.number().orElseGet(() -> ++lastLine);
            written.number().ifPresent(of -> require(lines, "line", of, lastLine));
            lines.put(number, written.line().toLine(standing.content().pricing().policy()));
        } else if (part instanceof RemovedLine removed) {
            require(lines, "line", removed.number(), lastLine);
            lines.remove(removed.number());
        } else if (part instanceof WrittenCharge written) {
            int number = written.number().orElseGet(() -> ++lastCharge);
            written.number().ifPresent(of -> require(charges, "charge", of, lastCharge));
            charges.put(number, written.charge());
        } else {
            int number = ((RemovedCharge) part).number();
            require(charges, "charge", number, lastCharge);
            charges.remove(number);
        }
    }

    private <T> T require(Map<Integer, T> parts, String part, int number, int count) {
        return Optional.ofNullable(parts.get(number))
                .orElseThrow(() -> new UnknownPartException(standing.invoice().id(), part, number, count));
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
        InvoiceContent before = standing.content();
        return before.withBuyer(order.buyer().orElse(before.buyer()))
                .withPurchaseOrder(order.purchaseOrder().map(String::strip).orElse(before.purchaseOrder()))
                .withBuyerReference(order.buyerReference().map(String::strip).orElse(before.buyerReference()))
                .withPricing(before.pricing().withCharges(List.copyOf(charges.values())))
                .withLines(List.copyOf(lines.values()));
    }
}
