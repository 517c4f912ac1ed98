package io.klientela.consent;

import io.klientela.id.ConsentId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * What stands for one purpose, one channel and one address: the latest of the statements that cover it. A statement about any
 * channel covers each, one about a channel as a whole covers every address. Of two made at the same moment a withdrawal
 * counts, else the one with the greater id.
 *
 * @param project the project
 * @param contact who made the statement
 * @param purpose what it is about
 * @param channel by which way; never {@link Channel#ANY}
 * @param address as in {@link Consent#address()}; an empty string for all that no row of its own speaks of
 * @param decision given or withdrawn
 * @param since when the statement was made
 * @param statement which one it is
 */
public record StandingConsent(
        ProjectId project,
        ContactId contact,
        ConsentPurpose purpose,
        Channel channel,
        String address,
        Decision decision,
        Instant since,
        ConsentId statement) {
    /** By purpose, channel and address: the order in which what stands is told. */
    public static final Comparator<StandingConsent> ORDER = Comparator.comparing(
                    (StandingConsent standing) -> standing.purpose().code())
            .thenComparing(StandingConsent::channel)
            .thenComparing(StandingConsent::address);

    /** Which of two statements counts: the greater one. */
    private static final Comparator<StandingConsent> RANK = Comparator.comparing(StandingConsent::since)
            .thenComparing(StandingConsent::decision)
            .thenComparing(standing -> standing.statement().value(), StandingConsent::compareUnsigned);

    public StandingConsent {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(statement, "statement");
        if (channel == Channel.ANY) {
            throw new IllegalArgumentException("What stands is told of each channel by itself");
        }
    }

    /** What {@code consent} says of one channel and address. */
    static StandingConsent of(Consent consent, Channel channel, String address) {
        return new StandingConsent(
                consent.project(),
                consent.contact(),
                consent.purpose(),
                channel,
                address,
                consent.decision(),
                consent.happenedAt(),
                consent.id());
    }

    public boolean isGiven() {
        return decision == Decision.GIVEN;
    }

    /** Whether it is of the channel as a whole. */
    boolean isGeneral() {
        return address.isEmpty();
    }

    boolean outranks(StandingConsent other) {
        return RANK.compare(this, other) > 0;
    }

    StandingConsent at(String other) {
        return new StandingConsent(project, contact, purpose, channel, other, decision, since, statement);
    }

    private static int compareUnsigned(UUID one, UUID other) {
        int byHigh = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return byHigh != 0
                ? byHigh
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
