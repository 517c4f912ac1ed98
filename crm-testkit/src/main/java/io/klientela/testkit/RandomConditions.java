package io.klientela.testkit;

import io.klientela.category.CategoryList;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactKind;
import io.klientela.contact.FullContact;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.paging.SearchWord;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.session.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions at random, each with what it means, told apart from the code that answers it. */
final class RandomConditions {
    /**
     * @param condition what is asked
     * @param meets what it means
     * @param looksAtWithheld whether a basic view would not tell it
     */
    record Asked(ContactCondition condition, Predicate<FullContact> meets, boolean looksAtWithheld) {}

    static final List<String> COUNTRIES = List.of("PL", "CZ", "RO");

    private static final List<CategoryList> LISTS = List.of(
            CategoryList.CONTACT_GROUP,
            CategoryList.TAG,
            CategoryList.CONTACT_TYPE,
            CategoryList.SOURCE,
            CategoryList.WARMTH);

    private final Chance chance;
    private final List<EmployeeId> employees;
    private final List<Principal> principals;
    private final Function<CategoryList, CategoryId> entries;
    private final List<FullContact> contacts;
    private final BiPredicate<FullContact, Channel> hasConsented;

    /**
     * @param employees who may be responsible
     * @param principals whom contacts may be shared with
     * @param entries an entry of a list, at random
     * @param contacts some of those that are asked for
     * @param hasConsented to marketing by a channel
     */
    RandomConditions(
            Chance chance,
            List<EmployeeId> employees,
            List<Principal> principals,
            Function<CategoryList, CategoryId> entries,
            List<FullContact> contacts,
            BiPredicate<FullContact, Channel> hasConsented) {
        this.chance = chance;
        this.employees = employees;
        this.principals = principals.stream()
                .filter(principal -> !principal.code().startsWith("owner"))
                .toList();
        this.entries = entries;
        this.contacts = contacts;
        this.hasConsented = hasConsented;
    }

    /** Often everything, else a tree of up to {@code depth} levels. */
    Asked asked(int depth) {
        return switch (depth > 1 ? chance.below(6) : 0) {
            case 1 -> all(depth);
            case 2 -> any(depth);
            case 3 -> not(asked(depth - 1));
            case 4 -> new Asked(ContactCondition.everything(), contact -> true, false);
            default -> leaf();
        };
    }

    private Asked all(int depth) {
        List<Asked> parts = parts(depth);
        return new Asked(
                parts.stream()
                        .map(Asked::condition)
                        .reduce(ContactCondition::and)
                        .orElse(ContactCondition.everything()),
                contact -> {
                    boolean all = true;
                    for (Asked part : parts) {
                        all &= part.meets().test(contact);
                    }
                    return all;
                },
                parts.stream().anyMatch(Asked::looksAtWithheld));
    }

    private Asked any(int depth) {
        List<Asked> parts = parts(depth);
        return new Asked(
                ContactCondition.anyOf(parts.stream().map(Asked::condition).toArray(ContactCondition[]::new)),
                contact -> {
                    boolean any = false;
                    for (Asked part : parts) {
                        any |= part.meets().test(contact);
                    }
                    return any;
                },
                parts.stream().anyMatch(Asked::looksAtWithheld));
    }

    private List<Asked> parts(int depth) {
        List<Asked> parts = new ArrayList<>();
        for (int each = chance.below(4); each > 0; each--) {
            parts.add(asked(depth - 1));
        }
        return parts;
    }

    private static Asked not(Asked part) {
        return new Asked(
                ContactCondition.not(part.condition()), contact -> !part.meets().test(contact), part.looksAtWithheld());
    }

    private Asked leaf() {
        return switch (chance.below(16)) {
            case 11 -> words();
            case 12 -> basicWords();
            case 13 -> city();
            case 14 -> consent();
            case 0 -> kind();
            case 1 -> responsible();
            case 2, 3, 4 -> holding();
            case 5 -> holdingNone();
            case 6 -> shared();
            case 7 -> created();
            case 8 -> country();
            case 9, 10 -> custom();
            default ->
                new Asked(
                        ContactCondition.onlyResponsible(),
                        contact -> contact.access().visibility().shares().isEmpty(),
                        true);
        };
    }

    private Asked kind() {
        ContactKind kind = chance.oneOf(List.of(ContactKind.values()));
        return new Asked(ContactCondition.ofKind(kind), contact -> contact.contactKind() == kind, false);
    }

    private Asked responsible() {
        EmployeeId employee = chance.oneOf(employees);
        return new Asked(
                ContactCondition.ofResponsible(employee),
                contact -> contact.access().responsible().equals(employee),
                false);
    }

