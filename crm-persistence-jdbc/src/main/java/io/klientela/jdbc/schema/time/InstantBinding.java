package io.klientela.jdbc.schema.time;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.Converter;

/** An instant as a column without time zone, which holds UTC; cut to microseconds, which every database keeps. */
public final class InstantBinding extends PlainBinding<LocalDateTime, Instant> {
    private static final long serialVersionUID = 1L;

    public InstantBinding() {
        super(
                Converter.ofNullable(
                        LocalDateTime.class,
                        Instant.class,
                        stored -> stored.toInstant(ZoneOffset.UTC),
                        instant -> LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC)),
                Types.TIMESTAMP);
    }
}
