package io.klientela.contact;

import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A postal address as typed in; any part may be an empty string.
 *
 * @param kind what it is for
 * @param street street and house number
 * @param additional a further line
 * @param postalCode the postal code
 * @param city the city
 * @param region county, voivodeship, département or kraj
 * @param country ISO 3166-1 code
 */
public record NewAddress(
        AddressKind kind,
        @Size(max = 200) @WellFormed(Form.TEXT) String street,
        @Size(max = 200) @WellFormed(Form.TEXT) String additional,
        @Size(max = 20) @WellFormed(Form.TEXT) String postalCode,
        @Size(max = 200) @WellFormed(Form.TEXT) String city,
        @Size(max = 200) @WellFormed(Form.TEXT) String region,
        @WellFormed(Form.COUNTRY) String country) {
    public static NewAddress of(AddressKind kind, String street, String postalCode, String city, String country) {
        return new NewAddress(kind, street, "", postalCode, city, "", country);
    }

    /** The address, or nothing when every part is blank. */
    Optional<ContactAddress> toAddress() {
        if ((street + additional + postalCode + city + region + country).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ContactAddress(
                kind,
                new PostalAddress(
                        street.strip(),
                        additional.strip(),
                        postalCode.strip(),
                        city.strip(),
                        region.strip(),
                        country.isBlank() ? Optional.empty() : Optional.of(CountryCode.of(country)))));
    }
}
