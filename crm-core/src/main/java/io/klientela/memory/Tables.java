package io.klientela.memory;

import io.klientela.activity.ActivityStore;
import io.klientela.catalogue.ProductStore;
import io.klientela.catalogue.TaxStore;
import io.klientela.catalogue.TermsStore;
import io.klientela.category.CategoryStore;
import io.klientela.consent.ConsentStore;
import io.klientela.contact.ContactStore;
import io.klientela.customfield.CustomFieldStore;
import io.klientela.employee.EmployeeStore;
import io.klientela.employee.TeamStore;
import io.klientela.guard.GuardedRecordStore;
import io.klientela.history.HistoryStore;
import io.klientela.invoice.DraftStore;
import io.klientela.invoice.IssuedInvoiceStore;
import io.klientela.numbering.NumberingStore;
import io.klientela.numbering.PositionStore;
import io.klientela.outbox.OutboxStore;
import io.klientela.project.ProjectStore;
import io.klientela.relationship.ContactLinkStore;
import io.klientela.relationship.MembershipStore;
import io.klientela.relationship.RecordLinkStore;
import io.klientela.role.RoleStore;
import io.klientela.sales.OpportunityStore;
import io.klientela.sales.PipelineStore;
import io.klientela.sales.StageRequirementStore;
import io.klientela.savedfilter.SavedFilterStore;
import io.klientela.settlement.SettlementStore;
import io.klientela.storage.Stores;
import java.util.List;

/** All stores over the rows of one transaction or query. */
record Tables(
        HistoryStore history,
        OutboxStore outbox,
        ProjectStore projects,
        RoleStore roles,
        EmployeeStore employees,
        TeamStore teams,
        CategoryStore categories,
        CustomFieldStore customFields,
        ContactStore contacts,
        PipelineStore pipelines,
        StageRequirementStore stageRequirements,
        OpportunityStore opportunities,
        TaxStore taxes,
        ProductStore products,
        TermsStore terms,
        NumberingStore numbering,
        PositionStore positions,
        DraftStore drafts,
        IssuedInvoiceStore invoices,
        SettlementStore settlements,
        ActivityStore activities,
        ConsentStore consents,
        MembershipStore memberships,
        ContactLinkStore contactLinks,
        RecordLinkStore recordLinks,
        SavedFilterStore savedFilters,
        GuardedRecordStore guardedRecords)
        implements Stores {
    static Tables over(Rows rows) {
        Integrity integrity = new Integrity(rows);
        OpportunityStore opportunities = new OpportunityTable(rows, integrity);
        IssuedInvoiceStore invoices = new IssuedInvoiceTable(rows, integrity);
        ActivityStore activities = new ActivityTable(rows, integrity);
        ContactStore contacts = new ContactTable(rows, integrity, List.of(opportunities, invoices));
        return new Tables(
                new HistoryTable(rows),
                new OutboxTable(rows),
                new ProjectTable(rows),
                new RoleTable(rows, integrity),
                new EmployeeTable(rows, integrity),
                new TeamTable(rows, integrity),
                new CategoryTable(rows, integrity, List.of(contacts, opportunities, activities)),
                new CustomFieldTable(rows, integrity, List.of(contacts, opportunities)),
                contacts,
                new PipelineTable(rows, integrity),
                new StageRequirementTable(rows, integrity),
                opportunities,
                new TaxTable(rows, integrity),
                new ProductTable(rows, integrity),
                new TermsTable(rows, integrity),
                new NumberingTable(rows, integrity),
                new PositionTable(rows),
                new DraftTable(rows, integrity),
                invoices,
                new SettlementTable(rows),
                activities,
                new ConsentTable(rows, integrity),
                new MembershipTable(rows, integrity),
                new ContactLinkTable(rows, integrity),
                new RecordLinkTable(rows, integrity),
                new SavedFilterTable(rows, integrity),
                new GuardedRecordTable(rows, integrity));
    }
}
