package io.klientela.examples.benchmark;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.category.CategoryList;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.Team;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.project.NewProject;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A project of many contacts to be searched, in any of the databases. Each is called by eight hexadecimal digits, in whose
 * order it stands in lists, by a word that one in 31 has, and by one that twenty have; it has an address in one of 97 cities, an
 * e-mail address, and one in 101 is in a group. Three viewers see all, one in a hundred, and one in ten thousand. The numbers
 * have no common divisor with one another, so that each viewer sees contacts of each kind.
 */
final class SearchMillion {
    /** So many contacts are written in one transaction: H2's file grows many times over in a single large one. */
    private static final int SLICE = 20_000;

    private static final int BATCH = 10_000;
    private static final int ONE_PERCENT = 100;
    private static final int ONE_IN_TEN_THOUSAND = 10_000;
    private static final int FREQUENT = 31;
    private static final int MEMBERS = 101;
    private static final int OF_A_RARE_WORD = 20;
    private static final int CITIES = 97;

    private final Crm crm;
    private final int contacts;
    private final String utf8;
    final ProjectId project;
    private CategoryId group;

    /**
     * @param utf8 the function by which the database makes bytes of a text, with {@code %s} for the text
     * @param filled the project, where an earlier run has filled it
     */
    SearchMillion(Crm crm, int contacts, String utf8, Optional<ProjectId> filled) {
        this.crm = crm;
        this.contacts = contacts;
        this.utf8 = utf8;
        project = filled.orElseGet(() -> crm.setUp(NewProject.named("Many contacts")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))));
        group = desk("anna")
                .categories()
                .list(CategoryList.CONTACT_GROUP)
                .get(0)
                .id();
    }

    CrmSession desk(String hostUser) {
        return crm.project(project).asHostUser(hostUser);
    }

    CategoryId group() {
        return group;
    }

    /** The word that one in 31 has. */
    static String frequentWord() {
        return "firmkk";
    }

    void fill(Connection connection) throws SQLException {
        CrmSession anna = desk("anna");
        EmployeeId owner = anna.employees().me().id();
        anna.employees().add(NewEmployee.named("All", "Seeing").hostUser("all").role(PresetRoles.USER));
        CustomRole shared =
                anna.roles().add(NewRole.named("Shared only").grant(Permissions.CONTACTS_VIEW, Scope.SHARED));
        String percent = team(anna, shared, "percent");
        String few = team(anna, shared, "few");
        Map<String, Integer> readers =
                Map.of("owner:" + owner, 1, "everyone", 1, percent, ONE_PERCENT, few, ONE_IN_TEN_THOUSAND);
        connection.setAutoCommit(false);
        seed(connection);
        try (Statement sql = connection.createStatement()) {
            for (int first = 1; first <= contacts; first += SLICE) {
                fill(sql, owner, slice(first));
                for (Map.Entry<String, Integer> reader : readers.entrySet()) {
                    readers(sql, reader.getKey(), first, reader.getValue());
                }
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }

    /** Everything of some contacts but who reads them. */
    private void fill(Statement sql, EmployeeId owner, String fromSeed) throws SQLException {
        sql.execute(
                "insert into crm_contact (project_id, id, kind, sort_key, company_name, description, responsible_id,"
                        + " created_at, version) select '" + project + "', id, 'company', " + bytes("name")
                        + ", name, '', '" + owner + "', current_timestamp, 1 " + fromSeed);
        sql.execute("insert into crm_contact_email select '" + project + "', id, 0, concat(digits, '@example.com'), '' "
                + fromSeed);
        sql.execute("insert into crm_contact_address (project_id, contact_id, place, kind, street, additional,"
                + " postal_code, city, region) select '" + project
                + "', id, 0, 'office', '', '', '', city, '' " + fromSeed);
        sql.execute(
                "insert into crm_contact_category (project_id, contact_id, list_code, category_id, sort_key) select '"
                        + project + "', id, 'contact-group', '" + group + "', " + bytes("name") + " " + fromSeed
                        + " and mod(i, " + MEMBERS + ") = 0");
        words(sql, "digits", "basic", fromSeed);
        words(sql, "firm", "basic", fromSeed);
        words(sql, "rare", "basic", fromSeed);
        words(sql, "'example'", "basic", fromSeed);
        words(sql, "'com'", "basic", fromSeed);
        words(sql, "city", "city", fromSeed);
    }

    private void seed(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            String id = connection.getMetaData().getDatabaseProductName().equals("MariaDB")
                    ? "char(36) character set ascii collate ascii_bin"
                    : "uuid";
            sql.execute("create table seed (i int primary key, id " + id + ", digits varchar(20), firm varchar(20),"
                    + " rare varchar(20), city varchar(20), name varchar(60))");
        }
        boolean isText = connection.getMetaData().getDatabaseProductName().equals("MariaDB");
        try (PreparedStatement insert = connection.prepareStatement("insert into seed values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= contacts; i++) {
                byte[] hash = md5(i);
                String digits = HexFormat.of().formatHex(hash, 0, 4);
                String firm = "firm" + letters(i % FREQUENT);
                String rare = "rare" + i / OF_A_RARE_WORD;
                UUID id = UUID.nameUUIDFromBytes(hash);
                insert.setInt(1, i);
                insert.setObject(2, isText ? id.toString() : id);
                insert.setString(3, digits);
                insert.setString(4, firm);
                insert.setString(5, rare);
                insert.setString(6, "city" + i % CITIES);
                insert.setString(7, digits + " " + firm + " " + rare);
                insert.addBatch();
                if (i % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Two letters, so that no word of this kind begins another; three for the few that are left over. */
    private static String letters(int number) {
        return Character.toString('a' + number % 26).repeat(number < 26 ? 2 : 3);
    }

    private static byte[] md5(int i) {
        try {
            return MessageDigest.getInstance("MD5").digest(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String bytes(String text) {
        return utf8.replace("%s", text);
    }

    private void words(Statement sql, String word, String part, String fromSeed) throws SQLException {
        sql.execute("insert into crm_contact_word (project_id, word, sort_key, contact_id, part) select '" + project
                + "', " + bytes(word) + ", " + bytes("name") + ", id, '" + part + "' " + fromSeed);
    }

    private static String slice(int first) {
        return "from seed where i between " + first + " and " + (first + SLICE - 1);
    }

    private void readers(Statement sql, String principal, int first, int every) throws SQLException {
        sql.execute("insert into crm_record_access (project_id, record_kind, record_id, principal, may_write, sort_key,"
                + " retired) select '" + project + "', 'contact', id, '" + principal + "', "
                + principal.startsWith("owner:") + ", " + bytes("name") + ", false " + slice(first) + " and mod(i, "
                + every + ") = 0");
    }

    private static String team(CrmSession anna, CustomRole role, String hostUser) {
        Employee viewer = anna.employees()
                .add(NewEmployee.named("Some", "Seeing").hostUser(hostUser).role(role.code()));
        Team team = anna.teams().add(hostUser, Set.of(viewer.id()));
        return "team:" + team.id();
    }
}
