package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.klientela.catalogue.UsualTerms;
import io.klientela.category.CategoryList;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.numbering.FormerPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.SeriesPosition;
import io.klientela.outbox.DomainEvent;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.storage.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All or nothing, seen by nobody before its time. */
public abstract class TransactionContract extends StorageContract {
    private static final NumberPeriod ALWAYS = new NumberPeriod("");

    /** For the tests of adapters. */
    protected TransactionContract() {}

    @Test
    void ownsItsTransactions() {
        assertThat(storage().ownsTransactions()).isTrue();
    }

    @Test
    void givesBackWhatTheWorkGave() {
        String result = storage().inTransaction(transaction -> "result");

        assertThat(result).isEqualTo("result");
    }

    @Test
    void undoesEverythingWhenTheWorkThrows() {
        Ground ground = ground();
        CategoryId unused = new CategoryId(ground.newId());
        Company unnamed = ground.company(new ContactId(ground.newId()), "Unnamed", Ground.privateTo(ground.anna));
        DraftInvoice draft = new InvoiceRecords(ground).bareDraft();
        DomainEvent event = Kinds.bareEvent(ground);
        write(stores -> {
            stores.categories().insert(ground.category(unused, CategoryList.TAG, "Unused"));
            stores.contacts().insert(unnamed);
            stores.drafts().insert(draft);
            stores.outbox().append(event);
            stores.history().append(List.of(Kinds.bareChange(ground)));
            stores.positions().advance(ground.project, ground.series, ALWAYS, position(41));
        });
        List<Object> before = read(stores -> Visible.of(stores, ground));

        for (Throwable failure : List.of(new IllegalStateException("undo"), new AssertionError("undo"))) {
            Throwable left = catchThrowable(() -> write(stores -> {
                writeEverywhere(stores, ground);
                stores.categories().delete(ground.project, unused);
                stores.contacts().delete(ground.project, unnamed.id());
                stores.drafts().remove(ground.project, draft.id(), 1, AccessFilter.everything());
                stores.outbox().remove(event.id());
                assertThat(Visible.of(stores, ground))
                        .as("the work sees its own writes")
                        .doesNotContainAnyElementsOf(before.subList(0, before.size() - 1));
                throw sneaky(failure);
            }));

            assertThat(left).isSameAs(failure);
            assertThat(list(stores -> Visible.of(stores, ground))).isEqualTo(before);
        }
    }

    /** Adds a record of every kind, saves one of most kinds, and takes a number. */
    private static void writeEverywhere(Stores stores, Ground ground) {
        Kinds.all().stream()
                .filter(kind -> !List.of("project", "number series").contains(kind.name()))
                .forEach(kind -> insertFull(stores, ground, kind));
        stores.categories().insert(ground.category(new CategoryId(ground.newId()), CategoryList.STATUS, "More"));
        for (CategoryList list : CategoryList.values()) {
            var entry =
                    stores.categories().find(ground.project, ground.entry(list)).orElseThrow();
            stores.categories().update(Components.with(entry.withName("Renamed"), "version", 2L));
        }
        stores.projects().update(Components.with(new FullRecords(ground, "new").project(), "version", 2L));
        stores.numbering().update(Components.with(new FullRecords(ground, "new").series(), "version", 2L));
        stores.contacts()
                .replaceCategory(
                        ground.project,
                        ground.entry(CategoryList.CONTACT_TYPE),
                        ground.otherEntry(CategoryList.CONTACT_TYPE),
                        10);
        stores.history().append(List.of(Components.with(Kinds.bareChange(ground), "record", ground.project.ref())));
        stores.history().append(List.of(Kinds.bareChange(ground)));
        stores.history().append(List.of(Components.with(Kinds.bareChange(ground), "record", ground.deal.ref())));
        stores.positions().lock(Components.with(ground.series(), "version", 2L), ALWAYS);
        stores.positions().advance(ground.project, ground.series, ALWAYS, position(42));
        stores.terms().put(new UsualTerms(ground.project, "Terms", Optional.of(30), 1));
        stores.numbering()
                .remember(
                        ground.project,
                        new FormerPattern(ground.series, ground.series().pattern()));
        stores.numbering().advance(ground.project, 0);
    }

