package io.klientela.text;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts that this library shows to people, in the languages it speaks. */
public final class Messages {
    /** Polish, Czech, French, Romanian, English. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.forLanguageTag("pl"),
            Locale.forLanguageTag("cs"),
            Locale.forLanguageTag("fr"),
            Locale.forLanguageTag("ro"),
            Locale.ENGLISH);

    private static final String BUNDLE = "io.klientela.text.messages";

    private Messages() {}

    /** The text of {@code key} in {@code language}, in English where that language is not spoken here. */
    public static String of(String key, Locale language) {
        String found = find(key, language);
        if (found.isEmpty()) {
            throw new MissingResourceException("No text for " + key, BUNDLE, key);
        }
        return found;
    }

    /** The text of {@code key} beside a whole number, in the form that the language has for that. */
    public static String counted(String key, int count, Locale language) {
        String form = PluralForm.of(count, language).name().toLowerCase(Locale.ROOT);
        return of(key + "." + form, language).replace("{limit}", Integer.toString(count));
    }

    /** As {@link #of}, or an empty string when there is no such key. */
    public static String find(String key, Locale language) {
        ResourceBundle bundle = bundle(language);
        return bundle.containsKey(key) ? bundle.getString(key) : "";
    }

    /** The bundle of a language, else the English one: never that of the machine, which the JDK would fall back to. */
    private static ResourceBundle bundle(Locale language) {
        Module module = Messages.class.getModule();
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, module);
        return bundle.getLocale().getLanguage().equals(language.getLanguage())
                ? bundle
                : ResourceBundle.getBundle(BUNDLE, Locale.ROOT, module);
    }
}
