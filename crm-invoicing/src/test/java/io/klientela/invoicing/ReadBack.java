package io.klientela.invoicing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Reads printed figures as people of a country do. */
final class ReadBack {
    private ReadBack() {}

    static BigDecimal number(String text, Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        char grouping = format.getDecimalFormatSymbols().getGroupingSeparator();
        String plain = PrintedPdf.plain(text);
        String spelled = Character.isSpaceChar(grouping) ? plain.replace(' ', grouping) : plain;
        ParsePosition position = new ParsePosition(0);
        BigDecimal number = (BigDecimal) format.parse(spelled, position);
        if (number == null || position.getIndex() != spelled.length()) {
            throw new AssertionError("Not a number of " + locale + ": \"" + text + "\"");
        }
        return number;
    }

    /** The amount before or after the currency's code. */
    static BigDecimal money(String text, String currency, Locale locale) {
        String plain = PrintedPdf.plain(text);
        if (!plain.contains(currency)) {
            throw new AssertionError("No " + currency + " in \"" + text + "\"");
        }
        return number(plain.replace(currency, "").strip(), locale);
    }
}
