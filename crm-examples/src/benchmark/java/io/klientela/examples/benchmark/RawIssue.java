package io.klientela.examples.benchmark;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain JDBC that takes a number by one statement and writes the rows that the library wrote for one invoice, nothing else. */
final class RawIssue {
    /** The rows of one table. */
    private record Rows(String insert, List<Object[]> values, int sequenceColumn) {}

    private final DataSource source;
    private final IssuedInvoice sample;
    private final List<Rows> tables = new ArrayList<>();

    /** Reads the rows of an invoice that the library issued. */
    RawIssue(DataSource source, IssuedInvoice sample) throws SQLException {
        this.source = source;
        this.sample = sample;
        UUID invoice = sample.id().value();
        try (Connection connection = source.getConnection()) {
            read(connection, "crm_invoice", "id = ?", invoice);
            read(connection, "crm_invoice_line", "invoice_id = ?", invoice);
            read(connection, "crm_invoice_tax", "invoice_id = ?", invoice);
            String issue = "select id from crm_change where record_id = ? and action_code <> 'created'";
            read(connection, "crm_change", "id in (" + issue + ")", invoice);
            read(connection, "crm_change_field", "change_id in (" + issue + ")", invoice);
            String event = "select id from crm_event where subject_id = ? and event_type = 'invoice.issued'";
            read(connection, "crm_event", "id in (" + event + ")", invoice);
            read(connection, "crm_event_data", "event_id in (" + event + ")", invoice);
        }
    }

    private void read(Connection connection, String table, String which, UUID invoice) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from " + table + " where " + which)) {
            query.setObject(1, invoice);
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                int sequenceColumn = -1;
                for (int column = 1; column <= columns; column++) {
                    if (rows.getMetaData().getColumnName(column).equalsIgnoreCase("number_sequence")) {
                        sequenceColumn = column - 1;
                    }
                }
                List<Object[]> values = new ArrayList<>();
                while (rows.next()) {
                    Object[] row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = rows.getObject(column + 1);
                    }
                    values.add(row);
                }
                if (values.isEmpty()) {
                    throw new IllegalStateException("No rows of the sample in " + table);
                }
                String marks = "?, ".repeat(columns - 1) + "?";
                tables.add(new Rows("insert into " + table + " values (" + marks + ")", values, sequenceColumn));
            }
        }
    }

    /** How many rows an invoice comes to. */
    int rows() {
        return tables.stream().mapToInt(table -> table.values().size()).sum();
    }

    /** Issues one invoice in a series; what stood for the sample's ids and number stands for new ones. */
    void issue(UUID series) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long sequence = next(connection, series);
            write(connection, series, sequence, new HashMap<>());
            connection.commit();
        }
    }

    /** As {@link #issue(UUID)}, of a draft, after everything that must be asked for it. */
    void issue(UUID series, InvoiceId draft, RawReading reading) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            reading.begin(connection, draft);
            long sequence = next(connection, series);
            reading.askFor(connection, number(series, sequence));
            write(connection, series, sequence, new HashMap<>(Map.of(sample.id().value(), draft.value())));
            connection.commit();
        }
    }

    private void write(Connection connection, UUID series, long sequence, Map<Object, Object> instead)
            throws SQLException {
        instead.put(sample.number(), number(series, sequence));
        instead.put(sample.series().orElseThrow().series().value(), series);
        for (Rows table : tables) {
            insert(connection, table, instead, sequence);
        }
    }

    /** Of another form than those that the library gives in the same series. */
    private static String number(UUID series, long sequence) {
        return series + "/" + sequence;
    }

    /** Removes the events, which the library would deliver at its next turn. */
    void forgetEvents() throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from crm_event_data");
            statement.execute("delete from crm_event");
        }
    }

    private static long next(Connection connection, UUID series) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update crm_number_series set last_number = last_number + 1 where id = ? returning last_number")) {
            update.setObject(1, series);
            try (ResultSet number = update.executeQuery()) {
                number.next();
                return number.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, Rows table, Map<Object, Object> instead, long sequence)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (Object[] row : table.values()) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(
                            column + 1, column == table.sequenceColumn() ? sequence : replaced(row, column, instead));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The project comes first in every row, the id of a record second. */
    private static Object replaced(Object[] row, int column, Map<Object, Object> instead) {
        if (column == 1 && row[column] instanceof UUID id) {
            return instead.computeIfAbsent(id, known -> UUID.randomUUID());
        }
        return instead.getOrDefault(row[column], row[column]);
    }
}
