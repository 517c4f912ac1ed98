package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.SeriesId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberReport;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Numbering;
import io.klientela.numbering.OtherDocumentsException;
import io.klientela.numbering.OverlappingPatternException;
import io.klientela.numbering.PatternWithoutPeriodException;
import io.klientela.numbering.ReservedNumberException;
import io.klientela.numbering.Restart;
import io.klientela.numbering.RetiredSeriesException;
import io.klientela.numbering.SeriesExhaustedException;
import io.klientela.numbering.SeriesIsDefaultException;
import io.klientela.numbering.SeriesNameTakenException;
import io.klientela.numbering.SeriesStartException;
import io.klientela.numbering.SeriesUse;
import io.klientela.storage.Stores;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project has several number series, and none of them ever gives a number of another (REQUIREMENTS decision 14). */
@Tag("TEAMLAB-26")
public abstract class SeriesContract extends CrmContract {
    /** For the tests of adapters. */
    protected SeriesContract() {}

    private Numbering numbering() {
        return desk().numbering();
    }

    private NumberSeries standard() {
        return numbering().series(DocumentKind.INVOICE);
    }

    private static NewSeries invoices(String name, String pattern) {
        return NewSeries.of(DocumentKind.INVOICE, name, NumberPattern.parse(pattern));
    }

    private String issued(Company client, IssueOrder order) {
        return desk().invoices().issue(draft(client), order).number();
    }

    private String issued(Company client) {
        return issued(client, IssueOrder.today());
    }

