package io.klientela.savedfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.category.CategoryList;
import io.klientela.contact.CombinedCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.session.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueryTextTest {
    @Property
    void whatIsWrittenIsReadBack(@ForAll("queries") ContactQuery query) {
        assertThat(QueryText.parse(QueryText.of(query))).isEqualTo(query);
    }

    @Provide
    Arbitrary<ContactQuery> queries() {
        return Combinators.combine(
                        conditions(3),
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.of(ContactSort.byName(), ContactSort.byNameDescending(), ContactSort.newestFirst()))
                .as((condition, words, sort) ->
                        ContactQuery.all().where(condition).words(words).sortedBy(sort));
    }

    private static Arbitrary<ContactCondition> conditions(int depth) {
        Arbitrary<ContactCondition> leaf = Arbitraries.oneOf(
                Arbitraries.of(ContactKind.values()).map(ContactCondition::ofKind),
                ids().map(id -> ContactCondition.ofResponsible(new EmployeeId(id))),
                ids().map(id -> ContactCondition.inGroup(new CategoryId(id))),
                ids().map(id -> ContactCondition.ofWarmth(new CategoryId(id))),
                ids().map(id -> ContactCondition.sharedWith(Principal.employee(new EmployeeId(id)))),
                Arbitraries.of(
                        ContactCondition.onlyResponsible(),
                        ContactCondition.openToEveryone(),
                        ContactCondition.without(CategoryList.TAG),
                        ContactCondition.inCountry(new CountryCode("PL")),
                        ContactCondition.inCity("Łódź \"centrum\" \\ ,()"),
                        ContactCondition.createdFrom(Instant.parse("2026-01-01T00:00:00.000001Z")),
                        ContactCondition.createdBefore(Instant.EPOCH),
                        ContactCondition.hasConsent(ConsentPurpose.MARKETING, Channel.ANY)),
                Arbitraries.strings().ofMaxLength(20).map(ContactCondition::words),
                Arbitraries.strings().ofMaxLength(20).map(ContactCondition::basicWords));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<ContactCondition>> parts = conditions(depth - 1).list().ofMaxSize(3);
        return Arbitraries.oneOf(
                leaf,
                parts.map(CombinedCondition.AllOf::new),
                parts.map(CombinedCondition.AnyOf::new),
                conditions(depth - 1).map(ContactCondition::not));
    }

    private static Arbitrary<UUID> ids() {
        return Arbitraries.longs().tuple2().map(bits -> new UUID(bits.get1(), bits.get2()));
    }

    @Test
    void keepsItsFormSinceDatabasesHoldIt() {
        ContactQuery query = ContactQuery.all()
                .ofKind(ContactKind.PERSON)
                .where(ContactCondition.not(ContactCondition.inCity("Łódź")))
                .words("no\"wak")
                .sortedBy(ContactSort.newestFirst());

        assertThat(QueryText.of(query))
                .isEqualTo(
                        "v1(all(kind(\"person\"),not(city(\"Łódź\"))),words(\"no\\\"wak\"),by-creation(\"descending\"))");
    }

    @Test
    void refusesWhatItCannotRead() {
        for (String text : List.of(
                "",
                "v1",
                "v1()",
                "v2(all(),words(\"\"),by-name(\"ascending\"))",
                "v1(all(),words(\"\"),by-name(\"ascending\")) ",
                "v1(all(),words(\"),by-name(\"ascending\"))",
                "v1(horoscope(\"leo\"),words(\"\"),by-name(\"ascending\"))",
                "v1(all(),words(\"\"),by-luck(\"ascending\"))",
                "v1(all(kind(\"robot\")),words(\"\"),by-name(\"ascending\"))",
                "v1(not(),words(\"\"),by-name(\"ascending\"))",
                "not(".repeat(5000))) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> QueryText.parse(text));
        }
    }
}
