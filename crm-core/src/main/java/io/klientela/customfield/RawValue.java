package io.klientela.customfield;

import io.klientela.id.FieldOptionId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value as a form gives it, read as a field of some type reads it: a number with a decimal point, a day as
 * {@code 2026-11-25}, an option by id or name, a flag as {@code true} or {@code false}.
 *
 * @param value what was read; empty if there is none or it cannot be read
 * @param fault why it cannot be read or is not taken
 */
record RawValue(Optional<CustomValue> value, Optional<FieldFault> fault) {
    private static final int MAX_NUMBER = 40;

    private static RawValue fault(String code) {
        return new RawValue(Optional.empty(), Optional.of(FieldFault.of(code)));
    }

    /** Reads {@code raw} for a record that holds no value yet. Blank texts are no value. */
    static RawValue read(FieldType type, List<String> raw) {
        List<String> texts = raw.stream().filter(text -> !text.isBlank()).toList();
        if (texts.isEmpty()) {
            return new RawValue(Optional.empty(), Optional.empty());
        }
        if (type instanceof MultiChoiceType) {
            return choices(type, texts);
        }
        if (texts.size() > 1) {
            return fault("one-value");
        }
        RawValue read = single(type, texts.get(0));
        Optional<FieldFault> fault = read.fault()
                .or(() -> read.value().flatMap(value -> CustomField.faultIn(type, value, Optional.empty())));
        return new RawValue(read.value().filter(value -> fault.isEmpty()), fault);
    }

    private static RawValue single(FieldType type, String text) {
        if (type instanceof TextType || type instanceof LongTextType) {
            return text(type, text);
        } else if (type instanceof NumberType) {
            return number(text.strip());
        } else if (type instanceof DateType) {
            return day(text.strip());
        } else if (type instanceof ChoiceType) {
            return option(type, text).map(id -> of(new CustomValue.Choice(id))).orElseGet(() -> fault("option"));
        } else if (type instanceof FlagType) {
            return flag(text.strip());
        }
        return fault("heading");
    }

    private static RawValue of(CustomValue value) {
        return new RawValue(Optional.of(value), Optional.empty());
    }

    private static RawValue text(FieldType type, String text) {
        if (!StorableText.is(text)) {
            return fault("letters");
        }
        String kept = text.strip();
        if (kept.length() > FieldType.MAX_LONG_TEXT) {
            int most = type instanceof TextType one ? one.maxLength() : FieldType.MAX_LONG_TEXT;
            return new RawValue(Optional.empty(), Optional.of(FieldFault.of("too-long", most)));
        }
        return of(new CustomValue.Text(kept));
    }

    private static RawValue number(String text) {
        if (text.length() > MAX_NUMBER || !text.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            return fault("number");
        }
        BigDecimal number = new BigDecimal(text);
        try {
            return of(new CustomValue.Decimal(number));
        } catch (IllegalArgumentException tooLong) {
            return fault("number");
        }
    }

    private static RawValue day(String text) {
        try {
            return of(new CustomValue.Day(LocalDate.parse(text)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return fault("date");
        }
    }

    private static RawValue flag(String text) {
        return switch (text) {
            case "true" -> of(new CustomValue.Flag(true));
            case "false" -> of(new CustomValue.Flag(false));
            default -> fault("flag");
        };
    }

    private static RawValue choices(FieldType type, List<String> texts) {
        Set<FieldOptionId> chosen = new HashSet<>();
        for (String text : texts) {
            Optional<FieldOptionId> option = option(type, text);
            if (option.isEmpty()) {
                return fault("option");
            }
            chosen.add(option.get());
        }
        CustomValue value = new CustomValue.Choices(chosen);
        Optional<FieldFault> fault = CustomField.faultIn(type, value, Optional.empty());
        return new RawValue(Optional.of(value).filter(read -> fault.isEmpty()), fault);
    }

    private static Optional<FieldOptionId> option(FieldType type, String text) {
        String folded = SortKey.fold(text);
        return type.options().stream()
                .filter(option -> option.id().toString().equals(text.strip()))
                .findFirst()
                .or(() -> type.options().stream()
                        .filter(option -> option.foldedName().equals(folded))
                        .findFirst())
                .map(FieldOption::id);
    }
}
