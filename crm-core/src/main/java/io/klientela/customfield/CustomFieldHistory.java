package io.klientela.customfield;

import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.Map;

/** Tells the history what a record holds in its custom fields: for features whose records have some. */
public final class CustomFieldHistory {
    private CustomFieldHistory() {}

    /** Adds the values to what a record describes itself with, each under the label of its field of this moment. */
    public static void put(
            UnitOfWork<? extends CustomFieldStores> unit,
            RecordKind subject,
            CustomValues values,
            Map<String, String> fields) {
        if (values.byField().isEmpty()) {
            return;
        }
        for (CustomField field : unit.stores().customFields().list(unit.project(), subject)) {
            values.value(field.id())
                    .ifPresent(value -> fields.put(CustomFieldTexts.name(field), CustomFieldTexts.of(field, value)));
        }
    }
}
