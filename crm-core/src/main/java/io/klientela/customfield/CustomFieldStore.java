package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the definitions of custom fields with their options. A storage refuses two fields of one kind of records with the
 * same {@link CustomField#foldedLabel()}, a pipeline that is not there, and the deletion of a field or an option that a
 * record holds, with {@link io.klientela.error.TransientStorageException}: the command is run again and then sees what the
 * other did.
 */
public interface CustomFieldStore {
    void insert(CustomField field);

    /**
     * Saves {@code field}, whose version is one above the stored one; options that it names no more are removed.
     *
     * @return whether the stored version was {@code field.version() - 1}; if not, nothing is written
     */
    boolean update(CustomField field);

    void delete(ProjectId project, CustomFieldId id);

    Optional<CustomField> find(ProjectId project, CustomFieldId id);

    /** The fields of a kind of records by position, then id. */
    List<CustomField> list(ProjectId project, RecordKind subject);
}
