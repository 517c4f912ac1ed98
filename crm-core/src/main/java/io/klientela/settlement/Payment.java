package io.klientela.settlement;

import io.klientela.id.PaymentId;
import io.klientela.money.Money;
import io.klientela.session.Actor;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Money that came in for an invoice, or a refund: money that went back to the buyer. It stays in the books when it is taken back.
 *
 * @param id its name
 * @param amount how much came in, in the currency of the invoice; less than zero for a refund, never zero
 * @param date the day on which it came or went, in the project's zone
 * @param method how, such as {@code bank transfer}; up to {@value #LONGEST_METHOD} characters, may be empty
 * @param reference what names it elsewhere, such as a line of a bank statement; up to {@value #LONGEST_REFERENCE} characters, may be
 *     empty
 * @param key under which it was recorded, if under any; unique in the project
 * @param recordedAt when it was written down
 * @param recordedBy who did
 * @param reversal if it was taken back
 */
public record Payment(
        PaymentId id,
        Money amount,
        LocalDate date,
        String method,
        String reference,
        Optional<String> key,
        Instant recordedAt,
        Actor recordedBy,
        Optional<Reversal> reversal) {
    static final int LONGEST_METHOD = 100;
    static final int LONGEST_REFERENCE = 200;

    public Payment {
        Objects.requireNonNull(id, "id");
        if (amount.isZero()) {
            throw new IllegalArgumentException("A payment is more than zero and a refund less, not " + amount);
        }
        StorableDayValidator.require(date);
        StorableText.optional("A method", method, LONGEST_METHOD);
        StorableText.optional("A reference", reference, LONGEST_REFERENCE);
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(reversal, "reversal");
    }

    /** Whether it counts: it was not taken back. */
    public boolean isInForce() {
        return reversal.isEmpty();
    }

    /** Whether money went back to the buyer, instead of coming in. */
    public boolean isRefund() {
        return amount.isNegative();
    }

    Payment takenBack(Reversal why) {
        return new Payment(id, amount, date, method, reference, key, recordedAt, recordedBy, Optional.of(why));
    }
}
