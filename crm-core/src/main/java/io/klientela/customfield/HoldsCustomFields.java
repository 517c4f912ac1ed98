package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import java.util.Map;
import java.util.Optional;

/**
 * A store whose records have custom fields. Each such store is listed by {@link CustomFieldStores#customFieldHolders()}:
 * the kinds of records that can be given fields are those of the stores in that list, and a deletion misses none.
 */
public interface HoldsCustomFields {
    /** The kind of record that has custom fields. */
    RecordKind kind();

    /** How many records hold a value of {@code field}, whoever asks; it names none. */
    long countValues(ProjectId project, CustomFieldId field);

    /** How many records have chosen {@code option}, whoever asks; it names none. */
    long countValues(ProjectId project, CustomFieldId field, FieldOptionId option);

    /** What some records hold in {@code field}, whoever asks; at most {@code limit}. */
    Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, int limit);

    /** As {@link #values(ProjectId, CustomFieldId, int)}, of records that have chosen {@code option}. */
    Map<RecordRef, CustomValue> values(ProjectId project, CustomFieldId field, FieldOptionId option, int limit);

    /** Makes records hold other values of {@code field}, or none; the version of each goes up by one. */
    void replaceValues(ProjectId project, CustomFieldId field, Map<RecordRef, Optional<CustomValue>> values);
}
