package io.klientela.numbering;

import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;

/**
 * How the count of a series goes on when its restart or its start is changed: the present period takes over what the former present one
 * came to, and a start that is moved holds in it alone.
 */
final class CarryOver {
    private final UnitOfWork<? extends NumberingStores> unit;
    private final NumberSeries stored;
    private final NumberSeries changed;
    private final NumberPeriod period;
    private final SeriesCount before;
    private final SeriesCount present;

    private CarryOver(UnitOfWork<? extends NumberingStores> unit, NumberSeries stored, NumberSeries changed) {
        this.unit = unit;
        this.stored = stored;
        this.changed = changed;
        LocalDate today = LocalDate.ofInstant(unit.now(), Projects.current(unit).zone());
        this.period = changed.restart().periodOf(today);
        this.before = SeriesCount.locked(unit, stored, stored.restart().periodOf(today));
        this.present = SeriesCount.locked(unit, stored, period);
    }

    /**
     * Carries the count over.
     *
     * @return whether the series gave a number so far
     * @throws SeriesStartException if the start was moved, and not above the last number of the present period
     */
    static boolean of(UnitOfWork<? extends NumberingStores> unit, NumberSeries stored, NumberSeries changed) {
        CarryOver carryOver = new CarryOver(unit, stored, changed);
        carryOver.carryOut();
        return carryOver.present.position().hasBegun();
    }

    private void carryOut() {
        long last = Math.max(before.position().lastNumber(), present.position().lastNumber());
        boolean isMoved = changed.start() != stored.start();
        if (isMoved && changed.start() <= last) {
            throw new SeriesStartException(changed.start(), last);
        }
        if (present.position().hasBegun()) {
            if (last > present.position().lastNumber()) {
                unit.stores().positions().advance(unit.project(), stored.id(), period, before.position());
            }
            begin(last, isMoved ? changed.start() : leastSoFar());
        }
    }

    private long leastSoFar() {
        return Math.max(before.start().least(), present.start().least());
    }

    /** What a period took over is not its own: as long as it gave nothing behind that, it begins behind what it takes over now. */
    private long first(long last, long least) {
        long stood = present.position().lastNumber();
        long first = stood == 0 ? least : present.start().first();
        return stood < first ? Math.max(last + 1, first) : first;
    }

    private void begin(long last, long least) {
        PeriodStart start = new PeriodStart(first(last, least), least);
        if (!start.equals(present.start())) {
            unit.stores().positions().begin(unit.project(), stored.id(), period, start);
        }
    }
}
