package io.klientela.importing;

import io.klientela.category.CategoryList;
import io.klientela.category.StatusMeaning;
import io.klientela.id.RecordKind;
import io.klientela.sales.RequiredField.Part;
import io.klientela.sales.StageOutcome;
import io.klientela.settings.CategorySettings;
import io.klientela.settings.PipelineSettings;
import io.klientela.settings.RequirementSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.StageSettings;
import io.klientela.settings.TaskTypeSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a document from a tree of JSON, strictly. */
final class SettingsReader {
    private final JsonPlace root;

    SettingsReader(JsonNode tree) {
        this.root = new JsonPlace("", tree);
    }

    SettingsDocument document() {
        root.requireObject(Set.of("version", "categories", "pipelines", "customFields", "taxes", "products", "terms"));
        JsonPlace version = root.get("version");
        if (version.integer() != SettingsJson.VERSION) {
            throw version.refuse("is a version that is not known here; the known one is " + SettingsJson.VERSION);
        }
        SettingsDocument document = SettingsDocument.empty();
        Optional<JsonPlace> categories = root.find("categories");
        if (categories.isPresent()) {
            for (String code : categories.get().fields()) {
                JsonPlace list = categories.get().get(code);
                document = document.withList(
                        list.named("category list", CategoryList::parse, code),
                        list.elements().stream().map(SettingsReader::category).toList());
            }
        }
        Optional<JsonPlace> customFields = root.find("customFields");
        if (customFields.isPresent()) {
            for (String code : customFields.get().fields()) {
                JsonPlace fields = customFields.get().get(code);
                document = document.withCustomFields(
                        fields.named("kind of records", RecordKind::new, code),
                        fields.elements().stream().map(CustomFieldReader::read).toList());
            }
        }
        List<JsonPlace> pipelines =
                root.find("pipelines").map(JsonPlace::elements).orElse(List.of());
        SettingsDocument withPipelines = document.withPipelines(
                pipelines.stream().map(SettingsReader::pipeline).toList());
        return CatalogueReader.addTo(withPipelines, root);
    }

    private static CategorySettings category(JsonPlace entry) {
        entry.requireObject(Set.of("name", "colour", "meaning", "protected", "archived"));
        return new CategorySettings(
                entry.get("name").text(),
                entry.get("colour").text(),
                entry.find("meaning")
                        .map(meaning -> meaning.named("meaning of a status", StatusMeaning::parse, meaning.text())),
                entry.flag("protected"),
                entry.flag("archived"));
    }

    private static PipelineSettings pipeline(JsonPlace pipeline) {
        pipeline.requireObject(Set.of("name", "archived", "stages", "taskTypes", "requirements"));
        return new PipelineSettings(
                pipeline.get("name").text(),
                pipeline.get("stages").elements().stream()
                        .map(SettingsReader::stage)
                        .toList(),
                pipeline.find("taskTypes").map(JsonPlace::elements).orElse(List.of()).stream()
                        .map(SettingsReader::taskType)
                        .toList(),
                pipeline.flag("archived"),
                pipeline.find("requirements")
                        .map(asked -> asked.elements().stream()
                                .map(SettingsReader::requirement)
                                .toList()));
    }

    private static RequirementSettings requirement(JsonPlace requirement) {
        requirement.requireObject(Set.of("part", "customField", "from"));
        Optional<Part> part = requirement
                .find("part")
                .map(code -> code.named("part of an opportunity", SettingsReader::part, code.text()));
        Optional<String> customField = requirement.find("customField").map(JsonPlace::text);
        if (part.isPresent() == customField.isPresent()) {
            throw requirement.refuse("should have either a part or a customField");
        }
        return new RequirementSettings(requirement.get("from").text(), part, customField);
    }

    private static Part part(String code) {
        return Stream.of(Part.values())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static StageSettings stage(JsonPlace stage) {
        stage.requireObject(Set.of("name", "colour", "probability", "outcome", "archived"));
        JsonPlace outcome = stage.get("outcome");
        return new StageSettings(
                stage.get("name").text(),
                stage.get("colour").text(),
                stage.get("probability").integer(),
                outcome.named("outcome of a stage", StageOutcome::parse, outcome.text()),
                stage.flag("archived"));
    }

    private static TaskTypeSettings taskType(JsonPlace type) {
        type.requireObject(Set.of("name", "colour", "archived"));
        return new TaskTypeSettings(type.get("name").text(), type.get("colour").text(), type.flag("archived"));
    }
}
