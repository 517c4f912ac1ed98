package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.id.RecordKind;
import io.klientela.sales.FieldsMissingException;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.NewStage;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.RequiredField.Part;
import io.klientela.sales.Stage;
import io.klientela.sales.StageRequirement;
import io.klientela.settings.CustomFieldSettings;
import io.klientela.settings.Leftovers;
import io.klientela.settings.OptionSettings;
import io.klientela.settings.PipelineSettings;
import io.klientela.settings.RequirementSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.SettingsFault;
import io.klientela.settings.SettingsFault.Rule;
import io.klientela.settings.SettingsReport.SettingsChange;
import io.klientela.settings.SettingsReport.What;
import io.klientela.settings.UnfitSettingsException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Custom fields, and what stages ask for, leave a project and enter another with its settings. */
@Tag("TEAMLAB-46")
public abstract class CarriedFieldsContract extends CrmContract {
    /** For the tests of adapters. */
    protected CarriedFieldsContract() {}

    private CrmSession neighbour() {
        return crm().project(crm().setUp(newProject("nora"))).asHostUser("nora");
    }

    private static SettingsChange change(What what, String place) {
        return new SettingsChange(what, place);
    }

    private static SettingsDocument contacts(CustomFieldSettings... fields) {
        return SettingsDocument.empty().withCustomFields(RecordKind.CONTACT, List.of(fields));
    }

    private CustomField add(NewCustomField command) {
        return desk().customFields().add(command);
    }

