package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomFieldInUseException;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.memory.InMemoryStorage;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortDirection;
import io.klientela.project.NewProject;
import io.klientela.sales.FieldsMissingException;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.Stage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The code of the page on custom fields, run from top to bottom. */
class CustomFieldsGuideTest {
    private final Crm crm = Crm.create(InMemoryStorage.create());

    private CrmSession boss() {
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    @Test
    void fieldsAreDefinedFilledInFoundAndDeleted() {
        CrmSession anna = boss();

        CustomField plate = anna.customFields()
                .add(NewCustomField.ofContacts("Number plate", FieldType.text(8).shaped("AA-9999"))
                        .asRequired());
        CustomField fuel = anna.customFields()
                .add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                        .option("Petrol")
                        .option("Diesel")
                        .defaultValue("Petrol"));
        CustomField litres = anna.customFields()
                .add(NewCustomField.ofContacts("Litres", FieldType.number(1).atLeast(BigDecimal.ZERO)));

        Company acme = anna.contacts()
                .add(NewCompany.named("ACME").custom(plate.id(), "KR-1742").custom(litres.id(), "6.5"));
        CustomValues values = acme.details().custom();
        Company saved = anna.contacts()
                .save(acme.withDetails(acme.details().withCustom(values.with(litres.id(), new BigDecimal("7.2")))));
        assertThat(values.options(fuel.id()))
                .containsExactly(fuel.type().options().get(0).id());

        ContactQuery thirsty = ContactQuery.all()
                .where(ContactCondition.custom(CustomFieldCondition.atLeast(litres.id(), BigDecimal.valueOf(7)))
                        .and(ContactCondition.not(ContactCondition.custom(CustomFieldCondition.empty(plate.id())))));
        Page<Contact> page = anna.contacts().list(thirsty, PageRequest.first(50));
        assertThat(page.items()).containsExactly(saved);

        Company zeta = anna.contacts()
                .add(NewCompany.named("Zeta").custom(plate.id(), "KR-0001").custom(fuel.id(), "Diesel"));
        Company globex = anna.contacts()
                .add(NewCompany.named("Globex").custom(plate.id(), "KR-0002").custom(fuel.id(), "Diesel"));
        FieldOption diesel = fuel.type().options().get(1);
        ContactQuery diesels = ContactQuery.all()
                .where(ContactCondition.custom(CustomFieldCondition.hasOption(fuel.id(), diesel.id())))
                .sortedBy(ContactSort.byCustomField(plate.id(), SortDirection.ASCENDING));
        assertThat(anna.contacts().list(diesels, PageRequest.first(50)).items()).containsExactly(zeta, globex);

        anna.customFields().save(plate.withLabel("Registration").asOptional());
        CustomField more = anna.customFields().addOption(fuel.id(), "Electric");
        FieldOption petrol = more.type().options().get(0);
        FieldOption electric = more.type().options().get(2);
        anna.customFields().deleteOption(fuel.id(), petrol.id(), electric.id());
        anna.customFields().moveTo(litres.id(), 0);
        anna.customFields().archive(litres.id());

        assertThatThrownBy(() -> anna.customFields().delete(litres.id())).isInstanceOf(CustomFieldInUseException.class);
        long holders = anna.customFields().uses(litres.id());
        long discarded = anna.customFields().deleteWithValues(litres.id());
        assertThat(discarded).isEqualTo(holders).isOne();
    }

    @Test
    void aPipelineAsksForFieldsFromAStageOn() {
        CrmSession anna = boss();
        Pipeline pipeline = anna.pipelines().standard();
        Stage negotiation = pipeline.stages().get(6);
        Opportunity deal = anna.opportunities().open(NewOpportunity.titled("Fleet"));

        CustomField handOver = anna.customFields()
                .add(NewCustomField.ofOpportunities("Handed over on", FieldType.date())
                        .onlyIn(pipeline.id()));
        anna.stageRequirements().requireFrom(pipeline.id(), negotiation.id(), RequiredField.custom(handOver.id()));
        anna.stageRequirements().requireFrom(pipeline.id(), negotiation.id(), RequiredField.Part.BUDGET);

        assertThatThrownBy(() -> anna.opportunities().moveTo(deal.id(), negotiation.id()))
                .isInstanceOfSatisfying(
                        FieldsMissingException.class,
                        refusal -> assertThat(refusal.missing())
                                .containsExactlyInAnyOrder(
                                        RequiredField.custom(handOver.id()), RequiredField.Part.BUDGET));
    }
}
