package io.klientela.customfield;

import io.klientela.customfield.IllegalCustomFieldException.Rule;
import io.klientela.error.TransientStorageException;
import io.klientela.history.Change.Action;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.id.FieldOptionId;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes an option out of a choice; records that have chosen it name another, and the history of each tells so. */
final class OptionRemoval {
    private OptionRemoval() {}

    static CustomField delete(UnitOfWork<? extends CustomFieldStores> unit, CustomField field, FieldOptionId id) {
        Definitions.option(field, id);
        long uses = new StoredValues(unit, field).count(id);
        if (uses > 0) {
            throw new CustomFieldInUseException(field, id, uses);
        }
        if (field.defaultValue().filter(value -> value.named().contains(id)).isPresent()) {
            throw new IllegalCustomFieldException(field, Rule.OPTION_IS_DEFAULT);
        }
        return Definitions.change(unit, field, Definitions.withoutOption(field, id, Optional.empty()));
    }

    static CustomField replace(
            UnitOfWork<? extends CustomFieldStores> unit,
            CustomField field,
            FieldOptionId id,
            FieldOptionId replacement) {
        FieldOption gone = Definitions.option(field, id);
        FieldOption other = Definitions.option(field, replacement);
        if (other.isArchived()) {
            throw new IllegalCustomFieldException(field, Rule.REPLACEMENT_ARCHIVED);
        }
        if (id.equals(replacement)) {
            throw new IllegalCustomFieldException(field, Rule.OPTION_REPLACES_ITSELF);
        }
        BulkValues replaced = new StoredValues(unit, field).replace(id, replacement);
        CustomField next = Definitions.write(
                unit,
                field,
                Definitions.withoutOption(field, id, Optional.of(replacement)),
                TransientStorageException.overtaken(field.id().ref(), field.version()));
        List<FieldChange> fields =
                new ArrayList<>(FieldChanges.between(CustomFieldTexts.of(field), CustomFieldTexts.of(next)));
        fields.add(new FieldChange("replacement", Optional.of(gone.name()), Optional.of(other.name())));
        replaced.count(field.subject()).ifPresent(fields::add);
        ChangeLog.partOf(unit, replaced.operation(), field.id().ref(), Action.CHANGED, fields);
        return next;
    }
}
