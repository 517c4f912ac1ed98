package io.klientela.consent;

import io.klientela.id.ConsentId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.session.Actor;
import io.klientela.text.StorableText;
import java.time.Instant;
import java.util.Objects;

/**
 * A statement in the ledger of a contact. It is never changed: whoever changes their mind makes another.
 *
 * @param id its name in the store
 * @param project the project
 * @param contact who made it
 * @param number its place in the ledger of the contact, from 1
 * @param purpose what it is about
 * @param channel by which way, or by any
 * @param address the one e-mail address (in lower case), phone number (in E.164 where it can be told) or postal address that
 *     it is about, at most 254 characters; an empty string where it is about the channel as a whole
 * @param decision given or withdrawn
 * @param happenedAt when it was made
 * @param wording the text that was agreed to, at most 10,000 characters, or an empty string
 * @param source where it was made, such as a form or a call, at most 200 characters, or an empty string
 * @param author who wrote it down
 * @param recordedAt when it was written down
 */
public record Consent(
        ConsentId id,
        ProjectId project,
        ContactId contact,
        long number,
        ConsentPurpose purpose,
        Channel channel,
        String address,
        Decision decision,
        Instant happenedAt,
        String wording,
        String source,
        Actor author,
        Instant recordedAt) {
    static final int MAX_ADDRESS = 254;
    static final int MAX_WORDING = 10_000;
    static final int MAX_SOURCE = 200;

    public Consent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(channel, "channel");
        StorableText.optional("The address of a consent", address, MAX_ADDRESS);
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(happenedAt, "happenedAt");
        StorableText.optional("The wording of a consent", wording, MAX_WORDING);
        StorableText.optional("The source of a consent", source, MAX_SOURCE);
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}
