package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;

/** What conditions ask for that stands beside a contact and not in it. */
public interface ContactFacts {
    /** Whether a consent stands by which the contact may be reached on a single channel, be it at one address only. */
    boolean isGiven(ProjectId project, ContactId contact, ConsentPurpose purpose, Channel channel);
}
