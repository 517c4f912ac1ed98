package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.money.CurrencyCode;
import java.util.Objects;

/** The second currency of the VAT is that of the invoice, in which the VAT is stated anyhow. */
public final class TaxCurrencyException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CurrencyCode currency;

    TaxCurrencyException(CurrencyCode currency) {
        super("The VAT of an invoice in " + currency + " is stated in " + currency
                + " anyhow; name another currency or none");
        this.currency = Objects.requireNonNull(currency, "currency");
    }

    /** The currency of both. */
    public CurrencyCode currency() {
        return currency;
    }

    @Override
    public String code() {
        return "invoice.tax-currency";
    }
}
