package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.id.SeriesId;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads issue at once, on one series and on sixteen, while one transaction in twenty fails: no number is missing
 * and none is there twice. The system property {@code klientela.tries} says how many each thread issues, a tenth of it.
 */
@Tag("TEAMLAB-26")
public abstract class IssueUnderFireContract extends CrmContract {
    private static final int THREADS = 16;
    private static final int USUAL_TRIES = 200;
    private static final int TRIES_PER_INVOICE = 10;
    private static final int ONE_IN = 20;
    private static final int ATTEMPTS = 1000;
    private static final List<DocumentKind> EACH_KIND =
            List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.ADVANCE, DocumentKind.FINAL);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final int invoices = Integer.getInteger("klientela.tries", USUAL_TRIES) / TRIES_PER_INVOICE;

    /** For the tests of adapters. */
    protected IssueUnderFireContract() {}

    /** Something goes wrong on purpose, in one transaction out of twenty. */
    private static final class Accident extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Something goes wrong after that was issued, and before it is committed. */
        Accident(IssuedInvoice lost) {
            super("lost " + lost.number());
        }
    }

    @Test
    void leavesNoGapAndNoTwinInOneSeries() {
        issueIn(List.of(desk().numbering().series(DocumentKind.INVOICE).id()));
    }

    @Test
    void leavesNoGapAndNoTwinInSixteenSeries() {
        List<SeriesId> series = new ArrayList<>();
        for (int each = 0; each < THREADS; each++) {
            NumberPattern pattern = NumberPattern.parse(Character.toString('A' + each) + "{seq:4}");
            series.add(desk().numbering()
                    .add(NewSeries.of(DocumentKind.INVOICE, "Series " + each, pattern))
                    .id());
        }
        issueIn(series);
    }

    /** Whoever does not know whether a document was issued orders it again under its key. */
    @Test
    void leavesNoGapAndNoTwinAmongDocumentsOfEveryKind() {
        Company acme = company("ACME");
        beginFire();
        List<String> numbers = Threads.together(THREADS, PATIENCE, thread -> () -> {
                    Chance chance = Chance.fresh();
                    List<String> own = new ArrayList<>();
                    for (int each = 0; each < invoices; each++) {
                        documents(acme, thread + "/" + each, chance).forEach(document -> own.add(document.number()));
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        endFire();

        assertThat(new HashSet<>(numbers)).hasSize(THREADS * invoices * EACH_KIND.size());
        for (DocumentKind kind : EACH_KIND) {
            NumberReport report =
                    desk().numbering().report(desk().numbering().series(kind).id(), new NumberPeriod(""));
            assertThat(report.gaps().isEmpty())
                    .as("%s of %s", report.gaps(), kind)
                    .isTrue();
            assertThat(report.issued()).as("%s", kind).isEqualTo((long) THREADS * invoices);
            assertThat(report.first().orElseThrow().sequence()).isEqualTo(1);
            assertThat(report.last().orElseThrow().sequence()).isEqualTo(report.issued());
        }
    }

    /** An invoice that is credited, and an advance that a final invoice deducts, each under a key. */
    private List<IssuedInvoice> documents(Company client, String key, Chance chance) {
        DraftInvoice draft = again(() -> draft(client));
        DraftInvoice order = again(() -> draft(client));
        DraftInvoice part = again(() -> desk().advances().draft(order.id(), Money.of("100.00", "PLN")));
        IssuedInvoice invoice = fired(chance, desk -> desk.invoices().issue(draft, keyed("invoice " + key)));
        CreditOrder all = CreditOrder.because("Returned");
        IssuedInvoice credit =
                fired(chance, desk -> desk.corrections().credit(invoice.id(), all, keyed("credit " + key)));
        IssuedInvoice advance = fired(chance, desk -> desk.advances().issue(part, keyed("advance " + key)));
        List<InvoiceId> deducted = List.of(advance.id());
        IssuedInvoice last = fired(chance, desk -> desk.advances().issueFinal(order, deducted, keyed("final " + key)));
        return List.of(invoice, credit, advance, last);
    }

    private static IssueOrder keyed(String key) {
        return IssueOrder.today().keyed(key);
    }

    private IssuedInvoice fired(Chance chance, Function<CrmSession, IssuedInvoice> work) {
        return again(() -> {
            if (!chance.oneIn(ONE_IN)) {
                return work.apply(desk());
            }
            return desk().inTransaction((CrmSession bound) -> {
                throw new Accident(work.apply(bound));
            });
        });
    }

    /** From now on the storage may lose connections, also while it commits. */
    protected void beginFire() {}

    /** From now on it must not any more. */
    protected void endFire() {}

    private void issueIn(List<SeriesId> series) {
        Company acme = company("ACME");
        beginFire();
        List<String> numbers = Threads.together(THREADS, PATIENCE, thread -> () -> {
                    Chance chance = Chance.fresh();
                    List<String> own = new ArrayList<>();
                    for (int each = 0; each < invoices; each++) {
                        IssueOrder order = IssueOrder.today().in(series.get(thread % series.size()));
                        own.add(issued(acme, order, chance));
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        endFire();

        Set<String> distinct = new HashSet<>(numbers);
        assertThat(distinct).hasSize(THREADS * invoices);
        long reported = 0;
        for (SeriesId each : series) {
            NumberReport report = desk().numbering().report(each, new NumberPeriod(""));
            assertThat(report.gaps().isEmpty()).as("%s", report.gaps()).isTrue();
            assertThat(report.issued()).isEqualTo((long) THREADS * invoices / series.size());
            assertThat(report.first().orElseThrow().sequence()).isEqualTo(1);
            assertThat(report.last().orElseThrow().sequence()).isEqualTo(report.issued());
            assertThat(report.outOfOrder().isEmpty()).isTrue();
            reported += report.issued();
        }
        assertThat(reported).isEqualTo(numbers.size());
    }

    /** Drafts and issues until it is done; whoever does not know whether it was looks. */
    private String issued(Company client, IssueOrder order, Chance chance) {
        DraftInvoice draft = again(() -> draft(client));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return issued(draft, order, chance.oneIn(ONE_IN)).number();
            } catch (RuntimeException failure) {
                Optional<IssuedInvoice> done = again(() -> find(draft));
                if (done.isPresent()) {
                    return done.get().number();
                }
            }
        }
        throw new AssertionError("Not issued after " + ATTEMPTS + " attempts");
    }

    private IssuedInvoice issued(DraftInvoice draft, IssueOrder order, boolean fails) {
        if (!fails) {
            return desk().invoices().issue(draft, order);
        }
        return desk().inTransaction((CrmSession bound) -> {
            throw new Accident(bound.invoices().issue(draft, order));
        });
    }

    private Optional<IssuedInvoice> find(DraftInvoice draft) {
        try {
            return Optional.of(desk().invoices().get(draft.id()));
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    private static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }
}
