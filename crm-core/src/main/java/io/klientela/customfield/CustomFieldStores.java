package io.klientela.customfield;

import io.klientela.project.ProjectStores;

/** The stores that this feature needs. */
public interface CustomFieldStores extends ProjectStores {
    CustomFieldStore customFields();

    /** What knows which pipelines there are. */
    KnowsPipelines pipelines();
}
