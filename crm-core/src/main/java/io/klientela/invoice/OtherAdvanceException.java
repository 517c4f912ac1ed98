package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** An advance was to be deducted that does not fit the final invoice: it is for another client, or in another currency. */
public final class OtherAdvanceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId advance;

    private final String field;
    private final String wanted;
    private final String found;

    OtherAdvanceException(IssuedInvoice advance, String field, String wanted, String found) {
        super("The advance " + advance.number() + " has " + told(field, found) + ", the final invoice "
                + told(field, wanted) + "; deduct advances that have the same");
        this.advance = Objects.requireNonNull(advance.id(), "advance");
        this.field = Objects.requireNonNull(field, "field");
        this.wanted = Objects.requireNonNull(wanted, "wanted");
        this.found = Objects.requireNonNull(found, "found");
    }

    private static String told(String field, String value) {
        return value.isEmpty() ? "no " + field : "the " + field + " " + value;
    }

    public InvoiceId advance() {
        return advance;
    }

    /** In what they differ: {@code client}, {@code currency} or {@code taxCurrency}. */
    public String field() {
        return field;
    }

    /** What the final invoice has: an id or a code; empty for no second currency. */
    public String wanted() {
        return wanted;
    }

    /** What the advance has. */
    public String found() {
        return found;
    }

    @Override
    public String code() {
        return "invoice.other-advance";
    }
}
