package io.klientela.jdbc;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;

/**
 * How a database finds out whether a row has others beside it. Left alone, PostgreSQL and MariaDB turn {@code exists} into a
 * join, and may read a whole table to answer for the fifty rows of a page.
 */
enum Probe {
    /** By looking into an index for each row: where the rows are some thousands at most. */
    EACH_ROW {
        @Override
        Condition finds(SelectLimitStep<Record1<Integer>> rows) {
            return DSL.field(rows.limit(1)).isNotNull();
        }
    },

    /** As the database sees fit: where the rows may be all there are. */
    ALL_AT_ONCE {
        @Override
        Condition finds(SelectLimitStep<Record1<Integer>> rows) {
            return DSL.exists(rows);
        }
    };

    /**
     * Whether there are such rows.
     *
     * @param rows a select made for this call: jOOQ changes it
     */
    abstract Condition finds(SelectLimitStep<Record1<Integer>> rows);
}
