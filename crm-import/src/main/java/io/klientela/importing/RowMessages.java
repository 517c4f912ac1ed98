package io.klientela.importing;

import io.klientela.CrmSession;
import io.klientela.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with rows, by the code of the problem, in the language of the one who imports.
 *
 * <p>Read from this module's own files and not through {@link java.util.ResourceBundle}, whose lookup falls back to the
 * language of the machine.
 */
final class RowMessages {
    /** The languages of the files. */
    static final Set<String> LANGUAGES = Set.of("pl", "cs", "fr", "ro", "en");

    private static final Pattern PARAMETER = Pattern.compile("\\{([0-9])}");

    private final Properties texts;

    private RowMessages(Properties texts) {
        this.texts = texts;
    }

    /** The messages of the language, English ones where there are none. */
    static RowMessages of(Locale language) {
        return new RowMessages(read(LANGUAGES.contains(language.getLanguage()) ? language.getLanguage() : "en"));
    }

    /** As messages of broken rules for fields: in the actor's own language, else in that of the project. */
    static RowMessages of(CrmSession session, Project project) {
        return of(
                session.actor().employeeId().isEmpty()
                        ? project.language()
                        : session.employees().me().language().orElse(project.language()));
    }

    static Properties read(String language) {
        String name = "messages_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(RowMessages.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " of this library", e);
        }
        return texts;
    }

    /** The problem of this code; {@code values} fill in the message's parameters {0}, {1} and so on. */
    RowProblem problem(Row row, String column, String code, Object... values) {
        String text = Objects.requireNonNull(texts.getProperty(code), code);
        String message = PARAMETER
                .matcher(text)
                .replaceAll(parameter ->
                        Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(parameter.group(1))])));
        return new RowProblem(row.line(), column, code, message);
    }
}
