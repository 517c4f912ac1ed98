package io.klientela.jdbc;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the Javadoc of {@link TransactionRunner} shows. */
final class SpringTransactions implements TransactionRunner {
    private final TransactionTemplate inside;
    private final TransactionTemplate outside;

    SpringTransactions(PlatformTransactionManager manager) {
        inside = new TransactionTemplate(manager);
        outside = new TransactionTemplate(manager);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public <T> T run(Supplier<? extends T> work) {
        return inside.execute(status -> work.get());
    }

    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outside.executeWithoutResult(status -> action.run());
            }
        });
    }
}
