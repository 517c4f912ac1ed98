package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.PresetRoles;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.contact.FullContact;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.guard.GuardedRecord;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.handover.HandOver;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.paging.PageRequest;
import io.klientela.project.ModuleAccess;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.session.Visibility;
import io.klientela.testkit.RandomCommands.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Random commands about people and rights, and about records that follow others. */
final class RandomPeopleCommands {
    private static final List<RoleCode> PRESETS = List.of(
            PresetRoles.USER, PresetRoles.TELEPHONIST, PresetRoles.COMPLAINTS, PresetRoles.ADMIN, PresetRoles.INVOICER);
    /** Few, so that the same one comes up again. */
    private static final int PROPERTIES = 5;

    private final Chance chance;
    private final List<EmployeeId> employees;
    private final List<Employee> read = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<CustomRole> roles = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();

    RandomPeopleCommands(Chance chance, List<EmployeeId> employees, CrmSession admin) {
        this.chance = chance;
        this.employees = employees;
        teams.addAll(admin.teams().list());
    }

    /** Takes note of what a step gave, and gives what its history can be asked by. */
    Optional<RecordRef> learn(Object result) {
        if (result instanceof Employee employee) {
            read.add(employee);
            return Optional.of(employee.id().ref());
        }
        if (result instanceof Team team) {
            teams.add(team);
            return Optional.of(team.id().ref());
        }
        if (result instanceof CustomRole role) {
            roles.add(role);
            return Optional.of(role.id().ref());
        }
        if (result instanceof Activity activity) {
            activities.add(activity);
            return Optional.of(activity.id().ref());
        }
        return result instanceof GuardedRecord record ? Optional.of(record.ref()) : Optional.empty();
    }

    Step next(List<FullContact> contacts, Visibility visibility) {
        return switch (chance.below(12)) {
            case 0 -> giveOrTakeRole();
            case 1 -> grantOrRevoke();
            case 2 -> addRole();
            case 3 -> roles.isEmpty() ? addRole() : changeRole();
            case 4 -> changeTeam();
            case 5 -> read.isEmpty() ? giveOrTakeRole() : saveEmployee();
            case 6 -> handOver();
            case 7 -> reactivate();
            case 8 -> restrict();
            case 9 -> guard(visibility);
            default -> activities.isEmpty() ? guard(visibility) : changeActivity();
        };
    }

    private Step giveOrTakeRole() {
        EmployeeId employee = chance.oneOf(employees);
        RoleCode role = role();
        return chance.oneIn(2)
                ? new Step(
                        "give " + role + " to " + employee,
                        desk -> desk.employees().giveRole(employee, role))
                : new Step(
                        "take " + role + " from " + employee,
                        desk -> desk.employees().takeRole(employee, role));
    }

    private RoleCode role() {
        return roles.isEmpty() || chance.oneIn(3)
                ? chance.oneOf(PRESETS)
                : chance.oneOf(roles).code();
    }

    private Grant grant() {
        CatalogueEntry entry = chance.oneOf(PermissionCatalogue.standard().entries());
        List<Scope> scopes = chance.oneIn(10)
                ? List.of(Scope.values())
                : Stream.of(Scope.values()).filter(entry::knows).toList();
        return new Grant(entry.permission(), chance.oneOf(scopes));
    }

    private Step grantOrRevoke() {
        EmployeeId employee = chance.oneOf(employees);
        Grant grant = grant();
        return chance.oneIn(3)
                ? new Step(
                        "revoke " + grant + " of " + employee,
                        desk -> desk.employees().revoke(employee, grant))
                : new Step(
                        "grant " + grant + " to " + employee,
                        desk -> desk.employees().grant(employee, grant));
    }

    private Step addRole() {
        Set<Grant> grants = new HashSet<>();
        for (int each = chance.below(4); each > 0; each--) {
            grants.add(grant());
        }
        NewRole command = new NewRole(chance.name(), "made-" + chance.below(6), grants);
        return new Step("add " + command, desk -> desk.roles().add(command));
    }

    private Step changeRole() {
        CustomRole role = chance.oneOf(roles);
        if (chance.oneIn(3)) {
            RoleCode other = role();
            return new Step("delete " + role.code() + " for " + other, desk -> {
                desk.roles().delete(role.code(), other);
                return "deleted";
            });
        }
        CustomRole changed = role.withName(chance.name()).plus(grant());
        return new Step("save " + changed, desk -> desk.roles().save(changed));
    }

