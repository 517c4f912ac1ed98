package io.klientela.testkit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every method that a session offers, and by what its answers are kept from leaking. A method that stands nowhere here fails
 * the build, so that each new kind of record joins the hunt.
 */
final class QueryPaths {
    /**
     * What changes something. It answers with what was written, and refuses with what the permission for it lets one know: a
     * draft names the billing block of its client, a refused deletion counts what stands against it.
     */
    static final Set<String> COMMANDS = Set.of(
            "Activities.delete(Activity)",
            "Activities.record(NewActivity)",
            "Activities.save(Activity)",
            "Categories.add(CategoryList, NewCategory)",
            "Categories.archive(CategoryId)",
            "Categories.delete(CategoryId)",
            "Categories.delete(CategoryId, CategoryId)",
            "Categories.join(CategoryId, CategoryId)",
            "Categories.moveTo(CategoryId, int)",
            "Categories.reorder(CategoryList, List)",
            "Categories.restore(CategoryId)",
            "Categories.save(Category)",
            "ContactLinks.add(NewContactLink)",
            "ContactLinks.remove(ContactLink)",
            "ContactLinks.save(ContactLink)",
            "Memberships.add(NewMembership)",
            "Memberships.end(MembershipId, LocalDate)",
            "Memberships.remove(Membership)",
            "Memberships.save(Membership)",
            "RecordLinks.add(NewRecordLink)",
            "RecordLinks.remove(RecordLink)",
            "RecordLinks.save(RecordLink)",
            "Consents.record(NewConsent)",
            "Contacts.add(NewCompany)",
            "Contacts.add(NewPerson)",
            "Contacts.addToNewGroup(ContactId, NewCategory)",
            "Contacts.assign(ContactId, EmployeeId)",
            "Contacts.copy(ContactId, Set)",
            "Contacts.putExternalId(ContactId, ExternalId)",
            "Contacts.removeExternalId(ContactId, ExternalId)",
            "Contacts.save(FullContact)",
            "Contacts.share(ContactId, Visibility)",
            "CustomFields.add(NewCustomField)",
            "CustomFields.addOption(CustomFieldId, String)",
            "CustomFields.archive(CustomFieldId)",
            "CustomFields.delete(CustomFieldId)",
            "CustomFields.deleteOption(CustomFieldId, FieldOptionId)",
            "CustomFields.deleteOption(CustomFieldId, FieldOptionId, FieldOptionId)",
            "CustomFields.deleteWithValues(CustomFieldId)",
            "CustomFields.moveTo(CustomFieldId, int)",
            "CustomFields.restore(CustomFieldId)",
            "CustomFields.save(CustomField)",
            "Contacts.tagWithNew(ContactId, NewCategory)",
            "Employees.add(NewEmployee)",
            "Employees.deactivate(EmployeeId)",
            "Employees.giveRole(EmployeeId, RoleCode)",
            "Employees.grant(EmployeeId, Grant)",
            "Employees.reactivate(EmployeeId)",
            "Employees.revoke(EmployeeId, Grant)",
            "Employees.save(Employee)",
            "Employees.takeRole(EmployeeId, RoleCode)",
            "GuardedRecords.add(NewGuardedRecord)",
            "GuardedRecords.assign(RecordRef, EmployeeId)",
            "GuardedRecords.remove(RecordRef)",
            "GuardedRecords.share(RecordRef, Visibility)",
            "HandOvers.carryOut(HandOver)",
            "Invoices.delete(DraftInvoice)",
            "Invoices.draft(NewInvoice)",
            "Invoices.duplicate(InvoiceId)",
            "Invoices.issue(DraftInvoice)",
            "Invoices.issue(DraftInvoice, IssueOrder)",
            "Invoices.save(DraftInvoice)",
            "Numbering.add(NewSeries)",
            "Numbering.makeDefault(SeriesId)",
            "Numbering.reinstate(SeriesId)",
            "Numbering.retire(SeriesId)",
            "Numbering.save(NumberSeries)",
            "Opportunities.assign(OpportunityId, EmployeeId)",
            "Opportunities.moveTo(OpportunityId, StageId)",
            "Opportunities.moveTo(OpportunityId, StageId, CategoryId)",
            "Opportunities.open(NewOpportunity)",
            "Opportunities.save(Opportunity)",
            "Opportunities.share(OpportunityId, Visibility)",
            "Pipelines.add(NewPipeline)",
            "Pipelines.archive(PipelineId)",
            "Pipelines.delete(PipelineId)",
            "Pipelines.restore(PipelineId)",
            "Pipelines.save(Pipeline)",
            "Projects.restrict(ModuleAccess)",
            "Projects.save(Project)",
            "Roles.add(NewRole)",
            "Roles.delete(RoleCode)",
            "Roles.delete(RoleCode, RoleCode)",
            "Roles.save(CustomRole)",
            "SavedFilters.add(NewSavedFilter)",
            "SavedFilters.delete(SavedFilter)",
            "SavedFilters.save(SavedFilter)",
            "SavedFilters.share(SavedFilterId, Visibility)",
            "Settings.apply(SettingsDocument)",
            "Settings.apply(SettingsDocument, Leftovers)",
            "Stages.add(PipelineId, NewStage)",
            "Stages.archive(PipelineId, StageId)",
            "Stages.delete(PipelineId, StageId)",
            "Stages.delete(PipelineId, StageId, StageId)",
            "Stages.join(PipelineId, StageId, StageId)",
            "Stages.restore(PipelineId, StageId)",
            "TaskTypes.add(PipelineId, NewTaskType)",
            "TaskTypes.archive(PipelineId, TaskTypeId)",
            "TaskTypes.delete(PipelineId, TaskTypeId)",
            "TaskTypes.join(PipelineId, TaskTypeId, TaskTypeId)",
            "TaskTypes.restore(PipelineId, TaskTypeId)",
            "StageRequirements.requireFrom(PipelineId, StageId, RequiredField)",
            "StageRequirements.requireNoMore(PipelineId, RequiredField)",
            "Teams.add(String, Set)",
            "Teams.delete(TeamId)",
            "Teams.save(Team)");

