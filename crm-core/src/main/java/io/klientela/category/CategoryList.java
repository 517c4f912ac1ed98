package io.klientela.category;

/** The lists that every project has (ImCRM-1, ImCRM-11, TEAMLAB-46). */
public enum CategoryList {
    /** Groups of contacts, such as VIP; a contact may be in several (ImCRM-4). */
    CONTACT_GROUP("contact-group", true),
    /** Words that any number of contacts carry (TEAMLAB-8). */
    TAG("tag", true),
    /** Client, supplier and the like (TEAMLAB-5). */
    CONTACT_TYPE("contact-type", false),
    /** How ready a contact is to buy (TEAMLAB-13). */
    WARMTH("warmth", false),
    /** Where contacts come from (ImCRM-7). */
    SOURCE("source", false),
    /** Kinds of tasks (ImCRM-10). */
    TASK_CATEGORY("task-category", false),
    /** Kinds of history notes (TEAMLAB-46). */
    HISTORY_CATEGORY("history-category", false),
    /** Kinds of sales (ImCRM-11). */
    SALES_CATEGORY("sales-category", false),
    /** States of sales; four of them are protected (ImCRM-12). */
    STATUS("status", false),
    /** Why sales were won (ImCRM-11). */
    WIN_REASON("win-reason", false),
    /** Why sales were lost (ImCRM-11). */
    LOSS_REASON("loss-reason", false);

    private final String code;
    private final boolean detached;

    CategoryList(String code, boolean detached) {
        this.code = code;
        this.detached = detached;
    }

    /** The word by which this list is stored. */
    public String code() {
        return code;
    }

    /**
     * Whether records let go of an entry that is deleted. Entries of other lists are not deleted while in use, unless a
     * replacement is named (REQUIREMENTS decision 5).
     */
    public boolean detachedWhenDeleted() {
        return detached;
    }

    /**
     * Reads the form that {@link #code()} gives.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public static CategoryList parse(String code) {
        for (CategoryList list : values()) {
            if (list.code.equals(code)) {
                return list;
            }
        }
        throw new IllegalArgumentException("No category list \"" + code + "\"");
    }
}
