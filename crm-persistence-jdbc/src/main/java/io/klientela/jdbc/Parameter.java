package io.klientela.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * What a question mark stands for.
 *
 * @param converter from what the domain speaks to what the driver takes
 * @param typeOfNull the type that an empty value has, of {@link Types}
 */
record Parameter(Converter<?, ?> converter, int typeOfNull) {
    /** A value of a column. */
    static Parameter of(DataType<?> type) {
        Converter<?, ?> converter = type.getConverter();
        return new Parameter(converter, typeOfNull(converter.fromType(), type));
    }

    /** Texts and bytes as the driver sends them when they are there: jOOQ would name a blob, which PostgreSQL takes for an oid. */
    private static int typeOfNull(Class<?> sent, DataType<?> type) {
        if (sent == String.class) {
            return Types.VARCHAR;
        }
        return sent == byte[].class ? Types.VARBINARY : type.getSQLType();
    }

    void set(PreparedStatement statement, int place, SQLDialect dialect, @Nullable Object value) throws SQLException {
        Object stored = stored(converter, value);
        if (stored == null) {
            statement.setNull(place, typeOfNull);
        } else if (stored instanceof UUID && dialect == SQLDialect.MARIADB) {
            statement.setObject(place, stored.toString());
        } else {
            statement.setObject(place, stored);
        }
    }

    private static <T, U> @Nullable T stored(Converter<T, U> converter, @Nullable Object value) {
        return converter.to(converter.toType().cast(value));
    }
}