    private void assertRefused(Class<? extends RuntimeException> refusal, Runnable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(refusal).isThrownBy(command::run);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void numbersInTheSeriesNamedOrInTheDefaultOne() {
        Company acme = company("ACME");
        NumberSeries krakow =
                numbering().add(invoices("Kraków", "KR/{yyyy}/{seq:3}").restarting(Restart.YEARLY));
        NumberSeries gdansk = numbering().add(invoices("Gdańsk", "GD/{seq:3}").startingAt(100));

        assertThat(krakow.use()).isEqualTo(SeriesUse.ON_REQUEST);
        assertThat(numbering().series())
                .extracting(NumberSeries::name)
                .containsExactly(
                        "Faktury",
                        "Faktury korygujące",
                        "Korekty faktur",
                        "Faktury pro forma",
                        "Faktury zaliczkowe",
                        "Faktury końcowe",
                        "Kraków",
                        "Gdańsk");
        assertThat(issued(acme, IssueOrder.today().in(krakow.id()))).isEqualTo("KR/2026/001");
        assertThat(issued(acme, IssueOrder.today().in(gdansk.id()))).isEqualTo("GD/100");
        assertThat(issued(acme)).isEqualTo("INV0000001");
        numbering().makeDefault(gdansk.id());
        assertThat(issued(acme)).isEqualTo("GD/101");
        assertThat(issued(acme, IssueOrder.today().in(standard().id()))).isEqualTo("GD/102");
        assertThat(numbering().preview(krakow.id(), LocalDate.of(2027, 1, 1))).isEqualTo("KR/2027/001");
        assertThat(numbering().preview(DocumentKind.INVOICE, TODAY)).isEqualTo("GD/103");
        assertThat(numbering().series())
                .filteredOn(series -> series.documents() == DocumentKind.INVOICE)
                .extracting(NumberSeries::use)
                .containsExactly(SeriesUse.ON_REQUEST, SeriesUse.ON_REQUEST, SeriesUse.DEFAULT);
    }

    @Test
    void beginsWithASeriesOfEachKindThatIsIssued() {
        NumberSeries credits = numbering().series(DocumentKind.CREDIT_NOTE);
        assertThat(Stream.of(
                                DocumentKind.INVOICE,
                                DocumentKind.CREDIT_NOTE,
                                DocumentKind.CORRECTION,
                                DocumentKind.PROFORMA,
                                DocumentKind.ADVANCE,
                                DocumentKind.FINAL)
                        .map(kind -> numbering().series(kind).pattern().toString()))
                .containsExactly("INV{seq:7}", "CN{seq:7}", "COR{seq:7}", "PF{seq:7}", "ADV{seq:7}", "FIN{seq:7}");
        DraftInvoice draft = draft(company("ACME"));
        assertRefused(
                OtherDocumentsException.class,
                () -> desk().invoices().issue(draft, IssueOrder.today().in(credits.id())));
    }

    @Test
    void retiresASeriesForGoodOrForAWhile() {
        Company acme = company("ACME");
        NumberSeries branch = numbering().add(invoices("Branch", "B{seq:2}"));
        IssueOrder inBranch = IssueOrder.today().in(branch.id());
        assertThat(issued(acme, inBranch)).isEqualTo("B01");

        numbering().retire(branch.id());
        DraftInvoice draft = draft(acme);
        assertRefused(RetiredSeriesException.class, () -> desk().invoices().issue(draft, inBranch));
        assertRefused(RetiredSeriesException.class, () -> numbering().makeDefault(branch.id()));
        assertRefused(
                SeriesIsDefaultException.class,
                () -> numbering().retire(standard().id()));
        numbering().reinstate(branch.id());
        assertThat(issued(acme, inBranch)).isEqualTo("B02");
        assertThat(history(branch.id().ref()))
                .extracting(change -> change.fields().get(0).field())
                .contains("use");
    }

    @Test
    void refusesAPatternThatCouldGiveANumberOfAnotherSeries() {
        Company acme = company("ACME");
        NumberSeries branch = numbering().add(invoices("Branch", "B{seq:2}"));

        List<String> overlapping = List.of("INV{seq:9}", "INV{seq:1}", "INV{yyyy}{seq:3}", "INV000{MM}{seq:2}");
        for (String pattern : overlapping) {
            assertRefused(OverlappingPatternException.class, () -> numbering().add(invoices("Third", pattern)));
            assertRefused(
                    OverlappingPatternException.class,
                    () -> numbering().save(branch.withPattern(NumberPattern.parse(pattern), Restart.NEVER)));
        }
        assertRefused(
                OverlappingPatternException.class,
                () -> numbering()
                        .add(NewSeries.of(DocumentKind.PROFORMA, "Proforma", NumberPattern.parse("B{seq:4}"))));
        numbering().retire(branch.id());
        assertThatExceptionOfType(OverlappingPatternException.class)
                .isThrownBy(() -> numbering().add(invoices("Third", "B1{seq:1}")))
                .satisfies(refused -> {
                    assertThat(refused.series()).isEqualTo(branch.id());
                    assertThat(refused.other()).isEqualTo(branch.pattern());
                });
        numbering().add(invoices("Third", "b{seq:1}"));
        assertThat(issued(acme)).isEqualTo("INV0000001");
    }

    /** Once a number is out, its pattern belongs to its series; a slip of the pen that gave none does not. */
    @Test
    void keepsAFormerPatternForItsSeriesIfItGaveANumber() {
        Company acme = company("ACME");
        NumberSeries branch = numbering().add(invoices("Branch", "SLIP{seq:2}"));
        branch = numbering().save(branch.withPattern(NumberPattern.parse("B{seq:2}"), Restart.NEVER));
        numbering().add(invoices("Third", "SLIP-{seq:2}"));
        IssueOrder inBranch = IssueOrder.today().in(branch.id());
        assertThat(issued(acme, inBranch)).isEqualTo("B01");

        branch = numbering().save(branch.withPattern(NumberPattern.parse("C{seq:2}"), Restart.NEVER));

        assertThat(issued(acme, inBranch)).isEqualTo("C02");
        assertRefused(OverlappingPatternException.class, () -> numbering().add(invoices("Fourth", "B{seq:3}")));
        DraftInvoice draft = draft(acme);
        assertRefused(
                ReservedNumberException.class,
                () -> desk().invoices().issue(draft, IssueOrder.today().numbered("B77")));
        numbering().save(branch.withPattern(NumberPattern.parse("B{seq:2}"), Restart.NEVER));
        assertThat(issued(acme, inBranch)).isEqualTo("B03");
    }

    @Test
    void refusesANumberByHandOfARetiredSeries() {
        NumberSeries branch = numbering().add(invoices("Branch", "B{seq:2}"));
        numbering().retire(branch.id());
        DraftInvoice draft = draft(company("ACME"));

        assertRefused(
                ReservedNumberException.class,
                () -> desk().invoices().issue(draft, IssueOrder.today().numbered("B07")));
        assertThat(desk().invoices()
                        .issue(draft, IssueOrder.today().numbered("B7"))
                        .number())
                .isEqualTo("B7");
    }

    /** A number of last year that the series gave while it counted without restarts must not come again. */
    @Test
    void passesOverNumbersThatItGaveWhileItCountedOtherwise() {
        Company acme = company("ACME");
        LocalDate lastYear = LocalDate.of(2025, 12, 30);
        NumberPattern pattern = NumberPattern.parse("FV/{yyyy}/{seq:2}");
        numbering().save(standard().withPattern(pattern, Restart.NEVER));
        IssueOrder late = IssueOrder.today().on(lastYear, "Found in a drawer");
        assertThat(issued(acme)).isEqualTo("FV/2026/01");
        assertThat(issued(acme, late)).isEqualTo("FV/2025/02");
        numbering().save(standard().withPattern(pattern, Restart.YEARLY));

        assertThat(numbering().preview(DocumentKind.INVOICE, lastYear)).isEqualTo("FV/2025/01");
        assertThat(issued(acme, late)).isEqualTo("FV/2025/01");
        assertThat(numbering().preview(DocumentKind.INVOICE, lastYear)).isEqualTo("FV/2025/03");
        assertThat(issued(acme, late)).isEqualTo("FV/2025/03");
        assertThat(issued(acme)).isEqualTo("FV/2026/03");
    }

    @Test
    void callsNoTwoSeriesOfAKindAlike() {
        numbering().add(invoices("Łódź", "L{seq:2}"));

        assertRefused(SeriesNameTakenException.class, () -> numbering().add(invoices(" łódź ", "M{seq:2}")));
        assertRefused(
                SeriesNameTakenException.class,
                () -> numbering().save(standard().withName("Łódź")));
        numbering().save(standard().withName("Centrala"));
        numbering().add(NewSeries.of(DocumentKind.PROFORMA, "Łódź", NumberPattern.parse("PRO{seq:2}")));
        assertThat(standard().name()).isEqualTo("Centrala");
    }

    @Test
    void refusesWhatIsStaleOrNotThere() {
        NumberSeries read = standard();
        numbering().save(read.withName("Centrala"));
        SeriesId nowhere = new SeriesId(ids().next());
        DraftInvoice draft = draft(company("ACME"));

        assertRefused(StaleVersionException.class, () -> numbering().save(read.withStart(7)));
        assertRefused(
                PatternWithoutPeriodException.class,
                () -> numbering().add(invoices("Monthly", "{yyyy}-{seq:2}").restarting(Restart.MONTHLY)));
        assertRefused(
                NotFoundException.class,
                () -> desk().invoices().issue(draft, IssueOrder.today().in(nowhere)));
        assertRefused(NotFoundException.class, () -> numbering().get(nowhere));
        assertRefused(NotFoundException.class, () -> numbering().retire(nowhere));
        assertRefused(NotFoundException.class, () -> numbering().preview(nowhere, TODAY));
    }

    @Test
    void letsThoseChangeSeriesWhoMayChangeSettings() {
        NumberSeries branch = numbering().add(invoices("Branch", "B{seq:2}"));
        CrmSession sara = salesRepresentative();
        List<Consumer<Numbering>> commands = List.of(
                numbers -> numbers.add(invoices("Third", "T{seq:2}")),
                numbers -> numbers.save(branch.withName("Mine")),
                numbers -> numbers.makeDefault(branch.id()),
                numbers -> numbers.retire(branch.id()),
                numbers -> numbers.reinstate(branch.id()));

        assertThat(commands)
                .allSatisfy(
                        command -> assertRefused(AccessDeniedException.class, () -> command.accept(sara.numbering())));
    }

    /** Each number that is passed over costs no look of its own while the series is locked. */
    @Test
    void passesOverManyNumbersAtOnce() {
        int given = 100;
        NumberSeries series =
                numbering().save(standard().withPattern(NumberPattern.parse("F{yyyy}/{seq:1}"), Restart.NEVER));
        Company acme = company("ACME");
        LocalDate lastYear = TODAY.minusYears(1);
        for (int each = 0; each < given; each++) {
            desk().invoices().issue(draft(acme), IssueOrder.today().on(lastYear, "late"));
        }
        desk().invoices().issue(draft(acme));
        numbering().save(series.withPattern(series.pattern(), Restart.YEARLY));
        AtomicInteger looks = new AtomicInteger();
        CrmSession counted = Crm.builder(new AlteredStorage(
                        storage(),
                        stores -> altered(Stores.class, stores, (method, returned) -> {
                            if (method.equals("numberHolders") || method.equals("positions")) {
                                looks.incrementAndGet();
                            }
                            return returned;
                        })))
                .clock(clock)
                .build()
                .project(project())
                .asHostUser("anna");

        assertThat(numbering().preview(series.id(), lastYear)).isEqualTo("F2025/101");
        assertThat(counted.invoices()
                        .issue(draft(acme), IssueOrder.today().on(lastYear, "late"))
                        .number())
                .isEqualTo("F2025/101");
        assertThat(looks.get()).isLessThan(30);
        assertThat(numbering()
                        .report(series.id(), new NumberPeriod("2025"))
                        .gaps()
                        .isEmpty())
                .isTrue();
        assertThat(desk().invoices().issue(draft(acme)).number()).isEqualTo("F2026/102");
    }

    /** A firm that comes within a year from another program goes on with its count, and begins at 1 as ever after. */
    @Test
    void startsHigherInThePeriodOfItsFirstNumberAlone() {
        Company acme = company("ACME");
        NumberSeries series = numbering()
                .add(invoices("Yearly", "Y{yyyy}/{seq:1}")
                        .restarting(Restart.YEARLY)
                        .startingAt(57));
        IssueOrder order = IssueOrder.today().in(series.id());
        LocalDate lastYear = TODAY.minusYears(1);
        assertThat(numbering().preview(series.id(), lastYear)).isEqualTo("Y2025/57");

        assertIssuedAsShown(acme, order, "Y2026/57");
        assertIssuedAsShown(acme, order.on(lastYear, "Found in a drawer"), "Y2025/1");
        assertIssuedAsShown(acme, order, "Y2026/58");
        clock.advance(Duration.ofDays(60));
        assertIssuedAsShown(acme, order, "Y2027/1");
        assertIssuedAsShown(acme, order, "Y2027/2");
        assertIssuedAsShown(acme, order.on(TODAY, "Late"), "Y2026/59");
    }

    /** As the preview has shown it. */
    private void assertIssuedAsShown(Company client, IssueOrder order, String number) {
        LocalDate day = order.date().orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Warsaw")));
        assertThat(numbering().preview(order.series().orElseThrow(), day)).isEqualTo(number);
        assertThat(issued(client, order)).isEqualTo(number);
    }

    @Test
    void movesTheStartOfThePresentPeriodAlone() {
        Company acme = company("ACME");
        NumberSeries series =
                numbering().add(invoices("Yearly", "Y{yyyy}/{seq:1}").restarting(Restart.YEARLY));
        IssueOrder order = IssueOrder.today().in(series.id());
        assertIssuedAsShown(acme, order, "Y2026/1");
        series = numbering().save(series.withStart(570));
        series = numbering().save(series.withStart(57));
        assertIssuedAsShown(acme, order.on(TODAY.minusYears(1), "Found in a drawer"), "Y2025/1");
        series = numbering().save(series.withPattern(NumberPattern.parse("Y{yyyy}/{seq:2}"), Restart.YEARLY));
        assertIssuedAsShown(acme, order, "Y2026/57");
        clock.advance(Duration.ofDays(60));
        assertThat(numbering().preview(series.id(), TODAY.plusDays(60))).isEqualTo("Y2027/01");
        series = numbering().save(series.withStart(3));
        assertIssuedAsShown(acme, order, "Y2027/03");
        assertIssuedAsShown(acme, order.on(TODAY, "Late"), "Y2026/58");
        assertIssuedAsShown(acme, order, "Y2027/04");
        NumberSeries last = series;
        assertRefused(SeriesStartException.class, () -> numbering().save(last.withStart(4)));
    }

    /** Whoever saves something else gives the start along, so one that is as it was moves nothing: it is first set back to 1. */
    @Test
    void beginsAnotherPeriodAtTheSameStart() {
        Company acme = company("ACME");
        NumberSeries series = numbering()
                .add(invoices("Yearly", "Y{yyyy}/{seq:1}")
                        .restarting(Restart.YEARLY)
                        .startingAt(57));
        IssueOrder order = IssueOrder.today().in(series.id());
        assertIssuedAsShown(acme, order, "Y2026/57");
        clock.advance(Duration.ofDays(60));

        NumberSeries same = numbering().save(series.withName("Each year").withStart(57));
        assertThat(numbering().preview(series.id(), TODAY.plusDays(60))).isEqualTo("Y2027/1");
        numbering().save(numbering().save(same.withStart(1)).withStart(57));

        assertIssuedAsShown(acme, order, "Y2027/57");
        assertIssuedAsShown(acme, order.on(TODAY, "Late"), "Y2026/58");
        NumberReport report = numbering().report(series.id(), new NumberPeriod("2027"));
        assertThat(report.gaps().isEmpty()).isTrue();
        NumberSeries last = numbering().get(series.id());
        assertRefused(SeriesStartException.class, () -> numbering().save(last.withStart(1)));
    }

    /** The start that awaits its number goes with the count when the series restarts otherwise. */
    @Test
    void keepsAMovedStartWhereTheRestartChanges() {
        Company acme = company("ACME");
        NumberSeries series = numbering().add(invoices("Branch", "B{yyyy}/{MM}/{seq:1}"));
        IssueOrder order = IssueOrder.today().in(series.id());
        assertIssuedAsShown(acme, order, "B2026/11/1");
        series = numbering().save(series.withStart(10));

        series = numbering().save(series.withPattern(series.pattern(), Restart.MONTHLY));
        assertIssuedAsShown(acme, order, "B2026/11/10");
        series = numbering()
                .save(series.withPattern(series.pattern(), Restart.YEARLY).withStart(20));
        assertIssuedAsShown(acme, order, "B2026/11/20");
        clock.advance(Duration.ofDays(30));
        numbering().save(series.withPattern(series.pattern(), Restart.MONTHLY));
        assertIssuedAsShown(acme, order, "B2026/12/21");
    }

    @Test
    void refusesToCountBeyondItsLastNumber() {
        Company acme = company("ACME");
        NumberSeries series = numbering().add(invoices("Branch", "B{seq:2}").startingAt(NumberPattern.MAX_SEQUENCE));
        IssueOrder order = IssueOrder.today().in(series.id());
        issued(acme, order);
        DraftInvoice draft = draft(acme);

        assertRefused(SeriesExhaustedException.class, () -> desk().invoices().issue(draft, order));
        assertThatExceptionOfType(SeriesExhaustedException.class)
                .isThrownBy(() -> numbering().preview(series.id(), TODAY))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("number.series-exhausted");
                    assertThat(refused.series()).isEqualTo(series.id());
                    assertThat(refused.lastNumber()).isEqualTo(NumberPattern.MAX_SEQUENCE);
                });
        assertThat(issued(acme)).isEqualTo("INV0000001");
    }

    @Test
    void startsNoHigherThanItsPatternCounts() {
        NumberSeries series = numbering().add(invoices("Branch", "B{seq:2}").startingAt(NumberPattern.MAX_SEQUENCE));

        assertRefused(
                ConstraintViolationException.class,
                () -> numbering().add(invoices("Third", "T{seq:2}").startingAt(NumberPattern.MAX_SEQUENCE + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> series.withStart(NumberPattern.MAX_SEQUENCE + 1));
        assertThat(issued(company("ACME"), IssueOrder.today().in(series.id())))
                .isEqualTo("B" + NumberPattern.MAX_SEQUENCE);
    }

    @Test
    void showsSeriesToThoseWhoAreShownTheirNumbers() {
        NumberSeries branch = numbering().add(invoices("Branch", "B{seq:2}"));
        desk().employees()
                .add(NewEmployee.named("Iza", "Nowak")
                        .hostUser("iza")
                        .grant(new Grant(Permissions.INVOICES_DRAFT, Scope.OWN)));
        Numbering iza = as("iza").numbering();
        Numbering sara = salesRepresentative().numbering();

        assertThat(iza.series()).isEqualTo(numbering().series()).contains(branch);
        assertThat(iza.series(DocumentKind.INVOICE)).isEqualTo(numbering().series(DocumentKind.INVOICE));
        assertThat(iza.get(branch.id())).isEqualTo(branch);
        List<Runnable> queries = List.of(
                sara::series,
                () -> sara.series(DocumentKind.INVOICE),
                () -> sara.get(branch.id()),
                () -> sara.preview(branch.id(), TODAY));
        queries.forEach(query -> assertRefused(AccessDeniedException.class, query));
    }

    @Test
    void letsOneOfTwoOverlappingSeriesInWhenBothComeAtOnce() {
        int before = numbering().series().size();
        List<Boolean> added = Threads.together(4, thread -> () -> {
            try {
                Threads.persistently(
                        () -> numbering().add(invoices("Series " + thread, "S{seq:" + (thread + 1) + "}")));
                return true;
            } catch (OverlappingPatternException refused) {
                return false;
            }
        });

        assertThat(added).containsOnlyOnce(true);
        assertThat(numbering().series()).hasSize(before + 1);
    }

    @Test
    void changesTheDefaultAndThePatternWhileOthersIssue() {
        Company acme = company("ACME");
        SeriesId first = standard().id();
        SeriesId second = numbering().add(invoices("Second", "B{seq:2}")).id();

        List<String> numbers = Threads.together(4, thread -> () -> {
                    List<String> own = new ArrayList<>();
                    for (int each = 0; each < 10; each++) {
                        if (thread == 0) {
                            SeriesId other = each % 2 == 0 ? second : first;
                            Threads.persistently(() -> numbering().makeDefault(other));
                            String letter = Character.toString('F' + each);
                            Threads.persistently(() -> numbering()
                                    .save(numbering()
                                            .get(first)
                                            .withPattern(NumberPattern.parse(letter + "{seq:1}"), Restart.NEVER)));
                        } else {
                            DraftInvoice draft = Threads.persistently(() -> draft(acme));
                            own.add(Threads.persistently(() -> desk().invoices().issue(draft))
                                    .number());
                        }
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(numbers).hasSize(30).doesNotHaveDuplicates();
        long ofFirst =
                numbers.stream().filter(number -> !number.startsWith("B")).count();
        assertThat(numbers.stream()
                        .filter(number -> !number.startsWith("B"))
                        .map(number -> Integer.parseInt(number.replaceAll("\\D", "")))
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, (int) ofFirst).boxed().toList());
    }
}
