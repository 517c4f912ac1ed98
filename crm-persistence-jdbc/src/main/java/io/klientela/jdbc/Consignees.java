package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;

import io.klientela.invoice.Consignee;
import io.klientela.party.PostalAddress;
import java.util.Optional;
import org.jooq.Record;

/** The consignees of drafts, of issued invoices and of what stood before corrections: the same columns in the tables of all. */
final class Consignees {
    private Consignees() {}

    static void write(Record row, Optional<Consignee> consignee) {
        Alike.set(row, CRM_DRAFT.CONSIGNEE_ID, consignee.map(Consignee::contact).orElse(null));
        Alike.set(row, CRM_DRAFT.CONSIGNEE_NAME, consignee.map(Consignee::name).orElse(null));
        Optional<PostalAddress> address = consignee.flatMap(Consignee::address);
        Alike.set(
                row,
                CRM_DRAFT.DELIVERY_STREET,
                address.map(PostalAddress::street).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.DELIVERY_ADDITIONAL,
                address.map(PostalAddress::additional).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.DELIVERY_POSTAL_CODE,
                address.map(PostalAddress::postalCode).orElse(null));
        Alike.set(row, CRM_DRAFT.DELIVERY_CITY, address.map(PostalAddress::city).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.DELIVERY_REGION,
                address.map(PostalAddress::region).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.DELIVERY_COUNTRY,
                address.flatMap(PostalAddress::country).orElse(null));
    }

    static Optional<Consignee> read(Record row) {
        return Optional.ofNullable(Alike.get(row, CRM_DRAFT.CONSIGNEE_ID))
                .map(contact -> new Consignee(contact, Alike.get(row, CRM_DRAFT.CONSIGNEE_NAME), address(row)));
    }

    private static Optional<PostalAddress> address(Record row) {
        return Optional.ofNullable(Alike.get(row, CRM_DRAFT.DELIVERY_STREET))
                .map(street -> new PostalAddress(
                        street,
                        Alike.get(row, CRM_DRAFT.DELIVERY_ADDITIONAL),
                        Alike.get(row, CRM_DRAFT.DELIVERY_POSTAL_CODE),
                        Alike.get(row, CRM_DRAFT.DELIVERY_CITY),
                        Alike.get(row, CRM_DRAFT.DELIVERY_REGION),
                        Optional.ofNullable(Alike.get(row, CRM_DRAFT.DELIVERY_COUNTRY))));
    }
}
