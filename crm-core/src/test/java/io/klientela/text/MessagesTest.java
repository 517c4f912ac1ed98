package io.klientela.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"_pl", "_cs", "_fr", "_ro"})
    void everyLanguageSaysWhatEnglishSays(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle(language);

        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(translated.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_pl", "_cs", "_fr", "_ro"})
    void everyLanguageFillsInTheSameParameters(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle(language);

        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(translated.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    @Test
    void speaksEnglishWhereALanguageIsNotSpoken() {
        assertThat(Messages.of("category.status.won", Locale.JAPANESE)).isEqualTo("Won");
        assertThat(Messages.of("category.status.won", Locale.forLanguageTag("fr-CA")))
                .isEqualTo("Gagnée");
    }

    @Test
    void neverFallsBackToTheLanguageOfTheMachine() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("pl"));
            assertThat(Messages.of("category.status.won", Locale.ENGLISH)).isEqualTo("Won");
            assertThat(Messages.of("category.status.won", Locale.GERMAN)).isEqualTo("Won");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void refusesAKeyThatNoBundleHolds() {
        assertThatThrownBy(() -> Messages.of("category.status.forgotten", Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class);
    }

    private static String parameters(String text) {
        return text.replaceAll("[^{]*(\\{[^}]*})?", "$1");
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("messages" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
