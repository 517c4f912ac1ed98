package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.Change;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.EmptyInvoiceException;
import io.klientela.invoice.NewInvoice;
import io.klientela.project.Project;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.RollbackOnlyException;
import io.klientela.session.Visibility;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A command does all it should or nothing at all, and is heard of only once it is done. */
public abstract class CommandContract extends CrmContract {
    /** For the tests of adapters. */
    protected CommandContract() {}

    @Test
    @Tag("TEAMLAB-12")
    void savesAChangeAndWritesDownWhatChanged() {
        Company acme = company("ACME");

        Company saved = desk().contacts()
                .save(acme.withName("ACME SA").withDetails(acme.details().withDescription("Big")));

        assertThat(desk().contacts().get(acme.id())).isEqualTo(saved);
        assertThat(saved.version()).isEqualTo(2);
        Change change = history(acme.id().ref()).get(0);
        assertThat(change.fields())
                .extracting(field -> field.field() + ": " + field.before() + " to " + field.after())
                .containsExactly(
                        "name: Optional[ACME] to Optional[ACME SA]", "description: Optional.empty to Optional[Big]");
        assertThat(change.actor()).isEqualTo(desk().actor());
        assertThat(change.at()).isEqualTo(clock.instant());
    }

    @Test
    void repeatsAPureIntentionThatAnotherOvertook() {
        Crm patient = Crm.builder(storage()).clock(clock).attempts(1000).build();
        CrmSession anna = patient.project(project()).asHostUser("anna");
        Company acme = company("ACME");
        List<Visibility> choices = List.of(Visibility.onlyResponsible(), Visibility.openForReading());

        Threads.together(3, thread -> () -> {
            for (int count = 0; count < 6; count++) {
                anna.contacts().share(acme.id(), choices.get((thread + count) % 2));
            }
            return thread;
        });

        assertThat(desk().contacts().getFull(acme.id()).version()).isEqualTo(1 + 3 * 6);
    }

    @Test
    void refusesStaleSavesOfEveryRecordAndLeavesNoTrace() {
        Company acme = company("ACME");
        Opportunity deal = desk().opportunities().open(NewOpportunity.titled("Deal"));
        DraftInvoice draft = draft(acme);
        Project before = desk().projects().get();
        desk().contacts().save(acme.withName("Won"));
        desk().opportunities().save(deal.withTitle("Won"));
        desk().invoices().save(draft.withContent(draft.content().withNotes("Won")));
        desk().projects().save(before.withOrganization(before.organization()));
        List<Object> state = everything();

        assertStale(() -> desk().contacts().save(Components.with(acme.withName("Lost"), "version", 3L)), 3);
        assertStale(() -> desk().contacts().save(acme.withName("Lost")), 1);
        assertStale(() -> desk().contacts().delete(acme), 1);
        assertStale(() -> desk().opportunities().save(deal.withTitle("Lost")), 1);
        assertStale(
                () -> desk().invoices().save(draft.withContent(draft.content().withNotes("Lost"))), 1);
        assertStale(() -> desk().invoices().issue(draft), 1);
        assertStale(() -> desk().invoices().delete(draft), 1);
        assertStale(() -> desk().projects().save(before.withOrganization(before.organization())), 1);
        assertThat(everything()).isEqualTo(state);
    }

