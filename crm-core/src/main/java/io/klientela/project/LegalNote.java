package io.klientela.project;

import io.klientela.text.StorableText;

/**
 * What a law asks the documents of a firm to say, such as that it charges no VAT (REQUIREMENTS decision 15). Which laws apply is
 * the embedder's to know.
 *
 * @param text printed on every document, 1 to 500 characters
 * @param source the provision that asks for it, such as {@code CGI art. 293 B}, at most 200 characters, or an empty string; not
 *     printed
 */
public record LegalNote(String text, String source) {
    private static final int MAX_TEXT = 500;
    private static final int MAX_SOURCE = 200;

    public LegalNote {
        StorableText.required("A legal note", text, MAX_TEXT);
        StorableText.optional("A source of a legal note", source, MAX_SOURCE);
    }
}
