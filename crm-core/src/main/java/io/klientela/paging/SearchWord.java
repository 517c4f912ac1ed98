package io.klientela.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A word as searches compare it: folded as a {@link SortKey} is, so that "Łódź" and "LODZ" are one word.
 *
 * <p>A word is a run of letters and digits. A symbol, such as an emoji, is a word of its own; signs, spaces and everything
 * else separate words. A word holds at most {@value #MAX_LENGTH} characters: of a longer one the beginning counts.
 *
 * @param folded the folded letters and digits, or one symbol
 */
public record SearchWord(String folded) implements Comparable<SearchWord> {
    /** Of longer words this much counts, so that a storage can index them. */
    public static final int MAX_LENGTH = 60;

    private static final String BEHIND_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);

    public SearchWord {
        Objects.requireNonNull(folded, "folded");
        if (folded.isEmpty() || folded.length() > MAX_LENGTH + BEHIND_ALL_LETTERS.length()) {
            throw new IllegalArgumentException("A word holds 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** The words of {@code text}, in order. */
    public static List<SearchWord> in(String text) {
        List<SearchWord> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        SortKey.fold(text).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
                return;
            }
            end(word, words);
            if (Character.getType(point) == Character.OTHER_SYMBOL) {
                words.add(new SearchWord(Character.toString(point)));
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<SearchWord> words) {
        if (!word.isEmpty()) {
            words.add(cut(word.toString()));
            word.setLength(0);
        }
    }

    /** A word of letters and digits that are folded already, cut to length. */
    static SearchWord cut(String folded) {
        if (folded.length() <= MAX_LENGTH) {
            return new SearchWord(folded);
        }
        int end = Character.isHighSurrogate(folded.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return new SearchWord(folded.substring(0, end));
    }

    /** Whether {@code word} begins with this one. */
    public boolean begins(SearchWord word) {
        return word.folded.startsWith(folded);
    }

    /** What lies behind every word that begins with this one, and before all others behind. */
    public SearchWord end() {
        return new SearchWord(folded + BEHIND_ALL_LETTERS);
    }

    /** The first of all that could lie behind this one: nothing lies between. */
    public SearchWord next() {
        return new SearchWord(folded + '\0');
    }

    /** Whether it is made of the digits 0 to 9 alone. */
    public boolean isNumber() {
        return folded.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** The form that storages keep and compare as unsigned bytes. */
    public byte[] toBytes() {
        return folded.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toBytes} gave. */
    public static SearchWord ofBytes(byte[] bytes) {
        return new SearchWord(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(SearchWord other) {
        return Arrays.compareUnsigned(toBytes(), other.toBytes());
    }
}
