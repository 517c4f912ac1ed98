package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.activity.NewActivity;
import io.klientela.category.CategoryList;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.error.NotFoundException;
import io.klientela.id.ProjectId;
import io.klientela.outbox.DomainEvent;
import io.klientela.project.Project;
import io.klientela.project.ProjectNameMismatchException;
import io.klientela.role.NewRole;
import io.klientela.sales.NewOpportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project goes with everything in it, by whoever may and typed its name, and no other is touched. */
public abstract class ProjectDeletionContract extends CrmContract {
    /** For the tests of adapters. */
    protected ProjectDeletionContract() {}

    private void fill() {
        Company acme = company("ACME");
        desk().activities()
                .record(NewActivity.sales(
                        acme.id(),
                        desk().categories()
                                .list(CategoryList.HISTORY_CATEGORY)
                                .get(0)
                                .id(),
                        "Called"));
        desk().opportunities().open(NewOpportunity.titled("Deal").with(acme.id()));
        desk().invoices().issue(draft(acme));
        draft(acme);
        desk().roles().add(NewRole.named("Night"));
        desk().teams().add("Team", Set.of(desk().actor().employeeId().orElseThrow()));
        hired("dora", PresetRoles.DIRECTOR);
        for (int each = 0; each < 30; each++) {
            company("Client " + each);
        }
    }

    @Test
    @Tag("RAMISYS-18")
    @Tag("RAMISYS-1")
    void removesEverythingOfTheProjectAndNothingOfAnother() {
        ProjectId other = crm().setUp(newProject("boris"));
        CrmSession boris = crm().project(other).asHostUser("boris");
        boris.contacts().add(NewCompany.named("Boris's"));
        List<Object> before = Snapshot.of(boris);
        fill();
        heardEvents();
        AtomicInteger steps = new AtomicInteger();

        desk().deleteProject("Podlesie s.c.", removed -> steps.incrementAndGet());

        assertThat(steps).hasPositiveValue();
        assertThat(crm().projects())
                .extracting(Project::id)
                .doesNotContain(project())
                .contains(other);
        assertThatThrownBy(() -> desk().projects().get()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as("anna")).isInstanceOf(NotFoundException.class);
        assertThat(heardEvents())
                .extracting(DomainEvent::type)
                .containsExactly("project.deletion-begun", "project.deleted");
        assertThat(list(stores -> stores.projects().markedDeleted())).doesNotContain(project());
        assertThat(list(stores -> stores.employees().list(project()))).isEmpty();
        assertThat(list(stores -> stores.roles().list(project()))).isEmpty();
        assertThat(Snapshot.of(boris)).isEqualTo(before);
        assertThat(crm().resumeDeletions()).isZero();
    }

    @Test
    @Tag("RAMISYS-17")
    @Tag("RAMISYS-18")
    void refusesWhoMayNotAndTheWrongName() {
        fill();
        List<Object> before = everything();

        assertThatThrownBy(() -> as("dora").deleteProject("Podlesie s.c.")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk().deleteProject("podlesie"))
                .isInstanceOfSatisfying(
                        ProjectNameMismatchException.class,
                        mismatch -> assertThat(mismatch.typed()).isEqualTo("podlesie"));
        assertThatThrownBy(() -> desk().inTransaction(bound -> {
                    bound.deleteProject("Podlesie s.c.");
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        fill();
        List<Long> progress = new ArrayList<>();

        assertThatThrownBy(() -> desk().deleteProject("Podlesie s.c.", removed -> {
                    progress.add(removed);
                    throw new IllegalStateException("The power went");
                }))
                .hasMessage("The power went");
        assertThat(crm().projects()).extracting(Project::id).doesNotContain(project());
        assertThatThrownBy(() -> as("anna")).isInstanceOf(NotFoundException.class);
        Crm restarted = Crm.create(storage());
        assertThat(restarted.resumeDeletions()).isPositive();

        assertThat(progress).hasSize(1);
        assertThat(list(stores -> stores.projects().markedDeleted())).doesNotContain(project());
        assertThat(list(stores -> stores.employees().list(project()))).isEmpty();
    }

    /** Some rows at a time, in an order that no reference forbids. */
    @Test
    void removesAFewRowsInEachTransaction() {
        fill();
        write(stores -> stores.projects().markDeleted(project()));
        int steps = 0;
        while (list(stores -> stores.projects().markedDeleted()).contains(project())) {
            int removed = written(stores -> stores.projects().removeSome(project(), 3));
            assertThat(removed).isPositive();
            steps++;
            assertThat(steps).isLessThan(1000);
        }
        int more = written(stores -> stores.projects().removeSome(project(), 3));
        assertThat(more).isZero();
        assertThat(steps).isGreaterThan(10);
    }
}
