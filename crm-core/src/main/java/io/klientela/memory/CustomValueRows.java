package io.klientela.memory;

import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the records of one kind in one project hold in custom fields.
 *
 * @param records all of them, by id
 * @param ref what a record is called
 * @param values what a record holds
 * @param save makes a record hold other values, in its next version
 * @param <R> the kind of record
 */
record CustomValueRows<R>(
        Stream<R> records,
        Function<R, RecordRef> ref,
        Function<R, CustomValues> values,
        BiConsumer<R, CustomValues> save) {
    static Predicate<CustomValue> anyValue() {
        return value -> true;
    }

    static Predicate<CustomValue> chosen(FieldOptionId option) {
        return value -> value.named().contains(option);
    }

    private Stream<R> holding(CustomFieldId field, Predicate<CustomValue> which) {
        return records.filter(
                record -> values.apply(record).value(field).filter(which).isPresent());
    }

    long count(CustomFieldId field, Predicate<CustomValue> which) {
        return holding(field, which).count();
    }

    Map<RecordRef, CustomValue> values(CustomFieldId field, Predicate<CustomValue> which, int limit) {
        return holding(field, which)
                .limit(limit)
                .collect(Collectors.toMap(
                        ref, record -> values.apply(record).value(field).orElseThrow()));
    }

    void replace(CustomFieldId field, Map<RecordRef, Optional<CustomValue>> replacements) {
        records.filter(record -> replacements.containsKey(ref.apply(record)))
                .toList()
                .forEach(record -> {
                    CustomValues before = values.apply(record);
                    Optional<CustomValue> value = replacements.getOrDefault(ref.apply(record), Optional.empty());
                    save.accept(
                            record, value.map(now -> before.with(field, now)).orElseGet(() -> before.without(field)));
                });
    }
}
