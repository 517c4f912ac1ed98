package io.klientela.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * What drafts say of the payment when whoever writes them says nothing. Raw input.
 *
 * @param text at most 5,000 characters, or an empty string
 * @param paymentDays in how many days invoices are to be paid, 0 to 3,650; empty for 15
 */
public record TermsSettings(String text, Optional<Integer> paymentDays) {
    public TermsSettings {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(paymentDays, "paymentDays");
    }

    /** These terms, with the usual 15 days. */
    public static TermsSettings of(String text) {
        return new TermsSettings(text, Optional.empty());
    }

    public TermsSettings paymentDays(int days) {
        return new TermsSettings(text, Optional.of(days));
    }
}
