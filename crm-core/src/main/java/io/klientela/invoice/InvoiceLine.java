package io.klientela.invoice;

import io.klientela.catalogue.Offer;
import io.klientela.catalogue.SalePrice;
import io.klientela.money.UnitPrice;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.Vat;
import io.klientela.text.StorableText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of an invoice (BG-25, TEAMLAB-36). Lines that say the same are equal, whatever zeros their numbers were written
 * with.
 *
 * @param name what is sold, 1 to 1,000 characters (BT-153)
 * @param description more about it, at most 5,000 characters, or an empty string (BT-154)
 * @param articleNumber the seller's, at most 100 characters, or an empty string (BT-155)
 * @param note about the line, at most 1,000 characters, or an empty string (BT-127)
 * @param unit its unit, a code of UN/ECE Recommendation 20 such as {@code C62} (piece) or {@code HUR} (hour) (BT-130)
 * @param priced what its amount follows from: quantity, price, allowances and charges, levy and VAT
 * @param vatName what the list of taxes called its VAT when it was written, at most 100 characters, or an empty string
 */
public record InvoiceLine(
        String name,
        String description,
        String articleNumber,
        String note,
        String unit,
        PricedLine priced,
        String vatName) {
    /** One, without further meaning: the code for a piece. */
    public static final String PIECE = SalePrice.PIECE;

    static final int MAX_NAME = 1000;
    static final int MAX_DESCRIPTION = 5000;
    static final int MAX_ARTICLE_NUMBER = 100;
    static final int MAX_NOTE = 1000;
    static final int MAX_VAT_NAME = 100;
    static final int MAX_CHARGES = 20;

    public InvoiceLine {
        StorableText.required("A line's name", name, MAX_NAME);
        StorableText.optional("A line's description", description, MAX_DESCRIPTION);
        StorableText.optional("A line's article number", articleNumber, MAX_ARTICLE_NUMBER);
        StorableText.optional("A line's note", note, MAX_NOTE);
        StorableText.optional("A name of VAT", vatName, MAX_VAT_NAME);
        if (!unit.matches("[A-Z0-9]{1,3}")) {
            throw new IllegalArgumentException("Not a unit: \"" + unit + "\"; expected a UN/ECE code such as C62");
        }
        Objects.requireNonNull(priced, "priced");
        if (priced.charges().size() > MAX_CHARGES) {
            throw new IllegalArgumentException("A line has at most " + MAX_CHARGES + " allowances and charges");
        }
    }

    /** So many pieces at this price each. */
    public static InvoiceLine of(String name, BigDecimal quantity, UnitPrice price, Vat vat) {
        return new InvoiceLine(name, "", "", "", PIECE, PricedLine.of(quantity, price, vat), "");
    }

    /**
     * So much of a product as it is at the moment, with its taxes; a later change of them does not alter the line. The price
     * is without VAT, so the line is one for an invoice of net entry.
     */
    static InvoiceLine of(Offer offer, BigDecimal quantity) {
        SalePrice price = offer.product().salePrice();
        return new InvoiceLine(
                offer.product().name(),
                offer.product().description(),
                offer.product().articleNumber(),
                "",
                price.unit(),
                new PricedLine(quantity, price.price(), price.baseQuantity(), List.of(), offer.levy(), offer.vat()),
                offer.vatName());
    }

    public InvoiceLine withName(String changed) {
        return new InvoiceLine(changed, description, articleNumber, note, unit, priced, vatName);
    }

    public InvoiceLine withQuantity(BigDecimal changed) {
        return withPriced(priced.withQuantity(changed));
    }

    /** The same line at another price, with VAT where the invoice has gross entry. */
    public InvoiceLine withPrice(UnitPrice changed) {
        return withPriced(priced.withPrice(changed));
    }

    /** The same line under another VAT, whose name it does not know. */
    public InvoiceLine withVat(Vat changed) {
        return new InvoiceLine(name, description, articleNumber, note, unit, priced.withVat(changed), "");
    }

    public InvoiceLine withDescription(String changed) {
        return new InvoiceLine(name, changed, articleNumber, note, unit, priced, vatName);
    }

    public InvoiceLine withArticleNumber(String changed) {
        return new InvoiceLine(name, description, changed, note, unit, priced, vatName);
    }

    public InvoiceLine withNote(String changed) {
        return new InvoiceLine(name, description, articleNumber, changed, unit, priced, vatName);
    }

    public InvoiceLine withUnit(String code) {
        return new InvoiceLine(name, description, articleNumber, note, code, priced, vatName);
    }

    /** The same line with another quantity, price, or whatever else its amount follows from. */
    public InvoiceLine withPriced(PricedLine changed) {
        return new InvoiceLine(name, description, articleNumber, note, unit, changed, vatName);
    }

    /** The same line under another name of its VAT. */
    public InvoiceLine withVatName(String changed) {
        return new InvoiceLine(name, description, articleNumber, note, unit, priced, changed);
    }

    /** How much is sold (BT-129). */
    public BigDecimal quantity() {
        return priced.quantity();
    }

    /** The price of so many units as {@link #baseQuantity()} says (BT-146); with VAT where the invoice has gross entry. */
    public UnitPrice price() {
        return priced.price();
    }

    /** For how many units the price is (BT-149). */
    public BigDecimal baseQuantity() {
        return priced.baseQuantity();
    }

    /** Its allowances and charges (BG-27, BG-28). */
    public List<LineCharge> charges() {
        return priced.charges();
    }

    /** The tax that it bears beside VAT (REQUIREMENTS decision 11). */
    public Optional<Levy> levy() {
        return priced.levy();
    }

    /** Category and rate (BT-151, BT-152). */
    public Vat vat() {
        return priced.vat();
    }
}
