package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.Crm;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.id.SeriesId;
import io.klientela.invoice.IssueOrder;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.Findings;
import io.klientela.numbering.HoldsNumbers;
import io.klientela.numbering.IssuedNumber;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberGap;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberReport;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.numbering.UncountedPeriodException;
import io.klientela.storage.Stores;
import io.klientela.testkit.AlteredStorage.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report shows that no number of a series is missing, and what about them is unusual. */
@Tag("TEAMLAB-26")
public abstract class NumberReportContract extends CrmContract {
    private static final NumberPeriod ALWAYS = new NumberPeriod("");

    private Company acme;

    /** For the tests of adapters. */
    protected NumberReportContract() {}

    @BeforeEach
    final void addClient() {
        acme = company("ACME");
    }

    private NumberSeries standard() {
        return desk().numbering().series(DocumentKind.INVOICE);
    }

    private void issue(IssueOrder... orders) {
        for (IssueOrder order : orders) {
            desk().invoices().issue(draft(acme), order);
        }
    }

    private NumberReport report(NumberPeriod period) {
        return desk().numbering().report(standard().id(), period);
    }

    private static List<String> texts(Findings<IssuedNumber> numbers) {
        return numbers.first().stream().map(IssuedNumber::text).toList();
    }

    @Test
    void tellsOfASeriesThatGaveNothing() {
        NumberReport report = report(ALWAYS);

        assertThat(report.issued()).isZero();
        assertThat(report.first()).isEmpty();
        assertThat(report.last()).isEmpty();
        assertThat(report.gaps().isEmpty()).isTrue();
    }

    @Test
    void tellsHowManyNumbersOfWhichDaysAPeriodHas() {
        NumberSeries monthly = standard().withPattern(NumberPattern.parse("{yyyy}/{MM}/{seq:1}"), Restart.MONTHLY);
        desk().numbering().save(monthly);
        LocalDate october = LocalDate.of(2026, 10, 31);
        IssueOrder today = IssueOrder.today();
        issue(today.on(october, ""), today, today, today.on(october, "late"), today.on(TODAY.minusDays(2), "late"));
        issue(today, today.numbered("OLD-1"), today.on(october, "").numbered("OLD-2"));

        NumberReport november = report(new NumberPeriod("2026-11"));
        assertThat(november.issued()).isEqualTo(4);
        assertThat(november.first().orElseThrow().text()).isEqualTo("2026/11/1");
        assertThat(november.last().orElseThrow().text()).isEqualTo("2026/11/4");
        assertThat(november.last().orElseThrow().sequence()).isEqualTo(4);
        assertThat(november.gaps().isEmpty()).isTrue();
        assertThat(texts(november.outOfOrder())).containsExactly("2026/11/3");
        assertThat(texts(november.byHand())).containsExactly("OLD-1");
        NumberReport before = report(new NumberPeriod("2026-10"));
        assertThat(before.issued()).isEqualTo(2);
        assertThat(texts(before.byHand())).containsExactly("OLD-2");
        assertThat(report(new NumberPeriod("2025-10")).issued()).isZero();
    }

