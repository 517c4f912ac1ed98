package io.klientela.testkit;

import io.klientela.category.CategoryList;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.id.SavedFilterId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import java.time.Instant;
import java.util.Optional;

/** Saved filters: one that asks for everything there is, and one that asks for nothing. */
final class SavedFilterRecords {
    private static final int NAME = 100;

    private SavedFilterRecords() {}

    static Kept<SavedFilter> kept() {
        return new Kept<>(
                "saved filter",
                (ground, text) -> filter(
                        ground, Texts.cut(text, NAME), everything(ground), new FullRecords(ground, text).access(), 7),
                ground -> filter(ground, "Bare", ContactQuery.all(), Ground.privateTo(ground.anna), 1),
                (stores, filter) -> stores.savedFilters().insert(filter),
                Optional.of((stores, filter) -> stores.savedFilters().update(filter)),
                (stores, filter) ->
                        stores.savedFilters().find(filter.project(), filter.id(), AccessFilter.everything()));
    }

    private static SavedFilter filter(
            Ground ground, String name, ContactQuery query, RecordAccess access, long version) {
        return new SavedFilter(new SavedFilterId(ground.newId()), ground.project, name, query, access, version);
    }

    private static ContactQuery everything(Ground ground) {
        return ContactQuery.all()
                .where(ContactCondition.anyOf(
                        ContactCondition.ofKind(ContactKind.PERSON),
                        ContactCondition.not(ContactCondition.ofResponsible(ground.anna)),
                        ContactCondition.inGroup(ground.entry(CategoryList.CONTACT_GROUP)),
                        ContactCondition.without(CategoryList.TAG),
                        ContactCondition.onlyResponsible(),
                        ContactCondition.sharedWith(Principal.team(ground.team)),
                        ContactCondition.createdFrom(Instant.parse("2026-01-01T00:00:00.000001Z")),
                        ContactCondition.createdBefore(Instant.parse("2027-01-01T00:00:00Z")),
                        ContactCondition.inCountry(new CountryCode("PL")),
                        ContactCondition.inCity("Łódź"),
                        ContactCondition.words("\"no\\wak"),
                        ContactCondition.basicWords("nowak 😀"),
                        ContactCondition.hasConsent(ConsentPurpose.MARKETING, Channel.ANY)))
                .words("Kraków")
                .sortedBy(ContactSort.newestFirst());
    }
}
