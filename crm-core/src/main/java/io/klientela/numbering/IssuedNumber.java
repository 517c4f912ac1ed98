package io.klientela.numbering;

import io.klientela.id.RecordRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A number that a document bears.
 *
 * @param document the document
 * @param text the number as printed
 * @param issueDate the date under which it was issued
 * @param issuedAt when it was
 * @param sequence where in its series and period it stands; 0 for one chosen by hand
 */
public record IssuedNumber(RecordRef document, String text, LocalDate issueDate, Instant issuedAt, long sequence) {
    public IssuedNumber {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(issuedAt, "issuedAt");
    }
}