    private Asked holding() {
        CategoryList list = chance.oneOf(LISTS);
        CategoryId entry = entries.apply(list);
        ContactCondition condition = switch (list) {
            case CONTACT_GROUP -> ContactCondition.inGroup(entry);
            case TAG -> ContactCondition.withTag(entry);
            case CONTACT_TYPE -> ContactCondition.ofType(entry);
            case SOURCE -> ContactCondition.fromSource(entry);
            default -> ContactCondition.ofWarmth(entry);
        };
        return new Asked(condition, contact -> held(contact).contains(entry), true);
    }

    private static Set<CategoryId> held(FullContact contact) {
        ContactDetails details = contact.details();
        Set<CategoryId> held = new HashSet<>(details.groups());
        held.addAll(details.tags());
        details.type().ifPresent(held::add);
        details.source().ifPresent(held::add);
        details.warmth().ifPresent(held::add);
        return held;
    }

    private Asked holdingNone() {
        CategoryList list = chance.oneOf(LISTS);
        return new Asked(ContactCondition.without(list), contact -> lacks(contact.details(), list), true);
    }

    private static boolean lacks(ContactDetails details, CategoryList list) {
        return switch (list) {
            case CONTACT_GROUP -> details.groups().isEmpty();
            case TAG -> details.tags().isEmpty();
            case CONTACT_TYPE -> details.type().isEmpty();
            case SOURCE -> details.source().isEmpty();
            default -> details.warmth().isEmpty();
        };
    }

    private Asked shared() {
        Principal principal = chance.oneOf(principals);
        return new Asked(
                ContactCondition.sharedWith(principal),
                contact -> contact.access().visibility().shares().get(principal) != null,
                true);
    }

    private Asked created() {
        Instant moment = chance.oneOf(contacts).createdAt();
        return chance.oneIn(2)
                ? new Asked(
                        ContactCondition.createdFrom(moment),
                        contact -> contact.createdAt().compareTo(moment) >= 0,
                        true)
                : new Asked(
                        ContactCondition.createdBefore(moment),
                        contact -> contact.createdAt().compareTo(moment) < 0,
                        true);
    }

    private Asked custom() {
        Optional<CustomQuestion> asked = CustomQuestion.about(
                chance, contacts.stream().map(contact -> contact.details().custom()));
        return asked.map(question -> new Asked(
                        ContactCondition.custom(question.condition()),
                        contact -> question.meets().test(contact.details().custom()),
                        true))
                .orElseGet(this::country);
    }

    private Asked country() {
        CountryCode country = new CountryCode(chance.oneOf(COUNTRIES));
        return new Asked(
                ContactCondition.inCountry(country),
                contact -> {
                    boolean there = false;
                    for (ContactAddress address : contact.details().addresses()) {
                        there |= address.address().country().equals(Optional.of(country));
                    }
                    return there;
                },
                true);
    }

    /** What a search means is told by {@link SearchContract}; here it only takes part. */
    private Asked words() {
        ContactCondition condition = ContactCondition.words(text());
        return new Asked(condition, condition::matches, true);
    }

    private Asked basicWords() {
        ContactCondition condition = ContactCondition.basicWords(text());
        return new Asked(condition, condition::matches, false);
    }

    private Asked consent() {
        Channel channel = chance.oneOf(List.of(Channel.values()));
        return new Asked(
                ContactCondition.hasConsent(ConsentPurpose.MARKETING, channel),
                contact -> hasConsented.test(contact, channel),
                true);
    }

    private Asked city() {
        List<String> cities = new ArrayList<>();
        chance.oneOf(contacts)
                .details()
                .addresses()
                .forEach(address -> cities.add(address.address().city()));
        cities.removeIf(city -> SearchWord.in(city).isEmpty());
        ContactCondition condition = ContactCondition.inCity(cities.isEmpty() ? "Nowhere" : cities.get(0));
        return new Asked(condition, condition::matches, true);
    }

    /** The beginnings of one or two words of a contact. */
    String text() {
        FullContact contact = chance.oneOf(contacts);
        List<String> said = new ArrayList<>(List.of(contact.displayName()));
        contact.emails().forEach(email -> said.add(email.address().address()));
        contact.details()
                .addresses()
                .forEach(address -> said.add(address.address().city()));
        contact.details().taxNumber().ifPresent(number -> said.add(number.number()));
        Optional.of(contact.details().registration())
                .filter(number -> !number.isEmpty())
                .ifPresent(said::add);
        List<SearchWord> words = new ArrayList<>();
        for (int each = 1 + chance.below(2); each > 0; each--) {
            words.addAll(SearchWord.in(chance.oneOf(said)));
        }
        StringBuilder text = new StringBuilder();
        for (SearchWord word : words.subList(0, Math.min(words.size(), 1 + chance.below(2)))) {
            int points = word.folded().codePointCount(0, word.folded().length());
            text.append(word.folded(), 0, word.folded().offsetByCodePoints(0, 1 + chance.below(points)))
                    .append(' ');
        }
        return text.toString();
    }
}
