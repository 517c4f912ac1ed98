package io.klientela.importing;

import io.klientela.id.RecordKind;
import io.klientela.settings.CategorySettings;
import io.klientela.settings.PipelineSettings;
import io.klientela.settings.RequirementSettings;
import io.klientela.settings.SettingsDocument;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document as a tree of JSON; what is usual is left out. */
final class SettingsTree {
    private SettingsTree() {}

    static ObjectNode of(JsonMapper mapper, SettingsDocument document) {
        ObjectNode root = mapper.createObjectNode();
        root.put("version", SettingsJson.VERSION);
        ObjectNode categories = root.putObject("categories");
        document.lists().forEach((list, entries) -> {
            ArrayNode array = categories.putArray(list.code());
            entries.forEach(entry -> add(array.addObject(), entry));
        });
        ArrayNode pipelines = root.putArray("pipelines");
        document.pipelines().forEach(pipeline -> add(pipelines.addObject(), pipeline));
        ObjectNode fields = root.putObject("customFields");
        document.customFields().keySet().stream()
                .sorted(Comparator.comparing(RecordKind::code))
                .forEach(kind -> {
                    ArrayNode array = fields.putArray(kind.code());
                    document.customFields()
                            .getOrDefault(kind, List.of())
                            .forEach(field -> CustomFieldTree.add(array.addObject(), field));
                });
        CatalogueTree.addTo(root, document);
        return root;
    }

    private static void add(ObjectNode node, CategorySettings entry) {
        named(node, entry.name(), entry.colour());
        entry.meaning().ifPresent(meaning -> node.put("meaning", meaning.code()));
        putIf(node, "protected", entry.isProtected());
        putIf(node, "archived", entry.isArchived());
    }

    private static void add(ObjectNode node, PipelineSettings pipeline) {
        node.put("name", pipeline.name());
        putIf(node, "archived", pipeline.isArchived());
        ArrayNode stages = node.putArray("stages");
        pipeline.stages().forEach(stage -> {
            ObjectNode child = stages.addObject();
            named(child, stage.name(), stage.colour());
            child.put("probability", stage.probability());
            child.put("outcome", stage.outcome().code());
            putIf(child, "archived", stage.isArchived());
        });
        ArrayNode types = node.putArray("taskTypes");
        pipeline.taskTypes().forEach(type -> {
            ObjectNode child = types.addObject();
            named(child, type.name(), type.colour());
            putIf(child, "archived", type.isArchived());
        });
        pipeline.requirements().ifPresent(asked -> {
            ArrayNode requirements = node.putArray("requirements");
            asked.forEach(requirement -> add(requirements.addObject(), requirement));
        });
    }

    private static void add(ObjectNode node, RequirementSettings requirement) {
        requirement.part().ifPresent(part -> node.put("part", part.code()));
        requirement.customField().ifPresent(label -> node.put("customField", label));
        node.put("from", requirement.from());
    }

    private static void named(ObjectNode node, String name, String colour) {
        node.put("name", name);
        node.put("colour", colour);
    }

    static void putIf(ObjectNode node, String field, boolean holds) {
        if (holds) {
            node.put(field, true);
        }
    }
}
