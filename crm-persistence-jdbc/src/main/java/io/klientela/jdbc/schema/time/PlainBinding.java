package io.klientela.jdbc.schema.time;

import java.sql.SQLException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/**
 * Hands the types of {@code java.time} to the driver as they are. jOOQ itself goes through {@link java.sql.Timestamp} and
 * {@link java.sql.Date}, which shift what falls into a gap of the JVM's zone: 02:30 in the night when clocks go forward,
 * or a day that an island skipped.
 *
 * @param <T> what the driver takes and gives
 * @param <U> what the domain speaks
 */
abstract class PlainBinding<T, U> extends AbstractBinding<T, U> {
    private final transient Converter<T, U> converter;
    private final int sqlType;

    PlainBinding(Converter<T, U> converter, int sqlType) {
        this.converter = converter;
        this.sqlType = sqlType;
    }

    @Override
    public final Converter<T, U> converter() {
        return converter;
    }

    @Override
    protected final void sqlBind(BindingSQLContext<U> context) {
        context.render().sql(context.variable());
    }

    @Override
    public final void set(BindingSetStatementContext<U> context) throws SQLException {
        T value = context.convert(converter).value();
        if (value == null) {
            context.statement().setNull(context.index(), sqlType);
        } else {
            context.statement().setObject(context.index(), value);
        }
    }

    @Override
    public final void get(BindingGetResultSetContext<U> context) throws SQLException {
        context.convert(converter).value(context.resultSet().getObject(context.index(), converter.fromType()));
    }
}
