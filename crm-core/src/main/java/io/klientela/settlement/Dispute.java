package io.klientela.settlement;

import io.klientela.session.Actor;
import io.klientela.text.StorableText;
import java.time.Instant;
import java.util.Objects;

/**
 * The buyer rejects an invoice, and that is not settled yet.
 *
 * @param reason why, up to {@value #MOST} characters
 * @param since when it was written down
 * @param by who did
 */
public record Dispute(String reason, Instant since, Actor by) {
    static final int MOST = 500;

    public Dispute {
        StorableText.required("A reason", reason, MOST);
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
    }
}
