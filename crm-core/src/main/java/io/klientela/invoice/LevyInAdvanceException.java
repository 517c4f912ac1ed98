package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.money.Money;
import java.util.Objects;

/** An advance was to be issued, or corrected so, that it bears a levy beside the VAT, which no final invoice could deduct. */
public final class LevyInAdvanceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    private final transient Money levies;

    LevyInAdvanceException(InvoiceId draft, Money levies) {
        super("The advance " + draft + " would bear levies of " + levies
                + " beside the VAT; an advance has none, leave them for the final invoice");
        this.draft = Objects.requireNonNull(draft, "draft");
        this.levies = Objects.requireNonNull(levies, "levies");
    }

    /** The draft, or the advance to be corrected. */
    public InvoiceId draft() {
        return draft;
    }

    /** What they come to. */
    public Money levies() {
        return levies;
    }

    @Override
    public String code() {
        return "invoice.levy-in-advance";
    }
}
