package io.klientela.customfield;

import io.klientela.text.StorableText;

/**
 * What a text must look like, sign by sign: {@code 9} is a digit, {@code A} a letter, {@code X} a letter or a digit, a
 * backslash makes the next sign stand for itself, and every other sign stands for itself. So {@code AA-9999} takes
 * {@code KR-1742}. There are no repetitions and no alternatives, hence no text that takes long to judge: a regular expression
 * of some administrator could keep a server busy for hours.
 *
 * @param pattern 1 to 200 signs
 */
public record TextShape(String pattern) {
    private static final int MAX_PATTERN = 200;

    public TextShape {
        StorableText.required("A shape", pattern, MAX_PATTERN);
        if (endsInsideAnEscape(pattern)) {
            throw new IllegalArgumentException("A shape does not end with a lone backslash: \"" + pattern + "\"");
        }
    }

    private static boolean endsInsideAnEscape(String pattern) {
        int backslashes = 0;
        while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Whether {@code text} has this shape, all of it. */
    public boolean fits(String text) {
        int[] signs = pattern.codePoints().toArray();
        int[] letters = text.codePoints().toArray();
        int at = 0;
        for (int sign = 0; sign < signs.length; sign++) {
            boolean isEscaped = signs[sign] == '\\';
            if (isEscaped) {
                sign++;
            }
            if (at == letters.length || !takes(signs[sign], isEscaped, letters[at])) {
                return false;
            }
            at++;
        }
        return at == letters.length;
    }

    private static boolean takes(int sign, boolean isEscaped, int letter) {
        if (!isEscaped) {
            switch (sign) {
                case '9' -> {
                    return Character.isDigit(letter);
                }
                case 'A' -> {
                    return Character.isLetter(letter);
                }
                case 'X' -> {
                    return Character.isLetterOrDigit(letter);
                }
                default -> {}
            }
        }
        return sign == letter;
    }
}
