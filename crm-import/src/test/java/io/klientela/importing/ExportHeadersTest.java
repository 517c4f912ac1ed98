package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.importing.CsvData.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The header rows of real exports and of our five languages. */
class ExportHeadersTest {
    private static final Map<String, List<String>> LEFT_OUT = Map.of(
            "LinkedIn Connections.csv", List.of("Position", "Connected On"),
            "Thunderbird",
                    List.of(
                            "Nickname",
                            "Screen Name",
                            "Job Title",
                            "Department",
                            "Birth Year",
                            "Birth Month",
                            "Birth Day",
                            "Custom 1",
                            "Custom 2",
                            "Custom 3",
                            "Custom 4"),
            "Salesforce", List.of("Last Activity"),
            "Zoho CRM", List.of("Lead Status", "Industry"),
            "uk-500 sample", List.of(),
            "HubSpot companies", List.of("Record ID", "Company owner", "Create Date"),
            "Datablist organizations",
                    List.of("Index", "Organization Id", "Founded", "Industry", "Number of employees"));

    static Stream<Line> exports() {
        return CsvData.table("export-headers.tsv").stream();
    }

    private static ImportPlan plan(Line export) {
        return CsvData.csvOf(export.get("header_row") + "\n").plan();
    }

    private static Map<String, String> mapping(ImportPlan plan) {
        Map<String, String> mapping = new TreeMap<>();
        plan.columns()
                .forEach(column -> column.field().ifPresent(field -> mapping.put(column.header(), field.toText())));
        return mapping;
    }

