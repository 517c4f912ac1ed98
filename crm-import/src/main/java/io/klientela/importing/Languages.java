package io.klientela.importing;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Letter models of the European languages that are written in Latin letters, learnt from the names of countries,
 * languages and cities that ICU4J carries and from frequent
 * names of people in {@code names.tsv}. Built on first use in a fraction of a second, about 2 MB.
 */
final class Languages {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final List<String> TAGS = List.of(
            "en", "pl", "cs", "fr", "ro", "de", "sk", "hu", "it", "es", "pt", "nl", "sv", "da", "nb", "fi", "hr", "sl");

    /** There are fewer of them than of place names, and they are what lists of contacts hold. */
    private static final int WEIGHT_OF_PEOPLE = 4;

    private static final Map<String, String> PEOPLE = people();

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
        List<String> all = new ArrayList<>(words);
        String people = PEOPLE.getOrDefault(tag, "");
        for (int weight = 0; weight < WEIGHT_OF_PEOPLE; weight++) {
            BETWEEN_WORDS.splitAsStream(people.toLowerCase(Locale.ROOT)).forEach(all::add);
        }
        return new LetterModel(all);
    }

    private static Map<String, String> people() {
        Map<String, String> people = new HashMap<>();
        InputStream resource = Objects.requireNonNull(Languages.class.getResourceAsStream("names.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    people.put(line.substring(0, 2), line.substring(3));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return people;
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
