package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.contact.PhoneKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactImportTest {
    private final Office office = Office.open();

    private ImportReport run(CsvImport csv) {
        return csv.plan().run(office.desk(), ImportOptions.standard());
    }

    @Test
    void takesInFiveHundredContactsWithCrLineEnds() {
        ImportReport report = run(CsvData.csv("contacts-uk-500-CR-only.csv"));

        assertThat(report.persons()).isEqualTo(500);
        assertThat(report.problems()).isEmpty();
        assertThat(report.unmapped()).isEmpty();
        assertThat(office.contacts()).hasSize(500);
        Person person = office.person("Tomkiewicz");
        assertThat(person.firstName()).isEqualTo("Aleshia");
        assertThat(person.organization()).isEqualTo("Alan D Rosenburg Cpa Pc");
        assertThat(person.details().emails().get(0).address().address()).isEqualTo("atomkiewicz@hotmail.com");
        assertThat(person.details().phones())
                .extracting(phone -> phone.number().written())
                .containsExactly("01835-703597", "01944-369967");
        assertThat(person.details().addresses().get(0).address().city()).isEqualTo("St. Stephens Ward");
        assertThat(person.details().addresses().get(0).address().region()).isEqualTo("Kent");
        assertThat(person.details().websites()).containsExactly("http://www.alandrosenburgcpapc.co.uk");
    }

    @Test
    void makesPersonsOfNamesAndCompaniesOfTheRest() {
        run(CsvData.csvOf("""
                Company;First name;Last name
                ACME;Jan;Kowalski
                Globex;;
                ;Eva;Nováková
                """));

        assertThat(office.contacts()).hasSize(3);
        assertThat(office.person("Kowalski").organization()).isEqualTo("ACME");
        assertThat(office.person("Nováková").organization()).isEmpty();
        assertThat(office.company("Globex")).isInstanceOf(Company.class);
    }

    @Test
    void takesTheNumbersOfAFirm() {
        ImportReport report = run(CsvData.csvOf("""
                Společnost;IČO;DIČ
                ACME;25123891;CZ25123891
                Globex; 26168685 ;
                Initech;%s;
                """.formatted("1".repeat(101))));

        assertThat(office.company("ACME").details().registration()).isEqualTo("25123891");
        assertThat(office.company("ACME").details().taxNumber()).isPresent();
        assertThat(office.company("Globex").details().registration()).isEqualTo("26168685");
        assertThat(office.company("Globex").details().taxNumber()).isEmpty();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo("IČO");
        });
    }

    @Test
    void readsGooglesLabelsAndSeveralValues() {
        run(CsvData.csvOf("Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
                + "Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Street,Address 1 - City,Address 1 - Country\n"
                + "Zoé,Lefèvre,* Work,zoe@a.example ::: z@b.example,Mobile,+33 6 12 34 56 78,* Home,01 23 45 67 89,"
                + "Home,\"1, rue du Louvre\nBât. B\",Paris,France\n"));

        Person zoe = office.person("Lefèvre");
        assertThat(zoe.details().emails())
                .extracting(email -> email.address().address())
                .containsExactly("zoe@a.example", "z@b.example");
        assertThat(zoe.details().phones())
                .extracting(phone -> phone.kind())
                .containsExactly(PhoneKind.MOBILE, PhoneKind.HOME);
        assertThat(zoe.details().addresses().get(0).kind()).isEqualTo(AddressKind.HOME);
        assertThat(zoe.details().addresses().get(0).address().street()).isEqualTo("1, rue du Louvre, Bât. B");
        assertThat(zoe.details().addresses().get(0).address().country())
                .hasValueSatisfying(country -> assertThat(country.code()).isEqualTo("FR"));
    }

    @Test
    void reportsBadRowsByLineColumnAndCodeWhileTheOthersGoIn() {
        byte[] broken = """
                first name,last name,email,notes
                Jan,Kowalski,jan@a.example,
                Eva,,eva@a.example,
                Bob,Smith,bob at example,
                Ann,Lee
                Kim,Poe,kim@a.example,a,b
                "Tom,Ray,tom@a.example,
                Lea,Roy,lea@a.example,"two
                lines"
                Max,Weiß,max@a.example,
                "Sue" B,Fox,sue@a.example,
                Joe,Low,joe@a.example,%s
                Zoe,Zed,zoe@a.example,
                """.formatted("x".repeat(10_001)).getBytes(StandardCharsets.UTF_8);
        int damaged = new String(broken, StandardCharsets.ISO_8859_1).indexOf("Wei") + 3;
        broken[damaged] = (byte) 0xC3;
        broken[damaged + 1] = ' ';

        ImportReport report = CsvData.csvOf(broken)
                .charset(StandardCharsets.UTF_8)
                .plan()
                .run(office.desk(), ImportOptions.standard());

        assertThat(report.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                .containsExactly(
                        tuple(3L, "last name", "field.required"),
                        tuple(4L, "email", "field.malformed"),
                        tuple(5L, "", "row.too-few-columns"),
                        tuple(6L, "", "row.too-many-columns"),
                        tuple(7L, "", "row.open-quote"),
                        tuple(10L, "last name", "row.undecodable"),
                        tuple(11L, "", "row.text-after-quote"),
                        tuple(12L, "notes", "field.too-long"));
        assertThat(report.rejected()).isEqualTo(8);
        assertThat(office.contacts())
                .extracting(contact -> ((Person) contact).lastName())
                .containsExactlyInAnyOrder("Kowalski", "Roy", "Zed");
        assertThat(office.person("Roy").details().description()).isEqualTo("two\nlines");
    }

    @Test
    void speaksTheLanguageOfTheActor() {
        Office polish = Office.speaking("pl");
        ImportReport report = CsvData.csvOf("Imię;Nazwisko;E-mail\nJan;Kowalski;zły adres\n")
                .plan()
                .run(polish.desk(), ImportOptions.standard());

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("E-mail");
            assertThat(problem.message()).contains("adres");
        });
    }

    @Test
    void keepsTheFirstProblemsAndCountsAndTellsAll() {
        String text = "first name,last name\n" + "Jan,\n".repeat(500) + "Eva,Nowak\n";
        List<RowProblem> heard = new ArrayList<>();

        ImportReport report = CsvData.csvOf(text)
                .plan()
                .run(office.desk(), ImportOptions.standard().keepProblems(10).onProblem(heard::add));

        assertThat(report.problems()).hasSize(10);
        assertThat(report.problemCount()).isEqualTo(500);
        assertThat(report.problemCounts()).containsEntry("field.required", 500L);
        assertThat(heard).hasSize(500).isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
        assertThat(report.imported()).isEqualTo(1);
    }

    @Test
    void writesRejectedRowsThatCanBeMendedAndImportedAgain(@TempDir Path folder) throws Exception {
        Path rejected = folder.resolve("rejected.csv");
        String text = "Jméno;Příjmení;E-mail;Funkce\n"
                + "Jiří;Dvořák;jiri@a.example;účetní\n"
                + "Eva;;eva@a.example;\"ředitelka; \"\"šéf\"\"\"\n"
                + "\"Ota;Růžička;ota@a.example;\n"
                + "Petr;Novák;petr.example;\n";
        ImportOptions options = ImportOptions.standard().rejectedTo(rejected);

        ImportReport first = CsvData.csvOf(text.getBytes(Charset.forName("windows-1250")))
                .plan()
                .run(office.desk(), options);

        assertThat(first.rejected()).isEqualTo(3);
        assertThat(first.rejectedFile()).contains(rejected);
        String written = Files.readString(rejected);
        assertThat(written).contains("Eva;;eva@a.example;\"ředitelka; \"\"šéf\"\"\";3;Příjmení;field.required;");
        Files.writeString(rejected, written.replace("Eva;;", "Eva;Malá;").replace("petr.example", "petr@a.example"));

        ImportPlan again = CsvImport.of(rejected).plan();
        assertThat(again.unmapped()).extracting(PlannedColumn::header).containsExactly("Funkce");
        ImportReport second = again.run(office.desk(), ImportOptions.standard());

        assertThat(second.problems()).isEmpty();
        assertThat(office.contacts())
                .extracting(contact -> ((Person) contact).lastName())
                .containsExactlyInAnyOrder("Dvořák", "Malá", "Růžička", "Novák");
    }

    @Test
    void neverWritesRejectedRowsOverAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("contacts.csv"), "First name,Last name\nEva,\n");
        ImportPlan plan = CsvImport.of(file).plan();

        assertThatThrownBy(
                        () -> plan.run(office.desk(), ImportOptions.standard().rejectedTo(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exists");
        assertThat(file).hasContent("First name,Last name\nEva,\n");
    }

    @Test
    void tellsHowFarItIs() {
        List<ImportProgress> steps = new ArrayList<>();

        CsvData.csv("contacts-uk-500-CR-only.csv")
                .plan()
                .run(office.desk(), ImportOptions.standard().batchSize(100).onProgress(steps::add));

        assertThat(steps).extracting(ImportProgress::imported).containsExactly(100L, 200L, 300L, 400L, 500L, 500L);
        assertThat(steps).allMatch(step -> step.bytesTotal() == 97_768 && step.bytesRead() <= 97_768);
        assertThat(steps.get(5).bytesRead()).isEqualTo(97_768);
    }

    @Test
    void addsTheContactsOnceMoreWhenAFileIsImportedTwice() {
        CsvImport csv = CsvData.csvOf("name\nJan Kowalski\n");
        run(csv);
        run(csv);

        assertThat(office.contacts()).extracting(FullContact::displayName).hasSize(2);
    }
}
