package io.klientela.jdbc;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/**
 * How far a search looks before it goes on in another way.
 *
 * @param longest up to so many rows it begins with a range and reads all of it. Whoever walks through a list of a million instead
 *     meets, where the range is longer, a contact of the range at every 250th step; both ways come to some thousands of rows for
 *     a page
 */
record SearchLimits(int longest) {
    private static final int LONGEST = 4_000;
    private static final int SAMPLES = 40;
    private static final int PREFERENCE = 2;
    private static final int WALK = 4;
    private static final String SETTING = "klientela.longest-start";

    static SearchLimits of(DSLContext sql) {
        return new SearchLimits(sql.configuration().data(SETTING) instanceof Integer set ? set : LONGEST);
    }

    /** Sets {@link #longest}: in the small databases of tests, searches go all their ways only if it is small. */
    static void set(Configuration configuration, int longest) {
        configuration.data(SETTING, longest);
    }

    /** How far ranges in the order of lists are looked ahead, to see which of them holds fewest contacts. */
    int sample() {
        return Math.max(1, longest / SAMPLES);
    }

    /**
     * How far what the viewer sees is looked ahead. Whether a contact is in a group, or has a word, is found out with less work
     * than whether the viewer sees it, so another range must hold half as many contacts to be taken.
     */
    int viewersSample() {
        return PREFERENCE * sample();
    }

    /** How many rows are walked through for a page, where what is asked for may lie far off. */
    int walk() {
        return WALK * longest + 1;
    }
}
