package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.Vat;
import io.klientela.text.StorableText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A line of an invoice (BG-25, TEAMLAB-36). Lines that say the same are equal, whatever zeros their numbers were written
 * with.
 *
 * @param description what is sold, 1 to 1,000 characters (BT-153)
 * @param quantity how much of it; own precision, up to ten decimals (BT-129)
 * @param unit its unit, a code of UN/ECE Recommendation 20 such as {@code C62} (piece) or {@code HUR} (hour) (BT-130)
 * @param price the net price of one unit; own precision (BT-146)
 * @param discountPercent 0 to 100; the discount is this share of quantity × price, rounded to the currency (BT-136)
 * @param vat category and rate (BT-151, BT-152)
 */
public record InvoiceLine(
        String description, BigDecimal quantity, String unit, UnitPrice price, BigDecimal discountPercent, Vat vat) {
    /** One, without further meaning: the code for a piece. */
    public static final String PIECE = "C62";

    static final int MAX_DESCRIPTION = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public InvoiceLine {
        StorableText.required("A line's description", description, MAX_DESCRIPTION);
        if (!unit.matches("[A-Z0-9]{1,3}")) {
            throw new IllegalArgumentException("Not a unit: \"" + unit + "\"; expected a UN/ECE code such as C62");
        }
        Objects.requireNonNull(price, "price");
        if (discountPercent.signum() < 0 || discountPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A discount is 0 to 100 percent, not " + discountPercent);
        }
        Objects.requireNonNull(vat, "vat");
        quantity = PricedLine.of(quantity, price, vat).quantity();
        discountPercent = shortest(discountPercent);
    }

    private static BigDecimal shortest(BigDecimal percent) {
        BigDecimal shortest = percent.stripTrailingZeros();
        if (shortest.scale() > PricedLine.MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "A discount has at most " + PricedLine.MAX_DECIMALS + " decimals, round " + percent + " first");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** What the totals engine computes with. */
    PricedLine toPricedLine() {
        PricedLine full = PricedLine.of(quantity, price, vat);
        if (discountPercent.signum() == 0) {
            return full;
        }
        Money discount = TotalsEngine.shareOf(TotalsEngine.lineBase(full), discountPercent);
        return full.withCharges(List.of(LineCharge.allowance(discount)));
    }
}
