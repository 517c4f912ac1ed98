package io.klientela.invoicing;

import io.klientela.party.CountryCode;
import io.klientela.tax.VatCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an invoice says in one language, or in two beside each other: labels, VAT categories, units.
 *
 * <p>Read from this module's own files and not through {@link java.util.ResourceBundle}, whose lookup falls back to the
 * language of the machine unless a control forbids it, and controls are refused in named modules.
 */
final class Words {
    /** The languages of the bundles. */
    static final Set<String> LANGUAGES = Set.of("pl", "cs", "fr", "ro", "en");

    /** Between the words of two languages; a line ends after it, if at all. */
    private static final String BESIDE = "\u00a0/";

    private static final String SPACE = " ";

    /** How the key of a title ends that a document without VAT has. */
    static final String UNTAXED = ".untaxed";

    /** Each bundle that was asked for, read once; no one changes them. */
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("(?<=" + BESIDE + ")" + SPACE);

    private final List<Properties> texts;

    private Words(List<Properties> texts) {
        this.texts = texts;
    }

    /** The words of the language, English ones where there are none. */
    static Words of(Locale language) {
        return of(List.of(language));
    }

    /** The words of each language beside each other; what is alike in both stands there once. */
    static Words of(List<Locale> languages) {
        return new Words(languages.stream()
                .map(Locale::getLanguage)
                .map(language -> LANGUAGES.contains(language) ? language : "en")
                .distinct()
                .map(language -> READ.computeIfAbsent(language, Words::read))
                .toList());
    }

    /** Whether it has two languages. */
    boolean areDouble() {
        return texts.size() > 1;
    }

    /** The words of each language apart, the first with the sign that parts them. */
    static List<String> apart(String words) {
        return words.contains(BESIDE) ? List.of(BETWEEN_LANGUAGES.split(words)) : List.of(words);
    }

    static Properties read(String language) {
        String name = "labels_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " of this library", e);
        }
        return texts;
    }

    String of(Label label) {
        return text(label.key());
    }

    /** A title of a document without VAT, in the languages that have another one for it. */
    String ofUntaxed(Label title) {
        return inCase(title, UNTAXED);
    }

    /** What the number of a firm in a register is called: by its own name where its country is at home, else by a general one. */
    String registrationIn(Optional<CountryCode> country) {
        return country.map(of -> inCase(Label.REGISTRATION, "." + of.code())).orElseGet(() -> of(Label.REGISTRATION));
    }

    /** The label in that case, in the languages that have another one for it. */
    private String inCase(Label label, String ending) {
        return joined(language -> Objects.requireNonNull(
                language.getProperty(label.key() + ending, language.getProperty(label.key())), label.key()));
    }

    /** A label and what it names, on one line. */
    String labelled(Label label, String value) {
        return labelled(of(label), value);
    }

    /** Any words and what they name, on one line. */
    String labelled(String name, String value) {
        String pattern = first("labelled");
        int place = pattern.indexOf("{0}");
        // Not by two replacements: the name may hold what looks like a place for the value.
        return pattern.substring(0, place)
                + name
                + pattern.substring(place + "{0}".length()).replace("{1}", value);
    }

    /** A label with a word in it. */
    String of(Label label, String word) {
        return of(label).replace("{0}", word);
    }

    /** The pattern that joins an amount {0} and the code of its currency {1}. */
    String moneyPattern() {
        return first("money");
    }

    /** The full name of a category, in the words that the law of the language's country wants to read. */
    String category(VatCategory category) {
        return text("vat." + category.code());
    }

    /** A word for the category that stands where others have their rate. */
    String categoryInShort(VatCategory category) {
        return text("vat.short." + category.code());
    }

    /** The unit in words; the code itself for one that has no word here. */
    String unit(String code) {
        return joined(language -> language.getProperty("unit." + code, code));
    }

    private String text(String key) {
        return joined(language -> Objects.requireNonNull(language.getProperty(key), key));
    }

    private String joined(Function<Properties, String> text) {
        if (!areDouble()) {
            return text.apply(texts.get(0));
        }
        return texts.stream().map(text).distinct().collect(Collectors.joining(BESIDE + SPACE));
    }

    /** Of a pattern there can be one only. */
    private String first(String key) {
        return Objects.requireNonNull(texts.get(0).getProperty(key), key);
    }
}
