package io.klientela.project;

import io.klientela.id.ProjectId;
import io.klientela.money.CurrencyCode;
import io.klientela.party.CountryCode;
import io.klientela.session.Visibility;
import io.klientela.text.StorableText;
import java.time.ZoneId;
import java.util.Locale;
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
 * @param contactVisibility what a new contact is open to unless said otherwise (TEAMLAB-11)
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
        Visibility contactVisibility,
        OrganizationProfile organization,
        long version) {
    private static final int MAX_NAME = 200;

    public Project {
        Objects.requireNonNull(id, "id");
        StorableText.required("A project's name", name, MAX_NAME);
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(contactVisibility, "contactVisibility");
        Objects.requireNonNull(organization, "organization");
    }

    public Project withOrganization(OrganizationProfile changed) {
        return new Project(id, name, country, zone, currency, language, contactVisibility, changed, version);
    }

    public Project withContactVisibility(Visibility changed) {
        return new Project(id, name, country, zone, currency, language, changed, organization, version);
    }

    Project withVersion(long next) {
        return new Project(id, name, country, zone, currency, language, contactVisibility, organization, next);
    }
}
