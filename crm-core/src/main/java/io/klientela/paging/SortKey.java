package io.klientela.paging;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Text folded for ordering: blind to case and accents, compared by the bytes of its UTF-8 form.
 *
 * <p>"Łódź", "lodz" and "LODZ" have the same key. Letters that Unicode does not decompose (ł, đ, ø, ß, æ, ı …) are
 * folded by a table. A key holds at most {@value #MAX_LENGTH} characters; records with equal keys are ordered by id.
 *
 * @param folded the folded text
 */
public record SortKey(String folded) implements Comparable<SortKey> {
    /** Longer text is cut here, so that a storage can index the key. */
    public static final int MAX_LENGTH = 120;

    private static final Map<Integer, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    public SortKey {
        Objects.requireNonNull(folded, "folded");
        if (folded.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A sort key holds at most " + MAX_LENGTH + " characters");
        }
    }

    /** Folds {@code text}; runs of white space and control characters count as one space. */
    public static SortKey of(String text) {
        String folded = fold(text);
        return new SortKey(folded.length() <= MAX_LENGTH ? folded : cut(folded));
    }

    /** Folds without cutting: what names are compared by when they must be unique. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        Normalizer.normalize(decomposed, Normalizer.Form.NFKD).codePoints().forEach(point -> append(folded, point));
        return folded.toString().strip();
    }

    private static void append(StringBuilder folded, int point) {
        if (isMark(point)) {
            return;
        }
        if (Character.isWhitespace(point) || Character.isISOControl(point)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
            return;
        }
        String replacement = UNDECOMPOSED.get(point);
        if (replacement == null) {
            folded.appendCodePoint(point);
        } else {
            folded.append(replacement);
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String cut(String folded) {
        int end = Character.isHighSurrogate(folded.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return folded.substring(0, end);
    }

    /** The form that storages keep and compare as unsigned bytes. */
    public byte[] toBytes() {
        return folded.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(SortKey other) {
        return Arrays.compareUnsigned(toBytes(), other.toBytes());
    }
}