    @ParameterizedTest
    @MethodSource("exports")
    void findsNamesAndTheHeaderOfEveryExport(Line export) {
        ImportPlan plan = plan(export);

        assertThat(plan.headerLine()).hasValue(1);
        assertThat(plan.columns()).hasSize(Integer.parseInt(export.get("n_columns")));
        assertThat(mapping(plan).values()).containsAnyOf("first-name", "last-name", "full-name", "organization");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void mapsEachFieldThatCanBeFilledOnceToOneColumn(Line export) {
        List<ContactField> once = plan(export).columns().stream()
                .flatMap(column -> column.field().stream())
                .filter(field -> !field.isRepeatable())
                .toList();

        assertThat(once).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void leavesOutNothingThatItCouldTake(Line export) {
        List<String> expected = LEFT_OUT.get(export.get("product"));
        if (expected != null) {
            assertThat(plan(export).unmapped())
                    .extracting(PlannedColumn::header)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void mapsGoogle() {
        Line google = exports()
                .filter(export -> export.get("product").equals("Google Contacts"))
                .findFirst()
                .orElseThrow();
        ImportPlan plan = plan(google);

        assertThat(mapping(plan))
                .containsEntry("Name", "full-name")
                .containsEntry("Given Name", "first-name")
                .containsEntry("Additional Name", "middle-name")
                .containsEntry("Family Name", "last-name")
                .containsEntry("Group Membership", "group")
                .containsEntry("Organization 1 - Name", "organization")
                .containsEntry("E-mail 4 - Value", "email")
                .containsEntry("Phone 7 - Value", "phone.work")
                .containsEntry("Address 1 - Postal Code", "address.office.postal-code")
                .containsEntry("Address 2 - Street", "address.other.street")
                .containsEntry("Website 2 - Value", "website")
                .doesNotContainKeys("E-mail 1 - Type", "Organization 1 - Location", "Location");
        PlannedColumn phone = plan.columns().stream()
                .filter(column -> column.header().equals("Phone 3 - Value"))
                .findFirst()
                .orElseThrow();
        assertThat(phone.labelColumn()).isPresent();
        assertThat(plan.columns().get(phone.labelColumn().getAsInt()).header()).isEqualTo("Phone 3 - Type");
        assertThat(plan.unmapped()).extracting(PlannedColumn::header).doesNotContain("Phone 3 - Type");
    }

    @Test
    void mapsOutlook() {
        Line outlook = exports()
                .filter(export -> export.get("product").startsWith("Outlook"))
                .findFirst()
                .orElseThrow();

        assertThat(mapping(plan(outlook)))
                .containsEntry("E-mail 3 Address", "email")
                .containsEntry("Mobile Phone", "phone.mobile")
                .containsEntry("Home Phone 2", "phone.home")
                .containsEntry("Business Phone", "phone.work")
                .containsEntry("Other Fax", "phone.fax")
                .containsEntry("Home Street", "address.home.street")
                .containsEntry("Business Street 2", "address.office.additional")
                .containsEntry("Other Postal Code", "address.other.postal-code")
                .containsEntry("Business Country", "address.office.country")
                .containsEntry("Company", "organization")
                .containsEntry("Web Page", "website")
                .containsEntry("Categories", "tag")
                .doesNotContainKeys("Home Address", "Title", "Spouse", "Language", "Manager's Name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Imię;Nazwisko;Firma;Tel. kom.;Kod pocztowy;Miasto;NIP | first-name;last-name;organization;"
                        + "phone.mobile;address.office.postal-code;address.office.city;tax-number.PL",
                "Jméno;Příjmení;Společnost;E-mail;PSČ;Obec;DIČ | first-name;last-name;organization;email;"
                        + "address.office.postal-code;address.office.city;tax-number.CZ",
                "Jméno;Telefon;Ulice | full-name;phone.work;address.office.street",
                "Prénom;NOM;Société;Courriel;Téléphone portable;Code postal;Ville;Pays | first-name;last-name;"
                        + "organization;email;phone.mobile;address.office.postal-code;address.office.city;"
                        + "address.office.country",
                "Nom;N° de téléphone;Adresse | full-name;phone.work;address.office.street",
                "Prenume;Nume;Firmă;Adresă de e-mail;Oraș;Județ;CUI | first-name;last-name;organization;email;"
                        + "address.office.city;address.office.region;tax-number.RO",
                "Nume;Telefon mobil;Localitate | full-name;phone.mobile;address.office.city",
                "Name;VAT ID;City | organization;tax-number;address.office.city",
                "Nazwa;NIP;REGON;KRS | organization;tax-number.PL;;registration",
                "Nazwa;REGON | organization;registration",
                "Jméno;IČO;DIČ | organization;registration;tax-number.CZ",
                "Nom;SIRET;SIREN | organization;;registration",
                "Name;Email;Registration number | full-name;email;",
                "Name;Company registration number | organization;registration",
                "Nume;CUI;Nr. Reg. Com. | organization;tax-number.RO;registration",
                "Name;Email;Billing City;Shipping Street | full-name;email;address.billing.city;"
                        + "address.delivery.street",
                "NAZWA;E-MAIL;ADRES | organization;email;address.office.street"
            })
    void knowsTheWordsOfOurLanguages(String headers, String fields) {
        ImportPlan plan = CsvData.csvOf(headers + "\n").plan();

        assertThat(plan.columns().stream()
                        .map(column -> column.field().map(ContactField::toText).orElse("")))
                .containsExactlyElementsOf(Arrays.asList(fields.split(";", -1)));
    }

    @Test
    void findsTheHeaderBehindTheNotesOfLinkedIn() {
        Line linkedIn = exports()
                .filter(export -> export.get("product").startsWith("LinkedIn"))
                .findFirst()
                .orElseThrow();
        ImportPlan plan = CsvData.csvOf("Notes:\n\"When exporting your connection data, you may notice that some\n"
                        + "of the email addresses are missing, see \"\"Help\"\".\"\n\n"
                        + Objects.requireNonNull(linkedIn.get("header_row"))
                        + "\nJan,Kowalski,https://www.linkedin.com/in/jan,,ACME,Engineer,01 Jan 2024\n")
                .plan();

        assertThat(plan.headerLine()).hasValue(5);
        assertThat(plan.firstRows()).hasSize(1);
        assertThat(mapping(plan)).containsEntry("URL", "website").containsEntry("Company", "organization");
    }

    @Test
    void writesAndReadsEveryFieldAsText() {
        exports()
                .flatMap(export -> plan(export).columns().stream())
                .flatMap(column -> column.field().stream())
                .forEach(field -> assertThat(ContactField.parse(field.toText())).isEqualTo(field));
    }
}
