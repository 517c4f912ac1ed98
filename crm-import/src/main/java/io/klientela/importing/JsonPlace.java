package io.klientela.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A node of JSON that knows where it is, so that whatever is wrong with it can be found.
 *
 * @param path names and numbers from the root, each behind a slash
 * @param node what is there
 */
record JsonPlace(String path, JsonNode node) {
    private static final int MAX_NUMBER = 40;

    UnreadableSettingsException refuse(String what) {
        return new UnreadableSettingsException(path.isEmpty() ? "/" : path, what);
    }

    void requireObject(Set<String> known) {
        for (String field : fields()) {
            if (!known.contains(field)) {
                throw get(field).refuse("is a field that is not known here; known are " + new TreeSet<>(known));
            }
        }
    }

    Collection<String> fields() {
        if (!node.isObject()) {
            throw refuse("should be an object");
        }
        return node.propertyNames();
    }

    JsonPlace get(String field) {
        return find(field).orElseThrow(() -> new UnreadableSettingsException(path + "/" + field, "is missing"));
    }

    Optional<JsonPlace> find(String field) {
        return Optional.ofNullable(node.get(field)).map(child -> new JsonPlace(path + "/" + field, child));
    }

    List<JsonPlace> elements() {
        if (!node.isArray()) {
            throw refuse("should be a list");
        }
        List<JsonPlace> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new JsonPlace(path + "/" + elements.size(), element));
        }
        return elements;
    }

    String text() {
        if (!node.isString()) {
            throw refuse("should be a text");
        }
        return node.stringValue();
    }

    /** A number in quotes, so that no reader takes it for a binary fraction. */
    BigDecimal decimal() {
        String text = text();
        if (text.length() > MAX_NUMBER || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw refuse("should be a number in quotes, such as \"7.5\"");
        }
        return new BigDecimal(text);
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw refuse("should be a whole number");
        }
        return node.intValue();
    }

    /** What is left out is not so. */
    boolean flag(String field) {
        Optional<JsonPlace> flag = find(field);
        if (flag.isPresent() && !flag.get().node.isBoolean()) {
            throw flag.get().refuse("should be true or false");
        }
        return flag.map(place -> place.node.booleanValue()).orElse(false);
    }

    /** What is made of this place, whose refusal is told as it is. */
    <T> T fit(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException unfit) {
            throw refuse(Objects.requireNonNullElse(unfit.getMessage(), "does not fit"));
        }
    }

    static LocalDate parsedDay(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    <T> T named(String what, Function<String, T> parse, String code) {
        try {
            return parse.apply(code);
        } catch (IllegalArgumentException unknown) {
            throw refuse("\"" + code + "\" is no " + what);
        }
    }
}
