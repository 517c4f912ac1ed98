package io.klientela.importing;

import io.klientela.customfield.DateType;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.LongTextType;
import io.klientela.customfield.MultiChoiceType;
import io.klientela.customfield.NumberType;
import io.klientela.customfield.TextType;
import io.klientela.settings.CustomFieldSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom fields as a tree of JSON; what is usual is left out. */
final class CustomFieldTree {
    private CustomFieldTree() {}

    static void add(ObjectNode node, CustomFieldSettings field) {
        node.put("label", field.label());
        node.put("type", field.type().code());
        rules(node, field.type());
        if (!field.options().isEmpty()) {
            ArrayNode options = node.putArray("options");
            field.options().forEach(option -> {
                ObjectNode child = options.addObject();
                child.put("name", option.name());
                SettingsTree.putIf(child, "archived", option.isArchived());
            });
        }
        SettingsTree.putIf(node, "required", field.isRequired());
        if (!field.defaultValue().isEmpty()) {
            ArrayNode texts = node.putArray("default");
            field.defaultValue().forEach(texts::add);
        }
        field.pipeline().ifPresent(pipeline -> node.put("pipeline", pipeline));
        SettingsTree.putIf(node, "archived", field.isArchived());
    }

    private static void rules(ObjectNode node, FieldType type) {
        if (type instanceof TextType text) {
            node.put("maxLength", text.maxLength());
            text.shape().ifPresent(shape -> node.put("shape", shape.pattern()));
        } else if (type instanceof LongTextType text) {
            node.put("maxLength", text.maxLength());
        } else if (type instanceof NumberType number) {
            node.put("decimals", number.decimals());
            number.min().ifPresent(limit -> node.put("min", limit.toPlainString()));
            number.max().ifPresent(limit -> node.put("max", limit.toPlainString()));
        } else if (type instanceof DateType date) {
            date.min().ifPresent(limit -> node.put("min", limit.toString()));
            date.max().ifPresent(limit -> node.put("max", limit.toString()));
        } else if (type instanceof MultiChoiceType several) {
            several.maxChosen().ifPresent(limit -> node.put("maxChosen", limit));
        }
    }
}
