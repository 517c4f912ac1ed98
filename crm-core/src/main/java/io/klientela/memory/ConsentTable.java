package io.klientela.memory;

import io.klientela.consent.Consent;
import io.klientela.consent.ConsentStore;
import io.klientela.consent.StandingConsent;
import io.klientela.contact.ContactFacts;
import io.klientela.id.ConsentId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Locale;

/** Consents by contact, last recorded first, each number of a ledger once; and what stands. */
final class ConsentTable implements ConsentStore, ContactFacts {
    private final Table<Consent> ledger;
    private final Table<ConsentId> numbers;
    private final Table<StandingConsent> standing;
    private final AccessTable access;
    private final Integrity integrity;

    ConsentTable(Rows rows, Integrity integrity) {
        ledger = new Table<>(rows, Section.CONSENTS, Consent.class);
        numbers = new Table<>(rows, Section.CONSENT_NUMBERS, ConsentId.class);
        standing = new Table<>(rows, Section.STANDING_CONSENTS, StandingConsent.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    @Override
    public void append(Consent consent) {
        integrity.contact(consent.project(), consent.contact());
        numbers.insert(number(consent), consent.id());
        ledger.insert(place(consent), consent);
    }

    /** In figures of one length, so that their order is that of the numbers. */
    private Key number(Consent consent) {
        return of(numbers, consent.project(), consent.contact())
                .then(String.format(Locale.ROOT, "%019d", consent.number()));
    }

    private Key place(Consent consent) {
        return of(ledger, consent.project(), consent.contact())
                .thenDescending(consent.id().value());
    }

    @Override
    public void stand(StandingConsent now) {
        integrity.contact(now.project(), now.contact());
        standing.put(place(now), now);
    }

    private Key place(StandingConsent each) {
        return of(standing, each.project(), each.contact())
                .then(each.purpose().code())
                .then(each.channel().code())
                .then(each.address());
    }

    @Override
    public long lastNumber(ProjectId project, ContactId contact) {
        return ledger.under(of(ledger, project, contact))
                .mapToLong(Consent::number)
                .max()
                .orElse(0);
    }

    @Override
    public List<Consent> find(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        if (!access.admits(filter, project, contact.ref())) {
            return List.of();
        }
        Key prefix = of(ledger, project, contact);
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return ledger.after(place, prefix).limit(slice.limit()).toList();
    }

    @Override
    public List<Consent> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return access.admits(filter, project, contact.ref())
                ? Latest.of(
                        ledger.under(of(ledger, project, contact)),
                        consent -> Keyset.at(consent.happenedAt(), consent.id().value()),
                        slice)
                : List.of();
    }

    @Override
    public List<StandingConsent> standing(ProjectId project, ContactId contact, AccessFilter filter) {
        return access.admits(filter, project, contact.ref())
                ? standing.under(of(standing, project, contact))
                        .sorted(StandingConsent.ORDER)
                        .toList()
                : List.of();
    }

    @Override
    public boolean isGiven(ProjectId project, ContactId contact, ConsentPurpose purpose, Channel channel) {
        Key prefix = of(standing, project, contact).then(purpose.code()).then(channel.code());
        return standing.under(prefix).anyMatch(StandingConsent::isGiven);
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        List<Consent> all = ledger.under(of(ledger, project, contact)).toList();
        all.forEach(consent -> {
            ledger.remove(place(consent));
            numbers.remove(number(consent));
        });
        standing.under(of(standing, project, contact)).toList().forEach(each -> standing.remove(place(each)));
        return all.size();
    }

    private static Key of(Table<?> table, ProjectId project, ContactId contact) {
        return table.key().then(project.value()).then(contact.value());
    }
}
