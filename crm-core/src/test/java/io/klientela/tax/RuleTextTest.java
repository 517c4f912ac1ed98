package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.tax.Finding.Severity;
import io.klientela.text.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences that tell findings to people: each of them, with a rule of each kind that uses it. */
class RuleTextTest {
    private static final String PREFIX = "tax.rule.";
    private static final int TEXT = 7;

    static Stream<Arguments> findings() {
        return Tsv.rows("rule-texts.tsv").stream().map(row -> Arguments.of(row[0], finding(row), row[TEXT]));
    }

    private static Finding finding(String... row) {
        return new Finding(row[2], row[3], new BigDecimal(row[4]), new BigDecimal(row[5]), Severity.valueOf(row[6]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void saysWhatIsWrongAndWhatToDo(String id, Finding finding, String text) {
        assertThat(finding.text(Locale.ENGLISH)).isEqualTo(text).contains(";");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void saysItInEachLanguage(String id, Finding finding, String text) {
        List<String> told = Messages.LANGUAGES.stream().map(finding::text).toList();

        assertThat(told)
                .doesNotHaveDuplicates()
                .noneMatch(one -> one.contains("{") || one.contains("}") || one.isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "pl, Pozycja 12: dopłata nie ma powodu; podaj jej powód",
        "cs, Řádek 12: příplatek nemá důvod; uveďte jeho důvod",
        "fr, Ligne 12 : un supplément n’a pas de motif ; indiquez son motif",
        "ro, Linia 12: o taxă suplimentară nu are motiv; indicați motivul ei",
        "en, Line 12: a charge has no reason; give its reason",
        "ja, Line 12: a charge has no reason; give its reason"
    })
    void namesTheLineInWordsOfTheLanguage(String language, String text) {
        Finding finding = new Finding("BR-44", "line 12", BigDecimal.ONE, BigDecimal.ZERO, Severity.BLOCKS);

        assertThat(finding.text(Locale.forLanguageTag(language))).isEqualTo(text);
    }

    @Test
    void tellsBothFiguresAsTheyAre() {
        Finding finding = finding("", "", "BR-CO-16", "BT-115", "77.0", "1E+3", "BLOCKS");

        assertThat(finding.text(Locale.forLanguageTag("pl")))
                .isEqualTo("BT-115: z pozostałych kwot wynika 77.0, a podano 1000; popraw kwoty tak, aby się zgadzały");
    }

    /** A sentence that no finding uses would be translated for nothing. */
    @Test
    void usesEverySentence() throws IOException {
        Set<String> told = findings()
                .map(row -> ((Finding) row.get()[1]).text(Locale.ENGLISH))
                .map(RuleTextTest::action)
                .collect(Collectors.toSet());
        Properties english = english();

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> key.startsWith(PREFIX) && !key.startsWith(PREFIX + "place."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(told).as(key).contains(action(english.getProperty(key))));
    }

    /** What is wrong and what to do, without place and figures. */
    private static String action(String text) {
        return text.replaceFirst("^(\\{place}|[A-Z][^:]*): ", "").replaceAll("\\{\\w+}|-?\\d+(\\.\\d+)?", "");
    }

    private static Properties english() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("messages.properties"), "messages"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
