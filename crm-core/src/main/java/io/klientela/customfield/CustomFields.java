package io.klientela.customfield;

import io.klientela.access.Permissions;
import io.klientela.error.NoSuchPlaceException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordKind;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The custom fields of a project. Everyone may read the definitions; changing them needs the settings permission
 * (TEAMLAB-6, TEAMLAB-46). Thread-safe unless its session is bound to a transaction.
 *
 * <p>Rules that are made stricter hold for what is given from then on. A record keeps a value that they would not take, and
 * whoever changes something else about it is not held up; only a missing value of a required field is asked for with
 * every save.
 */
public final class CustomFields {
    private final Session<? extends CustomFieldStores> session;

    public CustomFields(Session<? extends CustomFieldStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** The fields of a kind of records in the order of their form, archived ones among them. */
    public List<CustomField> list(RecordKind subject) {
        return session.read(unit -> list(unit, subject));
    }

    /**
     * The field of this id.
     *
     * @throws NotFoundException if there is no such field
     */
    public CustomField get(CustomFieldId id) {
        return session.read(unit -> get(unit, id));
    }

    /** The field of this label, whatever the case and the accents. */
    public Optional<CustomField> find(RecordKind subject, String label) {
        return session.read(unit -> Definitions.named(unit, subject, label));
    }

    /**
     * Adds a field at the end of the form.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException naming every property that is missing or wrong
     * @throws CustomFieldNameTakenException if another field of these records has the label, or two options have one name
     * @throws NotFoundException if the pipeline that it names is not there
     * @throws IllegalArgumentException if records of this kind take no custom fields
     */
    public CustomField add(NewCustomField command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return insert(unit, Definitions.made(unit, command));
        });
    }

    /**
     * Saves a changed label, rules, default, and whether the field is required; options with changed names, order and whether
     * they are archived. Options are added and deleted by {@link #addOption} and {@link #deleteOption}; the other
     * properties have commands of their own, and what {@code changed} says of them is not looked at.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException if the label or the name of an option is wrong
     * @throws CustomFieldNameTakenException if another field of these records has the label, or two options have one name
     * @throws StaleVersionException if the field was saved by someone else since it was read
     * @throws IllegalCustomFieldException if it is to become a field of another type, or to gain or lose options
     */
    public CustomField save(CustomField changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField stored = get(unit, changed.id());
            if (stored.version() != changed.version()) {
                throw new StaleVersionException(stored.id().ref(), changed.version());
            }
            CustomField next = Definitions.successor(unit, stored, changed);
            return Definitions.update(
                    unit, stored, next, new StaleVersionException(stored.id().ref(), stored.version()));
        });
    }

    /**
     * Moves a field to a place in the form, from 0; those behind it move up.
     *
     * @return the fields in their new order
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NoSuchPlaceException if the form has no such place
     */
    public List<CustomField> moveTo(CustomFieldId id, int position) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField moved = get(unit, id);
            List<CustomField> order = new ArrayList<>(list(unit, moved.subject()));
            if (position < 0 || position >= order.size()) {
                throw new NoSuchPlaceException(id.ref(), position, order.size());
            }
            order.removeIf(field -> field.id().equals(id));
            order.add(position, moved);
            return reorder(unit, order);
        });
    }

    /**
     * Takes a field out of use: records keep what they hold in it, and it takes nothing new.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public CustomField archive(CustomFieldId id) {
        return change(id, field -> field.withArchived(true));
    }

    /**
     * Takes an archived field into use again.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public CustomField restore(CustomFieldId id) {
        return change(id, field -> field.withArchived(false));
    }

    /**
     * Adds an option at the end of a choice.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException if the name is missing or wrong
     * @throws CustomFieldNameTakenException if the field has an option of this name
     * @throws IllegalCustomFieldException if the field is no choice, or has as many options as there may be
     */
    public CustomField addOption(CustomFieldId id, String name) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            NewOption valid = unit.validated(new NewOption(name));
            CustomField stored = get(unit, id);
            return Definitions.change(unit, stored, Definitions.withOption(unit, stored, valid.name()));
        });
    }

    /** How many records hold a value of a field: what a deletion would touch. */
    public long uses(CustomFieldId id) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return new StoredValues(unit, get(unit, id)).count();
        });
    }

    /** How many records have chosen an option: what its deletion would touch. */
    public long uses(CustomFieldId id, FieldOptionId option) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return new StoredValues(unit, get(unit, id)).count(option);
        });
    }

    /**
     * Deletes a field of which no record holds a value.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws CustomFieldInUseException if records hold values of it
     */
    public void delete(CustomFieldId id) {
        session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField field = get(unit, id);
            long uses = new StoredValues(unit, field).count();
            if (uses > 0) {
                throw new CustomFieldInUseException(field, uses);
            }
            return Definitions.delete(unit, field, BulkValues.none(unit));
        });
    }

    /**
     * Deletes a field with all values that records hold of it. The history of each record keeps its value, and that of the
     * field stays.
     *
     * @return how many records held a value
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public long deleteWithValues(CustomFieldId id) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField field = get(unit, id);
            BulkValues discarded = new StoredValues(unit, field).discard();
            Definitions.delete(unit, field, discarded);
            return discarded.records();
        });
    }

    /**
     * Deletes an option that no record has chosen.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws CustomFieldInUseException if records have chosen it
     * @throws NotFoundException if the field has no such option
     * @throws IllegalCustomFieldException if it is the default
     */
    public CustomField deleteOption(CustomFieldId id, FieldOptionId option) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField field = get(unit, id);
            return OptionRemoval.delete(unit, field, option);
        });
    }

    /**
     * Deletes an option; records that have chosen it, and the default, name {@code replacement} from then on.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the field has no such option
     * @throws IllegalCustomFieldException if both are one option, or the replacement is archived
     */
    public CustomField deleteOption(CustomFieldId id, FieldOptionId option, FieldOptionId replacement) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField field = get(unit, id);
            return OptionRemoval.replace(unit, field, option, replacement);
        });
    }

    /**
     * Writes a field at the end of its form, for a feature that is built on custom fields and has checked the rights and the
     * label.
     */
    public static CustomField insert(UnitOfWork<? extends CustomFieldStores> unit, CustomField field) {
        CustomField last = field.at(Definitions.end(unit, field.subject()));
        unit.stores().customFields().insert(last);
        ChangeLog.created(unit, last.id().ref(), last.id().ref(), CustomFieldTexts.of(last));
        return last;
    }

    /**
     * As {@link #insert}, in the place of the one that is stored; it is of the same type, and may have other options if no
     * record has chosen those that go. Overtaken by another change, it is run again.
     */
    public static CustomField replace(
            UnitOfWork<? extends CustomFieldStores> unit, CustomField stored, CustomField wanted) {
        return Definitions.change(unit, stored, wanted);
    }

    /** As {@link #replace}, giving all fields of a form their places. */
    public static List<CustomField> reorder(UnitOfWork<? extends CustomFieldStores> unit, List<CustomField> order) {
        List<CustomField> renumbered = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            CustomField field = order.get(place);
            renumbered.add(field.position() == place ? field : Definitions.change(unit, field, field.at(place)));
        }
        return renumbered;
    }

    private CustomField change(CustomFieldId id, UnaryOperator<CustomField> how) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            CustomField stored = get(unit, id);
            return Definitions.change(unit, stored, how.apply(stored));
        });
    }

    private static List<CustomField> list(UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject) {
        return unit.stores().customFields().list(unit.project(), subject);
    }

    private static CustomField get(UnitOfWork<? extends CustomFieldStores> unit, CustomFieldId id) {
        return unit.stores().customFields().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }
}
