/**
 * A storage that keeps everything in memory: for tests and demos.
 *
 * <p>{@link io.klientela.memory.InMemoryStorage} is the one entry. All rows of all tables stand in one immutable tree; a
 * transaction works on a version of its own and commits by putting it in place of the last one. It keeps the promises of
 * every port, integrity included, so that what passes here passes on a database. It keeps nothing beyond the process.
 */
@NullMarked
package io.klientela.memory;

import org.jspecify.annotations.NullMarked;
