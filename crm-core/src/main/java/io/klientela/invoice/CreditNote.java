package io.klientela.invoice;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Credit;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A credit note on its way: the lines of its original that it gives something back of, with what they come to. It names rates and
 * policy of the original (REQUIREMENTS decision 13).
 */
final class CreditNote implements CorrectingDocument {
    private final StandingInvoice standing;
    private final CreditOrder order;
    private final CurrencyCode currency;
    private final Credit credit;
    private final BigDecimal[] quantities;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<LineFigures> lineFigures = new ArrayList<>();
    private final List<Money> lineNets = new ArrayList<>();
    private final List<CorrectedLine> correctedLines = new ArrayList<>();
    private final List<DocumentCharge> charges = new ArrayList<>();
    private final List<ChargeFigures> chargeFigures = new ArrayList<>();
    private final List<CorrectedCharge> correctedCharges = new ArrayList<>();

    CreditNote(StandingInvoice standing, CreditOrder order) {
        this.standing = standing;
        this.order = order;
        this.currency = standing.invoice().content().currency();
        CreditShares shares = new CreditShares(standing, order);
        this.credit = shares.credit();
        this.quantities = shares.quantities();
        for (int place = 0; place < standing.left().lines().size(); place++) {
            line(place);
        }
        for (int place = 0; place < standing.left().charges().size(); place++) {
            charge(place);
        }
    }

    private void line(int place) {
        Money before = standing.left().lines().get(place);
        Money after = credit.left().lines().get(place);
        StandingLine original = standing.lines().get(place);
        // Levies outside the VAT base go back together, with what is left of everything else.
        Optional<Money> levy = credit.levies().isZero() ? Optional.empty() : original.levy();
        // Units that round to nothing are told of, or they could be given back again.
        if (before.equals(after) && levy.isEmpty() && quantities[place].signum() == 0) {
            return;
        }
        InvoiceLine line = LinePart.back(original.written(), quantities[place], before.minus(after), levy)
                .inLanguage(standing.invoice().content().language());
        lines.add(line);
        lineFigures.add(LineFigures.of(line.priced(), after.minus(before)));
        lineNets.add(credit.totals().lineNets().get(place));
        correctedLines.add(new CorrectedLine(place + 1, quantities[place], before, after));
    }

    private void charge(int place) {
        Money before = standing.left().charges().get(place);
        Money after = credit.left().charges().get(place);
        if (before.equals(after)) {
            return;
        }
        DocumentCharge original = standing.charges().get(place).charge();
        Money entered = after.minus(before);
        charges.add(new DocumentCharge(original.kind(), new FixedAmount(entered), original.vat(), original.reason()));
        chargeFigures.add(new ChargeFigures(entered, credit.chargeNets().get(place)));
        correctedCharges.add(new CorrectedCharge(place + 1, before, after));
    }

    @Override
    public IssuedInvoice original() {
        return standing.invoice();
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.CREDIT_NOTE;
    }

    boolean isEmpty() {
        return lines.isEmpty() && charges.isEmpty();
    }

    /** What it says: the parties and terms of its original, and what goes back. */
    @Override
    public InvoiceContent content() {
        InvoiceContent original = standing.content();
        Money nothing = Money.zero(currency);
        return original.withSupplyDate(Optional.empty())
                .withProforma(Optional.empty())
                .withPaymentTerm(PaymentTerm.onReceipt())
                .withTerms("")
                .withNotes("")
                .withPricing(original.pricing()
                        .withCharges(charges)
                        .withPrepaid(nothing)
                        .withRounding(new PayableRounding.Fixed(rounding())))
                .withLines(lines);
    }

    @Override
    public InvoiceFigures figures() {
        Totals totals = credit.totals();
        return new InvoiceFigures(
                new Totals(
                        totals.policy(),
                        lineNets,
                        totals.sumOfLineNets(),
                        totals.allowances(),
                        totals.charges(),
                        totals.net(),
                        groups(),
                        totals.tax(),
                        totals.gross(),
                        totals.prepaid(),
                        rounding(),
                        TotalsEngine.payable(totals.gross(), totals.prepaid(), rounding())),
                lineFigures,
                chargeFigures,
                credit.levies(),
                taxInTaxCurrency());
    }

    /** That of the invoice goes back with the last of it: or a buyer who gave everything back would owe it, or be owed it. */
    private Money rounding() {
        return credit.left().isEmpty() ? standing.rounding().negated() : Money.zero(currency);
    }

    /** Those that give something back, and that of each line that gives back nothing with VAT: a levy, or units of no worth (BR-S-01 and kin). */
    private List<TaxGroup> groups() {
        List<TaxGroup> groups = new ArrayList<>(credit.totals().groups());
        for (TaxGroup group : standing.left().groups()) {
            if (lines.stream().anyMatch(line -> group.isOf(line.vat()))
                    && groups.stream().noneMatch(group::isOf)) {
                Money nothing = Money.zero(currency);
                groups.add(new TaxGroup(group.category(), group.rate(), nothing, nothing, group.reason()));
            }
        }
        return groups;
    }

    /** What is left is converted, and the credit states by how much that falls: so nothing of it is left with the last one. */
    private Optional<Money> taxInTaxCurrency() {
        Optional<TaxCurrency> second = standing.invoice().content().pricing().taxCurrency();
        Money taxLeft = TotalsEngine.tax(credit.left().groups(), currency);
        return second.map(of -> TotalsEngine.taxInTaxCurrency(taxLeft, of)
                .minus(standing.taxInTaxCurrencyLeft().orElseThrow()));
    }

    @Override
    public LocalDate dueDate() {
        return standing.invoice().dueDate();
    }

    @Override
    public Correction correction() {
        IssuedInvoice original = standing.invoice();
        return new Correction(
                original.id(),
                standing.corrections().size() + 1,
                original.number(),
                original.issueDate(),
                order.reason(),
                correctedLines,
                correctedCharges,
                Optional.empty());
    }
}
