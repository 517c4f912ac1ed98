package io.klientela.invoice;

import io.klientela.catalogue.Offer;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.tax.Totals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * An invoice that is being written. It has no number. Immutable: a change makes another, which {@link Invoices#save}
 * writes.
 *
 * @param id its name in the store, which it keeps when it is issued
 * @param project the project
 * @param content what it says
 * @param createdAt when it was begun
 * @param version counts the saves, from 1
 */
public record DraftInvoice(InvoiceId id, ProjectId project, InvoiceContent content, Instant createdAt, long version) {
    public DraftInvoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** What the lines come to. */
    public Totals totals() {
        return content.totals();
    }

    /** Every amount that it comes to. */
    public InvoiceFigures figures() {
        return InvoiceFigures.of(content);
    }

    public DraftInvoice addLine(InvoiceLine line) {
        return withContent(content.plus(line));
    }

    /**
     * Adds a line from the catalogue: name, description, unit, price and taxes are those of the product.
     *
     * @throws NetPriceException if prices are with VAT here: those of the catalogue are without it
     * @throws io.klientela.money.CurrencyMismatchException if the product is priced in another currency than the invoice
     */
    public DraftInvoice addLine(Offer offer, BigDecimal quantity) {
        NetPriceException.refuseGrossEntry(content.pricing().policy(), offer);
        return addLine(InvoiceLine.of(offer, quantity));
    }

    public DraftInvoice withContent(InvoiceContent changed) {
        return new DraftInvoice(id, project, changed, createdAt, version);
    }

    DraftInvoice withVersion(long next) {
        return new DraftInvoice(id, project, content, createdAt, next);
    }
}
