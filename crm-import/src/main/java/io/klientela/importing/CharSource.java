package io.klientela.importing;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, with a look at the next and a place to put some back. */
final class CharSource {
    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int position;
    private int length;
    private String returned = "";
    private int returnedPosition;

    CharSource(Reader reader) {
        this.reader = reader;
    }

    /** The next character, or -1 at the end. */
    int read() throws IOException {
        if (returnedPosition < returned.length()) {
            return returned.charAt(returnedPosition++);
        }
        return position < length || fill() ? buffer[position++] : -1;
    }

    /** Consumes the next character if it is {@code expected}. */
    boolean skip(char expected) throws IOException {
        if (returnedPosition < returned.length()) {
            boolean found = returned.charAt(returnedPosition) == expected;
            returnedPosition += found ? 1 : 0;
            return found;
        }
        boolean found = (position < length || fill()) && buffer[position] == expected;
        position += found ? 1 : 0;
        return found;
    }

    /** Makes {@code text} what is read next. */
    void putBack(String text) {
        returned = text + returned.substring(returnedPosition);
        returnedPosition = 0;
    }

    private boolean fill() throws IOException {
        returned = "";
        returnedPosition = 0;
        position = 0;
        length = Math.max(reader.read(buffer, 0, buffer.length), 0);
        return length > 0;
    }
}
