package io.klientela.invoicing;

import java.util.Set;

/**
 * Where an account can be paid by a SEPA credit transfer, by the first letters of its IBAN: EPC409-09, "EPC List of SEPA Scheme
 * Countries".
 */
final class SepaCountries {
    /** The European Economic Area, where the IBAN alone is enough: Regulation (EU) No 260/2012, Article 5(7). */
    private static final Set<String> ECONOMIC_AREA = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO");

    private static final Set<String> OTHERS =
            Set.of("AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA");

    private SepaCountries() {}

    static boolean has(String country) {
        return ECONOMIC_AREA.contains(country) || OTHERS.contains(country);
    }

    /** Whether a transfer to that country names the bank by its BIC. */
    static boolean needsBic(String country) {
        return !ECONOMIC_AREA.contains(country);
    }
}
