package io.klientela.testkit;

import io.klientela.error.TransientStorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Runs work on several threads at once. */
final class Threads {
    private static final int PATIENCE_SECONDS = 60;
    private static final int ATTEMPTS = 200;

    private Threads() {}

    /** Runs the work of {@code count} threads, which begin together, and gives what each of them gave. */
    static <T> List<T> together(int count, IntFunction<Callable<T>> work) {
        return together(count, Duration.ofSeconds(PATIENCE_SECONDS), work);
    }

    /** As {@link #together(int, IntFunction)}, for work that takes up to {@code patience}. */
    static <T> List<T> together(int count, Duration patience, IntFunction<Callable<T>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < count; thread++) {
                Callable<T> own = work.apply(thread);
                running.add(pool.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return own.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(result(each, patience));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs the work on another thread and waits for it. */
    static <T> T elsewhere(Callable<T> work) {
        return together(1, thread -> work).get(0);
    }

    private static <T> T result(Future<T> running, Duration patience) {
        try {
            return running.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A thread hangs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Repeats the work while the storage gives up for a passing reason, as core does. */
    static <T> T persistently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (TransientStorageException passing) {
                if (attempt == ATTEMPTS) {
                    throw passing;
                }
            }
        }
    }
}
