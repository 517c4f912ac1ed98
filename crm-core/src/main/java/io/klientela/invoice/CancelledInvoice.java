package io.klientela.invoice;

import java.util.Objects;

/**
 * What became of an invoice that was cancelled and written anew (REQUIREMENTS decision 12).
 *
 * @param creditNote gives back all that was left of it
 * @param draft says what it said, to be changed and issued
 */
public record CancelledInvoice(IssuedInvoice creditNote, DraftInvoice draft) {
    public CancelledInvoice {
        Objects.requireNonNull(creditNote, "creditNote");
        Objects.requireNonNull(draft, "draft");
    }
}
