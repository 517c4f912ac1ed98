package io.klientela.numbering;

import io.klientela.access.Permissions;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.SeriesId;
import io.klientela.project.Projects;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The number series of a project. Thread-safe unless its session is bound to a transaction. */
public final class Numbering {
    private final Session<? extends NumberingStores> session;

    public Numbering(Session<? extends NumberingStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * The series that numbers documents of a kind.
     *
     * @throws UnnumberedDocumentsException if there is none
     */
    public NumberSeries series(DocumentKind documents) {
        return session.read(unit -> series(unit, documents));
    }

    /** The number that the next document of {@code issueDate} would get, if no other is issued before it. */
    public String preview(DocumentKind documents, LocalDate issueDate) {
        return session.read(unit -> {
            NumberSeries series = series(unit, documents);
            SeriesPosition position = unit.stores()
                    .numbering()
                    .position(unit.project(), series.id(), series.restart().periodOf(issueDate));
            return series.pattern().render(issueDate, Math.max(position.lastNumber() + 1, series.start()));
        });
    }

    /**
     * Changes pattern, restart and start of a series from now on; numbers given keep their form. The start must lie above
     * the last number of the present period. When the restart changes, the new period goes on from the last number of
     * the present one, so that no number comes a second time.
     *
     * @throws SeriesStartException if the start is not above the last number of the present period
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public NumberSeries save(NumberSeries changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            LocalDate today =
                    LocalDate.ofInstant(unit.now(), Projects.current(unit).zone());
            NumberSeries stored = series(unit, changed.documents());
            SeriesPosition position = carriedOver(unit, stored, changed, today);
            boolean moved = changed.start() != stored.start();
            if (moved && changed.start() <= position.lastNumber()) {
                throw new SeriesStartException(changed.start(), position.lastNumber());
            }
            NumberSeries next = changed.withVersion(changed.version() + 1);
            if (!stored.id().equals(changed.id())
                    || stored.version() != changed.version()
                    || !unit.stores().numbering().update(next)) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
            return next;
        });
    }

    /** Writes the series that a new project begins with: {@code INV0000001} and on (TEAMLAB-26). */
    public static NumberSeries insertDefault(UnitOfWork<? extends NumberingStores> unit, DocumentKind documents) {
        NumberSeries series = new NumberSeries(
                new SeriesId(unit.newId()), unit.project(), documents, NumberPattern.DEFAULT, Restart.NEVER, 1, 1);
        unit.stores().numbering().insert(series);
        ChangeLog.created(unit, series.id().ref(), series.id().ref(), fields(series));
        return series;
    }

    private static SeriesPosition carriedOver(
            UnitOfWork<? extends NumberingStores> unit, NumberSeries stored, NumberSeries changed, LocalDate today) {
        NumberingStore store = unit.stores().numbering();
        NumberPeriod next = changed.restart().periodOf(today);
        SeriesPosition before =
                store.lock(unit.project(), stored.id(), stored.restart().periodOf(today));
        SeriesPosition after = store.lock(unit.project(), stored.id(), next);
        if (after.lastNumber() >= before.lastNumber()) {
            return after;
        }
        store.advance(unit.project(), stored.id(), next, before);
        return before;
    }

    private static NumberSeries series(UnitOfWork<? extends NumberingStores> unit, DocumentKind documents) {
        return unit.stores()
                .numbering()
                .find(unit.project(), documents)
                .orElseThrow(() -> new UnnumberedDocumentsException(documents));
    }

    private static Map<String, String> fields(NumberSeries series) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("documents", series.documents().code());
        fields.put("pattern", series.pattern().toString());
        fields.put("restart", series.restart().name().toLowerCase(Locale.ROOT));
        fields.put("start", Long.toString(series.start()));
        return fields;
    }
}
