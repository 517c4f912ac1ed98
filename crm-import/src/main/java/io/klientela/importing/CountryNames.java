package io.klientela.importing;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.klientela.paging.SortKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries as lists write them: by code, or by name in one of our languages or the country's own. */
final class CountryNames {
    private static final List<String> LANGUAGES = List.of("en", "pl", "cs", "fr", "ro", "de", "sk", "it", "es", "hu");
    private static final Map<String, String> CUSTOMARY = Map.of(
            "uk",
            "GB",
            "england",
            "GB",
            "scotland",
            "GB",
            "wales",
            "GB",
            "great britain",
            "GB",
            "usa",
            "US",
            "el",
            "GR",
            "czech republic",
            "CZ",
            "ceska republika",
            "CZ");

    private CountryNames() {}

    /** The code of a country, or the text as it is when we know no such country. */
    static String codeOf(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (isCode(upper)) {
            return upper;
        }
        return text.isBlank() ? "" : Holder.BY_NAME.getOrDefault(SortKey.fold(text), text.strip());
    }

    static boolean isCode(String text) {
        return Holder.CODES.containsKey(text);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code, code);
        }
        return codes;
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String language : LANGUAGES) {
            LocaleDisplayNames display = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
            for (String code : Locale.getISOCountries()) {
                names.putIfAbsent(SortKey.fold(display.regionDisplayName(code)), code);
            }
        }
        for (String code : Locale.getISOCountries()) {
            names.putIfAbsent(SortKey.fold(new ULocale("", code).getISO3Country()), code);
        }
        names.putAll(CUSTOMARY);
        return names;
    }

    /** Waits for the first country. */
    private static final class Holder {
        static final Map<String, String> CODES = codes();
        static final Map<String, String> BY_NAME = byName();
    }
}
