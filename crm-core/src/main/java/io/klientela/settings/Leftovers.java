package io.klientela.settings;

/**
 * What becomes of entries, stages, task types, pipelines, custom fields, options, taxes and products of which an applied document
 * knows nothing. What a pipeline asks its cards for is asked no more unless it is kept.
 */
public enum Leftovers {
    /** They stay as they are, behind what the document names. */
    KEEP,
    /** They go out of use. */
    ARCHIVE,
    /** Those that no record holds are deleted; the others stay as they are. */
    DELETE_UNUSED
}
