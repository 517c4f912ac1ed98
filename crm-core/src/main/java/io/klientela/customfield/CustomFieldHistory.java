package io.klientela.customfield;

import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells the history what a record holds in its custom fields: for features whose records have some. */
public final class CustomFieldHistory {
    private final List<CustomField> definitions;

    private CustomFieldHistory(List<CustomField> definitions) {
        this.definitions = definitions;
    }

    /** For these values, of which there may be none; the definitions are read once. */
    public static CustomFieldHistory of(
            UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject, Collection<CustomValues> told) {
        boolean isNothing = told.stream().allMatch(values -> values.byField().isEmpty());
        return new CustomFieldHistory(
                isNothing ? List.of() : unit.stores().customFields().list(unit.project(), subject));
    }

    /** Adds the values to what a record describes itself with, each under the label of its field of this moment. */
    public void put(CustomValues values, Map<String, String> fields) {
        for (CustomField field : definitions) {
            values.value(field.id())
                    .ifPresent(value -> fields.put(CustomFieldTexts.name(field), CustomFieldTexts.of(field, value)));
        }
    }
}
