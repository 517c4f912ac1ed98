package io.klientela.jdbc;

import java.util.function.Function;

/** Where transactions begin and end: in this library, or with the host. */
interface Transactions {
    /** Runs {@code work} on a connection inside a transaction, and hands it the list of what is to follow the commit. */
    <T> T write(Function<? super OpenTransaction, ? extends T> work);

    /** Runs {@code query} on a connection that only reads. */
    <T> T read(Function<? super OpenTransaction, ? extends T> query);

    /** Whether a transaction may be repeated after a passing fault. */
    boolean areOurs();
}
