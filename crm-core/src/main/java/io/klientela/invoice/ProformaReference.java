package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import java.util.Objects;

/**
 * The proforma that an invoice was drafted from.
 *
 * @param id the proforma
 * @param number its number, which the invoice shows
 */
public record ProformaReference(InvoiceId id, String number) {
    public ProformaReference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
    }

    @Override
    public String toString() {
        return number;
    }
}