    private static void assertStale(Runnable save, long expected) {
        assertThatThrownBy(save::run)
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.expected()).isEqualTo(expected));
    }

    @Test
    void leavesNoTraceOfAFailedCommand() {
        Company acme = company("ACME");
        DraftInvoice empty = desk().invoices().draft(NewInvoice.to(acme.id()));
        listenerFails(true);
        List<Object> before = everything();

        assertThatThrownBy(() -> desk().invoices().issue(empty)).isInstanceOf(EmptyInvoiceException.class);
        assertThatThrownBy(() -> desk().contacts().add(NewCompany.named(" ").email("no address")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        invalid -> assertThat(invalid.getConstraintViolations()).hasSize(2));
        assertThatThrownBy(() -> desk().contacts().get(new ContactId(ids().next())))
                .isInstanceOf(NotFoundException.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void joinsCommandsInOneTransaction() {
        DraftInvoice draft = desk().inTransaction(bound -> {
            Company acme = bound.contacts().add(NewCompany.named("ACME"));
            Person jan = bound.contacts().add(NewPerson.named("Jan", "Kowalski"));
            assertThat(bound.contacts().get(jan.id())).isEqualTo(jan);
            assertThat(Threads.elsewhere(() -> desk().contacts().count(ContactQuery.all())))
                    .isZero();
            assertThat(heard()).isEmpty();
            return bound.invoices().draft(NewInvoice.to(acme.id()));
        });

        assertThat(desk().contacts().count(ContactQuery.all())).isEqualTo(2);
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(heard()).containsExactly("contact.created", "contact.created", "invoice.drafted");
    }

    @Test
    void undoesAllJoinedCommandsWhenOneFails() {
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        heard();
        List<Object> before = everything();

        Throwable left = catchThrowable(() -> desk().inTransaction(bound -> {
            bound.invoices().issue(draft);
            bound.contacts().save(acme.withName("Lost"));
            bound.contacts().add(NewCompany.named("Lost"));
            return bound.contacts().getFull(new ContactId(ids().next())).version()
                    + bound.contacts().add(NewCompany.named("")).version();
        }));

        assertThat(left).isInstanceOf(NotFoundException.class);
        assertThat(everything()).isEqualTo(before);
        assertThat(heard()).isEmpty();
    }

    @Test
    void undoesAllJoinedCommandsEvenWhenTheFailureOfOneIsCaught() {
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        heard();
        List<Object> before = everything();

        Throwable left = catchThrowable(() -> desk().inTransaction(bound -> {
            bound.invoices().issue(draft);
            Throwable caught = catchThrowable(() -> bound.contacts().add(NewCompany.named(" ")));
            assertThat(caught).isInstanceOf(ConstraintViolationException.class);
            return bound.contacts().add(NewCompany.named("Lost"));
        }));

        assertThat(left)
                .isInstanceOf(RollbackOnlyException.class)
                .hasCauseInstanceOf(ConstraintViolationException.class);
        assertThat(everything()).isEqualTo(before);
        assertThat(heard()).isEmpty();
    }

    @Test
    void undoesAllWhenAnInnerJoinFailsAndIsCaught() {
        List<Object> before = everything();

        Throwable left = catchThrowable(() -> desk().inTransaction(outer -> {
            outer.contacts().add(NewCompany.named("Lost"));
            Throwable caught = catchThrowable(() -> outer.inTransaction(inner -> {
                inner.contacts().add(NewCompany.named("Lost too"));
                throw new IllegalStateException("inner");
            }));
            return caught.getMessage();
        }));

        assertThat(left).isInstanceOf(RollbackOnlyException.class).hasRootCauseMessage("inner");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void goesOnAfterACaughtQueryThatFoundNothing() {
        Company acme = desk().inTransaction(bound -> {
            Throwable caught = catchThrowable(() -> bound.contacts().get(new ContactId(ids().next())));
            assertThat(caught).isInstanceOf(NotFoundException.class);
            return bound.contacts().add(NewCompany.named("ACME"));
        });

        assertThat(desk().contacts().get(acme.id())).isEqualTo(acme);
    }

    @Test
    void tellsListenersAfterTheCommitInTheOrderOfTheCommands() {
        Company acme = company("ACME");
        desk().contacts().save(acme.withName("ACME SA"));
        desk().contacts().delete(desk().contacts().getFull(acme.id()));

        assertThat(heard()).containsExactly("contact.created", "contact.changed", "contact.deleted");
    }

    @Test
    void tellsAListenerAgainThatFailed() {
        listenerFails(true);
        Company acme = company("ACME");
        listenerFails(false);

        assertThat(desk().contacts().get(acme.id())).isEqualTo(acme);
        assertThat(heard()).isEmpty();
        assertThat(refusals()).isOne();
        clock.advance(Duration.ofMinutes(10));
        crm().deliverPendingEvents();
        assertThat(heard()).containsExactly("contact.created");
        clock.advance(Duration.ofMinutes(10));
        crm().deliverPendingEvents();
        assertThat(heard()).isEmpty();
    }

    @Test
    void triesEachEventOnceInARunHoweverSlowTheListenerFails() {
        int moreThanOneBatch = 120;
        listenerFails(true);

        desk().inTransaction(bound -> IntStream.range(0, moreThanOneBatch)
                .mapToObj(each -> bound.contacts().add(NewCompany.named("Company " + each)))
                .toList());

        assertThat(refusals()).isEqualTo(moreThanOneBatch);
        listenerFails(false);
        clock.advance(Duration.ofDays(1));
        crm().deliverPendingEvents();
        assertThat(heard()).hasSize(moreThanOneBatch).containsOnly("contact.created");
    }

    @Test
    @Tag("TEAMLAB-14")
    void keepsTheHistoryOfADeletedContact() {
        Company acme = company("ACME");

        desk().contacts().delete(acme);

        assertThat(desk().contacts().find(acme.id())).isEmpty();
        assertThat(history(acme.id().ref()))
                .extracting(Change::action)
                .containsExactly(Change.Action.DELETED, Change.Action.CREATED);
    }

    @Test
    @Tag("RAMISYS-1")
    @Tag("RAMISYS-3")
    void keepsProjectsApart() {
        ProjectId other = crm().setUp(newProject("boris"));
        CrmSession elsewhere = crm().project(other).asHostUser("boris");
        Company acme = company("ACME");
        List<Object> before = Snapshot.of(elsewhere);

        assertThat(elsewhere.projects().get().name()).isEqualTo("Podlesie s.c.");
        assertThat(before.toString()).doesNotContain(project().toString());
        assertThat(elsewhere.contacts().find(acme.id())).isEmpty();
        assertThatThrownBy(() -> elsewhere.contacts().save(acme)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.contacts().delete(acme)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.invoices().draft(NewInvoice.to(acme.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(elsewhere.contacts().count(ContactQuery.all())).isZero();
        assertThat(Snapshot.of(elsewhere)).isEqualTo(before);
        assertThat(desk().contacts().find(acme.id())).isEqualTo(Optional.of(acme));
    }

    @Test
    void letsExactlyOneOfManySavesThroughAndRetriesTheRest() {
        Company acme = company("ACME");

        List<Boolean> saved = Threads.together(6, thread -> () -> {
            try {
                desk().contacts().save(acme.withName("Saved by " + thread));
                return true;
            } catch (StaleVersionException stale) {
                return false;
            }
        });

        assertThat(saved).containsOnlyOnce(true);
        assertThat(desk().contacts().getFull(acme.id()).version()).isEqualTo(2);
        assertThat(history(acme.id().ref())).hasSize(2);
    }
}
