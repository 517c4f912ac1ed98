package io.klientela.jdbc;

import io.klientela.jdbc.schema.DefaultSchema;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Makes the tables, and looks whether they are there. */
final class Schema {
    private static final String HISTORY_TABLE = "klientela_schema_history";
    private static final String MIGRATIONS = "classpath:io/klientela/jdbc/migration/common";

    private Schema() {}

    /**
     * Brings the tables to the present version. The data source's schema may hold tables of the host; ours are led by
     * {@code crm_} and have a history of their own.
     */
    static void migrate(DataSource dataSource, Map<String, String> placeholders) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(MIGRATIONS)
                .table(HISTORY_TABLE)
                .placeholders(placeholders)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /**
     * Looks for every table with every column.
     *
     * @throws IllegalStateException saying what to do, if one is missing
     */
    static void requirePresent(DSLContext sql) {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            try {
                sql.selectFrom(table).where(DSL.falseCondition()).fetch();
            } catch (DataAccessException missing) {
                throw new IllegalStateException(
                        "The database has no table " + table.getName() + " as this version of Klientela needs it; call"
                                + " JdbcStorage.migrate(dataSource) once, or apply the migrations of this version",
                        missing);
            }
        }
    }
}
