package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.contact.NewCompany;
import io.klientela.error.TransientStorageException;
import io.klientela.id.ContactId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberGap;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Numbering;
import io.klientela.numbering.Restart;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers in a host's transaction of repeatable reads that read before another transaction committed: a plain read answers from before
 * the other one, as all reads do there.
 */
@Tag("TEAMLAB-26")
abstract class HostNumbersContract extends DatabaseTest {
    private Firm firm;
    private TransactionTemplate host;
    private ContactId client;

    @BeforeEach
    final void open() {
        JdbcStorage.migrate(database());
        var manager = new DataSourceTransactionManager(database());
        firm = Firm.in(Crm.create(JdbcStorage.open(new TransactionAwareDataSourceProxy(database()))
                .withTransactions(new SpringTransactions(manager))));
        host = new TransactionTemplate(manager);
        host.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        client = firm.desk().contacts().add(NewCompany.named("ACME")).id();
    }

    @Test
    void takesTheNumberAfterTheOneThatAnotherTook() {
        issued();

        assertThat(lateBehind(this::issued, this::issued).number()).isEqualTo("INV0000003");
    }

    @Test
    void takesNoNumberBelowAStartThatAnotherMoved() {
        issued();

        assertThat(lateBehind(() -> startAt(41), this::issued).number()).isEqualTo("INV0000041");
        assertThat(issued().number()).isEqualTo("INV0000042");
    }

    /** The first number of a series writes down where its period begins, which is no new version of the series. */
    @Test
    void keepsWhereAPeriodBeganWithTheNumberThatAnotherTook() {
        startAt(41);

        lateBehind(this::issued, () -> startAt(50));

        assertThat(issued().number()).isEqualTo("INV0000050");
        assertThat(numbering()
                        .report(series().id(), Restart.NEVER.periodOf(LocalDate.EPOCH))
                        .gaps()
                        .first())
                .containsExactly(new NumberGap(42, 49));
    }

    private Numbering numbering() {
        return firm.desk().numbering();
    }

    private NumberSeries series() {
        return numbering().series(DocumentKind.INVOICE);
    }

    private NumberSeries startAt(long start) {
        return numbering().save(series().withStart(start));
    }

    private IssuedInvoice issued() {
        return firm.issueTo(client);
    }

    /** What the work comes to in a transaction that read before another one did its own. */
    private <T> T lateBehind(Supplier<?> other, Supplier<T> work) {
        AtomicBoolean interrupted = new AtomicBoolean();
        return again(() -> host.execute(status -> {
            series();
            if (!interrupted.getAndSet(true)) {
                CompletableFuture.supplyAsync(other).join();
            }
            return work.get();
        }));
    }

    /** As a host does: what the database refused, since another wrote meanwhile, is done again. */
    private static <T> T again(Supplier<T> work) {
        try {
            return work.get();
        } catch (TransientStorageException e) {
            assertThat(e.getCause())
                    .as("a number taken twice")
                    .isNotInstanceOf(SQLIntegrityConstraintViolationException.class);
            return work.get();
        }
    }
}
