package io.klientela.numbering;

import io.klientela.id.SeriesId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the next number of a series.
 *
 * @param documents the kind of document
 * @param series the series; empty for the default one of the kind
 * @param issueDate the date under which it is issued: the period follows from it
 * @param today the day it is in the project's zone
 * @param reason why the date lies outside the usual, or an empty string
 */
public record NumberRequest(
        DocumentKind documents, Optional<SeriesId> series, LocalDate issueDate, LocalDate today, String reason) {
    public NumberRequest {
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(reason, "reason");
    }
}
