package io.klientela.importing;

import io.klientela.customfield.DateType;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.LongTextType;
import io.klientela.customfield.MultiChoiceType;
import io.klientela.customfield.NumberType;
import io.klientela.customfield.TextShape;
import io.klientela.customfield.TextType;
import io.klientela.settings.CustomFieldSettings;
import io.klientela.settings.OptionSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads custom fields from JSON, strictly: each type has rules of its own. */
final class CustomFieldReader {
    private static final Set<String> COMMON = Set.of("label", "type", "required", "default", "pipeline", "archived");

    /** What there is to say of each type, beside what is common to all. */
    private static final Map<String, Set<String>> RULES = Map.of(
            "text", Set.of("maxLength", "shape"),
            "long-text", Set.of("maxLength"),
            "number", Set.of("decimals", "min", "max"),
            "date", Set.of("min", "max"),
            "choice", Set.of("options"),
            "multi-choice", Set.of("options", "maxChosen"),
            "flag", Set.of(),
            "heading", Set.of());

    private CustomFieldReader() {}

    static CustomFieldSettings read(JsonPlace field) {
        JsonPlace code = field.get("type");
        Set<String> rules = Optional.ofNullable(RULES.get(code.text()))
                .orElseThrow(() -> code.refuse(
                        "\"" + code.text() + "\" is no type of a field; known are " + new TreeSet<>(RULES.keySet())));
        field.requireObject(Stream.concat(COMMON.stream(), rules.stream()).collect(Collectors.toUnmodifiableSet()));
        return new CustomFieldSettings(
                field.get("label").text(),
                type(field, code.text()),
                elements(field, "options").stream()
                        .map(CustomFieldReader::option)
                        .toList(),
                field.flag("required"),
                elements(field, "default").stream().map(JsonPlace::text).toList(),
                field.find("pipeline").map(JsonPlace::text),
                field.flag("archived"));
    }

    private static List<JsonPlace> elements(JsonPlace field, String name) {
        return field.find(name).map(JsonPlace::elements).orElse(List.of());
    }

    private static OptionSettings option(JsonPlace option) {
        option.requireObject(Set.of("name", "archived"));
        return new OptionSettings(option.get("name").text(), option.flag("archived"));
    }

    /** Each rule is read by itself first, so that only those that do not go together are told at the field. */
    private static FieldType type(JsonPlace field, String code) {
        return switch (code) {
            case "text" -> {
                Optional<TextShape> shape =
                        field.find("shape").map(place -> place.fit(() -> new TextShape(place.text())));
                JsonPlace length = field.get("maxLength");
                yield length.fit(() -> new TextType(length.integer(), shape));
            }
            case "long-text" -> {
                JsonPlace length = field.get("maxLength");
                yield length.fit(() -> new LongTextType(length.integer()));
            }
            case "number" -> number(field);
            case "date" -> {
                Optional<LocalDate> min = field.find("min").map(CustomFieldReader::day);
                Optional<LocalDate> max = field.find("max").map(CustomFieldReader::day);
                yield field.fit(() -> new DateType(min, max));
            }
            case "choice" -> FieldType.choice();
            case "multi-choice" -> {
                Optional<JsonPlace> limit = field.find("maxChosen");
                yield limit.map(place -> place.fit(() -> new MultiChoiceType(List.of(), Optional.of(place.integer()))))
                        .orElseGet(FieldType::multiChoice);
            }
            case "flag" -> FieldType.flag();
            default -> FieldType.heading();
        };
    }

    private static NumberType number(JsonPlace field) {
        JsonPlace decimals = field.get("decimals");
        NumberType unlimited = decimals.fit(() -> FieldType.number(decimals.integer()));
        Optional<BigDecimal> min = field.find("min").map(CustomFieldReader::limit);
        Optional<BigDecimal> max = field.find("max").map(CustomFieldReader::limit);
        return field.fit(() -> new NumberType(unlimited.decimals(), min, max));
    }

    private static BigDecimal limit(JsonPlace place) {
        BigDecimal limit = place.decimal();
        place.fit(() -> FieldType.number(0).atLeast(limit));
        return limit;
    }

    private static LocalDate day(JsonPlace place) {
        LocalDate day = place.named("day such as 2026-11-25", JsonPlace::parsedDay, place.text());
        place.fit(() -> FieldType.date().from(day));
        return day;
    }
}
