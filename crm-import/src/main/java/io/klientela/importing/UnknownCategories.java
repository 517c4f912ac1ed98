package io.klientela.importing;

/** What happens when a row names a group, a tag or a source that the project does not have. */
public enum UnknownCategories {
    /** The row is rejected and says which name is missing. */
    REJECT_ROW,
    /**
     * The entry is added to its list, if the actor may do that. It stays even when the row is rejected for another
     * reason.
     */
    CREATE
}
