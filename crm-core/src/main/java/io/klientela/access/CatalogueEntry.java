package io.klientela.access;

import io.klientela.text.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a permission means.
 *
 * @param permission the permission
 * @param sentences what its holder may do, by language, English at least; without a full stop
 * @param scopes the scopes it knows; {@link Scope#ALL} alone where there is nothing to tell apart
 * @param presets how far preset roles reach with it, besides those that hold everything
 */
public record CatalogueEntry(
        Permission permission, Map<Locale, String> sentences, Set<Scope> scopes, Map<RoleCode, Scope> presets) {
    public CatalogueEntry {
        Objects.requireNonNull(permission, "permission");
        sentences = Map.copyOf(sentences);
        scopes = Set.copyOf(scopes);
        presets = Map.copyOf(presets);
        if (!sentences.containsKey(Locale.ENGLISH)) {
            throw new IllegalArgumentException(permission + " needs a sentence in English at least");
        }
        if (!scopes.contains(Scope.ALL)) {
            throw new IllegalArgumentException(permission + " must know the scope ALL, or no one could hold it wholly");
        }
        for (Scope scope : presets.values()) {
            if (!scopes.contains(scope)) {
                throw new IllegalArgumentException(permission + " does not know the scope " + scope);
            }
        }
        for (RoleCode preset : presets.keySet()) {
            if (!PresetRoles.isNarrow(preset)) {
                throw new IllegalArgumentException("The role \"" + preset
                        + "\" is no preset, or one that holds everything anyway; grant it otherwise");
            }
        }
    }

    /** A permission over records, in every scope; {@code sentence} is in English. */
    public static CatalogueEntry overRecords(Permission permission, String sentence) {
        return new CatalogueEntry(permission, Map.of(Locale.ENGLISH, sentence), Set.of(Scope.values()), Map.of());
    }

    /** A permission that one either holds or does not; {@code sentence} is in English. */
    public static CatalogueEntry whole(Permission permission, String sentence) {
        return new CatalogueEntry(permission, Map.of(Locale.ENGLISH, sentence), Set.of(Scope.ALL), Map.of());
    }

    /** A permission that ships, with its sentences from the messages. */
    static CatalogueEntry shipped(Permission permission, Set<Scope> scopes) {
        Map<Locale, String> sentences = new LinkedHashMap<>();
        Messages.LANGUAGES.forEach(
                language -> sentences.put(language, Messages.of("permission." + permission.code(), language)));
        return new CatalogueEntry(permission, sentences, scopes, Map.of());
    }

    /** This entry with its sentence in one more language. */
    public CatalogueEntry in(Locale language, String sentence) {
        Map<Locale, String> more = new HashMap<>(sentences);
        more.put(language, Objects.requireNonNull(sentence, "sentence"));
        return new CatalogueEntry(permission, more, scopes, presets);
    }

    /** This entry, held by a preset role too. The roles that hold everything hold it anyway. */
    public CatalogueEntry heldBy(RoleCode preset, Scope scope) {
        Map<RoleCode, Scope> more = new HashMap<>(presets);
        more.put(Objects.requireNonNull(preset, "preset"), Objects.requireNonNull(scope, "scope"));
        return new CatalogueEntry(permission, sentences, scopes, more);
    }

    /** What its holder may do, in English. */
    public String sentence() {
        return sentence(Locale.ENGLISH);
    }

    /** What its holder may do, in the language asked for, or in English. */
    public String sentence(Locale language) {
        String sentence = sentences.get(Locale.forLanguageTag(language.getLanguage()));
        return sentence == null ? Objects.requireNonNull(sentences.get(Locale.ENGLISH)) : sentence;
    }

    /** Whether this permission can be granted in {@code scope}. */
    public boolean knows(Scope scope) {
        return scopes.contains(scope);
    }
}
