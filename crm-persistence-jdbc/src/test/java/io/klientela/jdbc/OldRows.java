package io.klientela.jdbc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a version of this library has written that knew the first migration alone. */
final class OldRows {
    private static final String HASH = "0".repeat(64);

    final UUID project = UUID.randomUUID();
    final UUID acme = UUID.randomUUID();
    final UUID group = UUID.randomUUID();
    final UUID draft = UUID.randomUUID();
    final UUID invoice = UUID.randomUUID();
    private final UUID series = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final Connection connection;
    private final Databases kind;

    OldRows(Connection connection, Databases kind) {
        this.connection = connection;
        this.kind = kind;
    }

    void insert() throws SQLException {
        insert(
                "crm_organization (project_id, HASH, legal_name, registration, phone, website)",
                id(project),
                HASH,
                "Old",
                "",
                "",
                "");
        insert(
                "crm_project (id, name, sort_key, country, zone_id, currency, language_tag, organization_HASH, version)",
                id(project),
                "Old",
                bytes("old"),
                "PL",
                "Europe/Warsaw",
                "PLN",
                "pl",
                HASH,
                1L);
        insert("crm_project_sharing (project_id, principal, may_write)", id(project), "everyone", false);
        insert(
                "crm_employee (project_id, id, first_name, last_name, host_user, active, version)",
                id(project),
                id(anna),
                "Anna",
                "Old",
                "anna",
                true,
                1L);
        insert("crm_employee_role (project_id, employee_id, role_code)", id(project), id(anna), "user");
        insert(
                "crm_contact (project_id, id, kind, sort_key, company_name, description, responsible_id, created_at, version)",
                id(project),
                id(acme),
                "company",
                bytes("acme"),
                "ACME",
                "",
                id(anna),
                Timestamp.valueOf("2026-01-01 00:00:00"),
                1L);
        insert(
                "crm_record_access (project_id, record_kind, record_id, principal, may_write)",
                id(project),
                "contact",
                id(acme),
                "everyone",
                false);
        insert(
                "crm_record_access (project_id, record_kind, record_id, principal, may_write)",
                id(project),
                "contact",
                id(acme),
                "owner:" + anna,
                true);
        insert(
                "crm_category (project_id, id, list_code, name, name_key, colour, place, protected, version)",
                id(project),
                id(group),
                "contact-group",
                "Old group",
                "old group",
                "#112233",
                0,
                false,
                1L);
        insert(
                "crm_contact_category (project_id, contact_id, list_code, category_id)",
                id(project),
                id(acme),
                "contact-group",
                id(group));
        insert(
                "crm_number_series (project_id, id, document_kind, pattern, restarts, first_number, last_issue_date, version)",
                id(project),
                id(series),
                "invoice",
                "OLD{yyyy}/{seq:2}",
                "YEARLY",
                5L,
                Date.valueOf("2025-12-31"),
                3L);
        insert("crm_number_period (project_id, series_id, period, last_number)", id(project), id(series), "2025", 41L);
        insertDraft();
        insertInvoice();
    }

