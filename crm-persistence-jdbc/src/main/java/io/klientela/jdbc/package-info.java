/**
 * Keeps a CRM in a relational database: H2, PostgreSQL or MariaDB. The adapter stores and finds; every rule lives in the
 * core. The tables are made by the migrations beside this package and are meant to be read by report writers.
 */
@NullMarked
package io.klientela.jdbc;

import org.jspecify.annotations.NullMarked;
