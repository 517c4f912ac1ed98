package io.klientela.id;

import java.util.UUID;

/** A typed name of one record. */
public sealed interface RecordId
        permits ActivityId,
                CategoryId,
                ChangeId,
                ConsentId,
                ContactId,
                ContactLinkId,
                MembershipId,
                RecordLinkId,
                CustomFieldId,
                EmployeeId,
                EventId,
                FieldOptionId,
                InvoiceId,
                OperationId,
                OpportunityId,
                PaymentId,
                PipelineId,
                ProductId,
                ProjectId,
                RoleId,
                SavedFilterId,
                SeriesId,
                StageId,
                TaskTypeId,
                TaxId,
                TeamId {

    UUID value();

    RecordKind kind();

    /** This name without its type, for places that hold records of any kind. */
    default RecordRef ref() {
        return new RecordRef(kind(), value());
    }
}
