package io.klientela.validation;

import io.klientela.money.CurrencyCode;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Consumer;

/** The text can be read as a value of the given form. An empty text passes: combine with {@code @NotBlank}. */
@Documented
@Constraint(validatedBy = WellFormedValidator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {
    /** What the text is to be read as. */
    Form value();

    String message() default "{io.klientela.validation.WellFormed}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The forms that can be asked for. */
    enum Form {
        /** {@link EmailAddress}. */
        EMAIL(EmailAddress::of),
        /** {@link CountryCode}. */
        COUNTRY(CountryCode::of),
        /** {@link CurrencyCode}. */
        CURRENCY(CurrencyCode::of),
        /** A time zone of the IANA database, such as {@code Europe/Warsaw}. */
        ZONE(ZoneId::of),
        /** A language tag of BCP 47, such as {@code pl} or {@code fr-CA}. */
        LANGUAGE(text -> new Locale.Builder().setLanguageTag(text)),
        /** A colour {@code #rrggbb}. */
        COLOUR(text -> {
            if (!text.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException(text);
            }
        }),
        /** Letters and digits, in groups or not, as tax numbers are written. */
        TAX_NUMBER(text -> {
            if (!text.matches("[A-Za-z0-9+*][A-Za-z0-9+*\\s./-]{0,39}")) {
                throw new IllegalArgumentException(text);
            }
        }),
        /** A plain decimal number with a dot, such as {@code 12.5}. */
        DECIMAL(text -> {
            if (!text.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
                throw new NumberFormatException(text);
            }
            new BigDecimal(text);
        });

        @SuppressWarnings("ImmutableEnumChecker") // The readers are functions without state.
        private final Consumer<String> reader;

        Form(Consumer<String> reader) {
            this.reader = reader;
        }

        boolean reads(String text) {
            try {
                reader.accept(text);
                return true;
            } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException unreadable) {
                return false;
            }
        }

        /** The key of the message that says what is expected. */
        String messageKey() {
            return "{io.klientela.validation.WellFormed." + name() + "}";
        }
    }
}
