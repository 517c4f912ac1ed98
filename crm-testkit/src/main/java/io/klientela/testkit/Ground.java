package io.klientela.testkit;

import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxRule;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.Colour;
import io.klientela.category.StatusMeaning;
import io.klientela.contact.Company;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.Person;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValues;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.IdSource;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.SeriesId;
import io.klientela.id.StageId;
import io.klientela.id.TaxId;
import io.klientela.id.TeamId;
import io.klientela.money.CurrencyCode;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesUse;
import io.klientela.party.CountryCode;
import io.klientela.project.ModuleAccess;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.storage.Stores;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A project with one record of everything that other records refer to, each as bare as it can be. */
final class Ground {
    /** The moment at which a day of spring has no half past two in Warsaw, with every microsecond told. */
    static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123457Z");

    static final CurrencyCode PLN = CurrencyCode.of("PLN");
    static final Colour GREY = Colour.of("#808080");

    private final IdSource ids;
    final ProjectId project;
    final EmployeeId anna;
    final EmployeeId bruno;
    final TeamId team;
    final PipelineId pipeline;
    final StageId open;
    final StageId won;
    final SeriesId series;
    final TaxId vat;
    final TaxId levy;
    final ContactId client;
    /** Not written with the rest. */
    final ContactId jan;

    final OpportunityId deal;
    /** A field of each type, of contacts. */
    final List<CustomField> contactFields;
    /** A field of each type, of opportunities. */
    final List<CustomField> dealFields;

    private final Map<CategoryList, CategoryId> entries = new EnumMap<>(CategoryList.class);
    private final Map<CategoryList, CategoryId> otherEntries = new EnumMap<>(CategoryList.class);

    Ground(IdSource ids) {
        this.ids = ids;
        project = new ProjectId(ids.next());
        anna = new EmployeeId(ids.next());
        bruno = new EmployeeId(ids.next());
        team = new TeamId(ids.next());
        pipeline = new PipelineId(ids.next());
        open = new StageId(ids.next());
        won = new StageId(ids.next());
        series = new SeriesId(ids.next());
        vat = new TaxId(ids.next());
        levy = new TaxId(ids.next());
        client = new ContactId(ids.next());
        jan = new ContactId(ids.next());
        deal = new OpportunityId(ids.next());
        contactFields = FieldRecords.plain(this, RecordKind.CONTACT);
        dealFields = FieldRecords.plain(this, RecordKind.OPPORTUNITY);
        for (CategoryList list : CategoryList.values()) {
            entries.put(list, new CategoryId(ids.next()));
            otherEntries.put(list, new CategoryId(ids.next()));
        }
    }

    UUID newId() {
        return ids.next();
    }

    /** An entry of a list that is there. */
    CategoryId entry(CategoryList list) {
        return Objects.requireNonNull(entries.get(list));
    }

    /** Another entry of a list that is there. */
    CategoryId otherEntry(CategoryList list) {
        return Objects.requireNonNull(otherEntries.get(list));
    }

    /** Writes everything but the number series, of which a project has one only. */
    Ground writtenTo(Stores stores) {
        stores.projects().insert(project());
        stores.employees().insert(employee(anna));
        stores.employees().insert(employee(bruno));
        stores.teams().insert(new Team(team, project, "Team", Set.of(), 1));
        entries.forEach((list, id) -> stores.categories().insert(category(id, list, "Entry")));
        otherEntries.forEach((list, id) -> stores.categories().insert(category(id, list, "Other entry")));
        stores.pipelines().insert(pipeline(pipeline));
        contactFields.forEach(stores.customFields()::insert);
        dealFields.forEach(stores.customFields()::insert);
        stores.taxes().insert(tax(vat, "Ground VAT", new TaxRule.OfVat(Vat.standard("23"))));
        stores.taxes()
                .insert(tax(
                        levy,
                        "Ground levy",
                        new TaxRule.OfLevy(ChargeAmount.percent("1"), Levy.Place.INSIDE_VAT_BASE)));
        stores.contacts().insert(company(client, "Client", privateTo(anna)));
        stores.opportunities().insert(opportunity(deal, "Deal", privateTo(anna)));
        return this;
    }

    /** As {@link #writtenTo}, and the number series. */
    Ground writtenWithSeriesTo(Stores stores) {
        writtenTo(stores);
        stores.numbering().insert(series());
        return this;
    }

    static RecordAccess privateTo(EmployeeId responsible) {
        return new RecordAccess(responsible, Visibility.onlyResponsible());
    }

    Project project() {
        return new Project(
                project,
                "Project",
                CountryCode.of("PL"),
                ZoneId.of("Europe/Warsaw"),
                PLN,
                Locale.forLanguageTag("pl"),
                Map.of(),
                ModuleAccess.everyone(),
                OrganizationProfile.named("Project"),
                1);
    }

    Employee employee(EmployeeId id) {
        return new Employee(
                id,
                project,
                "First",
                "Last",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                true,
                1);
    }

    Category category(CategoryId id, CategoryList list, String name) {
        Optional<StatusMeaning> meaning =
                list == CategoryList.STATUS ? Optional.of(StatusMeaning.IN_PROGRESS) : Optional.empty();
        return new Category(id, project, list, name, GREY, 0, meaning, false, false, 1);
    }

    Pipeline pipeline(PipelineId id) {
        return new Pipeline(
                id,
                project,
                "Pipeline",
                List.of(
                        new Stage(open, "Open", GREY, 0, StageOutcome.OPEN, false),
                        new Stage(won, "Won", GREY, 0, StageOutcome.WON, false)),
                List.of(),
                false,
                1);
    }

    Tax tax(TaxId id, String name, TaxRule rule) {
        return new Tax(id, project, name, rule, false, 1);
    }

    NumberSeries series() {
        return new NumberSeries(
                series,
                project,
                DocumentKind.INVOICE,
                "Series",
                NumberPattern.DEFAULT,
                Restart.NEVER,
                1,
                SeriesUse.DEFAULT,
                1);
    }

    Company company(ContactId id, String name, RecordAccess access) {
        return new Company(id, project, name, ContactDetails.empty(), access, MOMENT, 1);
    }

    Person person(ContactId id, String first, String last, RecordAccess access) {
        return new Person(id, project, first, last, "", ContactDetails.empty(), access, MOMENT, 1);
    }

    Opportunity opportunity(OpportunityId id, String title, RecordAccess access) {
        return new Opportunity(
                id,
                project,
                title,
                Optional.empty(),
                pipeline,
                open,
                entry(CategoryList.STATUS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                CustomValues.none(),
                access,
                MOMENT,
                1);
    }
}
