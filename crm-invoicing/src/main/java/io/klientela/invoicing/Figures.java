package io.klientela.invoicing;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.party.CountryCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Writes numbers, amounts and dates as the reader's country does. Nothing is rounded: a value that would not be printed in
 * full throws. Made for one document, not safe for several threads.
 */
final class Figures {
    private static final int PERCENT = 2;
    private static final int GROUP = 4;

    private final Locale locale;
    private final String moneyPattern;
    private final DateTimeFormatter dates;
    private final NumberFormat decimals;
    private final NumberFormat percents;

    Figures(Locale language, String moneyPattern) {
        this.locale = conventions(language);
        this.moneyPattern = moneyPattern;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.decimals = NumberFormat.getNumberInstance(locale);
        this.percents = NumberFormat.getPercentInstance(locale);
        decimals.setRoundingMode(RoundingMode.UNNECESSARY);
        percents.setRoundingMode(RoundingMode.UNNECESSARY);
    }

    /**
     * By whose conventions the figures of that language are written: its own with its country's, if it has one; those of
     * Great Britain for English without a country and for languages that have no labels here.
     */
    static Locale conventions(Locale language) {
        boolean spoken = Words.LANGUAGES.contains(language.getLanguage());
        boolean plainEnglish =
                language.getLanguage().equals("en") && language.getCountry().isEmpty();
        return spoken && !plainEnglish ? language.stripExtensions() : Locale.UK;
    }

    /** An IBAN in groups of four, as people read it. */
    static String inGroups(String iban) {
        return iban.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The amount with the decimals of its currency. */
    String amount(Money money) {
        return decimal(money.amount(), money.currency().scale());
    }

    /** The amount and the code of its currency. */
    String money(Money money) {
        return money(amount(money), money.currency());
    }

    /** A figure and the code of its currency. */
    String money(String figure, CurrencyCode currency) {
        return moneyPattern.replace("{0}", figure).replace("{1}", currency.code());
    }

    /** The price with at least the decimals of its currency, and with all of its own. */
    String price(UnitPrice price) {
        return decimal(price.amount(), Math.max(price.amount().scale(), 0));
    }

    /** A number with the decimals that it needs. */
    String number(BigDecimal number) {
        return decimal(number, decimals(number));
    }

    /** A percentage: 23 as 23%, 5.5 as 5,5 % where that is the custom. */
    String percent(BigDecimal percent) {
        percents.setMaximumFractionDigits(decimals(percent));
        return percents.format(percent.movePointLeft(PERCENT));
    }

    /** The language of what is printed, as a tag of BCP 47. */
    String languageTag() {
        return locale.toLanguageTag();
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String country(CountryCode country) {
        return new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(locale);
    }

    private String decimal(BigDecimal number, int count) {
        decimals.setMaximumFractionDigits(count);
        decimals.setMinimumFractionDigits(count);
        return decimals.format(number);
    }

    private static int decimals(BigDecimal number) {
        return Math.max(number.stripTrailingZeros().scale(), 0);
    }
}
