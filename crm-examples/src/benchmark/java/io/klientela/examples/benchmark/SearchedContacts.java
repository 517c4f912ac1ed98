package io.klientela.examples.benchmark;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.project.NewProject;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Contacts to be searched, on whichever database: one in 32 has the word "huta", one in 50,000 the word "rzadki", half of
 * them are persons called "jan". Three viewers see all of them, one in a hundred and one in ten thousand.
 */
final class SearchedContacts {
    private static final int BATCH = 5_000;
    private static final int SEED = 4711;

    private final Connection connection;
    private final int contacts;
    private final CrmSession anna;
    final ProjectId project;

    SearchedContacts(Crm crm, Connection connection, int contacts) {
        this.connection = connection;
        this.contacts = contacts;
        project = crm.setUp(NewProject.named("Contacts to be searched")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna")));
        anna = crm.project(project).asHostUser("anna");
    }

    void fill() throws SQLException {
        EmployeeId owner = anna.employees().me().id();
        anna.employees().add(NewEmployee.named("All", "Seeing").hostUser("all").role(PresetRoles.USER));
        CustomRole shared =
                anna.roles().add(NewRole.named("Shared only").grant(Permissions.CONTACTS_VIEW, Scope.SHARED));
        String percent = team(shared, "percent");
        String few = team(shared, "few");
        connection.setAutoCommit(false);
        try (PreparedStatement contact = connection.prepareStatement(
                        "insert into crm_contact (project_id, id, kind, sort_key, first_name, last_name, organization,"
                                + " company_name, description, responsible_id, created_at, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, 1)");
                PreparedStatement reader = connection.prepareStatement(
                        "insert into crm_record_access (project_id, record_kind, record_id, principal, may_write,"
                                + " sort_key, retired) values (?, 'contact', ?, ?, ?, ?, false)");
                PreparedStatement word = connection.prepareStatement(
                        "insert into crm_contact_word (project_id, word, sort_key, contact_id, part)"
                                + " values (?, ?, ?, ?, 'basic')")) {
            Random random = new Random(SEED);
            for (int each = 0; each < contacts; each++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                boolean isPerson = each % 2 == 0;
                String name = "n" + HexFormat.of().toHexDigits(random.nextLong());
                byte[] key = (isPerson ? name + " jan" : name).getBytes(StandardCharsets.UTF_8);
                add(
                        contact,
                        project.value(),
                        id,
                        isPerson ? "person" : "company",
                        key,
                        isPerson ? "Jan" : null,
                        isPerson ? name : null,
                        isPerson ? "" : null,
                        isPerson ? null : name,
                        owner.value(),
                        new Timestamp(each));
                add(reader, project.value(), id, "owner:" + owner, true, key);
                add(reader, project.value(), id, "everyone", false, key);
                if (each % 100 == 0) {
                    add(reader, project.value(), id, percent, false, key);
                }
                if (each % 10_000 == 0) {
                    add(reader, project.value(), id, few, false, key);
                }
                for (String found : words(random, name, isPerson)) {
                    add(word, project.value(), found.getBytes(StandardCharsets.UTF_8), key, id);
                }
                if (each % BATCH == BATCH - 1) {
                    contact.executeBatch();
                    reader.executeBatch();
                    word.executeBatch();
                    connection.commit();
                }
            }
            contact.executeBatch();
            reader.executeBatch();
            word.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Set<String> words(Random random, String name, boolean isPerson) {
        Set<String> words = new TreeSet<>(List.of(name, isPerson ? "jan" : "sp"));
        if (random.nextInt(32) == 0) {
            words.add("huta");
        }
        if (random.nextInt(50_000) == 0) {
            words.add("rzadki");
        }
        return words;
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.addBatch();
    }

    private String team(CustomRole role, String hostUser) {
        Employee viewer = anna.employees()
                .add(NewEmployee.named("Some", "Seeing").hostUser(hostUser).role(role.code()));
        return "team:" + anna.teams().add(hostUser, Set.of(viewer.id())).id();
    }
}
