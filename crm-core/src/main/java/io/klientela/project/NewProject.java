package io.klientela.project;

import io.klientela.employee.NewEmployee;
import io.klientela.id.RecordKind;
import io.klientela.session.Visibility;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The command to set up a project (RAMISYS-1, RAMISYS-6). Raw input: it is validated as a whole when it is carried out.
 *
 * @param name the project's name
 * @param country ISO 3166-1 code
 * @param zone IANA time zone
 * @param currency ISO 4217 code
 * @param language BCP 47 tag; empty for the language of the country, or English
 * @param defaultVisibility what new records are open to, for the kinds whose usual way is changed
 * @param organization what documents print; empty for a profile with the project's name alone
 * @param admin the first admin
 */
public record NewProject(
        @Size(max = 200) @WellFormed(Form.NAME) String name,
        @NotBlank @WellFormed(Form.COUNTRY) String country,
        @NotBlank @WellFormed(Form.ZONE) String zone,
        @NotBlank @WellFormed(Form.CURRENCY) String currency,
        @WellFormed(Form.LANGUAGE) String language,
        Map<RecordKind, Visibility> defaultVisibility,
        Optional<OrganizationProfile> organization,
        Optional<@NotNull @Valid NewEmployee> admin) {
    private static final Map<String, String> LANGUAGE_OF_COUNTRY =
            Map.of("PL", "pl", "CZ", "cs", "FR", "fr", "RO", "ro", "MD", "ro");

    public NewProject {
        defaultVisibility = Map.copyOf(defaultVisibility);
    }

    /** A project with a name; country, zone, currency and admin must follow. Contacts are private unless said otherwise. */
    public static NewProject named(String name) {
        return new NewProject(name, "", "", "", "", Map.of(), Optional.empty(), Optional.empty());
    }

    public NewProject country(String code) {
        return new NewProject(name, code, zone, currency, language, defaultVisibility, organization, admin);
    }

    public NewProject zone(String id) {
        return new NewProject(name, country, id, currency, language, defaultVisibility, organization, admin);
    }

    public NewProject currency(String code) {
        return new NewProject(name, country, zone, code, language, defaultVisibility, organization, admin);
    }

    public NewProject language(String tag) {
        return new NewProject(name, country, zone, currency, tag, defaultVisibility, organization, admin);
    }

    /** To whom new contacts are open. */
    public NewProject contactVisibility(Visibility visibility) {
        return defaultVisibility(RecordKind.CONTACT, visibility);
    }

    /** To whom new records of {@code kind} are open. */
    public NewProject defaultVisibility(RecordKind kind, Visibility visibility) {
        Map<RecordKind, Visibility> more = new HashMap<>(defaultVisibility);
        more.put(kind, visibility);
        return new NewProject(name, country, zone, currency, language, more, organization, admin);
    }

    public NewProject organization(OrganizationProfile profile) {
        return new NewProject(name, country, zone, currency, language, defaultVisibility, Optional.of(profile), admin);
    }

    public NewProject admin(NewEmployee first) {
        return new NewProject(
                name, country, zone, currency, language, defaultVisibility, organization, Optional.of(first));
    }

    /** The language asked for, else the one of the country, else English; also of a command that turns out faulty. */
    public String languageOrDefault() {
        if (language != null && !language.isEmpty()) {
            return language;
        }
        return country == null
                ? "en"
                : LANGUAGE_OF_COUNTRY.getOrDefault(country.strip().toUpperCase(Locale.ROOT), "en");
    }
}
