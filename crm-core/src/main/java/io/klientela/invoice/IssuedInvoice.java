package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.SeriesPlace;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.Explanation;
import io.klientela.tax.TotalsEngine;
import io.klientela.validation.StorableDayValidator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An invoice, a proforma, a correction or a credit note as it was sent: a snapshot that never changes. The amounts of a correction are
 * what it changes, those of a credit note the negatives of what it gives back, so that they add up with those of the invoice.
 *
 * @param id its name in the store, the same as the draft's
 * @param project the project
 * @param kind what sort of document it is (BT-3)
 * @param number its number, unique in the project (BT-1)
 * @param series where in its series the number stands; empty for one chosen by hand
 * @param issueDate a day of the project's zone (BT-2)
 * @param supplyDate when the goods or services were supplied (BT-7)
 * @param dueDate the day by which it is to be paid (BT-9)
 * @param seller the organisation as it was on that day (BG-4)
 * @param content what it says
 * @param figures what it came to; stored, printed and sent as they are
 * @param issuedAt the moment of issue
 * @param issuedBy who issued it
 * @param key under which its issue was ordered, if under any; unique in the project
 * @param correction what it corrects, for a correction or a credit note; empty for any other document
 * @param advances what a final invoice deducts, in the order of its document; none for any other document. Its content has an
 *     allowance for each group of each of them, after all others
 */
public record IssuedInvoice(
        InvoiceId id,
        ProjectId project,
        DocumentKind kind,
        String number,
        Optional<SeriesPlace> series,
        LocalDate issueDate,
        LocalDate supplyDate,
        LocalDate dueDate,
        OrganizationProfile seller,
        InvoiceContent content,
        InvoiceFigures figures,
        Instant issuedAt,
        Actor issuedBy,
        Optional<String> key,
        Optional<Correction> correction,
        List<DeductedAdvance> advances)
        implements PrintableInvoice {
    /**
     * Checks that the figures can be those of the content; it computes no amount again.
     *
     * @throws IllegalArgumentException if a date is not of the years 1000 to 9999; if the figures are of another number of lines, or of
     *     allowances, charges or levies on one of them or on the whole; if they have another policy or prepaid amount; if only one of
     *     both has a tax currency; or if it corrects another and does not tell of each amount what stood there before and after, or is a
     *     final invoice whose last allowances are not the advances that it deducts
     */
    public IssuedInvoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(series, "series");
        StorableDayValidator.require(issueDate);
        StorableDayValidator.require(supplyDate);
        StorableDayValidator.require(dueDate);
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(content, "content");
        figures.requireOf(content);
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(key, "key");
        Correction.requireOf(kind, correction, figures);
        advances = List.copyOf(advances);
        Deductions.requireOf(kind, content, figures, advances);
    }

    /**
     * Says no to a document that corrects another: it is not duplicated itself.
     *
     * @throws UncorrectableException if it does
     */
    void requireOriginal() {
        correction.ifPresent(of -> {
            throw new UncorrectableException(this, of);
        });
    }

    /**
     * Says no to a document that claims nothing by itself, and so is neither credited nor settled.
     *
     * @throws UncorrectableException if it corrects another one, which is what can be
     * @throws ProformaException if it is a proforma
     */
    public void requireClaim() {
        requireOriginal();
        if (!kind.isClaim()) {
            throw new ProformaException(this);
        }
    }

    /**
     * Why its figures are what they are. Those of a correction, a credit note and a final invoice begin with what other documents left to
     * each line, allowance, charge and tax group, which {@link #correction()} and {@link #advances()} tell; those of others begin with
     * quantities and prices.
     */
    public Explanation explain() {
        boolean isRest = correction.isPresent() || !advances.isEmpty();
        return isRest
                ? TotalsEngine.explainRest(figures.toCalculation(content), figures.taxInTaxCurrency())
                : TotalsEngine.explain(content.toDocument());
    }
}
