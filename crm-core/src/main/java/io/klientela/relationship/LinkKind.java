package io.klientela.relationship;

import java.util.stream.Stream;

/** How one contact stands to another. */
public enum LinkKind {
    FAMILY("family", Sides.ALIKE),
    FRIEND("friend", Sides.ALIKE),
    COLLEAGUE("colleague", Sides.ALIKE),
    BUSINESS_PARTNER("business-partner", Sides.ALIKE),
    OTHER("other", Sides.ALIKE),
    /** The one was referred by the other. */
    REFERRED_BY("referred-by", Sides.APART),
    /** The other is the parent company of the one. */
    PARENT_COMPANY("parent-company", Sides.APART),
    /** The other acts for the one. */
    REPRESENTED_BY("represented-by", Sides.APART),
    /** The one reports to the other. */
    REPORTS_TO("reports-to", Sides.APART);

    private enum Sides {
        ALIKE,
        APART
    }

    private final String code;
    private final Sides sides;

    LinkKind(String code, Sides sides) {
        this.code = code;
        this.sides = sides;
    }

    /** The word by which this kind is stored. */
    public String code() {
        return code;
    }

    /** Whether it is the same seen from either side. */
    public boolean isMutual() {
        return sides == Sides.ALIKE;
    }

    /**
     * The kind of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LinkKind parse(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of links has the code \"" + code + "\""));
    }
}
