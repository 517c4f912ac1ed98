package io.klientela.settlement;

import io.klientela.invoice.IssuedInvoice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An issued invoice and what happened to it since.
 *
 * @param invoice as it was sent
 * @param settlement where it stands
 * @param today the day on which this was looked up, in the project's zone
 */
public record SettledInvoice(IssuedInvoice invoice, Settlement settlement, LocalDate today) {
    public SettledInvoice {
        Objects.requireNonNull(today, "today");
        if (!settlement.invoice().equals(invoice.id())) {
            throw new IllegalArgumentException("The settlement of " + settlement.invoice() + " is not that of "
                    + invoice.id() + "; take both from Settlements");
        }
    }

    public InvoiceState state() {
        return settlement.state();
    }

    /** Whether it should have been paid before today. */
    public boolean isOverdue() {
        return settlement.isOverdueOn(today);
    }
}
