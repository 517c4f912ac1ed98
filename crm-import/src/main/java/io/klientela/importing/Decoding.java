package io.klientela.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** From bytes to text, keeping a trace of bytes that are no text in the charset. */
final class Decoding {
    /** Stands for bytes that cannot be decoded: a code point that no text may contain. */
    static final char UNDECODABLE = '\uFFFF';

    private static final char SHOWN = '\uFFFD';
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Decoding() {}

    /** The text of a stream without its byte order mark. Closing it closes the stream. */
    static Reader reader(InputStream stream, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE));
        return new WithoutMark(new InputStreamReader(stream, decoder));
    }

    static boolean isDamaged(String text) {
        return text.indexOf(UNDECODABLE) >= 0;
    }

    /** The text as it may be shown and stored. */
    static String shown(String text) {
        return text.replace(UNDECODABLE, SHOWN);
    }

    /** Leaves out a byte order mark at the beginning. */
    private static final class WithoutMark extends Reader {
        private final Reader text;
        private boolean begun;

        WithoutMark(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (begun || length == 0) {
                return text.read(target, offset, length);
            }
            begun = true;
            int first = text.read();
            if (first < 0) {
                return -1;
            }
            if (first == BYTE_ORDER_MARK) {
                return text.read(target, offset, length);
            }
            target[offset] = (char) first;
            return 1;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
