package io.klientela.examples.benchmark;

import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What a program must also do whose rights may change at any moment, and whose drafts are stored: plain JDBC, in the fewest
 * statements that one would write by hand.
 */
final class RawReading {
    private static final String VIEWER = """
            select p.*, e.*, v.record_kind, s.principal, s.may_write
            from crm_project p
            join crm_employee e on e.project_id = p.id
            left join crm_default_visibility v on v.project_id = p.id
            left join crm_default_visibility_share s on s.project_id = v.project_id and s.record_kind = v.record_kind
            where p.id = ? and e.id = ? and not p.deletion_begun""";
    private static final String RIGHTS = """
            select 'role', role_code, '' from crm_employee_role where project_id = ? and employee_id = ?
            union all
            select 'grant', permission, scope_code from crm_employee_grant where project_id = ? and employee_id = ?
            union all
            select 'team', cast(team_id as varchar), '' from crm_team_member where project_id = ? and employee_id = ?""";
    private static final String DRAFT = """
            select d.*, l.*, exists (select 1 from crm_draft_charge c where c.project_id = d.project_id and c.invoice_id = d.id)
            from crm_draft d
            join crm_draft_line l on l.project_id = d.project_id and l.invoice_id = d.id
            where d.project_id = ? and d.id = ? and d.version = 1
            order by l.place
            for update of d""";
    private static final String LINES_GO = "delete from crm_draft_line where project_id = ? and invoice_id = ?";
    private static final String DRAFT_GOES = "delete from crm_draft where project_id = ? and id = ?";
    private static final String BORNE =
            "select invoice_number from crm_invoice where project_id = ? and invoice_number = ?";

    private final UUID project;
    private final UUID employee;

    RawReading(ProjectId project, EmployeeId employee) {
        this.project = project.value();
        this.employee = employee.value();
    }

    /** Reads who acts, and reads and removes the draft. */
    void begin(Connection connection, InvoiceId draft) throws SQLException {
        read(connection, VIEWER, project, employee);
        read(connection, RIGHTS, project, employee, project, employee, project, employee);
        if (read(connection, DRAFT, project, draft.value()) == 0) {
            throw new IllegalStateException("No draft " + draft);
        }
        remove(connection, LINES_GO, draft);
        remove(connection, DRAFT_GOES, draft);
    }

    /** Asks whether a document bears the number already that the series gave. */
    void askFor(Connection connection, String number) throws SQLException {
        read(connection, BORNE, project, number);
    }

    /** Every column of every row, and how many rows there were. */
    private static int read(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(text)) {
            for (int place = 0; place < values.length; place++) {
                query.setObject(place + 1, values[place]);
            }
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                int count = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                    count++;
                }
                return count;
            }
        }
    }

    private void remove(Connection connection, String text, InvoiceId draft) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(text)) {
            delete.setObject(1, project);
            delete.setObject(2, draft.value());
            delete.executeUpdate();
        }
    }
}
