package io.klientela.text;

import java.util.Locale;

/** The forms that a noun takes beside a whole number, after the plural rules of Unicode CLDR. */
enum PluralForm {
    /** As in "1 letter". */
    ONE,
    /** As in Polish "2 litery" and Romanian "2 litere". */
    FEW,
    /** As in "5 letters". */
    MANY;

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    /** The form beside {@code count}, which is not negative; a language that is not spoken here counts as English does. */
    static PluralForm of(int count, Locale language) {
        return switch (language.getLanguage()) {
            case "pl" -> polish(count);
            case "cs" -> czech(count);
            case "fr" -> count <= 1 ? ONE : MANY;
            case "ro" -> romanian(count);
            default -> count == 1 ? ONE : MANY;
        };
    }

    private static PluralForm polish(int count) {
        int units = count % TEN;
        int tens = count % HUNDRED / TEN;
        if (count == 1) {
            return ONE;
        }
        return units >= 2 && units <= 4 && tens != 1 ? FEW : MANY;
    }

    private static PluralForm czech(int count) {
        if (count == 1) {
            return ONE;
        }
        return count >= 2 && count <= 4 ? FEW : MANY;
    }

    /** From twenty on, as in "20 de litere", unless the last two digits are 01 to 19. */
    private static PluralForm romanian(int count) {
        int rest = count % HUNDRED;
        if (count == 1) {
            return ONE;
        }
        return count == 0 || (rest >= 1 && rest < 2 * TEN) ? FEW : MANY;
    }
}
