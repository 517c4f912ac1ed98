package io.klientela.sales;

import io.klientela.contact.ContactStores;

/** The stores that this feature needs. */
public interface SalesStores extends ContactStores {
    @Override
    PipelineStore pipelines();

    StageRequirementStore stageRequirements();

    OpportunityStore opportunities();
}
