package io.klientela.examples.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.examples.benchmark.RecordedStatements.Statement;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.paging.Cursor;
import io.klientela.paging.Keyset;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of 50 of filtered lists and searches among a million contacts, for viewers who see all, one in a hundred and one in ten
 * thousand of them, at the beginning and deep inside, beside hand-written SQL that finds the ids by the best index there is.
 *
 * <p>Arguments: {@code postgresql}, {@code h2} or the URL of an empty MariaDB database; the number of contacts.
 */
public final class ContactSearches {
    private static final int PAGE = 50;
    private static final int RUNS = 15;
    private static final int WARM_UP = 10;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int MILLION = 1_000_000;

    private static final Pattern POSTGRESQL =
            Pattern.compile("Scan.*\\(actual time=\\S+ rows=(\\d+(?:\\.\\d+)?) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");

    private final RecordedStatements recorded = new RecordedStatements();
    private final SearchMillion contacts;
    private final HikariDataSource pool;
    private final String product;

    private ContactSearches(HikariDataSource pool, int size) throws SQLException {
        this.pool = pool;
        JdbcStorage.migrate(pool).close();
        try (Connection connection = pool.getConnection()) {
            product = connection.getMetaData().getDatabaseProductName();
            contacts = new SearchMillion(
                    Crm.create(JdbcStorage.open(recorded.over(pool))),
                    size,
                    switch (product) {
                        case "PostgreSQL" -> "convert_to(%s, 'UTF8')";
                        case "H2" -> "stringtoutf8(%s)";
                        default -> "cast(%s as binary)";
                    });
            long begun = System.nanoTime();
            contacts.fill(connection);
            try (var sql = connection.createStatement()) {
                for (String statement : switch (product) {
                    case "PostgreSQL" -> List.of("vacuum analyze");
                    case "H2" -> List.of("analyze");
                    default ->
                        List.of("analyze table crm_contact, crm_contact_word, crm_record_access, crm_contact_category");
                }) {
                    sql.execute(statement);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %,d contacts, filled in %.0f s%n",
                    product,
                    size,
                    (System.nanoTime() - begun) / NANOS_IN_MILLI / 1000);
        }
    }

    /** Fills the database, measures, and prints the table. */
    public static void main(String[] args) throws Exception {
        String database = args.length > 0 ? args[0] : "postgresql";
        int size = args.length > 1 ? Integer.parseInt(args[1]) : MILLION;
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(3);
        if (database.equals("postgresql")) {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF-8")
                    .setServerConfig("shared_buffers", "1GB")
                    .start()) {
                pool.setDataSource(server.getPostgresDatabase());
                new ContactSearches(pool, size).measure();
            }
            return;
        }
        pool.setJdbcUrl(
                database.equals("h2")
                        ? "jdbc:h2:file:" + Files.createTempDirectory("klientela") + "/contacts;CACHE_SIZE=500000"
                        : database);
        if (database.equals("h2")) {
            pool.setUsername("sa");
        }
        new ContactSearches(pool, size).measure();
        pool.close();
    }

    private void measure() throws Exception {
        System.out.println(
                "| viewer sees | asks for | page | found | library ms | ids by hand ms | statements | rows read |");
        System.out.println("|---|---|---|---:|---:|---:|---:|---:|");
        Map<String, ContactQuery> queries = new LinkedHashMap<>();
        queries.put("everything", ContactQuery.all());
        queries.put("a group, 1 in 100", ContactQuery.all().inGroup(contacts.group()));
        queries.put("a word, 1 in 32", ContactQuery.all().words(SearchMillion.frequentWord()));
        queries.put("a word of 20", ContactQuery.all().words("rare4711"));
        queries.put(
                "a beginning of one letter, 1 in 16, all side by side",
                ContactQuery.all().words("b"));
        queries.put("a beginning that all have", ContactQuery.all().words("exam"));
        queries.put(
                "a word, 1 in 32, and a group, 1 in 100",
                ContactQuery.all().words(SearchMillion.frequentWord()).inGroup(contacts.group()));
        queries.put("a word and a city", ContactQuery.all().words(SearchMillion.frequentWord() + " city7"));
        queries.put("everything, newest first", ContactQuery.all().sortedBy(ContactSort.newestFirst()));
        for (String viewer : List.of("all", "percent", "few")) {
            for (Map.Entry<String, ContactQuery> query : queries.entrySet()) {
                row(viewer, query.getKey(), query.getValue(), "");
                if (query.getValue().sort().equals(ContactSort.byName())) {
                    row(viewer, query.getKey(), query.getValue(), viewer.equals("all") ? "8" : "c");
                }
            }
        }
    }

