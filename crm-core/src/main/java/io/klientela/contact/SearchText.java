package io.klientela.contact;

import io.klientela.paging.SearchWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What someone typed to find contacts, or products: each of its words must begin a word of the contact, whatever the case, the accents
 * and the order. Groups of digits that stand side by side may also be one number: "601 234 567" finds the phone number and
 * "526-000-12-46" the tax number. Zeros in front of a number, as dialled inside a country or out of it, need not match.
 *
 * @param text as typed, at most {@value #MAX_LENGTH} characters and {@value #MAX_WORDS} words; without any word it finds
 *     every contact
 */
public record SearchText(String text) {
    /** The longest text that is searched for. */
    public static final int MAX_LENGTH = 500;

    /** The most words that are searched for together. */
    public static final int MAX_WORDS = 20;

    public SearchText {
        Objects.requireNonNull(text, "text");
        if (text.length() > MAX_LENGTH || SearchWord.in(text).size() > MAX_WORDS) {
            throw new UnfitSearchException(text, UnfitSearchException.Reason.TOO_LONG);
        }
    }

    /**
     * One of the things that a contact must have: all the beginnings of one alternative.
     *
     * @param alternatives at least one, each of at least one beginning of a word
     */
    public record Term(List<List<SearchWord>> alternatives) {
        public Term {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        private boolean matches(Collection<SearchWord> words) {
            return alternatives.stream()
                    .anyMatch(alternative -> alternative.stream()
                            .allMatch(beginning -> words.stream().anyMatch(beginning::begins)));
        }
    }

    /** What a contact must have, each by itself. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        List<SearchWord> numbers = new ArrayList<>();
        for (SearchWord word : SearchWord.in(text)) {
            if (word.isNumber()) {
                numbers.add(word);
                continue;
            }
            end(numbers, terms);
            terms.add(new Term(List.of(List.of(word))));
        }
        end(numbers, terms);
        return terms.stream().distinct().toList();
    }

    private static void end(List<SearchWord> numbers, List<Term> terms) {
        if (numbers.isEmpty()) {
            return;
        }
        String joined = numbers.stream().map(SearchWord::folded).collect(Collectors.joining());
        List<List<SearchWord>> alternatives = new ArrayList<>();
        alternatives.add(numbers.stream().distinct().toList());
        alternatives.add(SearchWord.in(joined));
        alternatives.add(SearchWord.in(withoutZeros(joined)));
        terms.add(new Term(alternatives.stream()
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList()));
        numbers.clear();
    }

    /** Digits without the zeros that are dialled in front of them. */
    static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /** Whether something of these words is found. */
    public boolean matches(Collection<SearchWord> words) {
        return terms().stream().allMatch(term -> term.matches(words));
    }
}
