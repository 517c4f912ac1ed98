package io.klientela.testkit;

import io.klientela.storage.Storage;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of a storage in one class: what the test of an adapter extends.
 *
 * <pre>{@code
 * @Tag("storage:memory")
 * class InMemoryStorageTest extends StorageContracts {
 *     @Override
 *     protected Storage newStorage() {
 *         return InMemoryStorage.create();
 *     }
 * }
 * }</pre>
 */
public abstract class StorageContracts {
    /** The storage to be tested, with its tables in place. It is closed after each test. */
    protected abstract Storage newStorage();

    /** For the tests of adapters. */
    protected StorageContracts() {}

    @Nested
    class RoundTrip extends RoundTripContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Versions extends VersionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Integrity extends IntegrityContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Categories extends CategoryStoreContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Pipelines extends PipelineContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class ContestedSettings extends ContestedSettingsContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CustomFieldOptions extends CustomFieldOptionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class RelationshipTimelines extends RelationshipTimelineContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CarriedFields extends CarriedFieldsContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CarriedCatalogue extends CarriedCatalogueContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Settings extends SettingsContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class SavedFilters extends SavedFilterContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Searches extends SearchContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class AccessFilters extends AccessFilterContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Numbering extends NumberingStoreContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Outbox extends OutboxStoreContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Commands extends CommandContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Issuing extends IssueContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class InvoiceStores extends InvoiceStoreContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class LongInvoices extends LongInvoiceContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class InvoiceAmounts extends InvoiceFiguresContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Consignees extends ConsigneeContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class IssueKeys extends IssueKeyContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CorrectionKeys extends CorrectionKeyContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Corrections extends CorrectionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Credits extends CreditContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CreditAmounts extends CreditAmountContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class IssuableAmounts extends InvoiceAmountContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class IssueRules extends IssueRuleContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Proformas extends ProformaContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Advances extends AdvanceContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class FinalInvoices extends FinalInvoiceContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class FinalCorrections extends FinalCorrectionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Deductions extends DeductionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class InvoiceQueries extends InvoiceQueryContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CorrectedHeads extends CorrectedHeadContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class InvoicePreviews extends InvoicePreviewContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CorrectionPreviews extends CorrectionPreviewContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class InvoiceDuplicates extends InvoiceDuplicateContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Catalogues extends CatalogueContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class LifeCycles extends LifeCycleContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Taxes extends TaxContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Terms extends TermsContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class SettlementRules extends SettlementContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class PaymentKeys extends PaymentKeyContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Selections extends SelectionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class DraftSelections extends DraftSelectionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Refunds extends RefundContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class SettlementTimelines extends SettlementTimelineContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class SettlementLists extends SettlementListContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class SettlementWalks extends SettlementWalkContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Roles extends RoleContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CategoryCommands extends CategoryCommandContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class ContactCards extends ContactCardContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class ContactCopies extends ContactCopyContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class ExternalIds extends ExternalIdContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CategoryLife extends CategoryLifeContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Consents extends ConsentContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Relationships extends RelationshipContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class RecordLinks extends RecordLinkContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Refusals extends RefusalContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class RandomCommandLists extends RandomCommandsContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Leaks extends LeakHuntContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class LastAdmin extends LastAdminContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class RoleAdministration extends RoleAdministrationContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class TeamsAndModules extends TeamAndModuleContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Activities extends ActivityContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class HandOvers extends HandOverContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Explaining extends ExplanationContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class ProjectDeletion extends ProjectDeletionContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Escalation extends EscalationContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class HistoryReplays extends HistoryReplayContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class HistoryQueries extends HistoryQueryContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CustomFields extends CustomFieldContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CustomFieldValues extends CustomValueContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CustomFieldRemoval extends CustomFieldRemovalContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class CustomFieldQueries extends CustomFieldQueryContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class StageRequirementRules extends StageRequirementContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class BankAccounts extends BankAccountContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class DraftChecks extends DraftCheckContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class RandomNumbers extends RandomNumbersContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Series extends SeriesContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class Timelines extends TimelineContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class NumberReports extends NumberReportContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }

    @Nested
    class UnderFire extends IssueUnderFireContract {
        @Override
        protected Storage newStorage() {
            return StorageContracts.this.newStorage();
        }
    }
}