    /** "Nothing issued, no gap" of a year of a series that counts by months would be a wrong answer to a wrong question. */
    @Test
    void refusesAPeriodByWhichTheSeriesNeverCounted() {
        NumberPattern pattern = NumberPattern.parse("{yyyy}/{MM}/{seq:1}");
        desk().numbering().save(standard().withPattern(pattern, Restart.MONTHLY));
        issue(IssueOrder.today());

        for (NumberPeriod period : List.of(ALWAYS, new NumberPeriod("2026"))) {
            assertThatExceptionOfType(UncountedPeriodException.class)
                    .isThrownBy(() -> report(period))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo("number.period-uncounted");
                        assertThat(refused.series()).isEqualTo(standard().id());
                        assertThat(refused.period()).isEqualTo(period);
                        assertThat(refused.restarts()).containsExactly(Restart.MONTHLY);
                    });
        }
        desk().numbering().save(standard().withPattern(pattern, Restart.YEARLY));
        assertThat(report(new NumberPeriod("2026-11")).issued()).isEqualTo(1);
        assertThat(report(new NumberPeriod("2026")).issued()).isZero();
        assertThatExceptionOfType(UncountedPeriodException.class)
                .isThrownBy(() -> report(ALWAYS))
                .satisfies(refused -> assertThat(refused.restarts()).containsExactly(Restart.YEARLY, Restart.MONTHLY));
    }

    /** Beginning, middle and end: whatever is lost of what a series gave is missing. */
    @Test
    void findsWhatIsMissingAtTheBeginningAndAtTheEnd() {
        NumberSeries series = desk().numbering()
                .add(NewSeries.of(DocumentKind.INVOICE, "Yearly", NumberPattern.parse("Y{yyyy}/{seq:1}"))
                        .restarting(Restart.YEARLY)
                        .startingAt(57));
        for (int each = 0; each < 6; each++) {
            issue(IssueOrder.today().in(series.id()));
        }
        NumberPeriod year = new NumberPeriod("2026");
        assertThat(desk().numbering().report(series.id(), year).gaps().isEmpty())
                .isTrue();

        assertThat(gapsWithout(series, year, Set.of(57L, 58L, 60L, 62L)))
                .containsExactly(new NumberGap(57, 58), new NumberGap(60, 60), new NumberGap(62, 62));
        assertThat(gapsWithout(series, year, Set.of(57L, 58L, 59L, 60L, 61L, 62L)))
                .containsExactly(new NumberGap(57, 62));
        assertThat(gapsWithout(series, new NumberPeriod("2025"), Set.of())).isEmpty();
    }

    /** What the series gives under another restart hides nothing that is lost at the ends of a period which it did not take over. */
    @Test
    void findsWhatIsMissingThoughTheRestartWasChanged() {
        NumberPattern pattern = NumberPattern.parse("R{yyyy}/{MM}/{seq:1}");
        NumberSeries series = desk().numbering().add(NewSeries.of(DocumentKind.INVOICE, "Restarted", pattern));
        IssueOrder order = IssueOrder.today().in(series.id());
        issue(order, order, order);
        series = desk().numbering().save(series.withPattern(pattern, Restart.YEARLY));
        clock.advance(Duration.ofDays(365));
        issue(order, order, order);
        NumberPeriod year = new NumberPeriod("2027");
        assertThat(gapsWithout(series, year, Set.of(1L))).containsExactly(new NumberGap(1, 1));

        clock.advance(Duration.ofDays(365));
        series = desk().numbering().save(series.withPattern(pattern, Restart.MONTHLY));
        issue(order, order, order);
        assertThat(gapsWithout(series, year, Set.of(3L))).containsExactly(new NumberGap(3, 3));
        assertThat(gapsWithout(series, year, Set.of())).isEmpty();
    }

    /** The gaps that a report finds of whose documents those of some numbers were lost. */
    private List<NumberGap> gapsWithout(NumberSeries series, NumberPeriod period, Set<Long> lost) {
        Answer holders = (method, returned) -> method.equals("numbersOf")
                ? ((List<?>) returned)
                        .stream()
                                .map(IssuedNumber.class::cast)
                                .filter(number -> !lost.contains(number.sequence()))
                                .toList()
                : method.equals("borne") ? Set.of() : returned;
        Answer stores = (method, returned) -> method.equals("numberHolders")
                ? ((List<?>) returned)
                        .stream()
                                .map(holder -> altered(HoldsNumbers.class, (HoldsNumbers) holder, holders))
                                .toList()
                : returned;
        return Crm.builder(new AlteredStorage(storage(), real -> altered(Stores.class, real, stores)))
                .clock(clock)
                .build()
                .project(project())
                .asHostUser("anna")
                .inTransaction(bound ->
                        bound.numbering().report(series.id(), period).gaps().first());
    }

    @Test
    void showsTheGapBeforeAStartThatNoNumberHasReachedYet() {
        issue(IssueOrder.today());
        NumberSeries moved = desk().numbering().save(standard().withStart(5));
        assertThat(report(ALWAYS).gaps().isEmpty()).isTrue();

        desk().numbering().save(moved.withStart(3));
        issue(IssueOrder.today());

        assertThat(report(ALWAYS).gaps().first()).containsExactly(new NumberGap(2, 2));
    }

    @Test
    void tellsApartASeriesFromAnother() {
        SeriesId branch = desk().numbering()
                .add(NewSeries.of(DocumentKind.INVOICE, "Branch", NumberPattern.parse("B{seq:1}")))
                .id();
        SeriesId credits = desk().numbering()
                .add(NewSeries.of(DocumentKind.CREDIT_NOTE, "Credits", NumberPattern.parse("C{seq:1}")))
                .id();
        issue(
                IssueOrder.today().in(branch),
                IssueOrder.today(),
                IssueOrder.today().in(branch));
        issue(IssueOrder.today().numbered("OLD-1"));

        assertThat(report(ALWAYS).issued()).isEqualTo(1);
        assertThat(desk().numbering().report(branch, ALWAYS).issued()).isEqualTo(2);
        assertThat(desk().numbering().report(branch, ALWAYS).byHand().count()).isEqualTo(1);
        assertThat(desk().numbering().report(credits, ALWAYS).byHand().count()).isZero();
    }

    @Test
    void showsTheGapThatAHigherStartLeaves() {
        issue(IssueOrder.today());
        desk().numbering().save(standard().withStart(5));
        issue(IssueOrder.today());

        NumberReport report = report(ALWAYS);

        assertThat(report.issued()).isEqualTo(2);
        assertThat(report.gaps()).isEqualTo(new Findings<>(1, List.of(new NumberGap(2, 4))));
    }

    /** A number chosen by hand before the series had its pattern is there: passing it over leaves no gap. */
    @Test
    void seesNoGapWhereANumberWasPassedOver() {
        issue(
                IssueOrder.today(),
                IssueOrder.today().numbered("F-2"),
                IssueOrder.today().numbered("F-3"));
        desk().numbering().save(standard().withPattern(NumberPattern.parse("F-{seq:1}"), Restart.NEVER));
        issue(IssueOrder.today());

        NumberReport report = report(ALWAYS);

        assertThat(report.last().orElseThrow().text()).isEqualTo("F-4");
        assertThat(report.issued()).isEqualTo(2);
        assertThat(report.gaps().isEmpty()).isTrue();
    }

    /** The count goes on under the other restart: what it gave there is not missing here. */
    @Test
    void seesNoGapWhereNumbersWereGivenUnderAnotherRestart() {
        issue(IssueOrder.today());
        NumberSeries endless = standard();
        desk().numbering().save(endless.withPattern(NumberPattern.parse("{yyyy}/{MM}/{seq:1}"), Restart.MONTHLY));
        issue(IssueOrder.today(), IssueOrder.today());
        desk().numbering().save(standard().withPattern(endless.pattern(), Restart.NEVER));
        issue(IssueOrder.today());

        assertThat(report(ALWAYS).last().orElseThrow().sequence()).isEqualTo(4);
        assertThat(report(ALWAYS).gaps().isEmpty()).isTrue();
        assertThat(report(new NumberPeriod("2026-11")).issued()).isEqualTo(2);
        desk().numbering().save(standard().withStart(7));
        issue(IssueOrder.today());
        assertThat(report(ALWAYS).gaps().first()).containsExactly(new NumberGap(5, 6));
    }

    /** The month took over a number twice, and gave none of its own in between. */
    @Test
    void seesNoGapWhereAPeriodThatGaveNothingTookOverTwice() {
        NumberPattern pattern = NumberPattern.parse("{yyyy}/{MM}/{seq:1}");
        NumberPeriod month = new NumberPeriod("2026-11");
        issue(IssueOrder.today());
        desk().numbering().save(standard().withPattern(pattern, Restart.MONTHLY));
        desk().numbering().save(standard().withPattern(pattern, Restart.NEVER));
        issue(IssueOrder.today().on(TODAY.minusMonths(1), "Forgotten"));
        desk().numbering().save(standard().withPattern(pattern, Restart.MONTHLY));
        assertThat(report(month).gaps().isEmpty()).isTrue();

        issue(IssueOrder.today());

        assertThat(report(month).gaps().isEmpty()).isTrue();
        assertThat(report(month).first().map(IssuedNumber::sequence)).contains(3L);
        assertThat(report(ALWAYS).gaps().isEmpty()).isTrue();
    }

    @Test
    void showsTheGapThatAHigherStartLeavesBehindWhatWasTakenOver() {
        NumberPattern pattern = NumberPattern.parse("{yyyy}/{MM}/{seq:1}");
        NumberPeriod month = new NumberPeriod("2026-11");
        issue(IssueOrder.today().on(TODAY.minusMonths(1), "Forgotten"));
        desk().numbering().save(standard().withPattern(pattern, Restart.MONTHLY));
        desk().numbering().save(standard().withStart(5));
        issue(IssueOrder.today());

        assertThat(report(month).gaps().first()).containsExactly(new NumberGap(2, 4));
    }

    /** Its command began before that of the lower number, and took the number when the restart was changed already. */
    @Test
    void seesNoGapWhereTheNumberUnderAnotherRestartTookLong() {
        issue(IssueOrder.today());
        NumberSeries endless = standard();
        desk().numbering().save(endless.withPattern(NumberPattern.parse("{yyyy}/{MM}/{seq:1}"), Restart.MONTHLY));
        clock.advance(Duration.ofMinutes(-5));
        issue(IssueOrder.today());
        clock.advance(Duration.ofMinutes(10));
        desk().numbering().save(standard().withPattern(endless.pattern(), Restart.NEVER));
        issue(IssueOrder.today());

        assertThat(report(ALWAYS).last().orElseThrow().sequence()).isEqualTo(3);
        assertThat(report(ALWAYS).gaps().isEmpty()).isTrue();
    }

    @Test
    void countsAllAndListsTheFirst() {
        int many = Findings.LISTED + 5;
        for (int each = 0; each < many; each++) {
            issue(IssueOrder.today().numbered("OLD-" + each));
        }

        Findings<IssuedNumber> byHand = report(ALWAYS).byHand();

        assertThat(byHand.count()).isEqualTo(many);
        assertThat(byHand.first()).hasSize(Findings.LISTED);
    }

    /** It tells of every invoice, so sight of some is not enough, and the settings are not either. */
    @Test
    void isForThoseWhoSeeEveryInvoice() {
        issue(IssueOrder.today());
        SeriesId series = standard().id();
        desk().employees()
                .add(NewEmployee.named("Set", "Tings")
                        .hostUser("set")
                        .grant(new Grant(Permissions.SETTINGS_EDIT, Scope.ALL))
                        .grant(new Grant(Permissions.INVOICES_VIEW, Scope.PUBLIC)));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as("set").numbering().report(series, ALWAYS));
        assertThat(hired("iva", PresetRoles.INVOICER)
                        .numbering()
                        .report(series, ALWAYS)
                        .issued())
                .isEqualTo(1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().numbering().report(new SeriesId(ids().next()), ALWAYS));
    }
}
