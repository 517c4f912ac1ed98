package io.klientela.catalogue;

import io.klientela.id.ProjectId;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * What drafts say of the payment when whoever writes them says nothing (TEAMLAB-34). Immutable; each {@code with} method returns a
 * changed copy, which {@link Terms#save} writes.
 *
 * @param project the project
 * @param text the terms that are printed, at most 5,000 characters, or an empty string (BT-20)
 * @param paymentDays in how many days after the issue invoices are to be paid, 0 (on receipt) to 3,650; empty for 15
 * @param version counts the saves, from 1; 0 when none were ever kept
 */
public record UsualTerms(ProjectId project, String text, Optional<Integer> paymentDays, long version) {
    /** The most characters of terms. */
    public static final int MAX_TEXT = 5000;

    /** The most days of a payment term. */
    public static final int MOST_DAYS = 3650;

    public UsualTerms {
        Objects.requireNonNull(project, "project");
        StorableText.optional("Terms", text, MAX_TEXT);
        paymentDays.filter(days -> days < 0 || days > MOST_DAYS).ifPresent(days -> {
            throw new IllegalArgumentException("A payment term has 0 to " + MOST_DAYS + " days, not " + days);
        });
    }

    static UsualTerms none(ProjectId project) {
        return new UsualTerms(project, "", Optional.empty(), 0);
    }

    public UsualTerms withText(String changed) {
        return new UsualTerms(project, changed, paymentDays, version);
    }

    public UsualTerms withPaymentDays(int changed) {
        return new UsualTerms(project, text, Optional.of(changed), version);
    }

    /** With the usual 15 days again. */
    public UsualTerms withoutPaymentDays() {
        return new UsualTerms(project, text, Optional.empty(), version);
    }

    UsualTerms withVersion(long next) {
        return new UsualTerms(project, text, paymentDays, next);
    }
}
