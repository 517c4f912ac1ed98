package io.klientela.project;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.money.CurrencyCode;
import io.klientela.party.CountryCode;
import io.klientela.session.Visibility;
import io.klientela.text.StorableText;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A company or a division of it, whose data stand apart from all others (RAMISYS-1).
 *
 * @param id its name in the store
 * @param name its internal label or company name, 1 to 200 characters (RAMISYS-3)
 * @param country where it is; phone numbers without a prefix are read as dialled there
 * @param zone in which its days begin: issue dates and due dates are days of this zone
 * @param currency its own currency
 * @param language of its default lists, and of employees who have set none
 * @param defaultVisibility to whom new records are open unless said otherwise, for the kinds whose usual way is changed
 * @param moduleAccess who may work in it at all (TEAMLAB-47)
 * @param organization what its documents print
 * @param version counts its saves, from 1
 */
public record Project(
        ProjectId id,
        String name,
        CountryCode country,
        ZoneId zone,
        CurrencyCode currency,
        Locale language,
        Map<RecordKind, Visibility> defaultVisibility,
        ModuleAccess moduleAccess,
        OrganizationProfile organization,
        long version) {
    private static final int MAX_NAME = 200;
    /** Where nothing else is said: an opportunity is open to all (TEAMLAB-24), everything else private (TEAMLAB-11). */
    private static final Map<RecordKind, Visibility> USUAL =
            Map.of(RecordKind.OPPORTUNITY, Visibility.openForWriting());

    public Project {
        Objects.requireNonNull(id, "id");
        StorableText.required("A project's name", name, MAX_NAME);
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(language, "language");
        defaultVisibility = Map.copyOf(defaultVisibility);
        Objects.requireNonNull(moduleAccess, "moduleAccess");
        Objects.requireNonNull(organization, "organization");
    }

    public Project withOrganization(OrganizationProfile changed) {
        return new Project(
                id, name, country, zone, currency, language, defaultVisibility, moduleAccess, changed, version);
    }

    /** To whom a new record of {@code kind} is open unless said otherwise. */
    public Visibility visibilityOf(RecordKind kind) {
        Visibility changed = defaultVisibility.get(kind);
        return changed == null ? USUAL.getOrDefault(kind, Visibility.onlyResponsible()) : changed;
    }

    /** With another visibility of new records of one kind; those that exist stay as they are. */
    public Project withDefaultVisibility(RecordKind kind, Visibility changed) {
        Map<RecordKind, Visibility> more = new HashMap<>(defaultVisibility);
        more.put(kind, changed);
        return new Project(id, name, country, zone, currency, language, more, moduleAccess, organization, version);
    }

    Project withModuleAccess(ModuleAccess changed) {
        return new Project(
                id, name, country, zone, currency, language, defaultVisibility, changed, organization, version);
    }

    Project withVersion(long next) {
        return new Project(
                id, name, country, zone, currency, language, defaultVisibility, moduleAccess, organization, next);
    }
}
