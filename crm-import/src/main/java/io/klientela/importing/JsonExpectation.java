package io.klientela.importing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/** Says what JSON that cannot be read should have held where it breaks off; told from what comes before. */
final class JsonExpectation {
    private static final JsonMapper LENIENT = JsonMapper.shared();
    private static final String END = "expected nothing more after the end of the document";
    private static final String VALUE = "a value: a text in quotes, a number, true, false, a list or an object";

    private final JsonParser parser;
    private @Nullable JsonToken last;
    private @Nullable String name;
    private int depth;

    private JsonExpectation(JsonParser parser) {
        this.parser = parser;
    }

    /** The refusal of a document that the reader has refused. */
    static UnreadableSettingsException refusal(byte[] json, JacksonException refused) {
        try (JsonParser parser = LENIENT.createParser(json)) {
            String expected = new JsonExpectation(parser).expected();
            // What is too large is refused without a place.
            TokenStreamLocation place =
                    Optional.ofNullable(refused.getLocation()).orElseGet(parser::currentLocation);
            return new UnreadableSettingsException(
                    "line " + place.getLineNr() + ", column " + place.getColumnNr(), expected);
        }
    }

    private String expected() {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (last != null && depth == 0) {
                    return END;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                last = token;
                name = parser.streamReadContext().currentName();
            }
        } catch (StreamConstraintsException tooLarge) {
            return "expected less: it is nested too deep, or a name, a text or a number in it is too long";
        } catch (JacksonException broken) {
            return afterLast();
        }
        // It can be read by whoever lets the last of two fields of one name win.
        return "expected each field once";
    }

    private String afterLast() {
        boolean isNamed = !Objects.equals(name, parser.streamReadContext().currentName());
        if (last == null) {
            return "expected " + VALUE;
        } else if (depth == 0) {
            return END;
        } else if (last == JsonToken.PROPERTY_NAME || isNamed) {
            return "expected a colon and " + VALUE;
        } else if (last == JsonToken.START_OBJECT) {
            return "expected the name of a field in quotes, or }";
        } else if (last == JsonToken.START_ARRAY) {
            return "expected " + VALUE + "; or ]";
        }
        return parser.streamReadContext().inObject()
                ? "expected a comma and the name of a field in quotes, or }"
                : "expected a comma and another value, or ]";
    }
}
