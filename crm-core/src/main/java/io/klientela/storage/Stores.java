package io.klientela.storage;

import io.klientela.activity.ActivitiesOnTimeline;
import io.klientela.activity.ActivityStores;
import io.klientela.category.HoldsCategories;
import io.klientela.consent.ConsentStores;
import io.klientela.consent.ConsentsOnTimeline;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.BelongsToContact;
import io.klientela.contact.FieldChangesOnTimeline;
import io.klientela.contact.RefersToContacts;
import io.klientela.contact.RelatesContacts;
import io.klientela.customfield.HoldsCustomFields;
import io.klientela.customfield.NamesCustomFields;
import io.klientela.employee.OwnedByEmployee;
import io.klientela.guard.GuardsRecords;
import io.klientela.invoice.InvoicesOnTimeline;
import io.klientela.numbering.HoldsNumbers;
import io.klientela.relationship.ContactLinksOnTimeline;
import io.klientela.relationship.MembershipsOnTimeline;
import io.klientela.relationship.RecordLinksOnTimeline;
import io.klientela.relationship.RelationshipStores;
import io.klientela.role.HoldsRoles;
import io.klientela.sales.FieldRequirements;
import io.klientela.sales.OpportunitiesOnTimeline;
import io.klientela.savedfilter.CategoriesOfFilters;
import io.klientela.savedfilter.SavedFilterStores;
import io.klientela.settings.SettingsStores;
import io.klientela.settlement.SettlementStores;
import io.klientela.settlement.SettlementsOnTimeline;
import java.util.List;

/**
 * The stores of all features, bound to one transaction. The lists of stores that hold what another feature owns stand
 * here once, for every storage.
 */
public interface Stores
        extends SettlementStores, SettingsStores, ActivityStores, ConsentStores, RelationshipStores, SavedFilterStores {
    @Override
    default List<HoldsRoles> roleHolders() {
        return List.of(employees());
    }

    @Override
    default List<OwnedByEmployee> ownedByEmployees() {
        return List.of(contacts(), opportunities(), savedFilters(), guardedRecords());
    }

    @Override
    default List<GuardsRecords> guards() {
        return Guards.of(this);
    }

    @Override
    default List<HoldsCategories> categoryHolders() {
        return List.of(contacts(), opportunities(), activities(), new CategoriesOfFilters(savedFilters()));
    }

    @Override
    default List<HoldsCustomFields> customFieldHolders() {
        return List.of(contacts(), opportunities());
    }

    @Override
    default List<NamesCustomFields> customFieldNamers() {
        return List.of(new FieldRequirements(stageRequirements(), pipelines()));
    }

    @Override
    default List<RefersToContacts> contactReferrers() {
        return List.of(opportunities(), invoices());
    }

    @Override
    default List<HoldsNumbers> numberHolders() {
        return List.of(invoices());
    }

    @Override
    default List<BelongsToContact> contactChildren() {
        return List.of(activities(), consents(), memberships(), contactLinks(), recordLinks());
    }

    @Override
    default List<RelatesContacts> contactRelations() {
        return List.of(memberships(), contactLinks());
    }

    @Override
    default List<AppearsOnTimeline> onTimelines() {
        return List.of(
                new FieldChangesOnTimeline(this),
                new ActivitiesOnTimeline(this),
                new OpportunitiesOnTimeline(this),
                new InvoicesOnTimeline(this),
                new SettlementsOnTimeline(this),
                new ConsentsOnTimeline(this),
                new MembershipsOnTimeline(this),
                new ContactLinksOnTimeline(this),
                new RecordLinksOnTimeline(this));
    }
}
