package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is left of a document when the credits given so far are taken off. However a document is split into credits, they
 * and the document come to zero in every tax group: the credit that takes the last of a group takes all that is left of its
 * taxable amount and tax, even where rounding would give a cent more or less (REQUIREMENTS decision 13). The self-check of
 * such a credit then warns of BR-CO-17, within its tolerance.
 *
 * <p>Immutable; rates and policy are those of the document. What was prepaid is not credited, it concerns payments. The rounding
 * of the amount due is none of these amounts: whoever credits the last takes it back beside them.
 *
 * @param document the document, as it was written last
 * @param lines what is left of each line amount, entered as in the document: without VAT or with it
 * @param charges what is left of each allowance and charge of the document, entered likewise
 * @param groups what is left of each tax group
 * @param levies what is left of the levies outside the VAT base
 */
public record Uncredited(
        TaxableDocument document, List<Money> lines, List<Money> charges, List<TaxGroup> groups, Money levies) {
    public Uncredited {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(levies, "levies");
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        groups = List.copyOf(groups);
    }

    /** A document of which nothing has been credited. */
    public static Uncredited of(Calculation document) {
        return new Uncredited(
                document.document(),
                document.lineAmounts(),
                document.enteredCharges(),
                document.totals().groups(),
                document.levies());
    }

    /** Whether nothing is left. */
    public boolean isEmpty() {
        return levies.isZero()
                && lines.stream().allMatch(Money::isZero)
                && charges.stream().allMatch(Money::isZero);
    }

    /**
     * Gives back a part; levies outside the VAT base are left for {@link #rest()}.
     *
     * @param ofLines how much of each line, with the sign that it has in the document and entered as there
     * @param ofCharges how much of each allowance and charge, likewise
     * @throws CreditExceedsException if that is more than is left of one of them, or has another sign
     */
    public Credit credit(List<Money> ofLines, List<Money> ofCharges) {
        return credit(ofLines, ofCharges, Money.zero(currency()));
    }

    /**
     * Gives back an amount of the whole, shared out in proportion to what is left of each line, allowance and charge, by largest
     * remainder; levies outside the VAT base are left for {@link #rest()}. Where some of them are negative, what is taken of
     * the positive ones together is {@link TotalsEngine#shareOfWhole}, and the others take the remainder.
     *
     * @param amount without VAT, or with it where the document has gross entry
     * @throws CreditExceedsException if that is more than is left of the whole, or has another sign
     */
    public Credit credit(Money amount) {
        List<Money> left = new ArrayList<>(lines);
        for (int i = 0; i < charges.size(); i++) {
            left.add(kind(i).signed(charges.get(i)));
        }
        List<Money> taken = shares(left, amount);
        List<Money> ofCharges = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            ofCharges.add(kind(i).signed(taken.get(lines.size() + i)));
        }
        return credit(taken.subList(0, lines.size()), ofCharges);
    }

    private ChargeKind kind(int charge) {
        return document.charges().get(charge).kind();
    }

    private List<Money> shares(List<Money> left, Money amount) {
        Money whole = Money.total(left, currency());
        int sign = whole.amount().signum();
        Money after = whole.minus(amount);
        if (sign == 0 || amount.amount().signum() != sign || after.amount().signum() * sign < 0) {
            throw new CreditExceedsException(new Figure("amount", "document"), whole, amount);
        }
        Money positive = Money.total(left.stream().filter(Money::isPositive).toList(), currency());
        Money ofPositive = TotalsEngine.shareOfWhole(positive, amount, whole);
        List<Money> up = share(left, ofPositive, Money::isPositive);
        List<Money> down = share(left, amount.minus(ofPositive), Money::isNegative);
        return IntStream.range(0, left.size())
                .mapToObj(i -> up.get(i).plus(down.get(i)))
                .toList();
    }

    private List<Money> share(List<Money> left, Money amount, Predicate<Money> chosen) {
        if (amount.isZero()) {
            return Collections.nCopies(left.size(), amount);
        }
        return amount.allocate(left.stream()
                .map(each -> chosen.test(each) ? each.amount().abs() : BigDecimal.ZERO)
                .toList());
    }

    /** Gives back all that is left. */
    public Credit rest() {
        return credit(lines, charges, levies);
    }

    /**
     * What is left when a credit that was given before is taken off, with the amounts that it came to on its day: nothing is
     * computed.
     *
     * @param ofLines how much it took of each line, with the sign that it has in the document and entered as there
     * @param ofCharges how much of each allowance and charge, likewise
     * @param given the totals of the credit: negatives of what was given back
     * @param givenLevies what it gave back of the levies outside the VAT base, as a negative
     */
    public Uncredited afterCredit(List<Money> ofLines, List<Money> ofCharges, Totals given, Money givenLevies) {
        return new Uncredited(
                document,
                less(lines, ofLines, "line"),
                less(charges, ofCharges, "charge"),
                TaxGroup.sum(groups, given.groups()),
                levies.plus(givenLevies));
    }

    /**
     * What is left when a correction wrote the document anew, with the amounts that it came to on its day: nothing is computed.
     *
     * @param rewritten the document as it is now; lines and charges that were taken away keep their places in it
     * @param ofLines the amount of each line now, entered as in the document; zero where it was taken away
     * @param ofCharges the amount of each allowance and charge now, likewise
     * @param difference the totals of the correction: after less before
     * @param ofLevies by how much the correction changed the levies outside the VAT base
     */
    public Uncredited afterCorrection(
            TaxableDocument rewritten, List<Money> ofLines, List<Money> ofCharges, Totals difference, Money ofLevies) {
        return new Uncredited(
                rewritten, ofLines, ofCharges, TaxGroup.sum(groups, difference.groups()), levies.plus(ofLevies));
    }

    private CurrencyCode currency() {
        return levies.currency();
    }

    private Credit credit(List<Money> ofLines, List<Money> ofCharges, Money ofLevies) {
        List<Money> linesLeft = less(lines, ofLines, "line");
        List<Money> chargesLeft = less(charges, ofCharges, "charge");
        Crediting crediting = new Crediting(this, ofLines, ofCharges, linesLeft, chargesLeft);
        Uncredited left =
                new Uncredited(document, linesLeft, chargesLeft, crediting.groupsLeft(), levies.minus(ofLevies));
        return new Credit(crediting.totals(), crediting.chargeNets(), ofLevies.negated(), left);
    }

    private static List<Money> less(List<Money> left, List<Money> taken, String owner) {
        if (taken.size() != left.size()) {
            throw new IllegalArgumentException("The document has " + left.size() + " " + owner + "s, " + taken.size()
                    + " amounts are given; give zero for those that stay");
        }
        List<Money> rest = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Money after = left.get(i).minus(taken.get(i));
            int sign = left.get(i).amount().signum();
            boolean otherWay = taken.get(i).amount().signum() * sign < 0;
            boolean tooMuch = after.amount().signum() * sign < 0;
            boolean ofNothing = sign == 0 && !after.isZero();
            if (otherWay || tooMuch || ofNothing) {
                throw new CreditExceedsException(
                        new Figure("amount", owner + " " + (i + 1)), left.get(i), taken.get(i));
            }
            rest.add(after);
        }
        return rest;
    }
}
