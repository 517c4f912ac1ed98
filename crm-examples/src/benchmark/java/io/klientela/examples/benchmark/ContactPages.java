package io.klientela.examples.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.examples.benchmark.RecordedStatements.Statement;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.paging.Cursor;
import io.klientela.paging.Keyset;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of 50 among a million contacts in PostgreSQL, for viewers who see all, one in a hundred and one in ten thousand of
 * them, at the beginning and deep inside, beside hand-written SQL that walks the best index for each viewer. For the queries
 * of the library it also prints how many rows their plans read, and whether any of them walks a whole table.
 */
public final class ContactPages {
    private static final int PAGE = 50;
    private static final int RUNS = 100;
    private static final int WARM_UP = 400;
    private static final double NANOS_IN_MILLI = 1e6;

    private static final Pattern NODE =
            Pattern.compile("Scan.*\\(actual time=\\S+ rows=(\\d+(?:\\.\\d+)?) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on crm_(?:contact|record_access)\\b");

    private final RecordedStatements recorded = new RecordedStatements();
    private final ContactMillion million;
    private final Connection connection;

    private ContactPages(EmbeddedPostgres server) throws SQLException {
        var source = server.getPostgresDatabase();
        JdbcStorage.migrate(source).close();
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        million = new ContactMillion(Crm.create(JdbcStorage.open(recorded.over(pool))));
        connection = pool.getConnection();
        million.fill(connection);
    }

    /** Fills the database, measures, and prints the table. */
    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF-8")
                .setServerConfig("shared_buffers", "1GB")
                .start()) {
            new ContactPages(server).measure();
        } catch (IOException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private void measure() throws Exception {
        System.out.println("| viewer sees | page | library ms | ids by hand ms | contacts by hand ms | statements |"
                + " rows read | whole tables |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|");
        for (String viewer : List.of("all", "percent", "few")) {
            for (String from : List.of("", "8", "ff")) {
                row(viewer, from, ContactQuery.all());
            }
        }
        row("percent", "8", ContactQuery.all().ofKind(ContactKind.PERSON));
        for (String viewer : List.of("all", "percent", "few")) {
            CrmSession desk = million.desk(viewer);
            System.out.printf(
                    Locale.ROOT,
                    "count for %s: %d in %.1f ms%n",
                    viewer,
                    desk.contacts().count(ContactQuery.all()),
                    median(() -> desk.contacts().count(ContactQuery.all()), 5, 2));
        }
    }

    private void row(String viewer, String from, ContactQuery query) throws Exception {
        CrmSession desk = million.desk(viewer);
        PageRequest first = PageRequest.first(PAGE);
        PageRequest page = from.isEmpty()
                ? first
                : first.next(Cursor.at(
                        new Keyset(new SortKey(from), new UUID(0, 0)),
                        ContactSort.byName().order()));
        double library = median(() -> desk.contacts().list(query, page), RUNS, WARM_UP);
        String principal = principal(viewer);
        double ids = median(() -> idsByHand(principal, from), RUNS, WARM_UP);
        double contacts = median(() -> contactsByHand(idsByHand(principal, from)), RUNS, WARM_UP);
        recorded.start();
        desk.contacts().list(query, page);
        List<Statement> statements = recorded.stop();
        long read = 0;
        long whole = 0;
        for (Statement statement : statements) {
            for (String line : statement.plan(connection)) {
                read += rowsRead(line);
                whole += WHOLE_TABLE.matcher(line).results().count();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s%s | %.2f | %.2f | %.2f | %d | %d | %d |%n",
                viewer,
                from.isEmpty() ? "first" : "after " + from,
                query.equals(ContactQuery.all()) ? "" : ", persons",
                library,
                ids,
                contacts,
                statements.size(),
                read,
                whole);
    }

    private static long rowsRead(String line) {
        Matcher node = NODE.matcher(line);
        if (node.find()) {
            return Math.round(Double.parseDouble(node.group(1)) * Long.parseLong(node.group(2)));
        }
        Matcher removed = REMOVED.matcher(line);
        return removed.find() ? Long.parseLong(removed.group(1)) : 0;
    }

    private String principal(String viewer) throws SQLException {
        if (viewer.equals("all")) {
            return "everyone";
        }
        try (PreparedStatement query =
                connection.prepareStatement("select 'team:' || id from crm_team where name = ?")) {
            query.setString(1, viewer);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** The best that can be done for one principal: a range of an index that lies in the order of the list. */
    private List<UUID> idsByHand(String principal, String from) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select record_id from crm_record_access where project_id = ? and record_kind = 'contact'"
                        + " and principal = ? and (sort_key, record_id) > (?, ?) order by sort_key, record_id limit 51")) {
            query.setObject(1, million.project.value());
            query.setString(2, principal);
            query.setBytes(3, from.getBytes(StandardCharsets.UTF_8));
            query.setObject(4, new UUID(0, 0));
            List<UUID> ids = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** The contacts themselves with what a list shows of them. */
    private int contactsByHand(List<UUID> ids) throws SQLException {
        int read = 0;
        for (String sql : List.of(
                "select * from crm_contact where project_id = ? and id = any (?) order by sort_key, id",
                "select * from crm_contact_email where project_id = ? and contact_id = any (?)",
                "select * from crm_contact_phone where project_id = ? and contact_id = any (?)",
                "select * from crm_contact_address where project_id = ? and contact_id = any (?)",
                "select * from crm_contact_website where project_id = ? and contact_id = any (?)",
                "select * from crm_contact_category where project_id = ? and contact_id = any (?)",
                "select * from crm_record_access where record_kind = 'contact' and project_id = ?"
                        + " and record_id = any (?)")) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, million.project.value());
                query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        read++;
                    }
                }
            }
        }
        return read;
    }

    private static double median(Callable<?> work, int runs, int warmUp) throws Exception {
        for (int each = 0; each < warmUp; each++) {
            work.call();
        }
        long[] nanos = new long[runs];
        for (int each = 0; each < runs; each++) {
            long begun = System.nanoTime();
            work.call();
            nanos[each] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[runs / 2] / NANOS_IN_MILLI;
    }
}
