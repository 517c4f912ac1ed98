package io.klientela.settings;

/** What becomes of entries, stages, task types and pipelines of which an applied document knows nothing. */
public enum Leftovers {
    /** They stay as they are, behind what the document names. */
    KEEP,
    /** They go out of use. */
    ARCHIVE,
    /** Those that no record holds are deleted; the others stay as they are. */
    DELETE_UNUSED
}
