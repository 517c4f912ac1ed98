package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.error.CrmException;
import io.klientela.handover.HandOver;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.project.NewProject;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever managers of people and roles do, alone or together, none of it ends in a grant that none of them held, nor does
 * it touch the rights of whoever holds more (REQUIREMENTS decision 3). Random commands by random managers, none an admin;
 * each list has a seed of its own, which its test names.
 */
public abstract class EscalationContract extends StorageContract {
    private static final int TRIES_PER_LIST = 100;
    private static final int COMMANDS = 60;

    /** For the tests of adapters. */
    protected EscalationContract() {}

    @TestFactory
    Stream<DynamicTest> endsInNoGrantThatNobodyGave() {
        return Seeds.tests(TRIES_PER_LIST, chance -> new Plot(storage(), chance).playOut());
    }

    /** The managers, what they try, and what must hold afterwards. */
    private static final class Plot {
        private final Chance chance;
        private final Crm crm;
        private final ProjectId project;
        private final CrmSession system;
        private final List<EmployeeId> managers = new ArrayList<>();
        private final List<EmployeeId> everyone = new ArrayList<>();
        private final EmployeeId admin;
        private final List<CustomRole> roles = new ArrayList<>();
        private final List<String> log = new ArrayList<>();

        Plot(Storage storage, Chance chance) {
            this.chance = chance;
            crm = Crm.create(storage);
            project = crm.setUp(NewProject.named("Plot")
                    .country("FR")
                    .zone("Europe/Paris")
                    .currency("EUR")
                    .admin(NewEmployee.named("Anne", "Admin").hostUser("admin")));
            system = crm.project(project).asSystem("plot");
            admin = system.employees().list().get(0).id();
            everyone.add(admin);
            for (int each = 0; each < 3; each++) {
                Set<Grant> grants = grants(5);
                grants.add(new Grant(Permissions.EMPLOYEES_MANAGE, Scope.ALL));
                grants.add(new Grant(Permissions.ROLES_MANAGE, Scope.ALL));
                managers.add(add("manager" + each, grants));
            }
            for (int each = 0; each < 2; each++) {
                add("other" + each, grants(6));
                roles.add(system.roles().add(new NewRole("Role " + each, "role-" + each, grants(4))));
            }
            system.employees()
                    .giveRole(everyone.get(everyone.size() - 1), roles.get(0).code());
        }

        private EmployeeId add(String key, Set<Grant> grants) {
            EmployeeId id = system.employees()
                    .add(new NewEmployee("Some", "Body", key, "", "", "", Set.of(), grants))
                    .id();
            everyone.add(id);
            return id;
        }

        private Grant grant() {
            CatalogueEntry entry = chance.oneOf(PermissionCatalogue.standard().entries());
            return new Grant(
                    entry.permission(),
                    chance.oneOf(Stream.of(Scope.values()).filter(entry::knows).toList()));
        }

        private Set<Grant> grants(int most) {
            Set<Grant> grants = new HashSet<>();
            for (int each = chance.below(most + 1); each > 0; each--) {
                grants.add(grant());
            }
            return grants;
        }

        void playOut() {
            Map<EmployeeId, Set<Grant>> before = held();
            Map<EmployeeId, Optional<String>> keys = keys();
            Set<Grant> ofManagers = new HashSet<>();
            managers.forEach(manager -> ofManagers.addAll(before.get(manager)));
            for (int each = 0; each < COMMANDS; each++) {
                attempt(chance.oneOf(managers));
            }
            held().forEach((employee, grants) -> {
                Set<Grant> had = before.getOrDefault(employee, Set.of());
                for (Grant grant : grants) {
                    assertThat(covered(grant, had) || covered(grant, ofManagers))
                            .as("%s of %s, which nobody gave; %s\n%s", grant, employee, chance, String.join("\n", log))
                            .isTrue();
                }
                for (Grant grant : had) {
                    assertThat(covered(grant, grants) || covered(grant, ofManagers))
                            .as(
                                    "%s lost %s, which no manager held; %s\n%s",
                                    employee, grant, chance, String.join("\n", log))
                            .isTrue();
                }
                if (!had.stream().allMatch(grant -> covered(grant, ofManagers))) {
                    assertThat(keys().get(employee))
                            .as("the key of %s; %s\n%s", employee, chance, String.join("\n", log))
                            .isEqualTo(keys.getOrDefault(employee, keys().get(employee)));
                }
            });
            assertThat(system.employees().get(admin).active()).isTrue();
        }

