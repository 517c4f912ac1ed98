package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** A proforma was to be credited, paid or disputed: it claims nothing. What can be is the invoice that is made of it. */
public final class ProformaException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId proforma;

    private final String number;

    ProformaException(IssuedInvoice proforma) {
        super("The document " + proforma.number()
                + " is a proforma, which claims nothing; make an invoice of it by Proformas.invoice");
        this.proforma = Objects.requireNonNull(proforma.id(), "proforma");
        this.number = proforma.number();
    }

    public InvoiceId proforma() {
        return proforma;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "invoice.proforma";
    }
}
