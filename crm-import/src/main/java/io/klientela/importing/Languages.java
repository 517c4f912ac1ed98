package io.klientela.importing;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Letter models of the European languages that are written in Latin letters, learnt from the names of countries,
 * languages and cities that ICU4J carries. Built on first use in a fraction of a second, about 2 MB.
 */
final class Languages {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final List<String> TAGS = List.of(
            "en", "pl", "cs", "fr", "ro", "de", "sk", "hu", "it", "es", "pt", "nl", "sv", "da", "nb", "fi", "hr", "sl");

    private Languages() {}

    static List<LetterModel> models() {
        return Holder.MODELS;
    }

    private static LetterModel learn(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        Set<String> words = new TreeSet<>();
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        for (String country : ULocale.getISOCountries()) {
            addWords(words, names.regionDisplayName(country));
        }
        for (String language : ULocale.getISOLanguages()) {
            addWords(words, names.languageDisplayName(language));
        }
        TimeZoneNames cities = TimeZoneNames.getInstance(locale);
        for (String zone : TimeZone.getAvailableIDs()) {
            String city = cities.getExemplarLocationName(zone);
            if (city != null) {
                addWords(words, city);
            }
        }
        return new LetterModel(words);
    }

    private static void addWords(Set<String> words, String text) {
        BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).forEach(word -> {
            if (word.length() > 1) {
                words.add(word);
            }
        });
    }

    /** Waits for the first file that is not Unicode. */
    private static final class Holder {
        static final List<LetterModel> MODELS =
                TAGS.stream().map(Languages::learn).toList();
    }
}