    /** A field of each type with all rules that it can have, one of one pipeline, and what that asks for. */
    private Pipeline prepare() {
        add(NewCustomField.ofContacts("Plate", FieldType.text(8).shaped("AA-9999"))
                .asRequired()
                .defaultValue("KR-1742"));
        CustomField notes = add(NewCustomField.ofContacts("Notes", FieldType.longText()));
        desk().customFields().save(notes.withDefault(CustomValue.of("  kept as it is\n ")));
        add(NewCustomField.ofContacts(
                        "Litres", FieldType.number(2).atLeast(BigDecimal.ONE).atMost(new BigDecimal("99.5")))
                .defaultValue("7.25"));
        add(NewCustomField.ofContacts(
                        "Built", FieldType.date().from(LocalDate.of(1990, 1, 1)).to(LocalDate.of(2030, 12, 31)))
                .defaultValue("2026-11-25"));
        add(NewCustomField.ofContacts("Details", FieldType.heading()));
        add(NewCustomField.ofContacts("Sold", FieldType.flag()).defaultValue("false"));
        CustomField fuel = add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                .option("Benzyna")
                .option("Gaz")
                .option("Węgiel")
                .defaultValue("Gaz"));
        List<FieldOption> options = fuel.type().options();
        fuel = desk().customFields()
                .save(fuel.withType(fuel.type()
                        .withOptions(List.of(
                                options.get(1), options.get(0), options.get(2).asArchived()))));
        desk().customFields().moveTo(fuel.id(), 0);
        add(NewCustomField.ofContacts("Colours", FieldType.multiChoice().atMost(2))
                .option("Red")
                .option("Blue")
                .defaultValue("Blue", "Red"));
        Pipeline leasing = desk().pipelines()
                .add(NewPipeline.named("Leasing")
                        .stage(NewStage.open("Offer", 5))
                        .stage(NewStage.open("Talks", 50))
                        .stage(NewStage.lost("Gone")));
        CustomField place = add(NewCustomField.ofOpportunities("Place", FieldType.text()));
        CustomField handOver = add(NewCustomField.ofOpportunities("Handed over on", FieldType.date())
                .onlyIn(leasing.id()));
        CustomField gone = add(NewCustomField.ofOpportunities("Gone", FieldType.text()));
        require(leasing, 1, RequiredField.custom(handOver.id()));
        require(leasing, 0, RequiredField.custom(place.id()));
        require(leasing, 2, RequiredField.custom(gone.id()));
        require(leasing, 1, Part.BUDGET);
        require(desk().pipelines().standard(), 2, RequiredField.custom(place.id()));
        desk().customFields().archive(gone.id());
        return leasing;
    }

    private void require(Pipeline pipeline, int stage, RequiredField field) {
        desk().stageRequirements()
                .requireFrom(pipeline.id(), pipeline.stages().get(stage).id(), field);
    }

    @Test
    void exportsWhatAppliesWithoutAChange() {
        prepare();
        SettingsDocument document = desk().settings().export();
        List<Object> before = everything();

        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .isEmpty();

        assertThat(everything()).isEqualTo(before);
        assertThat(document.customFields().keySet())
                .containsExactlyInAnyOrder(RecordKind.CONTACT, RecordKind.OPPORTUNITY);
        assertThat(document.customFields().get(RecordKind.CONTACT))
                .extracting(CustomFieldSettings::label)
                .containsExactly("Fuel", "Plate", "Notes", "Litres", "Built", "Details", "Sold", "Colours");
    }

    @Test
    @Tag("MINICRM-5")
    void carriesEverythingIntoAnotherProject() {
        prepare();
        CrmSession other = neighbour();
        SettingsDocument document = desk().settings().export();

        other.settings().apply(document);

        assertThat(other.settings().export()).isEqualTo(document);
        assertThat(other.settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .isEmpty();
        // What arrived is at work: defaults fill in, and a card is asked for what it lacks.
        Company company = other.contacts().add(NewCompany.named("ACME"));
        CustomField litres =
                other.customFields().find(RecordKind.CONTACT, "litres").orElseThrow();
        assertThat(company.details().custom().number(litres.id())).contains(new BigDecimal("7.25"));
        Pipeline leasing = other.pipelines().listAll().get(1);
        assertThatThrownBy(() -> other.opportunities()
                        .open(NewOpportunity.titled("Fleet").in(leasing.id())))
                .isInstanceOf(FieldsMissingException.class)
                .hasMessageContaining("Place");
    }

    @Test
    void changesAFieldOfTheSameLabelAndKeepsWhatRecordsHold() {
        CustomField fuel = add(NewCustomField.ofContacts("Paliwo łódki", FieldType.choice())
                .option("Gaz")
                .option("Diesel"));
        CustomField kept = add(NewCustomField.ofContacts("Kept", FieldType.text()));
        Company holder = desk().contacts().add(NewCompany.named("Holder").custom(fuel.id(), "Gaz"));

        SettingsDocument document = contacts(
                CustomFieldSettings.of("New", FieldType.number(1)).asArchived(),
                CustomFieldSettings.of(" PALIWO LODKI ", FieldType.choice())
                        .option("Electric")
                        .option("GAZ")
                        .withDefault("electric")
                        .asRequired());

        assertThat(desk().settings().apply(document).changes())
                .containsExactly(
                        change(What.ADDED, "customFields/contact/New"),
                        change(What.ARCHIVED, "customFields/contact/New"),
                        change(What.CHANGED, "customFields/contact/PALIWO LODKI"),
                        change(What.ORDERED, "customFields/contact"));
        assertThat(desk().settings().apply(document).changes()).isEmpty();
        CustomField after = desk().customFields().get(fuel.id());
        assertThat(after.type().options()).extracting(FieldOption::name).containsExactly("Electric", "GAZ", "Diesel");
        assertThat(after.required()).isTrue();
        assertThat(desk().customFields().list(RecordKind.CONTACT))
                .extracting(CustomField::label)
                .containsExactly("New", "PALIWO LODKI", "Kept");
        assertThat(desk().customFields().get(kept.id()).isArchived()).isFalse();
        assertThat(desk().contacts().getFull(holder.id())).isEqualTo(holder);
        assertThat(history(fuel.id().ref())).isNotEmpty();
    }

    @Test
    void archivesOrDeletesLeftoversWhenTold() {
        CustomField held = add(NewCustomField.ofContacts("Held", FieldType.text()));
        add(NewCustomField.ofContacts("Free", FieldType.text()));
        CustomField fuel = add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                .option("Gaz")
                .option("Diesel")
                .option("Coal")
                .defaultValue("Coal"));
        desk().contacts().add(NewCompany.named("Holder").custom(held.id(), "x").custom(fuel.id(), "Gaz"));
        SettingsDocument document =
                contacts(CustomFieldSettings.of("Fuel", FieldType.choice()).option("Electric"));

        assertThat(desk().settings().apply(document, Leftovers.ARCHIVE).changes())
                .containsExactly(
                        change(What.ARCHIVED, "customFields/contact/Fuel/options/Gaz"),
                        change(What.ARCHIVED, "customFields/contact/Fuel/options/Diesel"),
                        change(What.ARCHIVED, "customFields/contact/Fuel/options/Coal"),
                        change(What.CHANGED, "customFields/contact/Fuel"),
                        change(What.ARCHIVED, "customFields/contact/Held"),
                        change(What.ARCHIVED, "customFields/contact/Free"),
                        change(What.ORDERED, "customFields/contact"));
        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .containsExactly(
                        change(What.KEPT_IN_USE, "customFields/contact/Fuel/options/Gaz"),
                        change(What.DELETED, "customFields/contact/Fuel/options/Diesel"),
                        change(What.DELETED, "customFields/contact/Fuel/options/Coal"),
                        change(What.CHANGED, "customFields/contact/Fuel"),
                        change(What.KEPT_IN_USE, "customFields/contact/Held"),
                        change(What.DELETED, "customFields/contact/Free"));
        assertThat(desk().customFields().list(RecordKind.CONTACT))
                .extracting(CustomField::id)
                .containsExactly(fuel.id(), held.id());
    }

    @Test
    @Tag("MINICRM-5")
    void changesWhatAPipelineAsksForAndKeepsWhatTheDocumentDoesNotName() {
        Pipeline leasing = prepare();
        PipelineSettings exported = desk().settings().export().pipelines().get(1);
        SettingsDocument document = SettingsDocument.empty()
                .withPipelines(List.of(exported.withRequirements(List.of(
                        RequirementSettings.of(Part.BUDGET, "offer"),
                        RequirementSettings.of(Part.CONTACT, "Talks"),
                        RequirementSettings.ofCustomField("PLACE", "Offer")))));
        String place = "pipelines/Leasing/requirements/";

        assertThat(desk().settings().apply(document).changes())
                .containsExactly(
                        change(What.CHANGED, place + "parts/budget"), change(What.ADDED, place + "parts/contact"));
        assertThat(desk().stageRequirements().list(leasing.id())).hasSize(5);
        assertThat(desk().settings().apply(document, Leftovers.ARCHIVE).changes())
                .containsExactlyInAnyOrder(
                        change(What.DELETED, place + "customFields/Handed over on"),
                        change(What.DELETED, place + "customFields/Gone"),
                        change(
                                What.ARCHIVED,
                                "pipelines/"
                                        + desk().pipelines().listAll().get(0).name()));
        assertThat(desk().stageRequirements().list(leasing.id()))
                .extracting(StageRequirement::from)
                .containsExactlyInAnyOrder(
                        leasing.stages().get(0).id(),
                        leasing.stages().get(0).id(),
                        leasing.stages().get(1).id());
        assertThat(history(leasing.id().ref()).get(0).fields())
                .extracting(field -> field.field() + " " + field.before() + " " + field.after())
                .isNotEmpty();
    }

    @Test
    @Tag("MINICRM-5")
    void saysNothingOfRequirementsAndLeavesThem() {
        Pipeline leasing = prepare();
        List<StageRequirement> before = desk().stageRequirements().list(leasing.id());
        PipelineSettings exported = desk().settings().export().pipelines().get(1);
        PipelineSettings silent =
                new PipelineSettings(exported.name(), exported.stages(), exported.taskTypes(), exported.isArchived());

        desk().settings().apply(SettingsDocument.empty().withPipelines(List.of(silent)), Leftovers.ARCHIVE);

        assertThat(desk().stageRequirements().list(leasing.id())).isEqualTo(before);
    }

    private void assertFaults(SettingsDocument document, Leftovers leftovers, SettingsFault... faults) {
        List<Object> before = everything();
        assertThatThrownBy(() -> desk().settings().apply(document, leftovers))
                .isInstanceOfSatisfying(UnfitSettingsException.class, refused -> {
                    assertThat(refused.faults()).containsExactly(faults);
                    assertThat(refused.code()).isEqualTo("settings.unfit");
                    assertThat(refused).hasMessageContaining(faults[0].place());
                });
        assertThat(everything()).isEqualTo(before);
    }

    private static List<OptionSettings> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new OptionSettings("Option " + number, false))
                .toList();
    }

    private static SettingsFault fault(String place, Rule rule) {
        return new SettingsFault("customFields/contact/" + place, rule);
    }

    @Test
    void tellsEveryRuleThatFieldsBreakAndAppliesNothing() {
        add(NewCustomField.ofContacts("Litres", FieldType.number(0)));
        List<OptionSettings> many = options(FieldOption.MAX_OPTIONS + 1);

        assertFaults(
                contacts(
                                CustomFieldSettings.of("First", FieldType.text()),
                                CustomFieldSettings.of("x".repeat(81), FieldType.text()),
                                CustomFieldSettings.of("litres", FieldType.text()),
                                CustomFieldSettings.of("Łódź", FieldType.flag()).option("Yes"),
                                CustomFieldSettings.of("LODZ", FieldType.choice())
                                        .option("Red")
                                        .option("red")
                                        .option(" "),
                                CustomFieldSettings.of("Many", FieldType.choice())
                                        .withOptions(many),
                                CustomFieldSettings.of("Short", FieldType.text(2))
                                        .withDefault("abc"),
                                CustomFieldSettings.of("Fuel", FieldType.choice())
                                        .withOptions(List.of(new OptionSettings("Coal", true)))
                                        .withDefault("Coal"),
                                CustomFieldSettings.of("Title", FieldType.heading())
                                        .asRequired(),
                                CustomFieldSettings.of("Where", FieldType.text())
                                        .onlyIn("Sales"))
                        .withCustomFields(RecordKind.CATEGORY, List.of()),
                Leftovers.KEEP,
                new SettingsFault("customFields/category", Rule.NO_CUSTOM_FIELDS),
                fault("x".repeat(81), Rule.LABEL),
                fault("litres", Rule.TYPE_DIFFERS),
                fault("Łódź", Rule.OPTIONS),
                fault("LODZ", Rule.NAME_TWICE),
                fault("LODZ/options/red", Rule.NAME_TWICE),
                fault("LODZ/options/ ", Rule.NAME),
                fault("Many", Rule.OPTIONS),
                fault("Short", Rule.DEFAULT),
                fault("Fuel", Rule.DEFAULT),
                fault("Title", Rule.HEADING_REQUIRED),
                fault("Where", Rule.NO_PIPELINE));
    }

    @Test
    void refusesMoreOptionsThanAFieldHasTogetherWithThoseThatItKeeps() {
        add(NewCustomField.ofContacts("Fuel", FieldType.choice()).option("Gaz"));
        assertFaults(
                contacts(
                        CustomFieldSettings.of("New", FieldType.text()),
                        CustomFieldSettings.of("Fuel", FieldType.choice())
                                .withOptions(options(FieldOption.MAX_OPTIONS))),
                Leftovers.KEEP,
                fault("Fuel", Rule.OPTIONS));
    }

    @Test
    @Tag("MINICRM-5")
    void refusesFieldsAndRequirementsWhosePipelineStageOrFieldWillNotBeThere() {
        prepare();
        PipelineSettings standard = desk().settings().export().pipelines().get(0);
        String first = standard.stages().get(0).name();
        SettingsDocument document = SettingsDocument.empty()
                .withPipelines(List.of(standard.withRequirements(List.of(
                        RequirementSettings.of(Part.BUDGET, "Nowhere"),
                        RequirementSettings.of(Part.BUDGET, first),
                        RequirementSettings.ofCustomField("Handed over on", first),
                        RequirementSettings.ofCustomField("Head", first),
                        RequirementSettings.ofCustomField("Gone", first),
                        RequirementSettings.ofCustomField("place", first),
                        RequirementSettings.ofCustomField("Plate", first)))))
                .withCustomFields(
                        RecordKind.OPPORTUNITY,
                        List.of(
                                CustomFieldSettings.of("Place", FieldType.text())
                                        .onlyIn(standard.name()),
                                CustomFieldSettings.of("Head", FieldType.heading()),
                                CustomFieldSettings.of("Handed over on", FieldType.date())
                                        .onlyIn("Leasing")));
        String place = "pipelines/" + standard.name() + "/requirements/";

        assertFaults(
                document,
                Leftovers.DELETE_UNUSED,
                new SettingsFault("customFields/opportunity/Place", Rule.PIPELINE_DIFFERS),
                new SettingsFault("customFields/opportunity/Handed over on", Rule.NO_PIPELINE),
                new SettingsFault(place + "parts/budget", Rule.NO_STAGE),
                new SettingsFault(place + "parts/budget", Rule.REQUIRED_TWICE),
                new SettingsFault(place + "customFields/Handed over on", Rule.NO_SUCH_FIELD),
                new SettingsFault(place + "customFields/Head", Rule.NO_SUCH_FIELD),
                new SettingsFault(place + "customFields/Gone", Rule.NO_SUCH_FIELD),
                new SettingsFault(place + "customFields/Plate", Rule.NO_SUCH_FIELD));
    }

    @Test
    @Tag("MINICRM-5")
    void deletesAFieldThatWasRequiredAndAsksForItNoMore() {
        prepare();
        Opportunity card = desk().opportunities().open(NewOpportunity.titled("Fleet"));
        PipelineSettings standard = desk().settings().export().pipelines().get(0);
        Pipeline stored = desk().pipelines().standard();

        desk().settings()
                .apply(
                        SettingsDocument.empty()
                                .withPipelines(List.of(standard.withRequirements(List.of())))
                                .withCustomFields(RecordKind.OPPORTUNITY, List.of()),
                        Leftovers.DELETE_UNUSED);

        assertThat(desk().customFields().list(RecordKind.OPPORTUNITY)).isEmpty();
        assertThat(desk().stageRequirements().list(stored.id())).isEmpty();
        Stage last = stored.stages().get(2);
        assertThat(desk().opportunities().moveTo(card.id(), last.id()).stage()).isEqualTo(last.id());
        assertThat(desk().pipelines().listAll())
                .containsExactly(desk().pipelines().standard());
    }
}