    private static <R> void insertFull(Stores stores, Ground ground, Kept<R> kind) {
        kind.insert().accept(stores, kind.full().apply(ground, "new"));
    }

    private static SeriesPosition position(long number) {
        return new SeriesPosition(number, Optional.of(LocalDate.of(2026, 11, 22)));
    }

    @SuppressWarnings("unchecked") // The type is erased: any throwable passes.
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void hidesWhatIsNotCommittedFromReaders() {
        Ground ground = ground();
        Company company = ground.company(new ContactId(ground.newId()), "Open", Ground.privateTo(ground.anna));
        List<Object> before = read(stores -> Visible.of(stores, ground));

        write(stores -> {
            stores.contacts().insert(company);
            stores.outbox().append(Kinds.bareEvent(ground));
            stores.positions().advance(ground.project, ground.series, ALWAYS, position(7));
            List<Object> meanwhile = Threads.elsewhere(() -> read(others -> Visible.of(others, ground)));
            assertThat(meanwhile).isEqualTo(before);
        });

        assertThat(find(stores -> stores.contacts().find(ground.project, company.id(), AccessFilter.everything())))
                .contains(company);
    }

    @Test
    void followsACommitInOrderWithEverythingVisibleAndNothingLocked() {
        Ground ground = ground();
        Company company = ground.company(new ContactId(ground.newId()), "Done", Ground.privateTo(ground.anna));
        List<String> followed = new ArrayList<>();

        storage().inTransaction(transaction -> {
            transaction.stores().contacts().insert(company);
            transaction.stores().positions().lock(ground.series(), ALWAYS);
            transaction.afterCommit(() -> {
                boolean isVisible = Threads.elsewhere(() -> written(stores -> {
                    stores.positions().lock(ground.series(), ALWAYS);
                    return stores.contacts()
                            .find(ground.project, company.id(), AccessFilter.everything())
                            .isPresent();
                }));
                followed.add("first, visible: " + isVisible);
            });
            transaction.afterCommit(() -> followed.add("second: " + written(stores -> "wrote")));
            assertThat(followed).isEmpty();
            return true;
        });

        assertThat(followed).containsExactly("first, visible: true", "second: wrote");
    }

    @Test
    void followsNothingThatWasRolledBack() {
        List<String> followed = new ArrayList<>();

        Throwable left = catchThrowable(() -> storage().inTransaction(transaction -> {
            transaction.afterCommit(() -> followed.add("never"));
            throw new IllegalStateException("undo");
        }));

        assertThat(left).hasMessage("undo");
        assertThat(followed).isEmpty();
    }

    @Test
    void keepsTheFailureOfAFollowerFromTheCallerAndFromOtherFollowers() {
        Ground ground = ground();
        List<String> followed = new ArrayList<>();

        String result = storage().inTransaction(transaction -> {
            transaction.stores().history().append(List.of(Kinds.bareChange(ground)));
            transaction.afterCommit(() -> {
                throw new IllegalStateException("This failure is logged on purpose");
            });
            transaction.afterCommit(() -> followed.add("other"));
            return "result";
        });

        assertThat(result).isEqualTo("result");
        assertThat(followed).containsExactly("other");
    }

    @Test
    void losesNothingOfManyTransactionsAtOnce() {
        Ground ground = ground();

        Threads.together(8, thread -> () -> {
            IntStream.range(0, 10)
                    .forEach(round -> Threads.persistently(() -> written(stores -> {
                        stores.contacts()
                                .insert(ground.company(
                                        new ContactId(ground.newId()),
                                        "Company " + thread + "." + round,
                                        Ground.privateTo(ground.anna)));
                        stores.history().append(List.of(Kinds.bareChange(ground)));
                        return true;
                    })));
            return true;
        });

        assertThat(count(stores ->
                        stores.contacts().count(ground.project, ContactQuery.all(), AccessFilter.everything())))
                .isEqualTo(81);
        assertThat(list(stores -> stores.history()
                        .find(
                                ground.project,
                                ground.client.ref(),
                                AccessFilter.everything(),
                                new Slice(Optional.empty(), 1000))))
                .hasSize(80);
    }
}
