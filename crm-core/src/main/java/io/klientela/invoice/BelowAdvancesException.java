package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.money.Money;
import io.klientela.tax.AdvanceExceedsException;
import io.klientela.tax.Figure;
import java.util.Objects;

/**
 * A correction was to make the supply of a final invoice less than its advances in one tax group. The final invoice keeps them from being
 * credited, so that another way leads out: it is cancelled and written anew.
 */
public final class BelowAdvancesException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final transient Figure group;
    private final transient Money whole;
    private final transient Money advances;

    BelowAdvancesException(IssuedInvoice invoice, AdvanceExceedsException exceeded) {
        super(
                "The " + exceeded.group() + " of the final invoice " + invoice.number()
                        + ", once it is corrected so, is "
                        + exceeded.whole() + " with VAT, its advances are " + exceeded.advances()
                        + "; cancel it by cancelAndRedraft, then credit what was paid in advance beyond that, then change the"
                        + " draft and issue it as the final invoice anew",
                exceeded);
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.group = exceeded.group();
        this.whole = exceeded.whole();
        this.advances = exceeded.advances();
    }

    /** The final invoice. */
    public InvoiceId invoice() {
        return invoice;
    }

    /** The group, such as {@code gross of S 23}. */
    public Figure group() {
        return group;
    }

    /** What the whole supply would come to in that group, with VAT; zero if it would have no such group. */
    public Money whole() {
        return whole;
    }

    /** What the advances come to there, with VAT. */
    public Money advances() {
        return advances;
    }

    @Override
    public String code() {
        return "invoice.below-advances";
    }
}
