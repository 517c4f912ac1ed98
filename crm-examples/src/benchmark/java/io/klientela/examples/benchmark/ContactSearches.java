package io.klientela.examples.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.examples.benchmark.RecordedStatements.Statement;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.paging.Cursor;
import io.klientela.paging.Keyset;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of 50 of filtered lists and searches among a million contacts, for viewers who see all, one in a hundred and one in ten
 * thousand of them, at the beginning and deep inside, beside hand-written SQL that finds the ids by the best index there is.
 *
 * <p>Arguments: {@code postgresql}, {@code h2} or the URL of a database, empty or filled by an earlier run; the number of
 * contacts; {@code plans}, to print the plan of every query that reads more than a few pages.
 */
public final class ContactSearches {
    private static final String EVERYTHING = "everything";
    private static final String NEWEST = "everything, newest first";
    private static final String GROUP = "a group, 1 in 101";
    private static final String WORD = "a word, 1 in 31";
    private static final String RARE = "a beginning of eleven words, of 20 contacts each";
    private static final String LETTER = "a beginning of one letter, 1 in 16, all side by side";
    private static final String COMMON = "a beginning that all have";
    private static final String WORD_AND_GROUP = "a word, 1 in 31, and a group, 1 in 101";
    private static final String WORD_AND_CITY = "a word, 1 in 31, and a city, 1 in 9";
    private static final String RARE_WORD = "rare4711";

    private static final int PAGE = 50;
    private static final long LONG_ENOUGH = 2_000_000_000L;
    private static final int RUNS = 15;
    private static final int WARM_UP = 10;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int EXPLAINED = 10 * PAGE;
    private static final int MILLION = 1_000_000;

    private static final Pattern NODE = Pattern.compile("\\(actual time=\\S+ rows=(\\d+(?:\\.\\d+)?) loops=(\\d+)\\)");
    private static final Pattern SCAN = Pattern.compile("(?:Seq|Index|Index Only|Bitmap Heap) Scan ");
    private static final Pattern FINDS = Pattern.compile(" start| found| more|order by crm_contact");
    private static final Pattern OF_PAGE = Pattern.compile("crm_contact\\.id in \\((?:cast\\()?\\?");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern H2 =
            Pattern.compile("/\\* PUBLIC\\.(?:(?!scanCount|/\\* PUBLIC).)*+scanCount: (\\d+)", Pattern.DOTALL);

    private final RecordedStatements recorded = new RecordedStatements();
    private final SearchMillion contacts;
    private final HikariDataSource pool;
    private final String product;
    private final boolean isExplained;

