package io.klientela.testkit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every method that a session offers, and by what its answers are kept from leaking. A method that stands nowhere here fails
 * the build, so that each new kind of record joins the hunt.
 */
final class QueryPaths {
    /** What changes something, and answers with no more than what the actor has just written. */
    static final Set<String> COMMANDS = Set.of(
            "Activities.delete",
            "Activities.record",
            "Activities.save",
            "Categories.add",
            "Categories.delete",
            "Categories.moveTo",
            "Categories.save",
            "Contacts.add",
            "Contacts.assign",
            "Contacts.save",
            "Contacts.share",
            "Employees.add",
            "Employees.deactivate",
            "Employees.giveRole",
            "Employees.grant",
            "Employees.reactivate",
            "Employees.revoke",
            "Employees.save",
            "Employees.takeRole",
            "GuardedRecords.add",
            "GuardedRecords.assign",
            "GuardedRecords.remove",
            "GuardedRecords.share",
            "HandOvers.carryOut",
            "Invoices.delete",
            "Invoices.draft",
            "Invoices.issue",
            "Invoices.save",
            "Numbering.save",
            "Opportunities.assign",
            "Opportunities.moveTo",
            "Opportunities.open",
            "Opportunities.save",
            "Opportunities.share",
            "Projects.restrict",
            "Projects.save",
            "Roles.add",
            "Roles.delete",
            "Roles.save",
            "Teams.add",
            "Teams.delete",
            "Teams.save");

    /** What everyone in the project may read: its own data as documents print them, its lists and pipelines, oneself. */
    static final Set<String> OPEN_TO_ALL = Set.of(
            "Categories.find",
            "Categories.get",
            "Categories.list",
            "Employees.me",
            "Pipelines.get",
            "Pipelines.list",
            "Pipelines.standard",
            "Projects.get",
            "Projects.sender");

    /** Configuration: read whole or not at all, by a permission that knows no scopes. */
    static final Set<String> BY_ONE_PERMISSION = Set.of(
            "Categories.uses",
            "Employees.get",
            "Employees.list",
            "Numbering.preview",
            "Numbering.series",
            "Roles.get",
            "Roles.getCustom",
            "Roles.list",
            "Roles.matrix",
            "Roles.unknown",
            "Teams.get",
            "Teams.list");

    private QueryPaths() {}

    /** The paths that the leak hunt goes. */
    static List<QueryPath> hunted() {
        return Stream.of(ContactPaths.all(), FeaturePaths.all(), SharedPaths.all())
                .flatMap(List::stream)
                .toList();
    }
}
