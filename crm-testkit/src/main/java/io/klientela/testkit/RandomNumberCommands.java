package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.id.RecordRef;
import io.klientela.id.SeriesId;
import io.klientela.invoice.IssueOrder;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.testkit.RandomCommands.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random commands about number series, among them stale ones, overlapping ones and such as are refused. */
final class RandomNumberCommands {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<NumberPattern> PATTERNS = List.of(
            NumberPattern.DEFAULT,
            NumberPattern.parse("FV/{yyyy}/{MM}/{seq:4}"),
            NumberPattern.parse("{yyyy}{seq:5}"),
            NumberPattern.parse("HAND-{seq:1}"),
            NumberPattern.parse("Ł{yy}/{seq:2}"),
            NumberPattern.parse("KOR {seq:3}"));

    private final Chance chance;
    private final List<NumberSeries> series = new ArrayList<>();

    RandomNumberCommands(Chance chance, CrmSession admin) {
        this.chance = chance;
        series.addAll(admin.numbering().series());
    }

    /** Takes note of what a step gave, and gives what its history can be asked by. */
    Optional<RecordRef> learn(Object result) {
        if (result instanceof NumberSeries made) {
            series.add(made);
            return Optional.of(made.id().ref());
        }
        return Optional.empty();
    }

    /** The order, now and then under a series of its own choice. */
    IssueOrder inSomeSeries(IssueOrder order) {
        return order.number().isEmpty() && chance.oneIn(3) ? order.in(some()) : order;
    }

    private SeriesId some() {
        return chance.oneOf(series).id();
    }

    Step next() {
        NumberPattern pattern = chance.oneOf(PATTERNS);
        Restart restart = chance.oneOf(List.of(Restart.values()));
        SeriesId id = some();
        long start = 1L + chance.below(9);
        return switch (chance.below(8)) {
            case 0, 1 -> {
                DocumentKind documents =
                        chance.oneOf(List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.CORRECTION));
                String name = chance.oneIn(10) ? " " : chance.name();
                yield new Step(
                        "add series " + pattern + restart,
                        desk -> desk.numbering()
                                .add(NewSeries.of(documents, name, pattern).startingAt(start)));
            }
            case 2, 3 -> save(chance.oneOf(series), pattern, restart);
            case 4 -> new Step("default series " + id, desk -> desk.numbering().makeDefault(id));
            case 5 -> new Step("retire series " + id, desk -> desk.numbering().retire(id));
            case 6 ->
                new Step("reinstate series " + id, desk -> desk.numbering().reinstate(id));
            default -> {
                NumberPeriod period = restart.periodOf(TODAY);
                yield chance.oneIn(2)
                        ? new Step(
                                "report " + id + period,
                                desk -> desk.numbering().report(id, period))
                        : new Step("preview " + id, desk -> desk.numbering().preview(id, TODAY));
            }
        };
    }

    private Step save(NumberSeries known, NumberPattern pattern, Restart restart) {
        long start = 1L + chance.below(9);
        String name = chance.name();
        int choice = chance.below(3);
        return new Step(
                "save series " + known + choice + pattern + restart + start,
                desk -> desk.numbering()
                        .save(
                                switch (choice) {
                                    case 0 -> known.withName(name);
                                    case 1 -> known.withStart(start);
                                    default -> known.withPattern(pattern, restart);
                                }));
    }
}
