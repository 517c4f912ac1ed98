package io.klientela.party;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * A phone number as it was written, with its E.164 form where it can be told.
 *
 * <p>What people type is kept to the letter: a number that no numbering plan knows is still a number that someone
 * wrote down.
 *
 * @param written the number as written, 1 to 60 characters
 * @param e164 {@code +} and up to fifteen digits, for matching; empty when the number is not valid in its country
 */
public record PhoneNumber(String written, Optional<String> e164) {
    private static final int MAX_LENGTH = 60;

    public PhoneNumber {
        Objects.requireNonNull(e164, "e164");
        StorableText.required("A phone number", written, MAX_LENGTH);
    }

    /**
     * Reads a number; one without {@code +} or {@code 00} is taken as dialled inside {@code country}.
     *
     * @param written the number as written
     * @param country where it would be dialled
     */
    public static PhoneNumber of(String written, CountryCode country) {
        String stripped = written.strip();
        return new PhoneNumber(stripped, toE164(stripped, country));
    }

    private static Optional<String> toE164(String written, CountryCode country) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            var number = plans.parse(written, country.code());
            return plans.isValidNumber(number)
                    ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** The digits as dialled inside the country, without the zero in front; empty when there is no E.164 form. */
    public Optional<String> national() {
        return e164.map(international -> {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            try {
                return plans.getNationalSignificantNumber(plans.parse(international, null));
            } catch (NumberParseException noNumber) {
                return international.substring(1);
            }
        });
    }

    @Override
    public String toString() {
        return written;
    }
}
