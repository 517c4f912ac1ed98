package io.klientela.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts that are known before they are written: each plain letter is spelled at random in one of the ways that must not make
 * a difference. What a text folds to is so known without folding it.
 */
final class Spelling {
    private static final Map<String, List<String>> WAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("a", List.of("a", "A", "ą", "Ą", "á", "a\u0301", "Ă", "ă", "â", "ａ")),
            Map.entry("ae", List.of("æ", "Æ")),
            Map.entry("d", List.of("d", "đ", "Đ", "Ď")),
            Map.entry("fi", List.of("ﬁ")),
            Map.entry("f", List.of("f", "F")),
            Map.entry("i", List.of("i", "I", "İ", "ı", "í", "Î")),
            Map.entry("l", List.of("l", "L", "ł", "Ł", "ľ")),
            Map.entry("o", List.of("o", "O", "ó", "Ø", "ő", "ö")),
            Map.entry("oe", List.of("œ", "Œ")),
            Map.entry("s", List.of("s", "S", "ș", "Ș", "ş", "Ş", "s\u0326", "š", "ś")),
            Map.entry("ss", List.of("ß", "ẞ")),
            Map.entry("t", List.of("t", "T", "ț", "ţ", "ť")),
            Map.entry("z", List.of("z", "Z", "ż", "ź", "Ž", "z\u0307")),
            Map.entry("e", List.of("e", "E", "ę", "ě", "è", "Ę")),
            Map.entry("σ", List.of("σ", "ς", "Σ")),
            Map.entry("ω", List.of("ω", "ώ", "Ω")),
            Map.entry("я", List.of("я", "Я")),
            Map.entry("и", List.of("и", "И", "й", "Й")),
            Map.entry("א", List.of("א", "א\u05B8")),
            Map.entry("1", List.of("1", "１")),
            Map.entry("2", List.of("2", "２")),
            Map.entry("0", List.of("0"))));
    private static final List<String> LETTERS =
            WAYS.keySet().stream().filter(plain -> plain.length() == 1).toList();
    private static final List<String> SYMBOLS = List.of("😀", "🍺");
    private static final List<String> GAPS = List.of(" ", "  ", "-", ", ", ".", "'", "\u00A0", "/");

    private final Chance chance;

    Spelling(Chance chance) {
        this.chance = chance;
    }

    /**
     * A text.
     *
     * @param plain the words that it holds
     * @param written one of the ways to write them
     * @param key what it is ordered by: the plain words with what stands between them
     */
    record Text(List<String> plain, String written, String key) {}

    /** Up to {@code most} words, one at least, none longer than four letters; few letters, so that words meet. */
    Text text(int most) {
        List<String> words = new ArrayList<>();
        for (int each = 1 + chance.below(most); each > 0; each--) {
            words.add(chance.oneIn(12) ? chance.oneOf(SYMBOLS) : word());
        }
        StringBuilder written = new StringBuilder();
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            if (!written.isEmpty()) {
                String gap = chance.oneOf(GAPS);
                written.append(gap);
                key.append(gap.isBlank() || gap.equals("\u00A0") ? " " : gap);
            }
            written.append(spelled(word));
            key.append(word);
        }
        return new Text(words, written.toString(), key.toString());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int letters = 1 + chance.below(4); letters > 0; letters--) {
            word.append(chance.oneOf(LETTERS));
        }
        return word.toString();
    }

    /** A plain word in one of the ways to write it. */
    String spelled(String plain) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int from = at;
            List<String> fitting = WAYS.keySet().stream()
                    .filter(key -> plain.startsWith(key, from))
                    .toList();
            if (fitting.isEmpty()) {
                written.append(plain.charAt(at++));
            } else {
                String key = chance.oneOf(fitting);
                written.append(chance.oneOf(WAYS.getOrDefault(key, List.of(key))));
                at += key.length();
            }
        }
        return written.toString();
    }
}
