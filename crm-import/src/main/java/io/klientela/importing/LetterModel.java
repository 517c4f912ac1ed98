package io.klientela.importing;

import java.util.Arrays;
import java.util.Collection;

/**
 * How likely words are in one language, by pairs of neighbouring letters. Immutable once trained.
 *
 * <p>Letters that the language does not use stay possible, since foreign names stand in every list; signs inside a word
 * are all but impossible, since they come from the wrong charset.
 */
final class LetterModel {
    /** How many letters {@link #index} tells apart, with the word's edge and the signs. */
    static final int SYMBOLS = 26 + 2 + (0x180 - 0xDF);

    private static final int EDGE = 0;
    private static final int SIGN = 1;
    /** What an unseen letter counts; the weight of the single letters against the pairs. */
    private static final double UNSEEN = 0.05;

    private static final double SINGLES = 4;
    /** As unlikely as a sign within a word; ten such signs outweigh any language. */
    private static final double SIGN_LIKELIHOOD = Math.log(1e-9);

    private final float[] pairs = new float[SYMBOLS * SYMBOLS];

    /** Learns from words in lower case. */
    LetterModel(Collection<String> words) {
        double[] single = new double[SYMBOLS];
        double[] seen = new double[SYMBOLS * SYMBOLS];
        Arrays.fill(single, UNSEEN);
        double total = UNSEEN * SYMBOLS;
        for (String word : words) {
            int before = EDGE;
            for (int i = 0; i <= word.length(); i++) {
                int here = i < word.length() ? index(word.charAt(i)) : EDGE;
                seen[before * SYMBOLS + here]++;
                single[here]++;
                total++;
                before = here;
            }
        }
        for (int before = 0; before < SYMBOLS; before++) {
            double follows = SINGLES;
            for (int here = 0; here < SYMBOLS; here++) {
                follows += seen[before * SYMBOLS + here];
            }
            for (int here = 0; here < SYMBOLS; here++) {
                double likelihood = (seen[before * SYMBOLS + here] + SINGLES * single[here] / total) / follows;
                pairs[before * SYMBOLS + here] = (float) Math.log(likelihood);
            }
        }
    }

    /** The logarithm of the likelihood of a word in lower case. */
    double likelihood(String word) {
        double sum = 0;
        int before = EDGE;
        for (int i = 0; i <= word.length(); i++) {
            int here = i < word.length() ? index(word.charAt(i)) : EDGE;
            sum += here == SIGN ? SIGN_LIKELIHOOD : pairs[before * SYMBOLS + here];
            before = here == SIGN ? EDGE : here;
        }
        return sum;
    }

    private static int index(char letter) {
        char known = switch (letter) {
            // Romanian letters with comma below: the legacy charsets have only the cedilla.
            case '\u0219' -> '\u015F';
            case '\u021B' -> '\u0163';
            default -> letter;
        };
        if (known >= 'a' && known <= 'z') {
            return 2 + known - 'a';
        }
        if (known >= 0xDF && known < 0x180 && Character.isLowerCase(known)) {
            return 2 + 26 + known - 0xDF;
        }
        return SIGN;
    }
}
