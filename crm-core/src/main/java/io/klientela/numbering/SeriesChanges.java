package io.klientela.numbering;

import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.session.UnitOfWork;
import java.util.Locale;
import java.util.Map;

/** Writes series with their history. */
final class SeriesChanges {
    private SeriesChanges() {}

    static NumberSeries insert(UnitOfWork<? extends NumberingStores> unit, NumberSeries series) {
        unit.stores().numbering().insert(series);
        ChangeLog.created(unit, series.id().ref(), series.id().ref(), fields(series));
        return series;
    }

    static NumberSeries update(UnitOfWork<? extends NumberingStores> unit, NumberSeries stored, NumberSeries changed) {
        NumberSeries next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().numbering().update(next)) {
            throw new StaleVersionException(stored.id().ref(), stored.version());
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
        return next;
    }

    static NumberSeries use(UnitOfWork<? extends NumberingStores> unit, NumberSeries stored, SeriesUse use) {
        return stored.use() == use ? stored : update(unit, stored, stored.withUse(use));
    }

    private static Map<String, String> fields(NumberSeries series) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("documents", series.documents().code());
        fields.put("name", series.name());
        fields.put("pattern", series.pattern().toString());
        fields.put("restart", code(series.restart()));
        fields.put("start", Long.toString(series.start()));
        fields.put("use", code(series.use()));
        return fields;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
