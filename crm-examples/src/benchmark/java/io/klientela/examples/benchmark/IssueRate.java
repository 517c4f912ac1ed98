package io.klientela.examples.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ContactId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberPattern;
import io.klientela.project.NewProject;
import io.klientela.tax.Vat;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Invoices of one line that sixteen threads issue in a second, in one series and in sixteen, in PostgreSQL with its durability
 * on: by the library, which also checks rights and figures, reads the draft and deletes it; by plain JDBC that takes a number by one
 * statement and writes the rows that the library wrote; and by plain JDBC that also asks and removes what the library must ({@link
 * RawReading}). No one listens to events, so all of them leave theirs in the outbox. The clock starts once each has issued 40,000: until
 * then the compiler of the JVM still works beside the library, and takes from its time.
 */
public final class IssueRate {
    private static final int THREADS = 16;
    private static final int WARM_UP = 2500;
    private static final int EACH = 200;
    private static final int ROUNDS = 3;
    private static final double NANOS_IN_SECOND = 1e9;

    /** One thread's work. */
    @FunctionalInterface
    private interface Work {
        void carryOut(int thread) throws Exception;
    }

    private final CrmSession desk;
    private final ContactId client;
    private final HikariDataSource pool;
    private final List<SeriesId> series = new ArrayList<>();

    private IssueRate(EmbeddedPostgres server) {
        JdbcStorage.migrate(server.getPostgresDatabase()).close();
        pool = new HikariDataSource();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(THREADS);
        Crm crm = Crm.create(JdbcStorage.open(pool));
        desk = crm.project(crm.setUp(NewProject.named("Rate")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))))
                .asHostUser("anna");
        client = desk.contacts().add(NewCompany.named("ACME")).id();
        for (int each = 0; each < THREADS; each++) {
            NumberPattern pattern = NumberPattern.parse(Character.toString('A' + each) + "{seq:7}");
            series.add(desk.numbering()
                    .add(NewSeries.of(DocumentKind.INVOICE, "Series " + each, pattern))
                    .id());
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF-8")
                .start()) {
            new IssueRate(server).measure();
        }
    }

    private void measure() throws Exception {
        IssuedInvoice sample = sample();
        RawIssue raw = new RawIssue(pool, sample);
        raw.forgetEvents();
        library(THREADS, WARM_UP);
        raw(raw, THREADS, WARM_UP);
        reading(raw, THREADS, WARM_UP);
        analyze();
        System.out.printf(
                "| series | round | plain JDBC, %d rows each /s | and asks /s | library /s | ratio | to what asks |%n",
                raw.rows());
        System.out.println("|---|---|---|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            for (int count : new int[] {1, THREADS}) {
                double plain = raw(raw, count, EACH);
                double reading = reading(raw, count, EACH);
                double library = library(count, EACH);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %d | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
                        count,
                        round,
                        plain,
                        reading,
                        library,
                        library / plain,
                        library / reading);
            }
        }
    }

    /** PostgreSQL does so by itself once a minute, if it must; plans made for empty tables would go through whole indexes till then. */
    private void analyze() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** Its event stays, since the listener fails. */
    private IssuedInvoice sample() {
        Crm crm = Crm.builder(JdbcStorage.open(pool))
                .listener(event -> {
                    throw new IllegalStateException("The benchmark wants to read the event");
                })
                .build();
        return crm.project(desk.project())
                .asHostUser("anna")
                .invoices()
                .issue(draft(), IssueOrder.today().in(series.get(0)));
    }

    private DraftInvoice draft() {
        return desk.invoices()
                .draft(NewInvoice.to(client).line("Work", "12.5", Money.of("480.00", "PLN"), Vat.standard("23")));
    }

    /** The drafts are there before the clock starts. */
    private List<List<DraftInvoice>> drafts(int each) {
        List<List<DraftInvoice>> drafts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<DraftInvoice> own = new ArrayList<>();
            for (int place = 0; place < each; place++) {
                own.add(draft());
            }
            drafts.add(own);
        }
        return drafts;
    }

    private double library(int count, int each) throws Exception {
        List<List<DraftInvoice>> drafts = drafts(each);
        return rate(each, thread -> {
            IssueOrder order = IssueOrder.today().in(series.get(thread % count));
            drafts.get(thread).forEach(draft -> desk.invoices().issue(draft, order));
        });
    }

    /** In the series that the library does not use just then; their numbers have another form. */
    private double raw(RawIssue raw, int count, int each) throws Exception {
        double rate = rate(each, thread -> {
            for (int place = 0; place < each; place++) {
                raw.issue(series.get(thread % count).value());
            }
        });
        raw.forgetEvents();
        return rate;
    }

    private double reading(RawIssue raw, int count, int each) throws Exception {
        RawReading reading =
                new RawReading(desk.project(), desk.actor().employeeId().orElseThrow());
        List<List<DraftInvoice>> drafts = drafts(each);
        double rate = rate(each, thread -> {
            for (DraftInvoice draft : drafts.get(thread)) {
                raw.issue(series.get(thread % count).value(), draft.id(), reading);
            }
        });
        raw.forgetEvents();
        return rate;
    }

    private static double rate(int each, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int own = thread;
                all.add(() -> {
                    work.carryOut(own);
                    return null;
                });
            }
            long begin = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
            return THREADS * each * NANOS_IN_SECOND / (System.nanoTime() - begin);
        } finally {
            threads.shutdown();
        }
    }
}
