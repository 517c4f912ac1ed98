package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** An advance was to be deducted of which nothing stands, all of it being credited. */
public final class AdvanceCreditedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId advance;

    private final String number;

    AdvanceCreditedException(IssuedInvoice advance) {
        super("Nothing of the advance " + advance.number() + " stands, it is credited; leave it out");
        this.advance = Objects.requireNonNull(advance.id(), "advance");
        this.number = advance.number();
    }

    public InvoiceId advance() {
        return advance;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "invoice.advance-credited";
    }
}
