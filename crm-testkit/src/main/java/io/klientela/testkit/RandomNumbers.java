package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.NewCompany;
import io.klientela.error.CrmException;
import io.klientela.error.TransientStorageException;
import io.klientela.id.ContactId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.IssuedNumber;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberGap;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberReport;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.numbering.UncountedPeriodException;
import io.klientela.storage.Storage;
import io.klientela.tax.Vat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One project under random commands about numbers, and what its numbers have to be. */
final class RandomNumbers {
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final List<String> PATTERNS = List.of(
            "F{seq:1}",
            "F{yyyy}/{seq:2}",
            "F/{yyyy}/{MM}/{seq:1}",
            "{yyyy}{seq:5}",
            "{yy}{MM}{seq:3}",
            "{seq:1}/{yyyy}",
            "{seq:2}",
            "1{seq:1}",
            "{yyyy}-{seq:1}",
            "{MM}{yyyy}-{seq:1}",
            "F1{seq:2}",
            "F/{seq:1}",
            "INV{seq:7}");

    private final Chance chance;
    private final MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");
    private final CrmSession desk;
    private final ContactId client;
    private final List<String> log = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Map<SeriesId, Set<NumberPattern>> rendered = new HashMap<>();
    private final Map<SeriesId, CountedSeries> counted = new HashMap<>();
    private final Set<SeriesId> moved = new HashSet<>();

    RandomNumbers(Storage storage, Chance chance) {
        this.chance = chance;
        Crm crm = Crm.builder(storage).clock(clock).build();
        desk = crm.project(crm.setUp(CrmContract.newProject("anna"))).asHostUser("anna");
        client = desk.contacts().add(NewCompany.named("ACME")).id();
        days.add(today());
        desk.numbering().series().forEach(this::count);
    }

    private void count(NumberSeries series) {
        counted.put(series.id(), new CountedSeries(series));
    }

