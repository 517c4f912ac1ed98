package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.activity.ActivityNature;
import io.klientela.activity.ActivityQuery;
import io.klientela.activity.NewActivity;
import io.klientela.category.CategoryList;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.contact.TimelineEntry;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.handover.HandOver;
import io.klientela.handover.HandOverReport;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.history.HistoryQuery;
import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.memory.InMemoryStorage;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of the page on history, run from top to bottom. */
class HistoryGuideTest {
    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    private static void print(String line) {
        assertThat(line).isNotBlank();
    }

    @Test
    void historyAndTimelineAreRead() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        acme = anna.contacts().save(acme.withName("ACME Polska"));

        Page<Change> changes = anna.history().of(acme.id().ref(), PageRequest.first(20));
        for (Change change : changes.items()) {
            for (FieldChange field : change.fields()) {
                print(change.at() + " " + change.actor() + " " + field.field() + ": "
                        + field.before().orElse("nothing") + " -> "
                        + field.after().orElse("nothing"));
            }
        }
        assertThat(changes.items()).hasSize(2);

        CategoryId call =
                anna.categories().list(CategoryList.HISTORY_CATEGORY).get(0).id();
        anna.activities().record(NewActivity.sales(acme.id(), call, "Wants forty cars"));

        Page<TimelineEntry> timeline = anna.timeline().of(acme.id(), PageRequest.first(20));
        for (TimelineEntry entry : timeline.items()) {
            print(entry.at() + " " + entry.kind() + " " + entry.facts());
        }
        Page<TimelineEntry> activities =
                anna.timeline().of(acme.id(), Set.of(RecordKind.ACTIVITY), PageRequest.first(20));
        assertThat(timeline.items()).hasSize(3);
        assertThat(activities.items()).hasSize(1);

        Page<Change> all = anna.history().within(acme.id().ref(), PageRequest.first(20));
        assertThat(all.items()).hasSize(3);

        Instant weekAgo = Instant.now().minus(Duration.ofDays(7));
        ActivityQuery mine = ActivityQuery.all()
                .by(anna.actor())
                .ofNature(ActivityNature.SALES)
                .from(weekAgo);
        assertThat(anna.activities().list(mine, PageRequest.first(20)).items()).hasSize(1);
    }

    @Test
    void settingsAndBulkWorkAreTraced() {
        CrmSession anna = anna();
        CustomRole night = anna.roles().add(NewRole.named("Night shift"));
        anna.roles().save(night.plus(new Grant(Permissions.CONTACTS_VIEW, Scope.PUBLIC)));

        HistoryQuery grants = HistoryQuery.all().ofKind(RecordKind.ROLE).ofField("grants");
        for (Change change : anna.history().list(grants, PageRequest.first(20)).items()) {
            print(change.actor() + " changed " + change.record() + ": " + change.fields());
        }
        HistoryQuery settings = HistoryQuery.all().ofKind(RecordKind.PROJECT);
        assertThat(anna.history().list(grants, PageRequest.first(20)).items()).hasSize(1);
        assertThat(anna.history().list(settings, PageRequest.first(20)).items()).hasSize(1);

        Employee sara = anna.employees().add(NewEmployee.named("Sara", "Lis"));
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        anna.contacts().assign(acme.id(), sara.id());

        HandOverReport report = anna.handOvers()
                .carryOut(HandOver.from(sara.id()).to(anna.employees().me().id()));
        HistoryQuery work = HistoryQuery.all().partOf(report.operation().orElseThrow());
        Page<Change> touched = anna.history().list(work, PageRequest.first(100));
        assertThat(touched.items()).hasSize(2);
    }
}
