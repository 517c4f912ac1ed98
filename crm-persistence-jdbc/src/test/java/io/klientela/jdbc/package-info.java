/**
 * The contracts of a storage on each database, and what only this adapter has to show. {@code Databases} starts the
 * servers; where MariaDB is not installed, its tests are skipped with a visible line.
 */
@NullMarked
package io.klientela.jdbc;

import org.jspecify.annotations.NullMarked;
