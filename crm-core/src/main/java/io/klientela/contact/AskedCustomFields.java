package io.klientela.contact;

import io.klientela.customfield.AskedFields;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.id.CustomFieldId;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query of contacts asks of custom fields, wherever in it. */
final class AskedCustomFields {
    private AskedCustomFields() {}

    /**
     * Refuses a query that a field cannot answer.
     *
     * @throws io.klientela.customfield.UnfitFieldQueryException saying why
     */
    static void requireFit(UnitOfWork<? extends ContactStores> unit, ContactQuery query) {
        Optional<CustomFieldId> sort = query.sort() instanceof ContactSort.ByCustomField custom
                ? Optional.of(custom.field())
                : Optional.empty();
        AskedFields.requireFit(
                unit, RecordKind.CONTACT, conditions(query.condition()).toList(), sort);
    }

    private static Stream<CustomFieldCondition> conditions(ContactCondition condition) {
        if (condition instanceof CombinedCondition combined) {
            return combined.parts().stream().flatMap(AskedCustomFields::conditions);
        }
        return condition instanceof WithheldCondition.Custom custom ? Stream.of(custom.condition()) : Stream.empty();
    }
}
