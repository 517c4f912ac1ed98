package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.access.PresetRoles;
import io.klientela.employee.NewEmployee;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a row that cannot be taken, in five languages. */
class RowMessagesTest {
    private static final Row ROW = new Row(7, List.of(), RowFault.NONE);
    private static final CsvImport TWO_FAULTS = CsvData.csvOf("First name,Last name,Tags\nEva\nJan,Kowalski,a{1}$\n");

    @ParameterizedTest
    @ValueSource(strings = {"pl", "cs", "fr", "ro"})
    void everyLanguageSaysWhatEnglishSaysWithTheSameParameters(String language) {
        Properties english = RowMessages.read("en");
        Properties translated = RowMessages.read(language);

        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(translated.stringPropertyNames()).allSatisfy(key -> {
            assertThat(translated.getProperty(key)).isNotBlank().isNotEqualTo(english.getProperty(key));
            assertThat(parameters(translated.getProperty(key))).isEqualTo(parameters(english.getProperty(key)));
        });
    }

    @Test
    void hasAMessageForEveryFault() {
        assertThat(Arrays.stream(RowFault.values()).filter(fault -> fault != RowFault.NONE))
                .allSatisfy(fault -> assertThat(RowMessages.read("en")).containsKey(fault.code()));
    }

    @Test
    void speaksEnglishWhereALanguageIsNotSpoken() {
        assertThat(RowMessages.of(Locale.JAPANESE).problem(ROW, "", "row.too-few-columns", 2, 3))
                .isEqualTo(new RowProblem(7, "", "row.too-few-columns", "The row has 2 of 3 columns"));
        assertThat(RowMessages.of(Locale.forLanguageTag("fr-CA"))
                        .problem(ROW, "", "row.too-few-columns", 2, 3)
                        .message())
                .isEqualTo("La ligne a 2 colonnes sur 3");
    }

    @Test
    void speaksTheLanguageOfTheEmployeeWhoImports() {
        Office office = Office.speaking("pl");
        office.desk()
                .employees()
                .add(NewEmployee.named("Jana", "Nová")
                        .hostUser("jana")
                        .role(PresetRoles.ADMIN)
                        .language("cs"));

        assertThat(TWO_FAULTS
                        .plan()
                        .run(office.as("jana"), ImportOptions.standard())
                        .problems())
                .extracting(RowProblem::message)
                .containsExactly(
                        "Počet sloupců v řádku: 1, v souboru: 3",
                        "Seznam tag nemá položku „a{1}$“; přidejte ji, nebo to nechte na importu");
    }

    @Test
    void speaksTheLanguageOfTheProjectToEmployeesWithoutOneAndToTheSystem() {
        Office office = Office.speaking("ro");
        String expected = "Rândul are 1 din 3 coloane";

        assertThat(TWO_FAULTS
                        .plan()
                        .run(office.desk(), ImportOptions.standard())
                        .problems())
                .extracting(RowProblem::message)
                .contains(expected);
        assertThat(TWO_FAULTS
                        .plan()
                        .run(
                                office.system(),
                                ImportOptions.standard()
                                        .responsible(
                                                office.desk().employees().me().id()))
                        .problems())
                .extracting(RowProblem::message)
                .contains(expected);
    }

    @Test
    void wrapsWhatOthersSayOfARow() {
        FaultyStorage storage = new FaultyStorage();
        Office office = Office.on(storage, "pl");
        storage.failCommits(transaction -> transaction == 1 || transaction == 2);

        assertThat(CsvData.csvOf("First name,Last name\nA,A\nB,B\n")
                        .plan()
                        .run(office.desk(), ImportOptions.standard())
                        .problems())
                .extracting(RowProblem::message)
                .containsExactly("Wiersz został odrzucony: The disk stumbled");
    }

    private static String parameters(String text) {
        return text.replaceAll("[^{]*(\\{[^}]*})?", "$1");
    }
}
