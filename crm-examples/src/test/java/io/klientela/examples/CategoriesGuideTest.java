package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.importing.SettingsJson;
import io.klientela.memory.InMemoryStorage;
import io.klientela.project.NewProject;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.NewStage;
import io.klientela.sales.NewTaskType;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.settings.Leftovers;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.SettingsReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code of the page on categories, run from top to bottom. */
class CategoriesGuideTest {
    private final Crm crm = Crm.create(InMemoryStorage.create());

    private CrmSession boss(String project, String hostUser) {
        ProjectId id = crm.setUp(NewProject.named(project)
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser(hostUser)));
        return crm.project(id).asHostUser(hostUser);
    }

    @Test
    void entriesComeChangeAndGo() {
        CrmSession anna = boss("Podlesie s.c.", "anna@podlesie.example");

        Category fair = anna.categories()
                .add(CategoryList.SOURCE, NewCategory.named("Targi Poznań").colour("#217a3c"));
        anna.categories().save(fair.withName("Targi w Poznaniu"));
        anna.categories().moveTo(fair.id(), 0);

        anna.categories().archive(fair.id());
        List<Category> offered = anna.categories().list(CategoryList.SOURCE);
        List<Category> everything = anna.categories().listAll(CategoryList.SOURCE);
        anna.categories().restore(fair.id());
        assertThat(everything).hasSize(offered.size() + 1);

        Category supplier = anna.categories().list(CategoryList.CONTACT_TYPE).get(1);
        Category partner = anna.categories().list(CategoryList.CONTACT_TYPE).get(2);
        Category vip = anna.categories().list(CategoryList.CONTACT_GROUP).get(0);
        Category gold = anna.categories().list(CategoryList.CONTACT_GROUP).get(1);
        Company acme =
                anna.contacts().add(NewCompany.named("ACME").type(supplier.id()).group(gold.id()));
        Map<RecordKind, Long> uses = anna.categories().uses(supplier.id());
        anna.categories().delete(supplier.id(), partner.id());
        anna.categories().join(gold.id(), vip.id());
        assertThat(uses).isEqualTo(Map.of(RecordKind.CONTACT, 1L));
        assertThat(anna.contacts().getFull(acme.id()).details().groups()).containsExactly(vip.id());

        anna.contacts().addToNewGroup(acme.id(), NewCategory.named("Złoci klienci"));
        anna.contacts().tagWithNew(acme.id(), NewCategory.named("urgent"));
        assertThat(anna.contacts().getFull(acme.id()).details().groups()).hasSize(2);
    }

    @Test
    void aProductGetsAPipelineOfItsOwn() throws IOException {
        CrmSession anna = boss("Podlesie s.c.", "anna@podlesie.example");
        CrmSession bruno = boss("Podlesie bis", "bruno@podlesie.example");

        Pipeline leasing = anna.pipelines()
                .add(NewPipeline.named("Leasing")
                        .stage(NewStage.open("Offer", 10))
                        .stage(NewStage.open("Contract", 60))
                        .stage(NewStage.won("Signed"))
                        .stage(NewStage.lost("Gone"))
                        .taskType(NewTaskType.named("Visit")));
        Opportunity deal =
                anna.opportunities().open(NewOpportunity.titled("Fleet").in(leasing.id()));

        Stage offer = leasing.firstStage();
        leasing = anna.pipelines().save(leasing.with(offer.withName("Proposal").withProbability(20)));
        leasing = anna.stages().add(leasing.id(), NewStage.open("Talks", 40));
        leasing = anna.taskTypes().add(leasing.id(), NewTaskType.named("Papers").colour("#6a3fa0"));

        Stage contract = leasing.stages().get(1);
        Stage talks = leasing.stages().get(4);
        Map<RecordKind, Long> cards = anna.stages().uses(leasing.id(), offer.id());
        assertThat(cards).isEqualTo(Map.of(RecordKind.OPPORTUNITY, 1L));
        leasing = anna.pipelines()
                .save(leasing.withStages(List.of(
                        offer.withName("Proposal"),
                        talks,
                        contract,
                        leasing.stages().get(2),
                        leasing.stages().get(3))));
        leasing = anna.stages().archive(leasing.id(), contract.id());
        leasing = anna.stages().delete(leasing.id(), offer.id(), talks.id());
        assertThat(anna.opportunities().get(deal.id()).stage()).isEqualTo(talks.id());
        assertThat(leasing.stagesInUse()).hasSize(3);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SettingsJson.write(anna.settings().export(), file);
        SettingsDocument document = SettingsJson.read(new ByteArrayInputStream(file.toByteArray()));
        SettingsReport report = bruno.settings().apply(document, Leftovers.ARCHIVE);
        assertThat(report.changes()).isNotEmpty();
        assertThat(bruno.settings().export()).isEqualTo(document);
    }
}
