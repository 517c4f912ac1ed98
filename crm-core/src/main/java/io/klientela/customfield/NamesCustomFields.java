package io.klientela.customfield;

import io.klientela.history.Touched;
import io.klientela.id.ProjectId;
import java.util.List;

/**
 * Settings that name custom fields. All are listed by {@link CustomFieldStores#customFieldNamers()}; what names a
 * field that is deleted goes with it.
 */
public interface NamesCustomFields {
    /** Removes what names {@code field}, and tells what the history of each record that named it has to say. */
    List<Touched> forgetField(ProjectId project, CustomField field);
}
