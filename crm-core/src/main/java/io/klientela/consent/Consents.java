package io.klientela.consent;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.ContactReferences;
import io.klientela.contact.FullContact;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.ConsentId;
import io.klientela.id.ContactId;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What the contacts of a project have consented to, as far as the actor sees them in full. Statements are written down and
 * never changed; a contact that is deleted takes its ledger along, of which the history keeps what was written down. Once
 * personal data can be erased on request, the ledger will be kept under a number without a name, as proof of what was agreed.
 * Thread-safe unless its session is bound to a transaction.
 */
public final class Consents {
    private final Session<? extends ConsentStores> session;

    public Consents(Session<? extends ConsentStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Writes down that a contact has given or withdrawn a consent. One that was stated earlier than what stands goes into the
     * ledger and changes nothing else.
     *
     * @throws AccessDeniedException if the actor may not change the contact
     * @throws io.klientela.error.NotFoundException if the contact is not within reach
     * @throws jakarta.validation.ConstraintViolationException naming what is missing or wrong: a moment to come, for instance
     */
    public Consent record(NewConsent command) {
        return session.write(unit -> {
            FullContact contact = ContactReferences.requireEditable(unit, command.contact());
            NewConsent valid = unit.validated(command);
            // The number first: whoever records in between has taken it when we come to append.
            long number = unit.stores().consents().lastNumber(unit.project(), contact.id()) + 1;
            List<StandingConsent> before =
                    unit.stores().consents().standing(unit.project(), contact.id(), AccessFilter.everything());
            Consent consent = new Consent(
                    new ConsentId(unit.newId()),
                    unit.project(),
                    contact.id(),
                    number,
                    valid.purpose(),
                    valid.channel(),
                    StatedFacts.address(unit, valid),
                    valid.decision(),
                    StatedFacts.happenedAt(unit, valid),
                    valid.wording().strip(),
                    valid.source().strip(),
                    unit.viewer().actor(),
                    unit.now());
            unit.stores().consents().append(consent);
            Standing.changedBy(consent, before).forEach(unit.stores().consents()::stand);
            ChangeLog.created(unit, consent.id().ref(), contact.id().ref(), fields(consent));
            EventLog.publish(unit, "consent.recorded", consent.id().ref(), facts(consent));
            return consent;
        });
    }

    /**
     * The statements of a contact, last recorded first; none if the actor does not see the contact in full.
     *
     * @throws AccessDeniedException if the actor may not see contacts in full at all
     */
    public Page<Consent> ledger(ContactId contact, PageRequest page) {
        return session.read(unit -> Page.of(
                unit.stores().consents().find(unit.project(), contact, filter(unit), Slice.of(page)),
                page.size(),
                consent -> Keyset.byId(consent.id().value())));
    }

    /** What stands for a contact, by purpose, channel and address; refuses as {@link #ledger} does. */
    public List<StandingConsent> standing(ContactId contact) {
        return session.read(unit -> standing(unit, contact));
    }

    /**
     * Whether a consent stands by which the contact may be reached on the channel, be it at one of its addresses only. Whoever
     * writes to an address asks for that one. A contact that the actor does not see in full has given none.
     *
     * @param channel any means each of them
     * @throws AccessDeniedException if the actor may not see contacts in full at all
     */
    public boolean isGiven(ContactId contact, ConsentPurpose purpose, Channel channel) {
        return session.read(unit -> {
            List<StandingConsent> standing = standing(unit, contact);
            return channel.single().stream()
                    .allMatch(
                            each -> standing.stream().anyMatch(is(purpose, each).and(StandingConsent::isGiven)));
        });
    }

    /**
     * As {@link #isGiven(ContactId, ConsentPurpose, Channel)}, at one address or number.
     *
     * @throws jakarta.validation.ConstraintViolationException if it is no address of this channel; none is one of
     *     {@link Channel#ANY}
     */
    public boolean isGiven(ContactId contact, ConsentPurpose purpose, Channel channel, String address) {
        return session.read(unit -> {
            String key = StatedFacts.address(unit, channel, address);
            List<StandingConsent> standing = standing(unit, contact);
            return channel.single().stream()
                    .allMatch(each ->
                            isGiven(standing.stream().filter(is(purpose, each)).toList(), key));
        });
    }

    /** Whether the statement about the address, else the general one, is a consent. */
    private static boolean isGiven(List<StandingConsent> ofChannel, String key) {
        return ofChannel.stream()
                .filter(standing -> standing.address().equals(key))
                .findFirst()
                .or(() -> ofChannel.stream().filter(StandingConsent::isGeneral).findFirst())
                .filter(StandingConsent::isGiven)
                .isPresent();
    }

    /**
     * The marketing block of a contact (ASARI-1).
     *
     * @throws io.klientela.error.NotFoundException if the contact is not within reach
     * @throws AccessDeniedException if the actor sees it only in part, or no contacts at all
     */
    public MarketingBlock marketingBlock(ContactId contact) {
        return session.read(unit -> new MarketingBlock(
                ContactReferences.requireFull(unit, contact).details().source(), standing(unit, contact)));
    }

    private static Predicate<StandingConsent> is(ConsentPurpose purpose, Channel channel) {
        return standing -> standing.purpose().equals(purpose) && standing.channel() == channel;
    }

    private static List<StandingConsent> standing(UnitOfWork<? extends ConsentStores> unit, ContactId contact) {
        return unit.stores().consents().standing(unit.project(), contact, filter(unit));
    }

    private static AccessFilter filter(UnitOfWork<? extends ConsentStores> unit) {
        unit.viewer().require(Permissions.CONTACTS_VIEW);
        return unit.viewer().filter(Permissions.CONTACTS_VIEW);
    }

    private static Map<String, String> facts(Consent consent) {
        return Map.of(
                "contact", consent.contact().toString(),
                "purpose", consent.purpose().code(),
                "channel", consent.channel().code(),
                "decision", consent.decision().code());
    }

    private static Map<String, String> fields(Consent consent) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("purpose", consent.purpose().code());
        fields.put("channel", consent.channel().code());
        fields.put("address", consent.address());
        fields.put("decision", consent.decision().code());
        fields.put("happenedAt", consent.happenedAt().toString());
        fields.put("source", consent.source());
        fields.put("wording", consent.wording());
        return fields;
    }
}
