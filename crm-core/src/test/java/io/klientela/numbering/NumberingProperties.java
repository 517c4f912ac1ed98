package io.klientela.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.error.CrmException;
import io.klientela.error.TransientStorageException;
import io.klientela.id.ContactId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.project.NewProject;
import io.klientela.tax.Vat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random series with random patterns, restarts and starts, changed, retired and made the default at random, give numbers
 * under random dates beside numbers chosen by hand.
 */
class NumberingProperties {
    private static final int STEPS = 40;
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

    /** One project under random commands, and what its numbers were. */
    private static final class Firm {
        private final Random random;
        private LocalDate today = LocalDate.of(2026, 11, 22);
        private final CrmSession desk;
        private final ContactId client;
        private final Set<String> numbers = new HashSet<>();
        private final Map<SeriesId, Set<NumberPattern>> rendered = new HashMap<>();
        private boolean isStartMoved;

        Firm(Random random) {
            this.random = random;
            Clock clock = new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
                }
            };
            Crm crm = Crm.builder(InMemoryStorage.create()).clock(clock).build();
            desk = crm.project(crm.setUp(NewProject.named("Firm")
                            .country("PL")
                            .zone("Europe/Warsaw")
                            .currency("PLN")
                            .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))))
                    .asHostUser("anna");
            client = desk.contacts().add(NewCompany.named("ACME")).id();
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private NumberSeries series() {
            return oneOf(desk.numbering().series());
        }

        void step() {
            try {
                switch (random.nextInt(12)) {
                    case 0, 1 -> add();
                    case 2 -> change();
                    case 3 -> moveStart();
                    case 4 -> desk.numbering().retire(series().id());
                    case 5 -> desk.numbering().makeDefault(series().id());
                    case 6 -> desk.numbering().reinstate(series().id());
                    case 7 ->
                        today = today.plus(oneOf(List.of(Period.ofDays(1), Period.ofDays(20), Period.ofDays(200))));
                    case 8 -> issue(IssueOrder.today().numbered(byHand()));
                    default -> issue(order());
                }
            } catch (CrmException refused) {
                assertThat(refused)
                        .as("a refusal, not a number that is there")
                        .isNotInstanceOf(TransientStorageException.class);
            }
        }

        private void add() {
            desk.numbering()
                    .add(NewSeries.of(
                                    DocumentKind.INVOICE,
                                    "Series " + random.nextInt(100),
                                    NumberPattern.parse(oneOf(PATTERNS)))
                            .restarting(oneOf(List.of(Restart.values())))
                            .startingAt(1 + random.nextInt(12)));
        }

        private void change() {
            NumberPattern pattern = NumberPattern.parse(oneOf(PATTERNS));
            Restart restart = oneOf(List.of(Restart.values()));
            if (pattern.showsPeriodOf(restart)) {
                desk.numbering().save(series().withPattern(pattern, restart));
            }
        }

        private void moveStart() {
            desk.numbering().save(series().withStart(1 + random.nextInt(30)));
            isStartMoved = true;
        }

        /** Such as a series could give, more often than not. */
        private String byHand() {
            return random.nextBoolean()
                    ? "H" + random.nextInt(5)
                    : NumberPattern.parse(oneOf(PATTERNS)).render(today, 1 + random.nextInt(9));
        }

        private IssueOrder order() {
            IssueOrder order = random.nextInt(3) == 0
                    ? IssueOrder.today().on(today.plusDays(random.nextInt(800) - 500L), "A reason")
                    : IssueOrder.today();
            return random.nextBoolean() ? order.in(series().id()) : order;
        }

        private void issue(IssueOrder order) {
            DraftInvoice draft = desk.invoices()
                    .draft(NewInvoice.to(client).line("Work", "1", Money.of("1.00", "PLN"), Vat.standard("23")));
            IssuedInvoice invoice = desk.invoices().issue(draft, order);
            assertThat(numbers.add(invoice.number())).as(invoice.number()).isTrue();
            invoice.series().ifPresent(place -> {
                NumberSeries by = desk.numbering().get(place.series());
                rendered.computeIfAbsent(by.id(), id -> new HashSet<>()).add(by.pattern());
                assertThat(by.pattern().couldRender(invoice.number())).isTrue();
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
                        assertThat(other.id().equals(one.id())
                                        || others.stream().noneMatch(pattern::overlaps))
                                .as("%s of %s and %s of %s", pattern, one, others, other)
                                .isTrue();
                    }
                }
            }
        }

        /** Only a start that was moved leaves a gap. */
        void assertGapless() {
            if (isStartMoved) {
                return;
            }
            for (NumberSeries series : desk.numbering().series()) {
                for (NumberPeriod period : periods()) {
                    NumberReport report = desk.numbering().report(series.id(), period);
                    assertThat(report.gaps().first())
                            .as("%s %s", series, period)
                            .isEmpty();
                }
            }
        }

        private List<NumberPeriod> periods() {
            List<NumberPeriod> periods = new ArrayList<>(List.of(new NumberPeriod("")));
            for (int year = 2025; year < 2036; year++) {
                periods.add(new NumberPeriod(Integer.toString(year)));
                for (int month = 1; month <= 12; month++) {
                    periods.add(Restart.MONTHLY.periodOf(LocalDate.of(year, month, 1)));
                }
            }
            return periods;
        }
    }

    @Property
    void noProjectGivesANumberTwice(@ForAll long seed) {
        Firm firm = new Firm(new Random(seed));

        for (int step = 0; step < STEPS; step++) {
            firm.step();
        }

        firm.assertApart();
        firm.assertGapless();
    }
}