    private void row(String viewer, String name, ContactQuery query, String from) throws Exception {
        CrmSession desk = contacts.desk(viewer);
        PageRequest first = PageRequest.first(PAGE);
        PageRequest page =
                from.isEmpty() ? first : first.next(Cursor.after(new Keyset(new SortKey(from), new UUID(0, 0))));
        double library = median(() -> desk.contacts().list(query, page));
        String byHand = byHand(name, viewer);
        String hand =
                byHand.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", median(() -> byHand(byHand, viewer, from)));
        recorded.start();
        int found = desk.contacts().list(query, page).items().size();
        List<Statement> statements = recorded.stop();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.2f | %s | %d | %s |%n",
                viewer,
                name,
                from.isEmpty() ? "first" : "after " + from,
                found,
                library,
                hand,
                statements.size(),
                rowsRead(statements));
    }

    private String rowsRead(List<Statement> statements) throws SQLException {
        if (product.equals("MariaDB")) {
            return "";
        }
        long read = 0;
        try (Connection connection = pool.getConnection()) {
            for (Statement statement : statements) {
                for (String line : statement.plan(connection, product.equals("H2") ? "analyze" : "(analyze)")) {
                    read += rowsRead(line);
                }
            }
        }
        return Long.toString(read);
    }

    private long rowsRead(String lines) {
        long read = 0;
        for (String line : lines.split("\n", -1)) {
            Matcher h2 = H2.matcher(line);
            Matcher node = POSTGRESQL.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (product.equals("H2")) {
                read += h2.find() ? Long.parseLong(h2.group(1)) : 0;
            } else if (node.find()) {
                read += Math.round(Double.parseDouble(node.group(1)) * Long.parseLong(node.group(2)));
            } else if (removed.find()) {
                read += Long.parseLong(removed.group(1));
            }
        }
        return read;
    }

    /** What one would write for this question if one knew the data; empty where there is nothing better than the library's. */
    private static String byHand(String name, String viewer) {
        String readers = "select record_id from crm_record_access a where project_id = ? and record_kind = 'contact'"
                + " and principal = ? and sort_key > ? and ";
        String order = " order by sort_key, record_id limit 51";
        String word = "exists (select 1 from crm_contact_word w where w.project_id = a.project_id and w.contact_id ="
                + " a.record_id and w.word = ?)";
        String member =
                "exists (select 1 from crm_contact_category c where c.project_id = a.project_id and c.contact_id ="
                        + " a.record_id and c.list_code = 'contact-group')";
        return switch (name) {
            case "everything" -> readers + "1 = 1" + order;
            case "a group, 1 in 100" -> readers + member + order;
            case "a word, 1 in 32" ->
                viewer.equals("all")
                        ? "select contact_id from crm_contact_word where project_id = ? and word = ? and sort_key > ?"
                                + " order by sort_key, contact_id limit 51"
                        : readers + word + order;
            case "a word, 1 in 32, and a group, 1 in 100" -> readers + member + " and " + word + order;
            default -> "";
        };
    }

    private int byHand(String sql, String viewer, String from) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, product.equals("MariaDB") ? contacts.project.toString() : contacts.project.value());
            byte[] word = SearchMillion.frequentWord().getBytes(StandardCharsets.UTF_8);
            boolean isOfWords = sql.startsWith("select contact_id");
            if (isOfWords) {
                query.setBytes(2, word);
            } else {
                query.setString(2, principal(connection, viewer));
            }
            query.setBytes(3, from.getBytes(StandardCharsets.UTF_8));
            if (!isOfWords && sql.contains("crm_contact_word")) {
                query.setBytes(4, word);
            }
            int read = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    read++;
                }
            }
            return read;
        }
    }

    private static String principal(Connection connection, String viewer) throws SQLException {
        if (viewer.equals("all")) {
            return "everyone";
        }
        try (PreparedStatement query =
                connection.prepareStatement("select concat('team:', id) from crm_team where name = ?")) {
            query.setString(1, viewer);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static double median(Callable<?> work) throws Exception {
        for (int each = 0; each < WARM_UP; each++) {
            work.call();
        }
        long[] nanos = new long[RUNS];
        for (int each = 0; each < RUNS; each++) {
            long begun = System.nanoTime();
            work.call();
            nanos[each] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2] / NANOS_IN_MILLI;
    }
}
