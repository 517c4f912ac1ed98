package io.klientela.customfield;

import io.klientela.project.ProjectStores;
import java.util.List;

/** The stores that this feature needs. */
public interface CustomFieldStores extends ProjectStores {
    CustomFieldStore customFields();

    /** Every store whose records have custom fields: these are the kinds that can be given some. */
    List<HoldsCustomFields> customFieldHolders();

    /** All settings that name custom fields. */
    List<NamesCustomFields> customFieldNamers();

    /** What knows which pipelines there are. */
    KnowsPipelines pipelines();
}
