package io.klientela.numbering;

/** When a series gives numbers. */
public enum SeriesUse {
    /** To documents of its kind for which no series is named; each kind that is numbered has one such series. */
    DEFAULT,
    /** To documents for which it is named. */
    ON_REQUEST,
    /** No more. Its numbers stay, and no other series may give them. */
    RETIRED
}
