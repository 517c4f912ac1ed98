package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.Person;
import io.klientela.employee.NewEmployee;
import io.klientela.importing.ContactField.Plain;
import org.junit.jupiter.api.Test;

/** Who may import, and what is settled with the plan before a row goes in. */
class ImportRightsTest {
    private static final String PEOPLE = """
            First name,Last name,Tags,Group,Lead Source,Position
            Jan,Kowalski,"vip, Early bird",Friends,Fair,Engineer
            Eva,Nowak,VIP,,,
            """;

    private final Office office = Office.open();

    @Test
    void asksForTheRightToImportBeforeAnythingElse() {
        office.desk()
                .employees()
                .add(NewEmployee.named("Tom", "Typist")
                        .hostUser("tom")
                        .grant(new Grant(Permissions.CONTACTS_CREATE, Scope.ALL)));
        ImportPlan plan = CsvData.csvOf(PEOPLE).plan();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> plan.run(office.as("tom"), ImportOptions.standard()))
                .satisfies(denied -> assertThat(denied.permission()).isEqualTo(Permissions.CONTACTS_IMPORT));
        assertThat(office.contacts()).isEmpty();
    }

    @Test
    void asksForTheRightToAddContactsAsWell() {
        office.desk()
                .employees()
                .add(NewEmployee.named("Ida", "Importer")
                        .hostUser("ida")
                        .grant(new Grant(Permissions.CONTACTS_IMPORT, Scope.ALL)));
        ImportPlan plan = CsvData.csvOf(PEOPLE).plan();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> plan.run(office.as("ida"), ImportOptions.standard()))
                .satisfies(denied -> assertThat(denied.permission()).isEqualTo(Permissions.CONTACTS_CREATE));
    }

    @Test
    void rejectsRowsWithUnknownEntriesUnlessToldToAddThem() {
        ImportReport report = CsvData.csvOf(PEOPLE).plan().run(office.desk(), ImportOptions.standard());

        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(RowProblem::column, RowProblem::code)
                .contains(tuple("Tags", "category.unknown"));
        assertThat(office.desk().categories().list(CategoryList.TAG)).isEmpty();
    }

    @Test
    void addsUnknownEntriesOnceWhenToldTo() {
        ImportReport report = CsvData.csvOf(PEOPLE)
                .plan()
                .run(office.desk(), ImportOptions.standard().unknownCategories(UnknownCategories.CREATE));

        assertThat(report.problems()).isEmpty();
        assertThat(office.desk().categories().list(CategoryList.TAG))
                .extracting(tag -> tag.name())
                .containsExactly("vip", "Early bird");
        Person jan = office.person("Kowalski");
        assertThat(jan.details().tags()).hasSize(2);
        assertThat(jan.details().groups()).hasSize(1);
        assertThat(jan.details().source()).isPresent();
    }

    @Test
    void putsSourceGroupAndTagOfTheWholeFileOnEveryContact() {
        var categories = office.desk().categories();
        var fair = categories
                .add(CategoryList.SOURCE, NewCategory.named("Fair 2026"))
                .id();
        var group = categories
                .add(CategoryList.CONTACT_GROUP, NewCategory.named("Imported"))
                .id();
        var tag = categories.add(CategoryList.TAG, NewCategory.named("new")).id();

        CsvData.csvOf("Name\nJan Kowalski\n")
                .plan()
                .run(
                        office.desk(),
                        ImportOptions.standard().source(fair).group(group).tag(tag));

        Person jan = office.person("Kowalski");
        assertThat(jan.details().source()).contains(fair);
        assertThat(jan.details().groups()).containsExactly(group);
        assertThat(jan.details().tags()).containsExactly(tag);
    }

    @Test
    void listsWhatItLeavesOutOrPutsItIntoTheDescription() {
        ImportPlan plan = CsvData.csvOf("First name,Last name,Position,Shoe size\nJan,Kowalski,Engineer,43\n")
                .plan();
        assertThat(plan.unmapped()).extracting(PlannedColumn::header).containsExactly("Position", "Shoe size");

        ImportReport report = plan.ignore("Shoe size").describeUnmapped().run(office.desk(), ImportOptions.standard());

        assertThat(report.unmapped()).hasSize(2);
        assertThat(office.person("Kowalski").details().description()).isEqualTo("Position: Engineer\nShoe size: 43");
    }

    @Test
    void takesCorrectionsOfThePlan() {
        ImportPlan plan = CsvData.csvOf("Kdo;Odkud\nJan Kowalski;Brno\n").plan();
        assertThatIllegalStateException().isThrownBy(() -> plan.run(office.desk(), ImportOptions.standard()));

        plan.map("Kdo", Plain.FULL_NAME)
                .map(1, ContactField.parse("address.home.city"))
                .run(office.desk(), ImportOptions.standard());

        assertThat(office.person("Kowalski")
                        .details()
                        .addresses()
                        .get(0)
                        .address()
                        .city())
                .isEqualTo("Brno");
        assertThatIllegalArgumentException().isThrownBy(() -> plan.map("Kam", Plain.EMAIL));
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.map(0, Plain.FULL_NAME)
                        .map(1, Plain.FULL_NAME)
                        .run(office.desk(), ImportOptions.standard()));
    }

    @Test
    void readsAFileWithoutHeaderByThePlacesOfItsColumns() {
        ImportPlan plan = CsvData.csvOf("Jan|Kowalski|jan@a.example\nEva|Nowak|eva@a.example\n")
                .plan();
        assertThat(plan.headerLine()).isEmpty();
        assertThat(plan.delimiter()).isEqualTo('|');

        plan.map("1", Plain.FIRST_NAME)
                .map("2", Plain.LAST_NAME)
                .map("3", Plain.EMAIL)
                .run(office.desk(), ImportOptions.standard());

        assertThat(office.contacts()).hasSize(2);
    }
}