        private static boolean covered(Grant grant, Set<Grant> by) {
            return by.stream()
                    .anyMatch(each -> each.permission().equals(grant.permission())
                            && each.scope().includes(grant.scope()));
        }

        private Map<EmployeeId, Optional<String>> keys() {
            Map<EmployeeId, Optional<String>> keys = new HashMap<>();
            system.employees().list().forEach(employee -> keys.put(employee.id(), employee.hostUser()));
            return keys;
        }

        private Map<EmployeeId, Set<Grant>> held() {
            Map<RoleCode, Set<Grant>> byCode = new HashMap<>();
            for (Role role : system.roles().list()) {
                byCode.put(role.code(), role.grants());
            }
            Map<EmployeeId, Set<Grant>> held = new HashMap<>();
            for (Employee employee : system.employees().list()) {
                Set<Grant> grants = new HashSet<>(employee.grants());
                employee.roles().forEach(role -> grants.addAll(byCode.getOrDefault(role, Set.of())));
                held.put(employee.id(), grants);
            }
            return held;
        }

        private void attempt(EmployeeId manager) {
            try {
                CrmSession desk = crm.project(project).asEmployee(manager);
                log.add(manager + " " + command(desk));
            } catch (CrmException refused) {
                log.add(manager + " refused: " + refused.getMessage());
            }
        }

        private String command(CrmSession desk) {
            EmployeeId target = chance.oneOf(everyone);
            List<Role> there = system.roles().list();
            RoleCode role = chance.oneOf(there).code();
            switch (chance.below(11)) {
                case 0 -> {
                    Grant grant = grant();
                    desk.employees().grant(target, grant);
                    return "grants " + grant + " to " + target;
                }
                case 1 -> {
                    desk.employees().giveRole(target, role);
                    return "gives " + role + " to " + target;
                }
                case 2 -> {
                    desk.employees().takeRole(target, role);
                    return "takes " + role + " from " + target;
                }
                case 3 -> {
                    List<Grant> grants =
                            List.copyOf(system.employees().get(target).grants());
                    Grant grant = grants.isEmpty() ? grant() : chance.oneOf(grants);
                    desk.employees().revoke(target, grant);
                    return "revokes " + grant + " from " + target;
                }
                case 4 -> {
                    Set<Grant> grants = grants(3);
                    CustomRole made = desk.roles().add(new NewRole("Made", "made-" + chance.below(1_000_000), grants));
                    roles.add(made);
                    return "makes " + made.code() + " of " + grants;
                }
                case 5, 6 -> {
                    CustomRole stored =
                            desk.roles().getCustom(chance.oneOf(roles).code());
                    Set<Grant> grants = new HashSet<>(stored.grants());
                    grants.addAll(grants(2));
                    grants.removeIf(grant -> chance.oneIn(4));
                    desk.roles().save(stored.withGrants(grants));
                    return "changes " + stored.code() + " to " + grants;
                }
                case 7 -> {
                    RoleCode gone = chance.oneOf(roles).code();
                    desk.roles().delete(gone, role);
                    return "deletes " + gone + " for " + role;
                }
                case 8 -> {
                    Employee stored = desk.employees().get(target);
                    desk.employees().save(stored.withHostUser(Optional.of("taken" + chance.below(1_000_000))));
                    return "takes the key of " + target;
                }
                case 9 -> {
                    EmployeeId heir = chance.oneOf(managers);
                    if (chance.oneIn(2) && !heir.equals(target)) {
                        desk.handOvers().carryOut(HandOver.ofLeaver(target).to(heir));
                        return "lets go " + target;
                    }
                    desk.employees().reactivate(target);
                    return "takes back " + target;
                }
                default -> {
                    Set<Grant> grants = grants(3);
                    NewEmployee command = new NewEmployee(
                            "New", "Body", "new" + chance.below(1_000_000), "", "", "", Set.of(), grants);
                    EmployeeId id = desk.employees()
                            .add(chance.oneIn(2) ? command : command.role(role))
                            .id();
                    everyone.add(id);
                    return "adds " + id + " with " + grants;
                }
            }
        }
    }
}
