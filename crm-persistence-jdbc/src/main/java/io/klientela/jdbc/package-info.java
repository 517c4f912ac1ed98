/**
 * Keeps a CRM in a relational database: H2, PostgreSQL or MariaDB.
 *
 * <p>{@link io.klientela.jdbc.JdbcStorage} is the way in, {@link io.klientela.jdbc.TransactionRunner} lets a host keep its own
 * transactions. The adapter stores and finds; every rule lives in the core. Each port of the core has one class here, named
 * after what its tables keep. The tables are made by the migrations beside this package and are meant to be read by report
 * writers; their classes in {@code schema} are generated and not part of the API.
 */
@NullMarked
package io.klientela.jdbc;

import org.jspecify.annotations.NullMarked;
