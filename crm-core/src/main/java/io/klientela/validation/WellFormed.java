package io.klientela.validation;

import io.klientela.money.CurrencyCode;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.text.StorableText;
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

/**
 * The text can be read as a value of the given form. An empty text passes, except where a {@link Form#NAME} is asked
 * for: combine the others with {@code @NotBlank}. No text at all, which a caller without null checks may hand over, is told as
 * a missing field like any other fault, unless {@link #missing} says otherwise.
 */
@Documented
@Constraint(validatedBy = WellFormedValidator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {
    /** RFC 5646 recommends room for 35 characters; extensions may make a tag longer. */
    int LONGEST_LANGUAGE_TAG = 100;

    /** What the text is to be read as. */
    Form value();

    /** What becomes of no text at all. */
    Missing missing() default Missing.REFUSED;

    String message() default "{io.klientela.validation.WellFormed}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What becomes of no text at all. */
    enum Missing {
        /** It is a fault. */
        REFUSED,
        /** It passes: for the text inside an {@code Optional}, of which an empty one has none. */
        PASSES
    }

    /** The forms that can be asked for. */
    enum Form {
        /** Text that every storage keeps as it is: {@link StorableText}. */
        TEXT(text -> StorableText.optional("Text", text, Integer.MAX_VALUE)),
        /** As {@link #TEXT}, and not empty nor blank by any sort of white space. */
        NAME(text -> StorableText.required("A name", text, Integer.MAX_VALUE)),
        /** Text on one line, without space around it or letters that do not show: a number that people read out. */
        LABEL(text -> {
            if (!text.equals(text.strip())
                    || text.isBlank()
                    || !text.codePoints().allMatch(Form::isVisible)) {
                throw new IllegalArgumentException(text);
            }
        }),
        /** {@link EmailAddress}. */
        EMAIL(EmailAddress::of),
        /** {@link CountryCode}. */
        COUNTRY(CountryCode::of),
        /** {@link CurrencyCode}. */
        CURRENCY(CurrencyCode::of),
        /** A time zone of the IANA database, such as {@code Europe/Warsaw}. */
        ZONE(ZoneId::of),
        /** A language tag of BCP 47, such as {@code pl} or {@code fr-CA}. */
        LANGUAGE(text -> new Locale.Builder()
                .setLanguageTag(StorableText.optional("A language tag", text, LONGEST_LANGUAGE_TAG))),
        /** A colour {@code #rrggbb}. */
        COLOUR(text -> {
            if (!text.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException(text);
            }
        }),
        /** Letters and digits, in groups or not, as tax numbers are written. */
        TAX_NUMBER(text -> {
            if (!text.replaceAll("[\\s./-]", "").matches("[A-Za-z0-9+*]{3,30}")) {
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

        private static boolean isVisible(int point) {
            return switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
        }

        boolean reads(String text) {
            if (text.isEmpty()) {
                return this != NAME && this != LABEL;
            }
            try {
                reader.accept(text);
                return true;
            } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException unreadable) {
                return false;
            }
        }

        /** The key of the message that says what is expected instead of {@code text}. */
        String messageKey(String text) {
            if (this == NAME) {
                return text.isBlank()
                        ? "{jakarta.validation.constraints.NotBlank.message}"
                        : "{io.klientela.validation.WellFormed.TEXT}";
            }
            return "{io.klientela.validation.WellFormed." + name() + "}";
        }
    }
}