    /** What a correction left that could change neither consignee nor delivery period; the rows have the columns of that time. */
    void insertFormerHead() throws SQLException {
        insert(
                "crm_former_head (project_id, invoice_id, buyer_name, purchase_order, buyer_reference)",
                id(project),
                id(invoice),
                "ACME before",
                "",
                "");
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update crm_invoice set consignee_id = client_id, consignee_name = 'Depot',"
                            + " delivery_street = 'Ramp 3', delivery_additional = '', delivery_postal_code = '',"
                            + " delivery_city = 'Brno', delivery_region = '', period_start = date '2025-12-01', period_end = date '2025-12-31'");
        }
    }

    /** What the former head says now. */
    List<String> formerHead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select consignee_name, delivery_street, period_start, period_end,"
                                + " notes, (select count(*) from crm_contact c where c.id = consignee_id)"
                                + " from crm_former_head")) {
            row.next();
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(String.valueOf(row.getString(column)));
            }
            return values;
        }
    }

    /** How far the series came in a period aside. */
    void insertPeriod(String period, long last) throws SQLException {
        insert("crm_number_period (project_id, series_id, period, last_number)", id(project), id(series), period, last);
    }

    /** Documents of a year with their place in the series, like the one that is there. */
    void insertNumbered(String period, long... sequences) throws SQLException {
        String own = "id, invoice_number, issue_date, number_period, number_sequence";
        Set<String> others = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from crm_invoice")) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                others.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
        }
        List.of(own.split(", ", -1)).forEach(others::remove);
        for (long sequence : sequences) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into crm_invoice (" + own + ", " + String.join(", ", others)
                        + ") select '" + UUID.randomUUID() + "', 'OLD" + period + "/" + sequence + "', date '" + period
                        + "-06-01', '" + period + "', " + sequence + ", " + String.join(", ", others)
                        + " from crm_invoice where id = '" + invoice + "'");
            }
        }
    }

    private void insertDraft() throws SQLException {
        insert(
                "crm_draft (project_id, id, client_id, buyer_name, currency, language_tag, payment_term, purchase_order,"
                        + " notes, policy, created_at, version)",
                id(project),
                id(draft),
                id(acme),
                "ACME",
                "PLN",
                "pl",
                "in-days:15",
                "",
                "",
                "NET_PER_DOCUMENT",
                Timestamp.valueOf("2026-01-01 00:00:00"),
                1L);
        insertLine("crm_draft_line", draft, 0, "12.5", Map.of());
        insertLine("crm_draft_line", draft, 1, "0", Map.of());
    }

    private void insertInvoice() throws SQLException {
        insert(
                "crm_invoice (project_id, id, series_id, invoice_number, issue_date, supply_date, due_date, seller_hash, client_id,"
                        + " buyer_name, currency, language_tag, payment_term, purchase_order, notes, policy,"
                        + " sum_of_line_nets, allowances, charges, net, tax, gross, prepaid, rounding, payable,"
                        + " issued_at, issued_by)",
                id(project),
                id(invoice),
                id(series),
                "OLD2025/41",
                Date.valueOf("2025-12-31"),
                Date.valueOf("2025-12-31"),
                Date.valueOf("2025-12-31"),
                HASH,
                id(acme),
                "ACME",
                "JPY",
                "pl",
                "in-days:0",
                "",
                "",
                "NET_PER_DOCUMENT",
                -7,
                0,
                0,
                -7,
                -1,
                -8,
                0,
                0,
                -8,
                Timestamp.valueOf("2025-12-31 00:00:00"),
                "system:old");
        insertLine("crm_invoice_line", invoice, 0, "50", Map.of("net", -2));
        insertLine("crm_invoice_line", invoice, 1, "0", Map.of("net", -5));
        insert(
                "crm_invoice_tax (project_id, invoice_id, place, vat_category, vat_rate, taxable, tax, reason)",
                id(project),
                id(invoice),
                0,
                "S",
                new BigDecimal("10"),
                -7,
                -1,
                "");
    }

    private void insertLine(String table, UUID invoice, int place, String discount, Map<String, Object> more)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(
                id(project),
                id(invoice),
                place,
                "Old work",
                new BigDecimal("-2"),
                "HUR",
                new BigDecimal("2.3"),
                new BigDecimal(discount),
                "S",
                new BigDecimal("10"),
                ""));
        values.addAll(more.values());
        insert(
                table + " (project_id, invoice_id, place, description, quantity, unit, price, discount_percent,"
                        + " vat_category, vat_rate, vat_reason"
                        + more.keySet().stream().map(", "::concat).collect(Collectors.joining()) + ")",
                values.toArray());
    }

    private Object id(UUID id) {
        return id(kind, id);
    }

    /** As the database keeps ids. */
    static Object id(Databases kind, UUID id) {
        return kind == Databases.MARIADB ? id.toString() : id;
    }

    private void insert(String into, Object... values) throws SQLException {
        insert(connection, into, values);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void insert(Connection connection, String into, Object... values) throws SQLException {
        String marks = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + into + " values (" + marks + ")")) {
            for (int place = 0; place < values.length; place++) {
                insert.setObject(place + 1, values[place]);
            }
            insert.executeUpdate();
        }
    }
}
