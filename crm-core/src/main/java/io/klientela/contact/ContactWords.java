package io.klientela.contact;

import io.klientela.paging.SearchWord;
import io.klientela.party.EmailAddress;
import io.klientela.party.PhoneNumber;
import io.klientela.party.TaxNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words by which a contact is found, each with who may find it so. What storages index is computed here alone.
 *
 * @param basic words of what {@link BasicContact} shows: names, a person's organization, the parts of e-mail addresses, and
 *     phone numbers with and without their country
 * @param cities words of the cities of its addresses
 * @param withheld further words of what only {@link FullContact} shows: tax numbers with and without their country, registrations
 */
public record ContactWords(Set<SearchWord> basic, Set<SearchWord> cities, Set<SearchWord> withheld) {
    public ContactWords {
        basic = Set.copyOf(basic);
        cities = Set.copyOf(cities);
        withheld = Set.copyOf(withheld);
    }

    public static ContactWords of(FullContact contact) {
        Set<SearchWord> basic = new HashSet<>(SearchWord.in(contact.displayName()));
        if (contact instanceof Person person) {
            basic.addAll(SearchWord.in(person.organization()));
        }
        contact.emails().forEach(email -> basic.addAll(of(email.address())));
        contact.phones().forEach(phone -> basic.addAll(of(phone.number())));
        Set<SearchWord> cities = new HashSet<>();
        contact.details()
                .addresses()
                .forEach(
                        address -> cities.addAll(SearchWord.in(address.address().city())));
        Set<SearchWord> withheld = new HashSet<>();
        contact.details().taxNumber().ifPresent(number -> withheld.addAll(of(number)));
        withheld.addAll(ofRegistration(contact.details().registration()));
        return new ContactWords(basic, cities, withheld);
    }

    private static List<SearchWord> of(EmailAddress address) {
        return SearchWord.in(address.address());
    }

    private static Set<SearchWord> of(PhoneNumber number) {
        Set<SearchWord> words = new HashSet<>();
        String digits = digits(number.e164().orElse(number.written()));
        words.addAll(SearchWord.in(digits));
        words.addAll(SearchWord.in(SearchText.withoutZeros(digits)));
        number.national().ifPresent(national -> words.addAll(SearchWord.in(national)));
        return words;
    }

    /** "KRS 0000 123 456" is also found by its digits in one piece, with and without the zeros in front. */
    private static Set<SearchWord> ofRegistration(String registration) {
        Set<SearchWord> words = new HashSet<>(SearchWord.in(registration));
        String digits = digits(registration);
        words.addAll(SearchWord.in(digits));
        words.addAll(SearchWord.in(SearchText.withoutZeros(digits)));
        return words;
    }

    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<SearchWord> of(TaxNumber number) {
        Set<SearchWord> words = new HashSet<>(SearchWord.in(number.number()));
        words.addAll(SearchWord.in(number.withPrefix()));
        return words;
    }

    /** All of them, whoever may find the contact so. */
    Set<SearchWord> all() {
        Set<SearchWord> all = new HashSet<>(basic);
        all.addAll(cities);
        all.addAll(withheld);
        return all;
    }
}
