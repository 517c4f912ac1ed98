package io.klientela.jdbc.schema.time;

import java.sql.Types;
import java.time.LocalDate;
import org.jooq.Converter;

/** A day of the calendar. */
public final class DayBinding extends PlainBinding<LocalDate, LocalDate> {
    private static final long serialVersionUID = 1L;

    public DayBinding() {
        super(Converter.ofNullable(LocalDate.class, LocalDate.class, day -> day, day -> day), Types.DATE);
    }
}
