package io.klientela.settlement;

import io.klientela.session.Actor;
import io.klientela.text.StorableText;
import java.time.Instant;
import java.util.Objects;

/**
 * A payment or a refund was taken back: it bounced, or was booked by mistake.
 *
 * @param reason why, up to {@value #MOST} characters
 * @param at when it was written down
 * @param by who did
 */
public record Reversal(String reason, Instant at, Actor by) {
    static final int MOST = 500;

    public Reversal {
        StorableText.required("A reason", reason, MOST);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
