package io.klientela.importing;

import java.io.IOException;

/**
 * Finds where rows begin and end, so that one with broken quotes costs only itself: of a row whose quotes do not come
 * out, the first line is given up and reading goes on behind it. Holds one row at a time, of a million characters at
 * most.
 */
final class RowSplitter {
    static final int LONGEST_ROW = 1 << 20;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        SPACE_AFTER_QUOTE
    }

    private final CharSource source;
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();
    /** The line that is read next, from 1. */
    private long line = 1;

    private long startLine;
    private int firstLineLength;
    private RowFault fault = RowFault.NONE;
    private LineEnd lineEnd = LineEnd.NONE;

    RowSplitter(CharSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Goes to the next row that is not empty; false at the end of the file. */
    boolean next() throws IOException {
        do {
            startLine = line;
            firstLineLength = -1;
            fault = RowFault.NONE;
            text.setLength(0);
            if (!scan() && text.isEmpty()) {
                return false;
            }
        } while (text.isEmpty() || isComment());
        return true;
    }

    /** The row without its line end; changes with the next call. */
    StringBuilder text() {
        return text;
    }

    RowFault fault() {
        return fault;
    }

    long startLine() {
        return startLine;
    }

    /** How the rows up to now ended. */
    LineEnd lineEnd() {
        return lineEnd;
    }

    /** Whether the row ended with a line end, not with the file. */
    private boolean scan() throws IOException {
        State state = State.FIELD_START;
        for (int c = source.read(); c >= 0; c = source.read()) {
            boolean lineEnd = c == '\n' || c == '\r';
            if (lineEnd && state != State.QUOTED) {
                endLine(c);
                return true;
            }
            if (text.length() >= LONGEST_ROW) {
                return giveUp(RowFault.TOO_LONG, c);
            }
            text.append((char) c);
            if (lineEnd) {
                endLineInside(c);
            } else if (dialect.escapes() && c == Dialect.ESCAPE && isInside(state)) {
                state = state == State.QUOTED ? State.QUOTED : State.PLAIN;
                appendEscaped();
            } else {
                state = follow(state, (char) c);
                if (fault != RowFault.NONE) {
                    return giveUp(fault, source.read());
                }
            }
        }
        if (state == State.QUOTED) {
            giveUp(RowFault.OPEN_QUOTE, -1);
        }
        return false;
    }

    private State follow(State state, char c) {
        if (state == State.QUOTED) {
            return c == Dialect.QUOTE ? State.AFTER_QUOTE : State.QUOTED;
        }
        if (c == dialect.delimiter()) {
            return State.FIELD_START;
        }
        return switch (state) {
            case FIELD_START -> isComment() || c != Dialect.QUOTE ? State.PLAIN : State.QUOTED;
            case PLAIN, QUOTED -> State.PLAIN;
            case AFTER_QUOTE, SPACE_AFTER_QUOTE -> {
                if (c == Dialect.QUOTE && state == State.AFTER_QUOTE) {
                    yield State.QUOTED;
                }
                if (!Character.isWhitespace(c)) {
                    fault = RowFault.TEXT_AFTER_QUOTE;
                }
                yield State.SPACE_AFTER_QUOTE;
            }
        };
    }

    private static boolean isInside(State state) {
        return state == State.FIELD_START || state == State.PLAIN || state == State.QUOTED;
    }

    private boolean isComment() {
        return dialect.comment().isPresent()
                && !text.isEmpty()
                && text.charAt(0) == dialect.comment().get();
    }

    private void appendEscaped() throws IOException {
        int c = source.read();
        if (c >= 0) {
            text.append((char) c);
            if (c == '\n' || c == '\r') {
                endLineInside(c);
            }
        }
    }

    private void endLine(int c) throws IOException {
        lineEnd = lineEnd.and(c == '\n' ? LineEnd.LF : source.skip('\n') ? LineEnd.CRLF : LineEnd.CR);
        line++;
    }

    private void endLineInside(int c) throws IOException {
        if (c == '\r' && source.skip('\n')) {
            text.append('\n');
        }
        line++;
        if (firstLineLength < 0) {
            firstLineLength = text.length();
        }
    }

    /** Keeps the first line of what was read, puts the rest back; a first line that is not over yet is skipped to its end. */
    private boolean giveUp(RowFault reason, int next) throws IOException {
        fault = reason;
        if (firstLineLength >= 0) {
            // The quote that opens in the first line is not closed there; what follows is another row's matter.
            fault = RowFault.OPEN_QUOTE;
            source.putBack(text.substring(firstLineLength) + (next < 0 ? "" : String.valueOf((char) next)));
            text.setLength(firstLineLength);
            while (text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '\r') {
                text.setLength(text.length() - 1);
            }
            line = startLine + 1;
            return true;
        }
        for (int c = next; c >= 0; c = source.read()) {
            if (c == '\n' || c == '\r') {
                endLine(c);
                return true;
            }
            if (text.length() < LONGEST_ROW) {
                text.append((char) c);
            }
        }
        return false;
    }
}
