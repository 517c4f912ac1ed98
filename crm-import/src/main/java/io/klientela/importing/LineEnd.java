package io.klientela.importing;

/** How the rows of a file end. */
public enum LineEnd {
    /** Unix. */
    LF,
    /** Old Macintosh. */
    CR,
    /** Windows. */
    CRLF,
    /** Several of these. */
    MIXED,
    /** There is one row only. */
    NONE;

    LineEnd and(LineEnd other) {
        return this == NONE || this == other ? other : MIXED;
    }
}
