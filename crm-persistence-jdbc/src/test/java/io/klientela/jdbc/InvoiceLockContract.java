package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.ContactId;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For whom those wait who draft and issue invoices: never for each other in a circle, and with no number series locked. */
abstract class InvoiceLockContract extends DatabaseTest {
    private static final int ROUNDS = 40;
    private static final int PATIENCE_SECONDS = 10;
    private static final long HEAD_START_MILLIS = 500;

    private static NewInvoice order(ContactId client) {
        return NewInvoice.to(client).line("Work", "1", Money.of("10", "PLN"), Vat.standard("23"));
    }

    /** What fails for a passing reason fails here: nothing is tried a second time. */
    private CrmSession desk() {
        Firm firm =
                Firm.in(Crm.builder(JdbcStorage.migrate(database())).attempts(1).build());
        return firm.desk();
    }

    @Test
    void leavesTheNumberSeriesToOthersWhileOneWaitsForItsClient() throws Exception {
        CrmSession desk = desk();
        Company contested = desk.contacts().add(NewCompany.named("Contested"));
        Company other = desk.contacts().add(NewCompany.named("Other"));
        DraftInvoice waiting = desk.invoices().draft(order(contested.id()));
        // MariaDB locks the gaps beside the rows of a draft that goes: the two must not lie side by side.
        desk.invoices().draft(order(other.id()));
        DraftInvoice free = desk.invoices().draft(order(other.id()));
        desk.invoices().draft(order(other.id()));
        desk.invoices().issue(desk.invoices().draft(order(other.id())));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Company> holder = CompletableFuture.supplyAsync(() -> desk.inTransaction(bound -> {
            Company changed = bound.contacts().save(contested.withName("Renamed"));
            held.countDown();
            await(done);
            return changed;
        }));
        await(held);

        CompletableFuture<?> first =
                CompletableFuture.supplyAsync(() -> desk.invoices().issue(waiting));
        Thread.sleep(HEAD_START_MILLIS);
        try {
            assertThat(CompletableFuture.supplyAsync(() -> desk.invoices().issue(free))
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .series())
                    .isPresent();
        } finally {
            done.countDown();
        }
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        holder.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2L * PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void draftsForEachOtherAtOnceWithoutWaitingInACircle() throws Exception {
        CrmSession desk = desk();
        ContactId one = desk.contacts().add(NewCompany.named("One")).id();
        ContactId other = desk.contacts().add(NewCompany.named("Other")).id();

        atOnce(
                () -> desk.invoices().draft(order(one).consignee(other)),
                () -> desk.invoices().draft(order(other).consignee(one)));
    }

    @Test
    void savesAndIssuesAtOnceWithoutWaitingInACircle() throws Exception {
        CrmSession desk = desk();
        ContactId one = desk.contacts().add(NewCompany.named("One")).id();
        for (int round = 0; round < ROUNDS; round++) {
            DraftInvoice draft = desk.invoices().draft(order(one));
            DraftInvoice changed = draft.withContent(draft.content().withNotes("Changed"));
            CyclicBarrier start = new CyclicBarrier(2);
            List<CompletableFuture<Boolean>> both = Stream.<Supplier<?>>of(
                            () -> desk.invoices().save(changed),
                            () -> desk.invoices().issue(draft))
                    .map(work -> CompletableFuture.supplyAsync(() -> succeeds(start, work)))
                    .toList();

            assertThat(both.get(0).get() ^ both.get(1).get())
                    .as("one of both, and the other one sees that it was")
                    .isTrue();
        }
    }

    /** Whether the work is done; not if another one was faster. */
    private static boolean succeeds(CyclicBarrier start, Supplier<?> work) {
        try {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Objects.nonNull(work.get());
        } catch (StaleVersionException | AlreadyIssuedException | NotFoundException overtaken) {
            return false;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void atOnce(Supplier<?> one, Supplier<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> both = Stream.of(one, other)
                .map(work -> CompletableFuture.supplyAsync(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        succeeds(start, work);
                    }
                    return true;
                }))
                .toList();
        for (CompletableFuture<Boolean> each : both) {
            assertThat(each.get(6L * PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }
}
