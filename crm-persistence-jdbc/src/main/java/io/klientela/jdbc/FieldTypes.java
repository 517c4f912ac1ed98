package io.klientela.jdbc;

import io.klientela.customfield.ChoiceType;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.DateType;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.FlagType;
import io.klientela.customfield.HeadingType;
import io.klientela.customfield.LongTextType;
import io.klientela.customfield.MultiChoiceType;
import io.klientela.customfield.NumberType;
import io.klientela.customfield.TextShape;
import io.klientela.customfield.TextType;
import io.klientela.id.FieldOptionId;
import io.klientela.jdbc.schema.tables.records.CrmCustomFieldRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of custom fields as columns, and defaults as text. */
final class FieldTypes {
    private FieldTypes() {}

    static void write(CrmCustomFieldRecord row, FieldType type) {
        row.setTypeCode(type.code());
        row.setMaxLength(maxLength(type));
        row.setShape(
                type instanceof TextType text
                        ? text.shape().map(TextShape::pattern).orElse(null)
                        : null);
        NumberType number = type instanceof NumberType of ? of : null;
        row.setDecimals(number == null ? null : number.decimals());
        row.setMinNumber(number == null ? null : stored(number.min()));
        row.setMaxNumber(number == null ? null : stored(number.max()));
        DateType date = type instanceof DateType of ? of : null;
        row.setMinDay(date == null ? null : date.min().orElse(null));
        row.setMaxDay(date == null ? null : date.max().orElse(null));
        row.setMaxChosen(
                type instanceof MultiChoiceType several ? several.maxChosen().orElse(null) : null);
    }

    private static @Nullable Integer maxLength(FieldType type) {
        if (type instanceof TextType text) {
            return text.maxLength();
        }
        return type instanceof LongTextType text ? text.maxLength() : null;
    }

    private static @Nullable BigDecimal stored(Optional<BigDecimal> limit) {
        return limit.map(number -> Decimals.stored(number, NumberType.MAX_DECIMALS))
                .orElse(null);
    }

    private static Optional<BigDecimal> limit(@Nullable BigDecimal stored) {
        return Optional.ofNullable(stored).map(Decimals::read);
    }

    /** The type, without its options. */
    static FieldType read(CrmCustomFieldRecord row) {
        return switch (row.getTypeCode()) {
            case "text" ->
                new TextType(
                        row.getMaxLength(), Optional.ofNullable(row.getShape()).map(TextShape::new));
            case "long-text" -> new LongTextType(row.getMaxLength());
            case "number" -> new NumberType(row.getDecimals(), limit(row.getMinNumber()), limit(row.getMaxNumber()));
            case "date" -> new DateType(Optional.ofNullable(row.getMinDay()), Optional.ofNullable(row.getMaxDay()));
            case "choice" -> new ChoiceType(List.of());
            case "multi-choice" -> new MultiChoiceType(List.of(), Optional.ofNullable(row.getMaxChosen()));
            case "flag" -> new FlagType();
            case "heading" -> new HeadingType();
            default -> throw new IllegalStateException("No type of custom fields \"" + row.getTypeCode() + "\"");
        };
    }

    /** A default as text. */
    static String text(CustomValue value) {
        if (value instanceof CustomValue.Text given) {
            return given.text();
        } else if (value instanceof CustomValue.Decimal given) {
            return given.number().toPlainString();
        } else if (value instanceof CustomValue.Day given) {
            return given.day().toString();
        } else if (value instanceof CustomValue.Flag given) {
            return Boolean.toString(given.isSet());
        }
        return value.named().stream().map(FieldOptionId::toString).sorted().collect(Collectors.joining("\n"));
    }

    /** What {@link #text} has written. */
    static CustomValue value(FieldType type, String text) {
        if (type instanceof NumberType) {
            return CustomValue.of(new BigDecimal(text));
        } else if (type instanceof DateType) {
            return CustomValue.of(LocalDate.parse(text));
        } else if (type instanceof FlagType) {
            return CustomValue.of(Boolean.parseBoolean(text));
        } else if (type instanceof ChoiceType) {
            return CustomValue.of(FieldOptionId.parse(text));
        } else if (type instanceof MultiChoiceType) {
            return CustomValue.of(text.lines().map(FieldOptionId::parse).collect(Collectors.toSet()));
        }
        return CustomValue.of(text);
    }
}
