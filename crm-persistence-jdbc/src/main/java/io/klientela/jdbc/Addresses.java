package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_ORGANIZATION;

import io.klientela.party.PostalAddress;
import java.util.Optional;
import org.jooq.Record;

/** Postal addresses, in six columns that are named alike in every table that has one. No street means no address. */
final class Addresses {
    private Addresses() {}

    static void write(Record row, Optional<PostalAddress> address) {
        Alike.set(
                row, CRM_ORGANIZATION.STREET, address.map(PostalAddress::street).orElse(null));
        Alike.set(
                row,
                CRM_ORGANIZATION.ADDITIONAL,
                address.map(PostalAddress::additional).orElse(null));
        Alike.set(
                row,
                CRM_ORGANIZATION.POSTAL_CODE,
                address.map(PostalAddress::postalCode).orElse(null));
        Alike.set(row, CRM_ORGANIZATION.CITY, address.map(PostalAddress::city).orElse(null));
        Alike.set(
                row, CRM_ORGANIZATION.REGION, address.map(PostalAddress::region).orElse(null));
        Alike.set(
                row,
                CRM_ORGANIZATION.COUNTRY,
                address.flatMap(PostalAddress::country).orElse(null));
    }

    static Optional<PostalAddress> read(Record row) {
        return Optional.ofNullable(Alike.get(row, CRM_ORGANIZATION.STREET))
                .map(street -> new PostalAddress(
                        street,
                        Alike.get(row, CRM_ORGANIZATION.ADDITIONAL),
                        Alike.get(row, CRM_ORGANIZATION.POSTAL_CODE),
                        Alike.get(row, CRM_ORGANIZATION.CITY),
                        Alike.get(row, CRM_ORGANIZATION.REGION),
                        Optional.ofNullable(Alike.get(row, CRM_ORGANIZATION.COUNTRY))));
    }
}