    private ContactSearches(HikariDataSource pool, int size, boolean isExplained) throws SQLException {
        this.pool = pool;
        this.isExplained = isExplained;
        JdbcStorage.migrate(pool).close();
        try (Connection connection = pool.getConnection()) {
            product = connection.getMetaData().getDatabaseProductName();
            Optional<ProjectId> filled = filled(connection);
            contacts = new SearchMillion(
                    Crm.create(JdbcStorage.open(recorded.over(pool))),
                    size,
                    switch (product) {
                        case "PostgreSQL" -> "convert_to(%s, 'UTF8')";
                        case "H2" -> "stringtoutf8(%s)";
                        default -> "cast(%s as binary)";
                    },
                    filled);
            if (filled.isPresent()) {
                return;
            }
            long begun = System.nanoTime();
            if (product.equals("H2")) {
                H2Indexes indexes = H2Indexes.dropped(connection);
                contacts.fill(connection);
                indexes.make(connection);
            } else {
                contacts.fill(connection);
            }
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

    private static Optional<ProjectId> filled(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select id from crm_project")) {
            return rows.next() ? Optional.of(new ProjectId(UUID.fromString(rows.getString(1)))) : Optional.empty();
        }
    }

    /** Fills the database, measures, and prints the table. */
    public static void main(String[] args) throws Exception {
        boolean isExplained = Arrays.asList(args).contains("plans");
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
                new ContactSearches(pool, size, isExplained).measure();
            }
            return;
        }
        pool.setJdbcUrl(
                database.equals("h2")
                        ? "jdbc:h2:file:" + Files.createTempDirectory("klientela") + "/contacts;CACHE_SIZE=2000000"
                        : database);
        if (database.equals("h2")) {
            pool.setUsername("sa");
        }
        new ContactSearches(pool, size, isExplained).measure();
        pool.close();
    }

    private void measure() throws Exception {
        System.out.println(
                "| viewer sees | asks for | page | found | library ms | ids by hand ms | statements | rows read to find them"
                        + " | the same by hand | rows read in all |");
        System.out.println("|---|---|---|---:|---:|---:|---:|---:|---:|---:|");
        Map<String, ContactQuery> queries = new LinkedHashMap<>();
        queries.put(EVERYTHING, ContactQuery.all());
        queries.put(GROUP, ContactQuery.all().inGroup(contacts.group()));
        queries.put(WORD, ContactQuery.all().words(SearchMillion.frequentWord()));
        queries.put(RARE, ContactQuery.all().words(RARE_WORD));
        queries.put(LETTER, ContactQuery.all().words("b"));
        queries.put(COMMON, ContactQuery.all().words("exam"));
        queries.put(
                WORD_AND_GROUP,
                ContactQuery.all().words(SearchMillion.frequentWord()).inGroup(contacts.group()));
        queries.put(WORD_AND_CITY, ContactQuery.all().words(SearchMillion.frequentWord() + " city7"));
        queries.put(NEWEST, ContactQuery.all().sortedBy(ContactSort.newestFirst()));
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
        PageRequest page = from.isEmpty()
                ? first
                : first.next(Cursor.at(
                        new Keyset(new SortKey(from), new UUID(0, 0)),
                        ContactSort.byName().order()));
        double library = median(() -> desk.contacts().list(query, page));
        SearchByHand hand = handWritten(name, viewer, from);
        double handMillis = median(() -> byHand(hand));
        recorded.start();
        byHand(hand);
        String handRows = rowsRead(recorded.stop());
        recorded.start();
        int found = desk.contacts().list(query, page).items().size();
        List<Statement> statements = recorded.stop();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.2f | %.2f | %d | %s | %s | %s |%n",
                viewer,
                name,
                from.isEmpty() ? "first" : "after " + from,
                found,
                library,
                handMillis,
                statements.size(),
                rowsRead(statements.stream().filter(ContactSearches::finds).toList()),
                handRows,
                rowsRead(statements));
    }

    /** Whether a statement is one that finds a page, and does not read what the contacts of the page consist of. */
    private static boolean finds(Statement statement) {
        return FINDS.matcher(statement.sql()).find()
                && !OF_PAGE.matcher(statement.sql()).find();
    }

    private String rowsRead(List<Statement> statements) throws SQLException {
        long read = 0;
        try (Connection connection = pool.getConnection()) {
            if (product.equals("MariaDB")) {
                return Long.toString(handled(connection, statements));
            }
            for (Statement statement : statements) {
                List<String> plan = statement.plan(connection, product.equals("H2") ? "analyze" : "(analyze)");
                long rows = rowsOf(plan);
                if (isExplained && rows > EXPLAINED) {
                    System.out.printf("%s%n%s%n%s%n", rows, statement.sql(), String.join("\n", plan));
                }
                read += rows;
            }
        }
        return Long.toString(read);
    }

    /** What MariaDB's handlers read, temporary tables included: it prints no plan with what was read. */
    private static long handled(Connection connection, List<Statement> statements) throws SQLException {
        long before = handled(connection);
        long counting = handled(connection) - before;
        before = handled(connection);
        for (Statement statement : statements) {
            statement.repeat(connection);
        }
        return handled(connection) - before - counting;
    }

    private static long handled(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("show session status like 'Handler_read%'")) {
            long read = 0;
            while (rows.next()) {
                read += rows.getLong(2);
            }
            return read;
        }
    }

    /** The rows that scans of tables and indexes came to; what stands between is not counted again. */
    private long rowsOf(List<String> plan) {
        String text = String.join("\n", plan);
        return product.equals("H2")
                ? H2.matcher(text)
                        .results()
                        .mapToLong(scan -> Long.parseLong(scan.group(1)))
                        .sum()
                : scanned(text);
    }

    private static long scanned(String plan) {
        long read = 0;
        long loops = 0;
        for (String line : plan.split("\n", -1)) {
            Matcher node = NODE.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (node.find()) {
                boolean isScan = SCAN.matcher(line).find();
                loops = isScan ? Long.parseLong(node.group(2)) : 0;
                read += Math.round(Double.parseDouble(node.group(1)) * loops);
            } else if (removed.find()) {
                read += Long.parseLong(removed.group(1)) * loops;
            }
        }
        return read;
    }

    private SearchByHand handWritten(String name, String viewer, String from) throws SQLException {
        boolean isText = product.equals("MariaDB");
        SearchByHand.Writer writer = new SearchByHand.Writer(
                isText ? contacts.project.toString() : contacts.project.value(),
                isText ? contacts.group().toString() : contacts.group().value(),
                SearchMillion.frequentWord(),
                viewer.equals("all") ? "" : principal(viewer),
                from);
        return switch (name) {
            case EVERYTHING -> writer.everything();
            case NEWEST -> writer.newest();
            case GROUP -> writer.members();
            case WORD -> writer.word();
            case RARE -> writer.beginning(RARE_WORD);
            case LETTER -> writer.beginning("b");
            case COMMON -> writer.beginning("exam");
            case WORD_AND_GROUP -> writer.wordAndGroup();
            default -> writer.wordAndBeginning("city7");
        };
    }

    private int byHand(SearchByHand hand) throws SQLException {
        try (Connection connection = recorded.over(pool).getConnection();
                PreparedStatement query = connection.prepareStatement(hand.sql())) {
            for (int each = 0; each < hand.parameters().size(); each++) {
                query.setObject(each + 1, hand.parameters().get(each));
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

    /** That of a viewer's team. */
    private String principal(String viewer) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select concat('team:', id) from crm_team where name = ?")) {
            query.setString(1, viewer);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Of fewer runs, and of one at least, where they take long. */
    private static double median(Callable<?> work) throws Exception {
        runs(work, WARM_UP);
        long[] nanos = runs(work, RUNS);
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / NANOS_IN_MILLI;
    }

    private static long[] runs(Callable<?> work, int most) throws Exception {
        long[] nanos = new long[most];
        long spent = 0;
        int run = 0;
        while (run == 0 || (run < most && spent < LONG_ENOUGH)) {
            long begun = System.nanoTime();
            work.call();
            nanos[run] = System.nanoTime() - begun;
            spent += nanos[run];
            run++;
        }
        return Arrays.copyOf(nanos, run);
    }
}
