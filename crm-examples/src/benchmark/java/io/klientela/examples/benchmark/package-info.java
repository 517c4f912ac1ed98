/**
 * Programs that measure the library beside its peers, in one run on one machine, and print a table. They are built by the
 * profile {@code benchmarks} alone and are no tests: what counts is the ratio of two lines of one table.
 */
@NullMarked
package io.klientela.examples.benchmark;

import org.jspecify.annotations.NullMarked;
