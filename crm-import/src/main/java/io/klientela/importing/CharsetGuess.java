package io.klientela.importing;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The charset that a file seems to be written in, and what it might be instead.
 *
 * @param charset the best guess
 * @param basis what it rests on
 * @param alternatives other charsets that read the file as text, the likelier first; a person who sees wrong letters in the
 *     preview picks from these
 */
public record CharsetGuess(Charset charset, Basis basis, List<Charset> alternatives) {
    /** What a guess rests on. */
    public enum Basis {
        /** The caller said so. */
        GIVEN,
        /** The file begins with a byte order mark. */
        BYTE_ORDER_MARK,
        /** The file is ASCII or UTF-8 throughout, but for a stray byte perhaps; it is hardly anything else by chance. */
        WELL_FORMED,
        /** The letters make the likeliest words. */
        LETTERS
    }

    public CharsetGuess {
        alternatives = List.copyOf(alternatives);
    }

    static CharsetGuess of(Charset charset, Basis basis) {
        return new CharsetGuess(charset, basis, List.of());
    }
}
