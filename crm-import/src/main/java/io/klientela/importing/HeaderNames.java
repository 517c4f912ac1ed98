package io.klientela.importing;

import io.klientela.paging.SortKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of columns that we know, from {@code headers.tsv}. Immutable. */
final class HeaderNames {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\p{N})");
    private static final Pattern NUMBER = Pattern.compile("\\b\\p{N}+\\b");
    private static final Pattern LAST_NUMBER = Pattern.compile(" \\p{N}+$");
    private static final String KIND = "kind.";

    static final HeaderNames SHIPPED = read();

    private final Map<String, String> meanings;
    private final Map<String, String> kinds;

    private HeaderNames(Map<String, String> meanings, Map<String, String> kinds) {
        this.meanings = Map.copyOf(meanings);
        this.kinds = Map.copyOf(kinds);
    }

    /** What a column of this name holds, as the table says it. */
    Optional<HeaderMeaning> meaningOf(String header) {
        String name = normalized(header);
        return find(name)
                .map(word -> HeaderMeaning.of(word, ""))
                .or(() -> kindInFront(name))
                .or(() -> kindBehind(name));
    }

    /** The name without case, accents and signs, numbers apart. */
    static String normalized(String header) {
        String spaced = SIGNS.matcher(SortKey.fold(header)).replaceAll(" ");
        return BEFORE_NUMBER.matcher(spaced).replaceAll(" ").strip();
    }

    private Optional<String> find(String name) {
        String meaning = meanings.get(name);
        if (meaning == null) {
            meaning = meanings.get(NUMBER.matcher(name).replaceAll("#"));
        }
        if (meaning == null) {
            meaning = meanings.get(LAST_NUMBER.matcher(name).replaceAll(""));
        }
        return Optional.ofNullable(meaning);
    }

    private Optional<HeaderMeaning> kindInFront(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? Optional.empty() : ofKind(name.substring(0, space), name.substring(space + 1));
    }

    private Optional<HeaderMeaning> kindBehind(String name) {
        for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
            Optional<HeaderMeaning> meaning = ofKind(name.substring(space + 1), name.substring(0, space));
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    private Optional<HeaderMeaning> ofKind(String kindWord, String rest) {
        String kind = kinds.get(kindWord);
        return kind == null
                ? Optional.empty()
                : find(rest).map(word -> HeaderMeaning.of(word, kind)).filter(HeaderMeaning::takesKind);
    }

    private static HeaderNames read() {
        Map<String, String> meanings = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        InputStream resource = Objects.requireNonNull(HeaderNames.class.getResourceAsStream("headers.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line, meanings, kinds);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new HeaderNames(meanings, kinds);
    }

    private static void add(String line, Map<String, String> meanings, Map<String, String> kinds) {
        int tab = line.indexOf('\t');
        String meaning = line.substring(0, tab);
        for (String name : line.substring(tab + 1).split("\\|", -1)) {
            String key = name.contains("#") ? normalizedWithNumber(name) : normalized(name);
            boolean kind = meaning.startsWith(KIND);
            String before = kind ? kinds.put(key, meaning.substring(KIND.length())) : meanings.put(key, meaning);
            if (before != null) {
                throw new IllegalStateException("headers.tsv has \"" + name + "\" twice");
            }
        }
    }

    private static String normalizedWithNumber(String name) {
        return normalized(name.replace("#", "0")).replaceFirst("\\b0\\b", "#");
    }
}
