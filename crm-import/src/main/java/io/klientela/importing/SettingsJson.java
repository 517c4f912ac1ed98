package io.klientela.importing;

import io.klientela.settings.SettingsDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings of a project as JSON, in UTF-8. What is written is read back equal; what is read says where it cannot be read,
 * and takes no field that it does not know. Thread-safe; streams are left open.
 */
public final class SettingsJson {
    /** The version that is written. */
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SettingsJson() {}

    /**
     * Writes a document.
     *
     * @throws IOException if the stream does
     */
    public static void write(SettingsDocument document, OutputStream output) throws IOException {
        byte[] bytes = MAPPER.writeValueAsBytes(SettingsTree.of(MAPPER, document));
        output.write(bytes);
        output.flush();
    }

    /**
     * Reads a document. Whether it fits a project is told when it is applied.
     *
     * @throws UnreadableSettingsException if it is no JSON, or of another version or form
     * @throws IOException if the stream does
     */
    public static SettingsDocument read(InputStream input) throws IOException {
        byte[] bytes = Objects.requireNonNull(input, "input").readAllBytes();
        return new SettingsReader(parsed(bytes)).document();
    }

    private static JsonNode parsed(byte[] bytes) throws IOException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException unreadable) {
            throw JsonExpectation.refusal(bytes, unreadable);
        }
    }
}
