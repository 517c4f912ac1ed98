package io.klientela.numbering;

import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.SeriesId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The number series of a project: several for each kind of documents, one of them the default. A number that one of them
 * could give is given by no other and chosen by nobody, not even when the first is retired or has another pattern by now.
 * Thread-safe unless its session is bound to a transaction.
 */
public final class Numbering {
    /** Any of these lets one see the series and which number comes next; who is told least comes last. */
    private static final List<Permission> PREVIEWERS = List.of(
            Permissions.SETTINGS_EDIT,
            Permissions.INVOICES_VIEW,
            Permissions.INVOICES_ISSUE,
            Permissions.INVOICES_DRAFT);

    private final Session<? extends NumberingStores> session;

    public Numbering(Session<? extends NumberingStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * All series, retired ones too, the oldest first.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor settings
     */
    public List<NumberSeries> series() {
        return session.read(unit -> {
            unit.viewer().requireAny(PREVIEWERS);
            return unit.stores().numbering().list(unit.project());
        });
    }

    /**
     * The series that numbers documents of a kind when none is named.
     *
     * @throws UnnumberedDocumentsException if there is none
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor settings
     */
    public NumberSeries series(DocumentKind documents) {
        return session.read(unit -> {
            unit.viewer().requireAny(PREVIEWERS);
            return NumberAllocation.defaultSeries(unit, documents);
        });
    }

    /**
     * The series of this id.
     *
     * @throws NotFoundException if there is none
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor settings
     */
    public NumberSeries get(SeriesId id) {
        return session.read(unit -> {
            unit.viewer().requireAny(PREVIEWERS);
            return get(unit, id);
        });
    }

    /**
     * The number that the next document of {@code issueDate} would get from the default series, if no other is issued before
     * it.
     *
     * @throws UnnumberedDocumentsException if there is no series for such documents
     * @throws SeriesExhaustedException if the series gave the last number that it can count to
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor settings
     */
    public String preview(DocumentKind documents, LocalDate issueDate) {
        return session.read(unit -> {
            unit.viewer().requireAny(PREVIEWERS);
            return preview(unit, NumberAllocation.defaultSeries(unit, documents), issueDate);
        });
    }

    /** As {@link #preview(DocumentKind, LocalDate)}, of the series named. */
    public String preview(SeriesId series, LocalDate issueDate) {
        return session.read(unit -> {
            unit.viewer().requireAny(PREVIEWERS);
            return preview(unit, get(unit, series), issueDate);
        });
    }

    private static String preview(
            UnitOfWork<? extends NumberingStores> unit, NumberSeries series, LocalDate issueDate) {
        NumberPeriod period = series.restart().periodOf(issueDate);
        long next = SeriesCount.of(unit, series, period).next();
        long free = new GivenNumbers(unit, List.of(series.pattern()), issueDate).freeFrom(next);
        return SeriesCount.render(series, issueDate, free);
    }

    /**
     * What a series gave in a period: how many numbers, which are missing, chosen by hand or out of order. Missing are also those before
     * the first document, from where the period begins, and those after the last one, up to where the series stands. It tells of every
     * document, so it asks for the sight of all of them. However many there are, it keeps few of them in memory.
     *
     * @throws NotFoundException if there is no such series
     * @throws UncountedPeriodException if the series never counted by such periods, such as by a month if it restarts each year
     * @throws io.klientela.access.AccessDeniedException if the actor may not see every invoice of the project
     */
    public NumberReport report(SeriesId series, NumberPeriod period) {
        return session.read(unit -> {
            unit.viewer().require(new Grant(Permissions.INVOICES_VIEW, Scope.ALL));
            return NumberAudit.of(unit, get(unit, series), period);
        });
    }

    /**
     * Adds a series. The first one for a kind of documents becomes the default of that kind.
     *
     * @throws OverlappingPatternException if another series could give one of its numbers, now or under an earlier pattern
     * @throws PatternWithoutPeriodException if it restarts and its pattern does not show the period
     * @throws SeriesNameTakenException if another series for these documents has the name
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public NumberSeries add(NewSeries command) {
        return session.write(unit -> {
            SeriesBook book = SeriesBook.open(unit);
            NewSeries valid = unit.validated(command);
            boolean isFirst = book.findDefault(valid.documents()).isEmpty();
            NumberSeries series = new NumberSeries(
                    new SeriesId(unit.newId()),
                    unit.project(),
                    valid.documents(),
                    valid.name().strip(),
                    valid.pattern(),
                    valid.restart(),
                    valid.start(),
                    isFirst ? SeriesUse.DEFAULT : SeriesUse.ON_REQUEST,
                    1);
            return SeriesChanges.insert(unit, book.requireApart(series));
        });
    }

    /**
     * Changes name, pattern, restart and start of a series from now on; numbers given keep their form, and no other series
     * can give them. A start that is moved must lie above the last number of the present period, and holds in that period alone;
     * until the series gives its first number it awaits that, whatever its period. When the restart changes, the new
     * period goes on from where the present one stands, so that no number comes a second time.
     *
     * @throws OverlappingPatternException if another series could give one of its numbers, now or under an earlier pattern
     * @throws SeriesNameTakenException if another series for these documents has the name
     * @throws SeriesStartException if the start is not above the last number of the present period
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws IllegalArgumentException if the kind of its documents was changed
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public NumberSeries save(NumberSeries changed) {
        return session.write(unit -> {
            SeriesBook book = SeriesBook.open(unit);
            NumberSeries stored = book.get(changed.id());
            if (stored.version() != changed.version()) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            if (stored.documents() != changed.documents()) {
                throw new IllegalArgumentException("A series keeps its kind of documents; add another series");
            }
            book.requireApart(changed);
            boolean hasGiven = CarryOver.of(unit, stored, changed);
            if (hasGiven && !changed.pattern().equals(stored.pattern())) {
                unit.stores().numbering().remember(unit.project(), new FormerPattern(stored.id(), stored.pattern()));
            }
            return SeriesChanges.update(unit, stored, changed.withUse(stored.use()));
        });
    }

    /**
     * Makes a series the default for its kind of documents, in place of the one that is.
     *
     * @throws NotFoundException if there is no such series
     * @throws RetiredSeriesException if it is retired
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public NumberSeries makeDefault(SeriesId id) {
        return session.write(unit -> {
            SeriesBook book = SeriesBook.open(unit);
            NumberSeries series = book.get(id);
            if (series.use() == SeriesUse.RETIRED) {
                throw new RetiredSeriesException(series);
            }
            book.findDefault(series.documents())
                    .filter(former -> !former.id().equals(id))
                    .ifPresent(former -> SeriesChanges.use(unit, former, SeriesUse.ON_REQUEST));
            return SeriesChanges.use(unit, series, SeriesUse.DEFAULT);
        });
    }

    /**
     * Retires a series: it gives no number more, and its numbers stay its own.
     *
     * @throws NotFoundException if there is no such series
     * @throws SeriesIsDefaultException if it is the default one
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public NumberSeries retire(SeriesId id) {
        return session.write(unit -> {
            NumberSeries series = SeriesBook.open(unit).get(id);
            if (series.use() == SeriesUse.DEFAULT) {
                throw new SeriesIsDefaultException(series);
            }
            return SeriesChanges.use(unit, series, SeriesUse.RETIRED);
        });
    }

    /**
     * Lets a retired series give numbers again, from where it stopped, to documents for which it is named.
     *
     * @throws NotFoundException if there is no such series
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public NumberSeries reinstate(SeriesId id) {
        return session.write(unit -> {
            NumberSeries series = SeriesBook.open(unit).get(id);
            return series.use() == SeriesUse.RETIRED ? SeriesChanges.use(unit, series, SeriesUse.ON_REQUEST) : series;
        });
    }

    /**
     * Writes the series that a new project begins with: invoices from {@code INV0000001} on (TEAMLAB-26), credit notes from
     * {@code CN0000001}, corrections from {@code COR0000001}, proformas from {@code PF0000001}, advances from {@code ADV0000001} and
     * final invoices from {@code FIN0000001} on.
     */
    public static void insertDefaults(UnitOfWork<? extends NumberingStores> unit, Locale language) {
        insertDefault(unit, DocumentKind.INVOICE, NumberPattern.DEFAULT, language);
        insertDefault(unit, DocumentKind.CREDIT_NOTE, NumberPattern.OF_CREDIT_NOTES, language);
        insertDefault(unit, DocumentKind.CORRECTION, NumberPattern.OF_CORRECTIONS, language);
        insertDefault(unit, DocumentKind.PROFORMA, NumberPattern.OF_PROFORMAS, language);
        insertDefault(unit, DocumentKind.ADVANCE, NumberPattern.OF_ADVANCES, language);
        insertDefault(unit, DocumentKind.FINAL, NumberPattern.OF_FINAL_INVOICES, language);
    }

    private static void insertDefault(
            UnitOfWork<? extends NumberingStores> unit,
            DocumentKind documents,
            NumberPattern pattern,
            Locale language) {
        SeriesChanges.insert(
                unit,
                new NumberSeries(
                        new SeriesId(unit.newId()),
                        unit.project(),
                        documents,
                        Messages.of("series." + documents.code(), language),
                        pattern,
                        Restart.NEVER,
                        1,
                        SeriesUse.DEFAULT,
                        1));
    }

    private static NumberSeries get(UnitOfWork<? extends NumberingStores> unit, SeriesId id) {
        return unit.stores().numbering().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }
}
