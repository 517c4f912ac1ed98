package io.klientela.examples.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys and indexes of an H2 database, taken away while it is filled and made anew afterwards. Rows that arrive in no order
 * make H2 write every page of every index again and again: the file of a million contacts grew past 30 GB. Made at the end, an
 * index is sorted once and written once.
 */
final class H2Indexes {
    private static final Pattern CONSTRAINT = Pattern.compile(
            "ALTER TABLE (\"PUBLIC\"\\.\"CRM_\\w+\") ADD CONSTRAINT (\"PUBLIC\"\\.\"\\w+\") (PRIMARY KEY|UNIQUE|FOREIGN KEY).*",
            Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile("CREATE (?:UNIQUE )?(?:NULLS \\w+ )*INDEX (\"PUBLIC\"\\.\"\\w+\") ON .*", Pattern.DOTALL);

    private static final Pattern MADE_NAME = Pattern.compile("ADD CONSTRAINT \"PUBLIC\"\\.\"CONSTRAINT_\\w+\"");

    private final List<String> definitions;

    private H2Indexes(List<String> definitions) {
        this.definitions = definitions;
    }

    /** Foreign keys go first, since they hold on to the keys that they name. */
    static H2Indexes dropped(Connection connection) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> foreignKeys = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        List<String> foreignDrops = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            try (var script = sql.executeQuery("script nodata nosettings")) {
                while (script.next()) {
                    String statement = script.getString(1);
                    Matcher constraint = CONSTRAINT.matcher(statement);
                    Matcher index = INDEX.matcher(statement);
                    if (constraint.matches()) {
                        boolean isForeign = constraint.group(3).equals("FOREIGN KEY");
                        (isForeign ? foreignKeys : keys).add(withoutMadeName(statement));
                        (isForeign ? foreignDrops : drops)
                                .add("alter table " + constraint.group(1) + " drop constraint " + constraint.group(2));
                    } else if (index.matches()) {
                        keys.add(statement);
                        drops.add("drop index " + index.group(1));
                    }
                }
            }
            foreignDrops.addAll(drops);
            execute(sql, foreignDrops);
        }
        keys.addAll(foreignKeys);
        return new H2Indexes(keys);
    }

    void make(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            execute(sql, definitions);
        }
    }

    /** H2 may have given the name that it once made to another key meanwhile. */
    private static String withoutMadeName(String statement) {
        return MADE_NAME.matcher(statement).replaceFirst("ADD");
    }

    private static void execute(Statement sql, List<String> statements) throws SQLException {
        for (String statement : statements) {
            sql.execute(statement);
        }
    }
}
