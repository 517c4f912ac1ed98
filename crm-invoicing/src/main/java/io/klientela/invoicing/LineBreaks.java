package io.klientela.invoicing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text at its spaces. A word that is wider than a line is cut, after a hyphen, slash, dot, comma or the like if
 * there is one in the second half of what fits.
 */
final class LineBreaks {
    /** More than the widths of words that are added up differ from the width of their line. */
    private static final float ROUNDING = 0.01f;

    private static final String GOOD_ENDS = "-/\\.,;:_@&?=+–—";

    private LineBreaks() {}

    /** The lines of {@code text}, none wider than {@code width} unless a single letter is; at least one. */
    static List<String> lines(String text, Style style, float width) {
        if (!text.startsWith(" ") && style.face().width(text, style.size()) < width - ROUNDING) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = style.face().width(" ", style.size());
        for (String word : text.split(" ", -1)) {
            String rest = word;
            float wide = style.face().width(rest, style.size());
            if (!line.isEmpty() && used + space + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && wide > width) {
                int cut = cut(rest, style, width);
                if (cut == rest.length()) {
                    break;
                }
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
                wide = style.face().width(rest, style.size());
            }
            used = line.isEmpty() ? wide : used + space + wide;
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many letters of the word fill a line: at least one, and never between a letter and its accent. */
    private static int cut(String word, Style style, float width) {
        int fits = 1;
        while (fits < word.length() && style.face().width(word.substring(0, fits + 1), style.size()) <= width) {
            fits++;
        }
        for (int end = fits; end > fits / 2; end--) {
            if (GOOD_ENDS.indexOf(word.charAt(end - 1)) >= 0) {
                return withAccents(word, end);
            }
        }
        return withAccents(word, fits);
    }

    private static int withAccents(String word, int end) {
        int with = end;
        while (with < word.length() && Character.getType(word.charAt(with)) == Character.NON_SPACING_MARK) {
            with++;
        }
        return with;
    }
}
