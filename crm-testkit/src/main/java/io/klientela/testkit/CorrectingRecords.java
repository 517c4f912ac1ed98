package io.klientela.testkit;

import io.klientela.invoice.CorrectedCharge;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.SeriesPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes corrections that no command makes, to see whether a storage keeps what it is given. */
final class CorrectingRecords {
    private static final Money SMALL = Money.of("0.001", "KWD");

    private CorrectingRecords() {}

    /** A correction that tells of every amount what stood there before and after. */
    static IssuedInvoice of(IssuedInvoice full, String reason, IssuedInvoice original, int ordinal) {
        FormerHead former = new FormerHead(
                full.content().buyer(),
                full.content().purchaseOrder(),
                full.content().buyerReference(),
                full.content().consignee(),
                full.content().deliveryPeriod(),
                Optional.of(full.content().notes()));
        return of(DocumentKind.CORRECTION, full, reason, original, ordinal, Optional.of(former));
    }

    /** A credit note that tells of every amount what stood there before and after. */
    static IssuedInvoice credit(IssuedInvoice full, String reason, IssuedInvoice original, int ordinal) {
        return of(DocumentKind.CREDIT_NOTE, renamed(full), reason, original, ordinal, Optional.empty());
    }

    /** Samples of all kinds are stored beside each other, and a number, a key and a place are given once. */
    private static IssuedInvoice renamed(IssuedInvoice of) {
        return new IssuedInvoice(
                of.id(),
                of.project(),
                of.kind(),
                Texts.cut(of.number(), 59) + "C",
                of.series().map(place -> new SeriesPlace(place.series(), place.period(), place.sequence() - 2)),
                of.issueDate(),
                of.supplyDate(),
                of.dueDate(),
                of.seller(),
                of.content(),
                of.figures(),
                of.issuedAt(),
                of.issuedBy(),
                of.key().map(key -> Texts.cut(key, 99) + "C"),
                of.correction(),
                of.advances());
    }

    private static IssuedInvoice of(
            DocumentKind kind,
            IssuedInvoice full,
            String reason,
            IssuedInvoice original,
            int ordinal,
            Optional<FormerHead> former) {
        InvoiceFigures figures = full.figures();
        List<CorrectedLine> lines = IntStream.range(0, figures.lines().size())
                .mapToObj(place -> corrected(place, figures.lines().get(place).amount()))
                .toList();
        List<CorrectedCharge> charges = IntStream.range(0, figures.charges().size())
                .mapToObj(place -> new CorrectedCharge(
                        place + 1,
                        SMALL,
                        SMALL.plus(figures.charges().get(place).entered())))
                .toList();
        return new IssuedInvoice(
                full.id(),
                full.project(),
                kind,
                full.number(),
                full.series(),
                full.issueDate(),
                full.supplyDate(),
                full.dueDate(),
                full.seller(),
                full.content(),
                figures,
                full.issuedAt(),
                full.issuedBy(),
                full.key(),
                Optional.of(new Correction(
                        original.id(),
                        ordinal,
                        original.number(),
                        original.issueDate(),
                        reason,
                        lines,
                        charges,
                        former)),
                List.of());
    }

    private static CorrectedLine corrected(int place, Money amount) {
        Money before = Money.of("123456789.123", "KWD");
        return new CorrectedLine(place + 1, new BigDecimal("-0.0000000001"), before, before.plus(amount));
    }
}
