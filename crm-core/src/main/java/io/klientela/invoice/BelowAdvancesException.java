package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.tax.AdvanceExceedsException;
import io.klientela.tax.AdvanceExceedsException.Excess;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A correction was to make the supply of a final invoice less than its advances in some tax groups. The final invoice keeps them from being
 * credited, so that another way leads out: it is cancelled and written anew.
 */
public final class BelowAdvancesException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final transient List<Excess> excesses;

    BelowAdvancesException(IssuedInvoice invoice, AdvanceExceedsException exceeded) {
        super(
                "Once the final invoice " + invoice.number() + " is corrected so, " + told(exceeded.excesses())
                        + "; cancel it by cancelAndRedraft, then credit what was paid in advance beyond that, by the lines of the"
                        + " advance that bear that VAT, then change the draft and issue it as the final invoice anew",
                exceeded);
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.excesses = exceeded.excesses();
    }

    private static String told(List<Excess> excesses) {
        return excesses.stream().map(Excess::toString).collect(Collectors.joining(", "));
    }

    /** The final invoice. */
    public InvoiceId invoice() {
        return invoice;
    }

    /** Every such group, at least one: what the whole supply would come to there, and what the advances do. */
    public List<Excess> excesses() {
        return excesses;
    }

    @Override
    public String code() {
        return "invoice.below-advances";
    }
}
