package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;

/** The databases that are known, and what each of them calls differently in the migrations. */
enum Dialect {
    H2(
            SQLDialect.H2,
            "uuid",
            "varbinary(480)",
            "varbinary(1048576)",
            "timestamp(6)",
            "varchar(1000000)",
            "",
            "",
            Dialect.DROP_NOT_NULL,
            ""),
    /** Where its collation is that of a language, it finds beginnings only in an index of their own. */
    POSTGRESQL(
            SQLDialect.POSTGRES,
            "uuid",
            "bytea",
            "bytea",
            "timestamp(6)",
            "text",
            "",
            "",
            Dialect.DROP_NOT_NULL,
            "create index crm_invoice_by_beginning on crm_invoice (project_id, invoice_number varchar_pattern_ops);"),
    /**
     * Ids are text here: MariaDB's own type orders UUIDs by other bytes than everyone else, and by which depends on their
     * version and on the server's. Text is compared to the letter, and so that trailing spaces count.
     */
    MARIADB(
            SQLDialect.MARIADB,
            "char(36) character set ascii collate ascii_bin",
            "varbinary(480)",
            "mediumblob",
            "datetime(6)",
            "mediumtext",
            "engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin",
            "on ",
            "modify default_for varchar(40)",
            "");

    private static final String DROP_NOT_NULL = "alter column default_for drop not null";

    private final SQLDialect language;
    private final String id;
    private final String sortKey;
    private final String image;
    private final String instant;
    private final String longText;
    private final String table;
    /** MariaDB wants to be told of which table an index is that goes. */
    private final String on;
    /** MariaDB wants to be told the whole column again. */
    private final String letDefaultForBeEmpty;

    private final String indexOfBeginnings;

    Dialect(
            SQLDialect language,
            String id,
            String sortKey,
            String image,
            String instant,
            String longText,
            String table,
            String on,
            String letDefaultForBeEmpty,
            String indexOfBeginnings) {
        this.language = language;
        this.id = id;
        this.sortKey = sortKey;
        this.image = image;
        this.instant = instant;
        this.longText = longText;
        this.table = table;
        this.on = on;
        this.letDefaultForBeEmpty = letDefaultForBeEmpty;
        this.indexOfBeginnings = indexOfBeginnings;
    }

    /**
     * The database at the other end.
     *
     * @throws IllegalArgumentException if it is none of the known ones
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "MariaDB" -> MARIADB;
            default ->
                throw new IllegalArgumentException(
                        "No dialect for the database \"" + product + "\"; there are H2, PostgreSQL and MariaDB");
        };
    }

    /** What the migrations leave open, by the name of the placeholder. */
    Map<String, String> placeholders() {
        return Map.ofEntries(
                Map.entry("sql.id", id),
                Map.entry("sql.sort_key", sortKey),
                Map.entry("sql.image", image),
                Map.entry("sql.instant", instant),
                Map.entry("sql.long_text", longText),
                Map.entry("sql.table", table),
                Map.entry("sql.on_record_access", on("crm_record_access")),
                Map.entry("sql.on_contact", on("crm_contact")),
                Map.entry("sql.on_invoice", on("crm_invoice")),
                Map.entry("sql.on_contact_category", on("crm_contact_category")),
                Map.entry("sql.let_default_for_be_empty", letDefaultForBeEmpty),
                Map.entry("sql.index_beginnings_of_numbers", indexOfBeginnings));
    }

    private String on(String indexed) {
        return on.isEmpty() ? "" : on + indexed;
    }

    /** How statements are written; each transaction adds its connection. */
    Configuration configuration() {
        return new DefaultConfiguration()
                .set(language)
                .set(new Settings()
                        .withRenderSchema(false)
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withInListPadding(true)
                        .withFetchWarnings(false)
                        .withExecuteLogging(false)
                        .withAttachRecords(false))
                .set(new FailureListener());
    }
}
