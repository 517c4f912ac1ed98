package io.klientela.contact;

import java.util.EnumSet;
import java.util.Set;

/** What a copy of a contact takes over from the original. */
public enum ContactPart {
    EMAILS,
    PHONES,
    ADDRESSES,
    /** Websites and profiles in social networks. */
    WEB,
    /** The firm that a person named as theirs. */
    ORGANIZATION,
    /** Tax number, registration, currency and language of its invoices. */
    BILLING,
    /** Type, warmth, groups and tags. */
    CLASSIFICATION,
    /** Where it came from. Consents are statements of one person about themselves and are not copied. */
    MARKETING,
    DESCRIPTION,
    /** What it holds in the fields that the project has added; without this part they take their defaults. */
    CUSTOM_FIELDS;

    /** Every part. */
    public static Set<ContactPart> all() {
        return EnumSet.allOf(ContactPart.class);
    }
}
