package io.klientela.examples.benchmark;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.Team;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.project.NewProject;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A project of a million contacts, of which three viewers see all, one in a hundred, and one in ten thousand. */
final class ContactMillion {
    private static final int CONTACTS = 1_000_000;
    private static final int ONE_PERCENT = 100;
    private static final int ONE_IN_TEN_THOUSAND = 10_000;

    private final Crm crm;
    final ProjectId project;

    ContactMillion(Crm crm) {
        this.crm = crm;
        project = crm.setUp(NewProject.named("A million contacts")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna")));
    }

    CrmSession desk(String hostUser) {
        return crm.project(project).asHostUser(hostUser);
    }

    /** Half of the contacts are persons; each is open to everyone, to one team, to another, or to nobody but Anna. */
    void fill(Connection connection) throws SQLException {
        CrmSession anna = desk("anna");
        EmployeeId owner = anna.employees().me().id();
        anna.employees().add(NewEmployee.named("All", "Seeing").hostUser("all").role(PresetRoles.USER));
        CustomRole shared =
                anna.roles().add(NewRole.named("Shared only").grant(Permissions.CONTACTS_VIEW, Scope.SHARED));
        String percent = team(anna, shared, "percent");
        String few = team(anna, shared, "few");
        try (var sql = connection.createStatement()) {
            sql.execute("create temporary table seed as select i, gen_random_uuid() as id,"
                    + " md5(i::text) as name from generate_series(1, " + CONTACTS + ") i");
            sql.execute("insert into crm_contact (project_id, id, kind, sort_key, first_name, last_name, organization,"
                    + " company_name, description, responsible_id, created_at, version) select '" + project + "', id,"
                    + " case i % 2 when 0 then 'person' else 'company' end, convert_to(name, 'UTF8'),"
                    + " case i % 2 when 0 then 'Jan' end, case i % 2 when 0 then name end,"
                    + " case i % 2 when 0 then '' end, case i % 2 when 1 then name end, '', '" + owner
                    + "', now(), 1 from seed");
            sql.execute("insert into crm_contact_email select '" + project
                    + "', id, 0, name || '@example.com', '' from seed");
            readers(sql, "owner:" + owner, 1, true);
            readers(sql, "everyone", 1, false);
            readers(sql, percent, ONE_PERCENT, false);
            readers(sql, few, ONE_IN_TEN_THOUSAND, false);
            sql.execute("vacuum analyze");
        }
    }

    private void readers(Statement sql, String principal, int every, boolean mayWrite) throws SQLException {
        sql.execute("insert into crm_record_access (project_id, record_kind, record_id, principal, may_write, sort_key,"
                + " retired) select '" + project + "', 'contact', id, '" + principal + "', " + mayWrite
                + ", convert_to(name, 'UTF8'), false from seed where i % " + every + " = 0");
    }

    private static String team(CrmSession anna, CustomRole role, String hostUser) {
        Employee viewer = anna.employees()
                .add(NewEmployee.named("Some", "Seeing").hostUser(hostUser).role(role.code()));
        Team team = anna.teams().add(hostUser, Set.of(viewer.id()));
        return "team:" + team.id();
    }
}