    private Step changeTeam() {
        Team team = chance.oneOf(teams);
        Set<EmployeeId> members = new HashSet<>();
        employees.stream().filter(employee -> chance.oneIn(3)).forEach(members::add);
        if (chance.oneIn(4)) {
            return new Step("delete " + team, desk -> {
                desk.teams().delete(team.id());
                return "deleted";
            });
        }
        if (chance.oneIn(3)) {
            String name = chance.name();
            return new Step("add team " + name + members, desk -> desk.teams().add(name, members));
        }
        Team changed = team.withMembers(members).withName(chance.name());
        return new Step("save " + changed, desk -> desk.teams().save(changed));
    }

    private Step saveEmployee() {
        Employee changed = chance.oneOf(read)
                .withName(chance.name(), chance.name())
                .withLanguage(chance.oneIn(2) ? Optional.of(Locale.FRENCH) : Optional.empty());
        return new Step("save " + changed, desk -> desk.employees().save(changed));
    }

    /** The admin, who comes first, stays: the others would have nobody to ask. */
    private Step handOver() {
        EmployeeId leaver = employees.get(1 + chance.below(employees.size() - 1));
        List<EmployeeId> others =
                employees.stream().filter(employee -> !employee.equals(leaver)).toList();
        EmployeeId first = chance.oneOf(others);
        EmployeeId second = chance.oneOf(others);
        if (chance.oneIn(3)) {
            return new Step("deactivate " + leaver, desk -> desk.employees().deactivate(leaver));
        }
        HandOver order = (chance.oneIn(2) ? HandOver.ofLeaver(leaver) : HandOver.from(leaver)).to(first, second);
        return chance.oneIn(3)
                ? new Step("preview " + order, desk -> desk.handOvers().preview(order))
                : new Step("carry out " + order, desk -> desk.handOvers().carryOut(order));
    }

    private Step reactivate() {
        EmployeeId employee = chance.oneOf(employees);
        return new Step("reactivate " + employee, desk -> desk.employees().reactivate(employee));
    }

    private Step restrict() {
        ModuleAccess access = chance.oneIn(2)
                ? ModuleAccess.everyone()
                : ModuleAccess.only(chance.oneOf(teams).id()).orEmployee(chance.oneOf(employees));
        return new Step("restrict to " + access, desk -> desk.projects().restrict(access));
    }

    private RecordRef property() {
        return new RecordRef(LeakWorld.PROPERTY, new UUID(0, chance.below(PROPERTIES)));
    }

    private Step guard(Visibility visibility) {
        RecordRef property = property();
        EmployeeId employee = chance.oneOf(employees);
        return switch (chance.below(4)) {
            case 0 -> new Step("assign " + property, desk -> desk.records().assign(property, employee));
            case 1 ->
                new Step(
                        "share " + property + visibility, desk -> desk.records().share(property, visibility));
            case 2 ->
                new Step("forget " + property, desk -> {
                    desk.records().remove(property);
                    return "forgotten";
                });
            default ->
                new Step(
                        "guard " + property,
                        desk -> desk.records()
                                .add(NewGuardedRecord.of(property)
                                        .responsible(employee)
                                        .visibility(visibility)));
        };
    }

    private Step changeActivity() {
        Activity activity = chance.oneOf(activities);
        if (chance.oneIn(3)) {
            return new Step("delete " + activity, desk -> {
                desk.activities().delete(activity);
                return "deleted";
            });
        }
        Activity changed = activity.withEntry(activity.entry().withText(chance.name()));
        return new Step("save " + changed, desk -> desk.activities().save(changed));
    }

    Step look(List<FullContact> contacts, List<RecordRef> records) {
        PageRequest page = PageRequest.first(1 + chance.below(4));
        RecordRef record = chance.oneOf(records);
        EmployeeId employee = chance.oneOf(employees);
        int choice = chance.below(contacts.isEmpty() ? 4 : 8);
        return switch (choice) {
            case 0 -> new Step("explain " + record, desk -> desk.explanations().explain(employee, record));
            case 1 ->
                new Step("who can see " + record, desk -> desk.explanations().whoCanSee(record));
            case 2 -> new Step("list roles", desk -> desk.roles().list());
            case 3 -> new Step("list properties", desk -> desk.records().list(LeakWorld.PROPERTY, page));
            case 4 -> {
                FullContact contact = chance.oneOf(contacts);
                yield new Step(
                        "related to " + contact.id(), desk -> desk.contacts().related(contact.id()));
            }
            case 5 -> {
                FullContact contact = chance.oneOf(contacts);
                yield new Step(
                        "billing of " + contact.id(), desk -> desk.invoices().billingBlock(contact.id()));
            }
            case 6 -> {
                FullContact contact = chance.oneOf(contacts);
                yield new Step(
                        "timeline of " + contact.id(), desk -> desk.timeline().of(contact.id(), page));
            }
            default -> {
                FullContact contact = chance.oneOf(contacts);
                yield new Step(
                        "activities with " + contact.id(),
                        desk -> desk.activities().list(contact.id(), page));
            }
        };
    }
}
