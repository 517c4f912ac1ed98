package io.klientela.testkit;

import java.util.List;

/** Texts that have broken storages: the letters of five languages and what lies beyond them. */
final class Texts {
    static final String POLISH = "Zażółć gęślą jaźń";
    static final String CZECH = "Příliš žluťoučký kůň";
    static final String FRENCH = "L’œuvre naïve d’Ælfgifu Ÿ";
    /** With commas below, and the cedillas that older keyboards write instead. */
    static final String ROMANIAN = "Ștefan Țepeș / Ştefan Ţepeş";

    static final String GREEK = "Ὀδυσσεύς ΣΊΣΥΦΟΣ";
    static final String TURKISH_AND_SHARP = "İstanbul ılık ß ẞ ﬁ";
    static final String EMOJI = "👩‍👩‍👧‍👦 👍🏽 🇵🇱 𝔘𝔫𝔦";
    /** The same letters twice: composed, and with combining marks; a storage keeps the difference. */
    static final String COMPOSED_AND_NOT = "é e\u0301 ł̨ ṩ s\u0323\u0307";

    static final String RIGHT_TO_LEFT = "שלום \u200Fعربى\u200E";
    static final String SPACES_AROUND = "  two before, three behind   ";
    static final String SYNTAX = "'; DROP TABLE contact; -- \" \\ % _ $1 ? {0} &amp; <b>";
    static final String EDGES = "\uE000\uFFFD\uD7FF\u00A0\u2028\uFEFFend";

    private static final List<String> ALL = List.of(
            POLISH,
            CZECH,
            FRENCH,
            ROMANIAN,
            GREEK,
            TURKISH_AND_SHARP,
            EMOJI,
            COMPOSED_AND_NOT,
            RIGHT_TO_LEFT,
            SPACES_AROUND,
            SYNTAX,
            EDGES);

    private Texts() {}

    static List<String> all() {
        return ALL;
    }

    /** A text longer than any field, of characters that take most bytes. */
    static String longest() {
        return "ẞ€😀ą".repeat(3_000);
    }

    /** The first {@code max} characters, one less where the cut would fall into one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
