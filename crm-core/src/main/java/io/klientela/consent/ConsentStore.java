package io.klientela.consent;

import io.klientela.contact.BelongsToContact;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;

/** Keeps the ledgers of consents, and beside them what stands. Filters go by the access of the contact. */
public interface ConsentStore extends BelongsToContact {
    /**
     * Adds a statement to the ledger of its contact. A number that is taken there is refused with
     * {@link io.klientela.error.TransientStorageException}: the command is run again behind the other.
     */
    void append(Consent consent);

    /** Keeps what stands for its contact, purpose, channel and address, in place of what stood. */
    void stand(StandingConsent standing);

    /** The number of the last statement in the ledger of {@code contact}, whoever asks; 0 if there is none. */
    long lastNumber(ProjectId project, ContactId contact);

    /** The ledger of {@code contact}, last recorded first; the slice goes by id alone. */
    List<Consent> find(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);

    /** The ledger of {@code contact} by {@link Keyset#at} of when statements were made, latest first. */
    List<Consent> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);

    /** All that stands for {@code contact}, by purpose, channel and address. */
    List<StandingConsent> standing(ProjectId project, ContactId contact, AccessFilter filter);

    @Override
    default RecordKind kind() {
        return RecordKind.CONSENT;
    }
}
