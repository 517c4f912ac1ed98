package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.tax.VatCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The labels in five languages. */
class WordsTest {
    static final List<Locale> LANGUAGES = Samples.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasEachKeyThatIsAskedForAndNoOther(Locale language) {
        Set<String> asked = new TreeSet<>(Set.of("money", "labelled"));
        Arrays.stream(Label.values()).forEach(label -> asked.add(label.key()));
        for (VatCategory category : VatCategory.values()) {
            asked.add("vat." + category.code());
            if (category.isUntaxed() && category != VatCategory.ZERO) {
                asked.add("vat.short." + category.code());
            }
        }
        Set<String> units = Words.read("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith("unit."))
                .collect(Collectors.toSet());
        assertThat(units).hasSizeGreaterThan(30);
        asked.addAll(units);
        TreeSet<String> there = new TreeSet<>(Words.read(language.getLanguage()).stringPropertyNames());
        there.removeIf(key -> key.startsWith("title") && key.endsWith(Words.UNTAXED));
        there.removeAll(Set.of("registration.CZ", "registration.SK", "registration.RO"));
        assertThat(there).isEqualTo(asked);
    }

    /** In Czech the title says that the document is one for VAT. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void titlesNoDocumentWithoutVatAsOneForIt(Locale language) {
        Properties texts = Words.read(language.getLanguage());
        Set<String> titles = texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("title"))
                .collect(Collectors.toSet());

        assertThat(titles)
                .filteredOn(
                        key -> texts.getProperty(key).toLowerCase(Locale.ROOT).contains("daňový"))
                .hasSize(language.getLanguage().equals("cs") ? 5 : 0)
                .allSatisfy(key -> assertThat(texts.getProperty(key + Words.UNTAXED))
                        .isNotBlank()
                        .doesNotContainIgnoringCase("daňový"));
        assertThat(titles)
                .filteredOn(key -> key.endsWith(Words.UNTAXED))
                .allSatisfy(key ->
                        assertThat(titles).contains(key.substring(0, key.length() - Words.UNTAXED.length())));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasNoEmptyText(Locale language) {
        assertThat(Words.read(language.getLanguage()).values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void usesEachLabel(Label label) throws IOException {
        Path sources = Path.of(System.getProperty("klientela.root", ".."), "crm-invoicing", "src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))).anyMatch(file -> mentions(file, label));
        }
    }

    @Test
    void speaksEnglishWhereALanguageHasNoLabels() {
        assertThat(Words.of(Locale.JAPANESE).of(Label.TITLE)).isEqualTo("Invoice");
        assertThat(Words.of(Locale.forLanguageTag("fr-CH")).of(Label.TITLE)).isEqualTo("Facture");
    }

    @Test
    void printsTheCodeOfAnUnknownUnit() {
        assertThat(Words.of(Samples.POLISH).unit("C62")).isEqualTo("szt.");
        assertThat(Words.of(Samples.POLISH).unit("ZZ")).isEqualTo("ZZ");
    }

    private static boolean mentions(Path file, Label label) {
        try {
            return Files.readString(file).contains("Label." + label);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
