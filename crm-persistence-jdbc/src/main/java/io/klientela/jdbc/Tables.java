package io.klientela.jdbc;

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
import org.jooq.DSLContext;

/** The stores of all features over one connection. */
record Tables(DSLContext sql, OrganizationTable organizations, ProjectSettings settings) implements Stores {
    @Override
    public HistoryStore history() {
        return new HistoryTable(sql);
    }

    @Override
    public OutboxStore outbox() {
        return new OutboxTable(sql);
    }

    @Override
    public ProjectStore projects() {
        return new ProjectTable(sql, organizations, settings);
    }

    @Override
    public RoleStore roles() {
        return new RoleTable(sql);
    }

    @Override
    public GuardedRecordStore guardedRecords() {
        return new GuardedRecordTable(sql);
    }

    @Override
    public ActivityStore activities() {
        return new ActivityTable(sql);
    }

    @Override
    public MembershipStore memberships() {
        return new MembershipTable(sql);
    }

    @Override
    public ContactLinkStore contactLinks() {
        return new ContactLinkTable(sql);
    }

    @Override
    public RecordLinkStore recordLinks() {
        return new RecordLinkTable(sql);
    }

    @Override
    public ConsentStore consents() {
        return new ConsentTable(sql);
    }

    @Override
    public SavedFilterStore savedFilters() {
        return new SavedFilterTable(sql);
    }

    @Override
    public EmployeeStore employees() {
        return new EmployeeTable(sql);
    }

    @Override
    public TeamStore teams() {
        return new TeamTable(sql);
    }

    @Override
    public CategoryStore categories() {
        return new CategoryTable(sql);
    }

    @Override
    public CustomFieldStore customFields() {
        return new CustomFieldTable(sql);
    }

    @Override
    public ContactStore contacts() {
        return new ContactTable(sql);
    }

    @Override
    public PipelineStore pipelines() {
        return new PipelineTable(sql);
    }

    @Override
    public StageRequirementStore stageRequirements() {
        return new StageRequirementTable(sql);
    }

    @Override
    public OpportunityStore opportunities() {
        return new OpportunityTable(sql);
    }

    @Override
    public TaxStore taxes() {
        return new TaxTable(sql);
    }

    @Override
    public ProductStore products() {
        return new ProductTable(sql);
    }

    @Override
    public TermsStore terms() {
        return new TermsTable(sql);
    }

    @Override
    public NumberingStore numbering() {
        return new NumberingTable(sql);
    }

    @Override
    public PositionStore positions() {
        return new PositionTable(sql);
    }

    @Override
    public DraftStore drafts() {
        return new DraftTable(sql);
    }

    @Override
    public IssuedInvoiceStore invoices() {
        return new IssuedInvoiceTable(sql, organizations);
    }

    @Override
    public SettlementStore settlements() {
        return new SettlementTable(sql, new IssuedInvoiceTable(sql, organizations));
    }
}
