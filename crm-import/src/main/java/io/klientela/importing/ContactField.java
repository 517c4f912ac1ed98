package io.klientela.importing;

import io.klientela.contact.AddressKind;
import io.klientela.contact.PhoneKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** What a column of the file becomes. */
public sealed interface ContactField {
    /** What needs no further word. */
    enum Plain implements ContactField {
        FIRST_NAME,
        /** Stands behind the first name. */
        MIDDLE_NAME,
        LAST_NAME,
        /** First and last name in one; what stands behind its last space is the last name. */
        FULL_NAME,
        /** The company's name; in the row of a person, their firm. */
        ORGANIZATION,
        EMAIL,
        WEBSITE,
        /** Free text; several columns are put one below the other. */
        DESCRIPTION,
        /** The number in a register of firms: IČO, SIREN, KRS. */
        REGISTRATION,
        CURRENCY,
        LANGUAGE,
        TYPE,
        SOURCE,
        WARMTH,
        /** Names of groups, between {@code ;}, {@code |} or {@code :::}. */
        GROUP,
        /** Words between {@code ;}, {@code ,}, {@code |} or {@code :::}. */
        TAG
    }

    /** Phone numbers of a kind. */
    record Phone(PhoneKind kind) implements ContactField {
        public Phone {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** A part of an address of a kind. */
    record Address(AddressKind kind, AddressPart part) implements ContactField {
        public Address {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(part, "part");
        }
    }

    /**
     * A tax number.
     *
     * @param country ISO code of the country that gave it, or an empty string to take it from the number's prefix or from
     *     the address
     */
    record TaxNumber(String country) implements ContactField {
        public TaxNumber {
            Objects.requireNonNull(country, "country");
        }
    }

    /** The parts of an address. */
    enum AddressPart {
        STREET,
        ADDITIONAL,
        POSTAL_CODE,
        CITY,
        REGION,
        COUNTRY
    }

    static ContactField phone(PhoneKind kind) {
        return new Phone(kind);
    }

    static ContactField address(AddressKind kind, AddressPart part) {
        return new Address(kind, part);
    }

    /** Whether several columns, or several values in one, may become this. */
    default boolean isRepeatable() {
        return this == Plain.EMAIL
                || this == Plain.WEBSITE
                || this == Plain.DESCRIPTION
                || this == Plain.MIDDLE_NAME
                || this == Plain.GROUP
                || this == Plain.TAG
                || this instanceof Phone
                || (this instanceof Address address && address.part() == AddressPart.ADDITIONAL);
    }

    /** The form in which a host keeps a mapping, such as {@code first-name}, {@code phone.mobile} or {@code address.office.city}. */
    default String toText() {
        if (this instanceof Phone phone) {
            return "phone." + phone.kind().code();
        }
        if (this instanceof Address address) {
            return "address." + address.kind().code() + "." + word(address.part());
        }
        if (this instanceof TaxNumber number) {
            return number.country().isEmpty() ? "tax-number" : "tax-number." + number.country();
        }
        return word((Plain) this);
    }

    /**
     * Reads the form that {@link #toText()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    static ContactField parse(String text) {
        String[] words = text.split("\\.", -1);
        return switch (words[0]) {
            case "phone" -> phone(constant(PhoneKind.class, words[1]));
            case "address" -> address(constant(AddressKind.class, words[1]), constant(AddressPart.class, words[2]));
            case "tax-number" -> new TaxNumber(words.length > 1 ? words[1] : "");
            default -> constant(Plain.class, text);
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a field of a contact: \"" + word + "\""));
    }
}
