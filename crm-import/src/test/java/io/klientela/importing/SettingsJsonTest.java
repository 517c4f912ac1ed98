package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.category.CategoryList;
import io.klientela.category.StatusMeaning;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.LongTextType;
import io.klientela.id.RecordKind;
import io.klientela.sales.RequiredField.Part;
import io.klientela.sales.StageOutcome;
import io.klientela.settings.CategorySettings;
import io.klientela.settings.CustomFieldSettings;
import io.klientela.settings.Leftovers;
import io.klientela.settings.OptionSettings;
import io.klientela.settings.PipelineSettings;
import io.klientela.settings.RequirementSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.StageSettings;
import io.klientela.settings.TaskTypeSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsJsonTest {
    @Property
    void whatIsWrittenIsReadBackEqual(@ForAll("documents") SettingsDocument document) throws IOException {
        assertThat(read(written(document))).isEqualTo(document);
    }

    @Test
    void settingsLeaveOneProjectAndEnterAnother() throws IOException {
        CrmSession source = Office.open().desk();
        CrmSession target = Office.open().desk();
        source.categories()
                .archive(source.categories().list(CategoryList.SOURCE).get(0).id());
        String json = written(source.settings().export());

        target.settings().apply(read(json), Leftovers.DELETE_UNUSED);

        assertThat(target.settings().export()).isEqualTo(source.settings().export());
        assertThat(json).contains("\"version\" : 1", "\"protected\" : true", "\"meaning\" : \"won\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":2} | /version",
                "{\"version\":\"1\"} | /version",
                "{} | /version",
                "[] | /",
                "{\"version\":1,\"customFields\":[]} | /customFields",
                "{\"version\":1,\"categories\":{\"moods\":[]}} | /categories/moods",
                "{\"version\":1,\"categories\":{\"tag\":[{\"name\":\"A\",\"colour\":\"#000000\"},{\"name\":\"B\"}]}} | /categories/tag/1/colour",
                "{\"version\":1,\"categories\":{\"status\":[{\"name\":\"A\",\"colour\":\"#000000\",\"meaning\":\"maybe\"}]}} | /categories/status/0/meaning",
                "{\"version\":1,\"categories\":{\"tag\":[{\"name\":\"A\",\"colour\":\"#000000\",\"color\":\"\"}]}} | /categories/tag/0/color",
                "{\"version\":1,\"categories\":{\"tag\":[{\"name\":\"A\",\"colour\":\"#000000\",\"archived\":1}]}} | /categories/tag/0/archived",
                "{\"version\":1,\"pipelines\":[{\"name\":\"A\",\"stages\":{}}]} | /pipelines/0/stages",
                "{\"version\":1,\"pipelines\":[{\"name\":\"A\",\"stages\":[{\"name\":\"B\",\"colour\":\"\",\"probability\":1.5,\"outcome\":\"open\"}]}]} | /pipelines/0/stages/0/probability",
                "{\"version\":1,\"pipelines\":[{\"name\":\"A\",\"stages\":[{\"name\":\"B\",\"colour\":\"\",\"probability\":1,\"outcome\":\"half\"}]}]} | /pipelines/0/stages/0/outcome",
                "{\"version\":1,\"pipelines\":[{\"name\":null,\"stages\":[]}]} | /pipelines/0/name",
                "{\"version\":1,\"customFields\":{\"Kind\":[]}} | /customFields/Kind",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"colour\"}]}} | /customFields/contact/0/type",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"flag\",\"maxLength\":1}]}} | /customFields/contact/0/maxLength",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"text\"}]}} | /customFields/contact/0/maxLength",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"text\",\"maxLength\":0}]}} | /customFields/contact/0/maxLength",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"text\",\"maxLength\":1,\"shape\":\"\"}]}} | /customFields/contact/0/shape",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"number\",\"decimals\":1,\"min\":1}]}} | /customFields/contact/0/min",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"number\",\"decimals\":1,\"min\":\"2\",\"max\":\"1\"}]}} | /customFields/contact/0",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"date\",\"min\":\"2026-02-30\"}]}} | /customFields/contact/0/min",
                "{\"version\":1,\"customFields\":{\"contact\":[{\"label\":\"A\",\"type\":\"multi-choice\",\"maxChosen\":0}]}} | /customFields/contact/0/maxChosen",
                "{\"version\":1,\"pipelines\":[{\"name\":\"A\",\"stages\":[],\"requirements\":[{\"from\":\"B\"}]}]} | /pipelines/0/requirements/0",
                "{\"version\":1,\"pipelines\":[{\"name\":\"A\",\"stages\":[],\"requirements\":[{\"from\":\"B\",\"part\":\"title\"}]}]} | /pipelines/0/requirements/0/part",
                "{\"version\":1,\"version\":1} | line 1, column 23",
                "{\"version\":1} x | line 1, column 15"
            })
    void saysWhereItCannotBeRead(String json, String place) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        UnreadableSettingsException.class,
                        refused -> assertThat(refused.place()).isEqualTo(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":1,\"version\":1} | 23 | expected each field once",
                "{\"version\":1} x | 15 | expected nothing more after the end of the document",
                "{\"version\":1} {} | 15 | expected nothing more after the end of the document",
                "{\"version\" 1} | 12 | expected a colon and a value: a text in quotes, a number, true, false, a list or an object",
                "{\"version\":tru} | 12 | expected a colon and a value: a text in quotes, a number, true, false, a list or an object",
                "{version:1} | 2 | expected the name of a field in quotes, or }",
                "{\"version\":1 \"pipelines\":[]} | 14 | expected a comma and the name of a field in quotes, or }",
                "{\"version\":1,} | 14 | expected a comma and the name of a field in quotes, or }",
                "{\"pipelines\":[ | 15 | expected a value: a text in quotes, a number, true, false, a list or an object; or ]",
                "{\"pipelines\":[{} {}]} | 18 | expected a comma and another value, or ]",
                "settings | 1 | expected a value: a text in quotes, a number, true, false, a list or an object"
            })
    void saysWhatWasExpectedWhereItIsNoJson(String json, int column, String expected) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableSettingsException.class)
                .hasMessage("The settings cannot be read at line 1, column " + column + ": " + expected);
    }

    @Test
    void saysThatJsonIsTooDeep() {
        assertThatThrownBy(() -> read("[".repeat(5000)))
                .isInstanceOf(UnreadableSettingsException.class)
                .hasMessageContaining("nested too deep");
    }

    static String written(SettingsDocument document) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SettingsJson.write(document, output);
        return output.toString(StandardCharsets.UTF_8);
    }

    static SettingsDocument read(String json) throws IOException {
        return SettingsJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<SettingsDocument> documents() {
        Arbitrary<Map<CategoryList, List<CategorySettings>>> lists = Arbitraries.maps(
                Arbitraries.of(CategoryList.class), categories().list().ofMaxSize(5));
        Arbitrary<Map<RecordKind, List<CustomFieldSettings>>> fields = Arbitraries.maps(
                Arbitraries.of(RecordKind.CONTACT, RecordKind.OPPORTUNITY, new RecordKind("agency.property")),
                customFields().list().ofMaxSize(5));
        return Combinators.combine(lists, pipelines().list().ofMaxSize(3), fields)
                .as((entries, stages, forms) -> new SettingsDocument(
                        entries, stages, forms, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "Zażółć gęślą jaźń",
                        "Příliš žluťoučký kůň",
                        "Déjà vu",
                        "Ștefan și țară",
                        "Won",
                        "\"\\/\n\t",
                        ""),
                Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)));
    }

    private static Arbitrary<CategorySettings> categories() {
        Arbitrary<Optional<StatusMeaning>> meanings =
                Arbitraries.of(StatusMeaning.class).optional();
        return Combinators.combine(texts(), texts(), meanings, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(CategorySettings::new);
    }

    private static Arbitrary<PipelineSettings> pipelines() {
        Arbitrary<StageSettings> stages = Combinators.combine(
                        texts(),
                        texts(),
                        Arbitraries.integers(),
                        Arbitraries.of(StageOutcome.class),
                        Arbitraries.of(true, false))
                .as(StageSettings::new);
        Arbitrary<TaskTypeSettings> types = Combinators.combine(texts(), texts(), Arbitraries.of(true, false))
                .as(TaskTypeSettings::new);
        Arbitrary<RequirementSettings> asked = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Part.values()), texts()).as(RequirementSettings::of),
                Combinators.combine(texts(), texts()).as(RequirementSettings::ofCustomField));
        return Combinators.combine(
                        texts(),
                        stages.list().ofMaxSize(4),
                        types.list().ofMaxSize(4),
                        Arbitraries.of(true, false),
                        asked.list().ofMaxSize(3).optional())
                .as(PipelineSettings::new);
    }

    private static Arbitrary<CustomFieldSettings> customFields() {
        Arbitrary<FieldType> types = Arbitraries.of(
                FieldType.text(),
                FieldType.text(7).shaped("AA-9\\9\""),
                new LongTextType(1),
                FieldType.longText(),
                FieldType.number(10),
                FieldType.number(0).atLeast(new BigDecimal("-100000000000000000.0000000001")),
                FieldType.number(3).atLeast(new BigDecimal("0.1")).atMost(new BigDecimal("1E+3")),
                FieldType.date(),
                FieldType.date().from(LocalDate.of(1000, 1, 1)).to(LocalDate.of(2026, 11, 25)),
                FieldType.choice(),
                FieldType.multiChoice(),
                FieldType.multiChoice().atMost(3),
                FieldType.flag(),
                FieldType.heading());
        Arbitrary<List<OptionSettings>> options = Combinators.combine(texts(), Arbitraries.of(true, false))
                .as(OptionSettings::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        texts(),
                        types,
                        options,
                        Arbitraries.of(true, false),
                        texts().list().ofMaxSize(2),
                        texts().optional(),
                        Arbitraries.of(true, false))
                .as(SettingsJsonTest::field);
    }

    /** Only choices have options in a file; a document that gives others some is refused when it is applied. */
    private static CustomFieldSettings field(
            String label,
            FieldType type,
            List<OptionSettings> options,
            boolean isRequired,
            List<String> defaultValue,
            Optional<String> pipeline,
            boolean isArchived) {
        boolean isChoice = type.code().endsWith("choice");
        return new CustomFieldSettings(
                label, type, isChoice ? options : List.of(), isRequired, defaultValue, pipeline, isArchived);
    }
}