    /** What everyone in the project may read: its own data as documents print them, its lists, pipelines and number
     * series, oneself. */
    static final Set<String> OPEN_TO_ALL = Set.of(
            "Categories.find(CategoryList, String)",
            "Categories.get(CategoryId)",
            "Categories.list(CategoryList)",
            "Categories.listAll(CategoryList)",
            "CustomFields.find(RecordKind, String)",
            "CustomFields.get(CustomFieldId)",
            "CustomFields.list(RecordKind)",
            "Employees.me()",
            "Numbering.get(SeriesId)",
            "Numbering.series()",
            "Numbering.series(DocumentKind)",
            "Pipelines.get(PipelineId)",
            "Pipelines.list()",
            "Pipelines.listAll()",
            "Pipelines.standard()",
            "Projects.get()",
            "StageRequirements.list(PipelineId)",
            "Projects.sender()",
            "Timeline.kinds()");

    /** Configuration: read whole or not at all, by a permission that knows no scopes. */
    static final Set<String> BY_ONE_PERMISSION = Set.of(
            "Categories.uses(CategoryId)",
            "CustomFields.uses(CustomFieldId)",
            "CustomFields.uses(CustomFieldId, FieldOptionId)",
            "Employees.get(EmployeeId)",
            "Employees.list()",
            "Pipelines.uses(PipelineId)",
            "Roles.get(RoleCode)",
            "Roles.getCustom(RoleCode)",
            "Roles.list()",
            "Roles.matrix()",
            "Roles.unknown()",
            "Settings.export()",
            "Stages.uses(PipelineId, StageId)",
            "Teams.get(TeamId)",
            "Teams.list()");

    private QueryPaths() {}

    /** The paths that the leak hunt goes. */
    static List<QueryPath> hunted() {
        return Stream.of(
                        ContactPaths.all(),
                        ConsentPaths.all(),
                        RelationshipPaths.all(),
                        FeaturePaths.all(),
                        NumberPaths.all(),
                        SavedFilterPaths.all(),
                        SharedPaths.all(),
                        TimelinePaths.all())
                .flatMap(List::stream)
                .toList();
    }
}
