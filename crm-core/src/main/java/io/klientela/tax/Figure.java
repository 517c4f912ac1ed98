package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The name of one number of a document.
 *
 * @param term the norm's name, such as {@code BT-115}; {@code gross}, {@code tax}, {@code net}, {@code levy} and
 *     {@code due} where the norm has none
 * @param owner whose it is: {@code line 3}, {@code S 23}, {@code charge 1}; empty for the document
 */
public record Figure(String term, String owner) {
    public Figure {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(owner, "owner");
    }

    /** A figure of the document, such as {@code BT-115}. */
    public static Figure of(String term) {
        return new Figure(term, "");
    }

    /**
     * A figure of a line, such as {@code BT-131}.
     *
     * @param line counted from one
     */
    public static Figure ofLine(String term, int line) {
        return new Figure(term, "line " + line);
    }

    /**
     * A figure of an allowance or charge of the document, such as {@code BT-92}.
     *
     * @param charge counted from one, allowances and charges together
     */
    public static Figure ofCharge(String term, int charge) {
        return new Figure(term, "charge " + charge);
    }

    /** A figure of a tax group, such as {@code BT-117}. */
    public static Figure ofGroup(String term, VatCategory category, BigDecimal rate) {
        return new Figure(
                term,
                category.code() + " "
                        + Quantities.shortest(rate, Vat.MAX_DECIMALS).toPlainString());
    }

    static Figure ofGroup(String term, TaxGroup group) {
        return ofGroup(term, group.category(), group.rate());
    }

    @Override
    public String toString() {
        return owner.isEmpty() ? term : term + " of " + owner;
    }
}
