package io.klientela.importing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How likely the words of a text are, whatever mixture of languages it is written in. The shares of the languages are
 * estimated from all its words (expectation maximisation), so that the plain words of a French list help to read its
 * accented ones.
 */
final class WordLikelihood {
    private static final int MOST_WORDS = 3000;
    private static final int LONGEST_WORD = 30;
    private static final int ROUNDS = 6;
    /** What a capital behind a small letter counts, where one of the two is accented: names are not written so. */
    private static final double CAPITAL_INSIDE = Math.log(0.01);

    private WordLikelihood() {}

    static double of(String text) {
        Set<String> words = words(text);
        List<LetterModel> models = Languages.models();
        double[][] likelihoods = new double[words.size()][models.size()];
        double penalties = 0;
        int row = 0;
        for (String word : words) {
            penalties += capitalsInside(word) * CAPITAL_INSIDE;
            String lower = word.toLowerCase(Locale.ROOT);
            for (int model = 0; model < models.size(); model++) {
                likelihoods[row][model] = models.get(model).likelihood(lower);
            }
            row++;
        }
        return penalties + mixture(likelihoods, models.size());
    }

    private static double mixture(double[][] likelihoods, int models) {
        double[] shares = new double[models];
        Arrays.fill(shares, 1.0 / models);
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] counts = new double[models];
            sum = 0;
            for (double[] word : likelihoods) {
                sum += addShares(word, shares, counts);
            }
            for (int model = 0; model < models; model++) {
                shares[model] = (counts[model] + 1) / (likelihoods.length + models);
            }
        }
        return sum;
    }

    /** Adds to {@code counts} how far each language explains the word; returns the logarithm of its likelihood. */
    private static double addShares(double[] word, double[] shares, double[] counts) {
        double best = Double.NEGATIVE_INFINITY;
        for (double likelihood : word) {
            best = Math.max(best, likelihood);
        }
        double[] parts = new double[word.length];
        double total = 0;
        for (int model = 0; model < word.length; model++) {
            parts[model] = shares[model] * Math.exp(word[model] - best);
            total += parts[model];
        }
        for (int model = 0; model < word.length; model++) {
            counts[model] += parts[model] / total;
        }
        return best + Math.log(total);
    }

    /** Letters and what lies beyond ASCII make words, so that a sign amid letters shows. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> accented = new LinkedHashSet<>();
        int start = 0;
        boolean beyondAscii = false;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            if (letter > 0x7F || Character.isLetter(letter)) {
                beyondAscii |= letter > 0x7F;
                continue;
            }
            if (i > start && i - start <= LONGEST_WORD) {
                (beyondAscii ? accented : words).add(text.substring(start, i));
            }
            start = i + 1;
            beyondAscii = false;
        }
        Set<String> chosen = new LinkedHashSet<>();
        accented.stream().limit(MOST_WORDS).forEach(chosen::add);
        words.stream().limit(MOST_WORDS).forEach(chosen::add);
        return chosen;
    }

    private static int capitalsInside(String word) {
        int count = 0;
        for (int i = 1; i < word.length(); i++) {
            char before = word.charAt(i - 1);
            char here = word.charAt(i);
            if (Character.isLowerCase(before) && Character.isUpperCase(here) && (before > 0x7F || here > 0x7F)) {
                count++;
            }
        }
        return count;
    }
}
