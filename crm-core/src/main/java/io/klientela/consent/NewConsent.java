package io.klientela.consent;

import io.klientela.id.ContactId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The command to write down what a contact has stated. Raw input: it is validated as a whole when it is carried out.
 *
 * @param contact who stated it
 * @param purpose what it is about
 * @param channel by which way, or by any
 * @param address the one e-mail address, phone number or postal address that it is about, or an empty string; left out where it
 *     is about any channel
 * @param decision given or withdrawn
 * @param happenedAt when it was stated; empty for now
 * @param wording the text that was agreed to, or an empty string
 * @param source where it was stated, or an empty string
 */
public record NewConsent(
        ContactId contact,
        ConsentPurpose purpose,
        Channel channel,

        @Size(max = Consent.MAX_ADDRESS) @WellFormed(Form.TEXT)
        String address,

        Decision decision,
        Optional<Instant> happenedAt,

        @Size(max = Consent.MAX_WORDING) @WellFormed(Form.TEXT)
        String wording,

        @Size(max = Consent.MAX_SOURCE) @WellFormed(Form.TEXT)
        String source) {
    public NewConsent {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(happenedAt, "happenedAt");
    }

    /** A consent given now. */
    public static NewConsent given(ContactId contact, ConsentPurpose purpose, Channel channel) {
        return new NewConsent(contact, purpose, channel, "", Decision.GIVEN, Optional.empty(), "", "");
    }

    /** A consent withdrawn now, whether it was given before or not. */
    public static NewConsent withdrawn(ContactId contact, ConsentPurpose purpose, Channel channel) {
        return new NewConsent(contact, purpose, channel, "", Decision.WITHDRAWN, Optional.empty(), "", "");
    }

    /** About one address or number only. */
    public NewConsent address(String about) {
        return new NewConsent(contact, purpose, channel, about, decision, happenedAt, wording, source);
    }

    public NewConsent happenedAt(Instant moment) {
        return new NewConsent(contact, purpose, channel, address, decision, Optional.of(moment), wording, source);
    }

    public NewConsent wording(String text) {
        return new NewConsent(contact, purpose, channel, address, decision, happenedAt, text, source);
    }

    public NewConsent source(String where) {
        return new NewConsent(contact, purpose, channel, address, decision, happenedAt, wording, where);
    }
}
