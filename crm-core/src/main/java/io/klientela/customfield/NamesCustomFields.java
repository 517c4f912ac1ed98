package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.ProjectId;

/**
 * A store of settings that name custom fields. Each is listed by {@link CustomFieldStores#customFieldNamers()}; what names a
 * field that is deleted goes with it.
 */
public interface NamesCustomFields {
    /** Removes what names {@code field}. */
    void forgetField(ProjectId project, CustomFieldId field);
}
