package io.klientela.testkit;

import static io.klientela.testkit.Texts.cut;

import io.klientela.customfield.ChoiceType;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.DateType;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.FlagType;
import io.klientela.customfield.LongTextType;
import io.klientela.customfield.MultiChoiceType;
import io.klientela.customfield.NumberType;
import io.klientela.customfield.TextShape;
import io.klientela.customfield.TextType;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Definitions of custom fields, of each type one. */
final class FieldRecords {
    static final BigDecimal GREATEST = new BigDecimal("999999999999999999.9999999999");
    private static final int LABEL = 80;
    private static final int NAME = 100;

    private FieldRecords() {}

    /** How to make a full field of each type that takes values, by a name for tests. */
    static Map<String, BiFunction<Ground, String, CustomField>> full() {
        Map<String, BiFunction<Ground, String, CustomField>> all = new TreeMap<>();
        all.put("text field", FieldRecords::text);
        all.put("long text field", FieldRecords::longText);
        all.put("number field", FieldRecords::number);
        all.put("date field", FieldRecords::date);
        all.put("choice field", FieldRecords::choice);
        all.put("multi-choice field", FieldRecords::multiChoice);
        all.put("flag field", FieldRecords::flag);
        return all;
    }

    /** A field as bare as it can be. */
    static CustomField bare(Ground ground) {
        CustomFieldId id = new CustomFieldId(ground.newId());
        return new CustomField(
                id,
                ground.project,
                RecordKind.CONTACT,
                "Bare " + id,
                FieldType.heading(),
                false,
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                1);
    }

    private static CustomField text(Ground ground, String text) {
        String stripped = text.strip();
        String sign = stripped.substring(0, stripped.offsetByCodePoints(0, 1));
        TextType type = new TextType(500, Optional.of(new TextShape("9X\\" + sign)));
        return field(ground, text, type, Optional.of(CustomValue.of("7a" + sign)));
    }

    private static CustomField longText(Ground ground, String text) {
        return field(
                ground, text, new LongTextType(10_000), Optional.of(CustomValue.of(cut("A" + text + "\nB", 10_000))));
    }

    private static CustomField number(Ground ground, String text) {
        NumberType type = new NumberType(10, Optional.of(GREATEST.negate()), Optional.of(GREATEST));
        return field(ground, text, type, Optional.of(CustomValue.of(new BigDecimal("-0.0000000001"))));
    }

    private static CustomField date(Ground ground, String text) {
        LocalDate first = LocalDate.of(1000, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        DateType type = new DateType(Optional.of(first), Optional.of(last));
        return field(ground, text, type, Optional.of(CustomValue.of(FullRecords.LEAP_DAY)));
    }

    private static CustomField choice(Ground ground, String text) {
        List<FieldOption> options = options(ground, text);
        return field(
                ground,
                text,
                new ChoiceType(options),
                Optional.of(CustomValue.of(options.get(1).id())));
    }

    private static CustomField multiChoice(Ground ground, String text) {
        List<FieldOption> options = options(ground, text);
        return field(
                ground,
                text,
                new MultiChoiceType(options, Optional.of(2)),
                Optional.of(CustomValue.of(
                        Set.of(options.get(1).id(), options.get(2).id()))));
    }

    private static CustomField flag(Ground ground, String text) {
        return field(ground, text, new FlagType(), Optional.of(CustomValue.of(true)));
    }

    private static List<FieldOption> options(Ground ground, String text) {
        return List.of(
                new FieldOption(new FieldOptionId(ground.newId()), cut("1" + text, NAME), true),
                new FieldOption(new FieldOptionId(ground.newId()), cut("2" + text, NAME), false),
                new FieldOption(new FieldOptionId(ground.newId()), cut(text + "3", NAME), false));
    }

    private static CustomField field(Ground ground, String text, FieldType type, Optional<CustomValue> value) {
        return new CustomField(
                new CustomFieldId(ground.newId()),
                ground.project,
                RecordKind.OPPORTUNITY,
                cut(type.code() + text, LABEL),
                type,
                true,
                value,
                41,
                true,
                Optional.of(ground.pipeline),
                7);
    }

    /** A field of each type that takes values, for records to hold values of. */
    static List<CustomField> plain(Ground ground, RecordKind subject) {
        List<FieldOption> options = List.of(
                new FieldOption(new FieldOptionId(ground.newId()), "One", false),
                new FieldOption(new FieldOptionId(ground.newId()), "Other", false));
        return Stream.of(
                        FieldType.longText(),
                        FieldType.number(10),
                        FieldType.date(),
                        FieldType.choice().withOptions(options),
                        FieldType.multiChoice().withOptions(options),
                        FieldType.flag())
                .map(type -> new CustomField(
                        new CustomFieldId(ground.newId()),
                        ground.project,
                        subject,
                        "Plain " + type.code(),
                        type,
                        false,
                        Optional.empty(),
                        0,
                        false,
                        Optional.empty(),
                        1))
                .toList();
    }

    /** A value of each of these fields. */
    static CustomValues values(List<CustomField> fields, String text) {
        CustomValues values = CustomValues.none();
        for (CustomField field : fields) {
            values = values.with(field.id(), value(field.type(), text));
        }
        return values;
    }

    private static CustomValue value(FieldType type, String text) {
        if (type instanceof NumberType) {
            return CustomValue.of(GREATEST.negate());
        } else if (type instanceof DateType) {
            return CustomValue.of(FullRecords.LEAP_DAY);
        } else if (type instanceof FlagType) {
            return CustomValue.of(true);
        } else if (type instanceof ChoiceType) {
            return CustomValue.of(type.options().get(1).id());
        } else if (type instanceof MultiChoiceType) {
            return CustomValue.of(type.options().stream().map(FieldOption::id).collect(Collectors.toSet()));
        }
        return CustomValue.of(cut(text, FieldType.MAX_LONG_TEXT));
    }
}
