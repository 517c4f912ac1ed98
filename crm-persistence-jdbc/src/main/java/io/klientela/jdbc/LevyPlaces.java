package io.klientela.jdbc;

import io.klientela.tax.Levy;
import java.util.Locale;

/** The words by which it is stored whether a levy is part of what VAT is due on. */
final class LevyPlaces {
    private LevyPlaces() {}

    static String code(Levy.Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Levy.Place parse(String stored) {
        return Codes.parse(Levy.Place.values(), LevyPlaces::code, stored);
    }
}
