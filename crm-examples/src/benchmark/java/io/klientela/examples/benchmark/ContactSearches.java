package io.klientela.examples.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.examples.benchmark.RecordedStatements.Statement;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.paging.Cursor;
import io.klientela.paging.Keyset;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A page of 50 among a million contacts, found by words and conditions, for viewers who see all, one in a hundred and one in ten
 * thousand of them. Without arguments on a PostgreSQL of its own, where it also prints the rows that the plans read; the first
 * argument is the JDBC address of another, empty database, the second a number of contacts.
 *
 * <p>The peer is hand-written SQL that walks the words of the table in the order of the list and probes who may see them.
 */
public final class ContactSearches {
    private static final int PAGE = 50;
    private static final int RUNS = 20;
    private static final int WARM_UP = 40;
    private static final int MILLION = 1_000_000;
    private static final String DEEP = "n8";

    private final RecordedStatements recorded = new RecordedStatements();
    private final Crm crm;
    private final SearchedContacts contacts;
    private final Connection connection;
    private final boolean hasPlans;

    private ContactSearches(DataSource source, int size) throws SQLException {
        JdbcStorage.migrate(source).close();
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        crm = Crm.create(JdbcStorage.open(recorded.over(pool)));
        connection = pool.getConnection();
        hasPlans = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        contacts = new SearchedContacts(crm, connection, size);
        long begun = System.nanoTime();
        contacts.fill();
        if (hasPlans) {
            try (var sql = connection.createStatement()) {
                sql.execute("vacuum analyze");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d contacts, filled in %d s%n",
                connection.getMetaData().getDatabaseProductName(),
                size,
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    /** Fills the database, measures, and prints the table. */
    public static void main(String[] args) throws Exception {
        int size = args.length > 1 ? Integer.parseInt(args[1]) : MILLION;
        if (args.length > 0) {
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(args[0]);
            source.setUsername(args[0].startsWith("jdbc:h2") ? "sa" : "root");
            source.setPassword("");
            new ContactSearches(source, size).measure();
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF-8")
                .setServerConfig("shared_buffers", "1GB")
                .start()) {
            DataSource source = server.getDatabase("postgres", "postgres", Map.of("reWriteBatchedInserts", "true"));
            new ContactSearches(source, size).measure();
        }
    }

    private void measure() throws Exception {
        System.out.println("| query | viewer sees | page | found | library ms | by hand ms | statements | rows read |");
        System.out.println("|---|---|---|---:|---:|---:|---:|---:|");
        Map<String, ContactQuery> queries = new LinkedHashMap<>();
        queries.put("no word, persons", ContactQuery.all().ofKind(ContactKind.PERSON));
        queries.put("huta (1 in 32)", ContactQuery.all().words("huta"));
        queries.put("hut (a prefix of it)", ContactQuery.all().words("Hut"));
        queries.put("rzadki (1 in 50,000)", ContactQuery.all().words("rzadki"));
        queries.put("n (every contact)", ContactQuery.all().words("n"));
        queries.put("jan huta", ContactQuery.all().words("Jan Huta"));
        queries.put("huta, persons", ContactQuery.all().words("huta").ofKind(ContactKind.PERSON));
        queries.put(
                "huta, not persons",
                ContactQuery.all()
                        .words("huta")
                        .where(ContactCondition.not(ContactCondition.ofKind(ContactKind.PERSON))));
        for (Map.Entry<String, ContactQuery> query : queries.entrySet()) {
            for (String viewer : List.of("all", "percent", "few")) {
                row(query.getKey(), query.getValue(), viewer, "");
                row(query.getKey(), query.getValue(), viewer, DEEP);
            }
        }
    }

    private void row(String name, ContactQuery query, String viewer, String from) throws Exception {
        CrmSession desk = crm.project(contacts.project).asHostUser(viewer);
        PageRequest first = PageRequest.first(PAGE);
        PageRequest page =
                from.isEmpty() ? first : first.next(Cursor.after(new Keyset(new SortKey(from), new UUID(0, 0))));
        double library = ContactPages.median(() -> desk.contacts().list(query, page), RUNS, WARM_UP);
        String principal = principal(viewer);
        double byHand = name.startsWith("huta (")
                ? ContactPages.median(() -> byHand("huta", principal, from), RUNS, WARM_UP)
                : Double.NaN;
        recorded.start();
        int found = desk.contacts().list(query, page).items().size();
        List<Statement> statements = recorded.stop();
        long read = 0;
        for (Statement statement : hasPlans ? statements : List.<Statement>of()) {
            for (String line : statement.plan(connection)) {
                read += ContactPages.rowsRead(line);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.2f | %.2f | %d | %s |%n",
                name,
                viewer,
                from.isEmpty() ? "first" : "after " + from,
                found,
                library,
                byHand,
                statements.size(),
                hasPlans ? Long.toString(read) : "-");
    }

    private String principal(String viewer) throws SQLException {
        if (viewer.equals("all")) {
            return "everyone";
        }
        try (PreparedStatement query = connection.prepareStatement("select id from crm_team where name = ?")) {
            query.setString(1, viewer);
            try (var rows = query.executeQuery()) {
                rows.next();
                return "team:" + rows.getObject(1);
            }
        }
    }

    private int byHand(String word, String principal, String from) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select w.contact_id from crm_contact_word w where w.project_id = ? and w.word = ?"
                        + " and (w.sort_key > ? or (w.sort_key = ? and w.contact_id > ?)) and exists (select 1"
                        + " from crm_record_access a where a.project_id = w.project_id and a.record_kind = 'contact'"
                        + " and a.record_id = w.contact_id and a.principal = ?)"
                        + " order by w.sort_key, w.contact_id limit 51")) {
            byte[] key = from.getBytes(StandardCharsets.UTF_8);
            query.setObject(1, contacts.project.value());
            query.setBytes(2, word.getBytes(StandardCharsets.UTF_8));
            query.setBytes(3, key);
            query.setBytes(4, key);
            query.setObject(5, new UUID(0, 0));
            query.setString(6, principal);
            int read = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    read++;
                }
            }
            return read;
        }
    }
}
