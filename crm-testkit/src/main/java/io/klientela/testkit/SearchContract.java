package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.contact.AddressKind;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactEmail;
import io.klientela.contact.ContactPhone;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.contact.PhoneKind;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.PhoneNumber;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Searches and orders are what someone would say who knows the plain letters of every name: nothing here folds, since every
 * text is made from plain letters and only then written in one of many ways.
 */
public abstract class SearchContract extends StorageContract {
    private static final int CONTACTS = 80;
    private static final int SEARCHES = 60;
    private static final CountryCode POLAND = new CountryCode("PL");
    private static final Comparator<Known> BY_NAME = Comparator.comparing(
                    (Known known) -> known.key().strip().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
            .thenComparing(known -> Keyset.byId(known.contact().id().value()));
    private static final Comparator<Known> BY_CREATION = Comparator.comparing(
                    (Known known) -> known.contact().createdAt())
            .thenComparing(known -> Keyset.byId(known.contact().id().value()));

    private final Chance chance = Chance.fresh();
    private final Spelling spelling = new Spelling(chance);
    private final List<Known> all = new ArrayList<>();
    private Ground ground;
    private List<Principal> principals;

    /** A contact, and the plain words that it was written from. */
    private record Known(FullContact contact, Set<String> basic, Set<String> cities, Set<String> rest, String key) {
        Set<String> words() {
            Set<String> words = new HashSet<>(basic);
            words.addAll(cities);
            words.addAll(rest);
            return words;
        }
    }

    /** For the tests of adapters. */
    protected SearchContract() {}

    @BeforeEach
    void fill() {
        ground = new Ground(ids());
        principals = List.of(
                Principal.everyone(),
                Principal.owner(ground.anna),
                Principal.owner(ground.bruno),
                Principal.employee(ground.bruno),
                Principal.team(ground.team));
        write(stores -> {
            ground.writtenWithSeriesTo(stores);
            for (int each = 0; each < CONTACTS; each++) {
                all.add(contact());
                stores.contacts().insert(all.get(each).contact());
            }
        });
        FullContact client = ground.company(ground.client, "Client", Ground.privateTo(ground.anna));
        all.add(new Known(client, Set.of("client"), Set.of(), Set.of(), "client"));
    }

    private Known contact() {
        ContactId id = new ContactId(chance.uuid());
        List<EmployeeId> employees = List.of(ground.anna, ground.bruno);
        var access = chance.access(employees, principals);
        Set<String> basic = new HashSet<>();
        Spelling.Text first = spelling.text(2);
        Spelling.Text last = spelling.text(2);
        basic.addAll(first.plain());
        FullContact bare;
        String key = first.key();
        if (chance.oneIn(2)) {
            bare = ground.company(id, first.written(), access);
        } else {
            Spelling.Text firm = spelling.text(2);
            bare = Components.with(
                    ground.person(id, first.written(), last.written(), access), "organization", firm.written());
            basic.addAll(last.plain());
            basic.addAll(firm.plain());
            key = last.key() + " " + first.key();
        }
        Set<String> cities = new HashSet<>();
        Set<String> rest = new HashSet<>();
        ContactDetails details = details(basic, cities, rest);
        FullContact contact = Components.with(
                bare.withDetails(details), "createdAt", bare.createdAt().plusSeconds(chance.below(30)));
        return new Known(contact, basic, cities, rest, key);
    }

    private ContactDetails details(Set<String> basic, Set<String> cities, Set<String> rest) {
        ContactDetails details = ContactDetails.empty();
        if (chance.oneIn(2)) {
            List<String> parts = List.of("ab", "lo" + chance.below(3), "example", "pl");
            basic.addAll(parts);
            details = details.withEmails(
                    List.of(new ContactEmail(new EmailAddress("Ab." + parts.get(1) + "@example.PL"), "")));
        }
        if (chance.oneIn(3)) {
            String number = "60123456" + chance.below(10);
            basic.addAll(List.of(number, "48" + number));
            details = details.withPhones(List.of(new ContactPhone(
                    PhoneNumber.of("0048 601-23-456" + number.charAt(8), POLAND), PhoneKind.WORK, "")));
        }
        if (chance.oneIn(2)) {
            Spelling.Text city = spelling.text(2);
            cities.addAll(city.plain());
            details = details.withAddresses(List.of(new ContactAddress(
                    AddressKind.OFFICE, PostalAddress.of("Street a", "00-100", city.written(), POLAND))));
        }
        if (chance.oneIn(3)) {
            String number = "526000124" + chance.below(10);
            rest.addAll(List.of(number, "pl" + number));
            details = details.withTaxNumber(Optional.of(new TaxNumber(POLAND, number)));
        }
        if (chance.oneIn(3)) {
            int last = chance.below(10);
            rest.addAll(List.of("krs", "000012345" + last, "12345" + last));
            boolean isGrouped = chance.oneIn(2);
            rest.addAll(isGrouped ? List.of("00", "0012", "345" + last) : List.of());
            details = details.withRegistration((isGrouped ? "KRS 00-0012 345" : "KRS 000012345") + last);
        }
        return details;
    }

    @Test
    @Tag("ImCRM-5")
    void findsWhatSomeoneWouldWhoKnowsThePlainLetters() {
        for (int each = 0; each < SEARCHES; each++) {
            List<String> asked = asked();
            String written = written(asked);
            AccessFilter filter = chance.filter(principals);

            assertFound(
                    ContactQuery.all().words(written),
                    filter,
                    asked,
                    all.stream().filter(known -> finds(asked, known.words())));
            assertFound(
                    ContactQuery.all().where(ContactCondition.basicWords(written)),
                    filter,
                    asked,
                    all.stream().filter(known -> finds(asked, known.basic())));
        }
    }

    @Test
    void combinesWordsWithConditionsInEveryOrderAndDirection() {
        List<FullContact> contacts = all.stream().map(Known::contact).toList();
        RandomConditions conditions = new RandomConditions(
                chance,
                List.of(ground.anna, ground.bruno),
                principals,
                ground::entry,
                contacts,
                (contact, channel) -> false);
        for (int each = 0; each < SEARCHES; each++) {
            List<String> asked = asked();
            RandomConditions.Asked also = conditions.asked(3);
            boolean falls = chance.oneIn(2);
            boolean goesByName = chance.oneIn(2);
            Comparator<Known> order = goesByName ? BY_NAME : BY_CREATION;
            ContactSort sort = goesByName
                    ? (falls ? ContactSort.byNameDescending() : ContactSort.byName())
                    : (falls ? ContactSort.newestFirst() : ContactSort.oldestFirst());
            ContactQuery query = ContactQuery.all()
                    .words(written(asked))
                    .where(also.condition())
                    .sortedBy(sort);
            AccessFilter filter = chance.filter(principals);
            List<FullContact> expected = all.stream()
                    .filter(known -> finds(asked, known.words()))
                    .filter(known -> also.meets().test(known.contact()))
                    .filter(known ->
                            filter.admits(known.contact().access().entries().keySet()))
                    .sorted(falls ? order.reversed() : order)
                    .map(Known::contact)
                    .toList();

            assertThat(forwards(query, filter, 1 + chance.below(5)))
                    .as("%s for %s, %s", query, filter, chance)
                    .containsExactlyElementsOf(expected);
            if (!expected.isEmpty()) {
                assertThat(backwards(query, filter, 1 + chance.below(5), expected.get(expected.size() - 1)))
                        .as("%s for %s, back, %s", query, filter, chance)
                        .containsExactlyElementsOf(expected.subList(0, expected.size() - 1));
            }
        }
    }

    private List<FullContact> forwards(ContactQuery query, AccessFilter filter, int size) {
        List<FullContact> found = new ArrayList<>();
        Optional<Keyset> after = Optional.empty();
        while (true) {
            Slice slice = new Slice(after, size);
            List<FullContact> page = read(stores -> stores.contacts().find(ground.project, query, filter, slice));
            if (page.isEmpty()) {
                return found;
            }
            found.addAll(page);
            after = Optional.of(query.sort().place(page.get(page.size() - 1)));
        }
    }

    private List<FullContact> backwards(ContactQuery query, AccessFilter filter, int size, FullContact from) {
        List<FullContact> found = new ArrayList<>();
        FullContact before = from;
        while (true) {
            Slice slice = new Slice(Optional.empty(), Optional.of(query.sort().place(before)), size);
            List<FullContact> page = read(stores -> stores.contacts().find(ground.project, query, filter, slice));
            if (page.isEmpty()) {
                return found;
            }
            found.addAll(0, page);
            before = page.get(0);
        }
    }

    private void assertFound(ContactQuery query, AccessFilter filter, List<String> asked, Stream<Known> expected) {
        List<FullContact> found = expected.filter(known ->
                        filter.admits(known.contact().access().entries().keySet()))
                .sorted(BY_NAME)
                .map(Known::contact)
                .toList();

        Slice slice = new Slice(Optional.empty(), 500);
        List<FullContact> answered = read(stores -> stores.contacts().find(ground.project, query, filter, slice));
        long counted = read(stores -> stores.contacts().count(ground.project, query, filter));

        assertThat(answered)
                .as("%s asked as %s for %s, %s", asked, query, filter, chance)
                .containsExactlyElementsOf(found);
        assertThat(counted)
                .as("%s asked as %s for %s, %s", asked, query, filter, chance)
                .isEqualTo(found.size());
    }

    /** The plain beginnings of one to three words, most of them of one contact. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        Known known = chance.oneOf(all);
        for (int each = 1 + chance.below(3); each > 0; each--) {
            List<String> words = List.copyOf((chance.oneIn(5) ? chance.oneOf(all) : known).words());
            String word = chance.oneOf(words.stream().sorted().toList());
            int points = word.codePointCount(0, word.length());
            asked.add(word.substring(0, word.offsetByCodePoints(0, 1 + chance.below(points))));
        }
        return asked;
    }

    private String written(List<String> asked) {
        StringBuilder written = new StringBuilder();
        asked.forEach(word -> written.append(spelling.spelled(word)).append(chance.oneOf(List.of(" ", ", ", " - "))));
        return written.toString();
    }

    /** Whether every word begins one of the contact's; numbers side by side may also be one number. */
    private static boolean finds(List<String> asked, Set<String> words) {
        int at = 0;
        while (at < asked.size()) {
            int end = at;
            while (end < asked.size() && asked.get(end).matches("[0-9]+")) {
                end++;
            }
            if (end > at) {
                String joined = String.join("", asked.subList(at, end));
                if (!asked.subList(at, end).stream().allMatch(number -> begins(number, words))
                        && !begins(joined, words)
                        && (joined.matches("0*") || !begins(joined.replaceFirst("^0+", ""), words))) {
                    return false;
                }
                at = end;
            } else if (!begins(asked.get(at++), words)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String beginning, Set<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    @Test
    void followsEveryChangeOfAContact() {
        for (int each = 0; each < 20; each++) {
            int place = chance.below(all.size() - 1);
            Known before = all.get(place);
            Known drawn = contact();
            FullContact next = Components.with(
                    drawn.contact() instanceof Person == before.contact() instanceof Person
                            ? Components.with(
                                    drawn.contact(), "id", before.contact().id())
                            : before.contact(),
                    "version",
                    before.contact().version() + 1);
            Known after = drawn.contact() instanceof Person == before.contact() instanceof Person
                    ? new Known(next, drawn.basic(), drawn.cities(), drawn.rest(), drawn.key())
                    : new Known(next, before.basic(), before.cities(), before.rest(), before.key());
            all.set(place, after);
            write(stores -> assertThat(stores.contacts().update(next)).isTrue());
        }
        Known gone = all.remove(0);
        write(stores -> stores.contacts().delete(ground.project, gone.contact().id()));

        findsWhatSomeoneWouldWhoKnowsThePlainLetters();
    }
}