    private CountedSeries counted(SeriesId series) {
        return Objects.requireNonNull(counted.get(series));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Of the kind that is issued, more often than not. */
    private NumberSeries series() {
        List<NumberSeries> all = desk.numbering().series();
        return chance.oneOf(
                chance.oneIn(8)
                        ? all
                        : all.stream()
                                .filter(series -> series.documents() == DocumentKind.INVOICE)
                                .toList());
    }

    void step() {
        try {
            switch (chance.below(20)) {
                case 0, 1 -> add();
                case 2 -> change();
                case 3, 4 -> moveStart();
                case 5 -> desk.numbering().retire(series().id());
                case 6 -> desk.numbering().makeDefault(series().id());
                case 7 -> desk.numbering().reinstate(series().id());
                case 8 -> {
                    clock.advance(Duration.ofDays(chance.oneOf(List.of(1, 20, 200))));
                    days.add(today());
                }
                case 9, 10, 11 -> issue(IssueOrder.today().numbered(byHand()));
                default -> issue(order());
            }
        } catch (CrmException refused) {
            assertThat(refused)
                    .as(() -> "a refusal, not a number that is there: " + this)
                    .isNotInstanceOf(TransientStorageException.class);
        }
    }

    private void add() {
        NumberSeries added = desk.numbering()
                .add(NewSeries.of(DocumentKind.INVOICE, "Series " + chance.below(100), pattern())
                        .restarting(chance.oneOf(List.of(Restart.values())))
                        .startingAt(1 + chance.below(12)));
        log.add("add " + added);
        count(added);
    }

    private NumberPattern pattern() {
        return NumberPattern.parse(chance.oneOf(PATTERNS));
    }

    private void change() {
        NumberPattern pattern = pattern();
        Restart restart = chance.oneOf(List.of(Restart.values()));
        if (pattern.showsPeriodOf(restart)) {
            save("change ", series().withPattern(pattern, restart));
        }
    }

    private void moveStart() {
        NumberSeries series = series();
        save("move ", series.withStart(1 + chance.below(30)));
        moved.add(series.id());
    }

    private void save(String what, NumberSeries changed) {
        NumberSeries saved = desk.numbering().save(changed);
        log.add(what + saved);
        counted(saved.id()).save(saved, today());
    }

    /** Such as a series could give, more often than not. */
    private String byHand() {
        return chance.oneIn(2) ? "H" + chance.below(5) : pattern().render(today(), 1 + chance.below(9));
    }

    private IssueOrder order() {
        IssueOrder order = chance.oneIn(3)
                ? IssueOrder.today().on(today().plusDays(chance.below(800) - 500L), "A reason")
                : IssueOrder.today();
        return chance.oneIn(2) ? order.in(series().id()) : order;
    }

    private void issue(IssueOrder order) {
        DraftInvoice draft = desk.invoices()
                .draft(NewInvoice.to(client).line("Work", "1", Money.of("1.00", "PLN"), Vat.standard("23")));
        LocalDate day = order.date().orElseGet(this::today);
        SeriesId series = order.series()
                .orElseGet(() -> desk.numbering().series(DocumentKind.INVOICE).id());
        NumberPattern pattern = desk.numbering().get(series).pattern();
        long sequence = counted(series).next(day, numbers);
        String expected = pattern.render(day, sequence);
        String shown = desk.numbering().preview(series, day);
        assertThat(shown)
                .as(() -> "preview on " + day + " of " + series + ": " + this)
                .isEqualTo(expected);
        IssuedInvoice invoice = desk.invoices().issue(draft, order);
        log.add("issue " + invoice.number() + " on " + day + " as " + invoice.series());
        days.add(day);
        assertThat(numbers.add(invoice.number())).as(this::toString).isTrue();
        invoice.series().ifPresent(place -> {
            assertThat(invoice.number()).as(this::toString).isEqualTo(expected);
            assertThat(place.sequence()).as(this::toString).isEqualTo(sequence);
            counted(series).give(day, clock.instant(), sequence);
            rendered.computeIfAbsent(series, id -> new HashSet<>()).add(pattern);
            assertThat(pattern.couldRender(invoice.number())).as(this::toString).isTrue();
        });
    }

    /** Whatever a series gave, no other series could give, nor could it under a pattern under which it gave numbers. */
    void assertApart() {
        List<NumberSeries> all = desk.numbering().series();
        for (NumberSeries one : all) {
            for (NumberPattern pattern : rendered.getOrDefault(one.id(), Set.of())) {
                for (NumberSeries other : all) {
                    Set<NumberPattern> others = new HashSet<>(rendered.getOrDefault(other.id(), Set.of()));
                    others.add(other.pattern());
                    assertThat(other.id().equals(one.id()) || others.stream().noneMatch(pattern::overlaps))
                            .as("%s of %s and %s of %s: %s", pattern, one, others, other, this)
                            .isTrue();
                }
            }
        }
    }

    /**
     * A report tells of what was given and what is missing as the rules have it. Only a start that was moved leaves a gap, or a count that
     * came from a third period.
     */
    void assertReported() {
        List<LocalDate> all = List.copyOf(days);
        for (NumberSeries series : desk.numbering().series()) {
            Set<NumberPeriod> periods = new HashSet<>(counted(series.id()).periods());
            periods.add(chance.oneOf(List.of(Restart.values())).periodOf(chance.oneOf(all)));
            periods.forEach(period -> assertReported(series, period));
        }
    }

    private void assertReported(NumberSeries series, NumberPeriod period) {
        CountedSeries count = counted(series.id());
        try {
            NumberReport report = desk.numbering().report(series.id(), period);
            List<NumberGap> gaps = count.gaps(period, numbers, clock.instant());
            assertThat(count.countsBy(period)).as(this::toString).isTrue();
            assertThat(report.gaps().first())
                    .as(() -> series + " in \"" + period + "\": " + this)
                    .isEqualTo(gaps);
            assertThat(gaps.isEmpty() || moved.contains(series.id()) || count.isTakenOverTwice(period))
                    .as(this::toString)
                    .isTrue();
            List<Long> sequences = count.sequences(period);
            assertThat(report.issued()).as(this::toString).isEqualTo(sequences.size());
            assertThat(report.last().stream().map(IssuedNumber::sequence))
                    .as(this::toString)
                    .containsExactlyElementsOf(sequences.subList(Math.max(0, sequences.size() - 1), sequences.size()));
        } catch (UncountedPeriodException refused) {
            assertThat(count.countsBy(period)).as(this::toString).isFalse();
        }
    }

    @Override
    public String toString() {
        return chance + "\n" + String.join("\n", log);
    }
}
