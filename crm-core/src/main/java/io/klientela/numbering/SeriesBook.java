package io.klientela.numbering;

import io.klientela.access.Permissions;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.id.SeriesId;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The series of a project as a change of one of them sees them: those of one project run one after the other, so that two
 * which are right each by itself cannot be wrong together.
 */
final class SeriesBook {
    private final Map<SeriesId, NumberSeries> series = new HashMap<>();
    private final List<FormerPattern> former;

    private SeriesBook(List<NumberSeries> series, List<FormerPattern> former) {
        series.forEach(each -> this.series.put(each.id(), each));
        this.former = former;
    }

    /**
     * Begins a change.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws TransientStorageException if another change came between, upon which the command is run again
     */
    static SeriesBook open(UnitOfWork<? extends NumberingStores> unit) {
        unit.viewer().require(Permissions.SETTINGS_EDIT);
        NumberingStore store = unit.stores().numbering();
        long revision = store.revision(unit.project());
        if (!store.advance(unit.project(), revision)) {
            throw TransientStorageException.overtaken(unit.project().ref(), revision);
        }
        return new SeriesBook(store.list(unit.project()), store.formerPatterns(unit.project()));
    }

    NumberSeries get(SeriesId id) {
        return Optional.ofNullable(series.get(id)).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    Optional<NumberSeries> findDefault(DocumentKind documents) {
        return series.values().stream()
                .filter(each -> each.documents() == documents && each.use() == SeriesUse.DEFAULT)
                .findFirst();
    }

    /**
     * Refuses a series whose numbers another could give or could once, or whose name another has.
     *
     * @throws OverlappingPatternException naming both patterns
     * @throws SeriesNameTakenException if another series for the same documents is called so
     */
    NumberSeries requireApart(NumberSeries changed) {
        for (NumberSeries other : series.values()) {
            if (!other.id().equals(changed.id())) {
                requireApart(changed, other.pattern(), other);
                if (other.documents() == changed.documents()
                        && SortKey.fold(other.name()).equals(SortKey.fold(changed.name()))) {
                    throw new SeriesNameTakenException(changed.name());
                }
            }
        }
        for (FormerPattern each : former) {
            if (!each.series().equals(changed.id())) {
                requireApart(changed, each.pattern(), get(each.series()));
            }
        }
        return changed;
    }

    private static void requireApart(NumberSeries changed, NumberPattern pattern, NumberSeries other) {
        if (changed.pattern().overlaps(pattern)) {
            throw new OverlappingPatternException(changed.pattern(), pattern, other);
        }
    }
}
