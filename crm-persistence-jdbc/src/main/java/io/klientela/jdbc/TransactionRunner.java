package io.klientela.jdbc;

import java.util.function.Supplier;

/**
 * How a host lets {@link JdbcStorage#withTransactions work in its own transactions}. With Spring:
 *
 * <pre>{@code
 * final class SpringTransactions implements TransactionRunner {
 *     private final TransactionTemplate inside;
 *     private final TransactionTemplate outside;
 *
 *     SpringTransactions(PlatformTransactionManager manager) {
 *         inside = new TransactionTemplate(manager);
 *         outside = new TransactionTemplate(manager);
 *         outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
 *     }
 *
 *     public <T> T run(Supplier<? extends T> work) {
 *         return inside.execute(status -> work.get());
 *     }
 *
 *     public void afterCommit(Runnable action) {
 *         TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
 *             public void afterCommit() {
 *                 outside.executeWithoutResult(status -> action.run());
 *             }
 *         });
 *     }
 * }
 * }</pre>
 *
 * <p>What follows a commit opens transactions of its own. Spring still has the committed one in its hands at that moment, and
 * would let the new ones join it; hence {@code outside}.
 *
 * <p>The storage takes its connections from its {@link javax.sql.DataSource}. That must be one that hands out the
 * connection of the running transaction and leaves it open when it is closed, such as Spring's
 * {@code TransactionAwareDataSourceProxy} or a JTA data source.
 */
public interface TransactionRunner {
    /**
     * Runs {@code work} inside a transaction: the one that this thread has open, or a new one. If the work throws, the
     * transaction must not be committed, and the same exception leaves this method.
     */
    <T> T run(Supplier<? extends T> work);

    /** Has {@code action} run once the transaction that this thread has open is committed; never if it is rolled back. */
    void afterCommit(Runnable action);
}
