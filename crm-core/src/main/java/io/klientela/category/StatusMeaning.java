package io.klientela.category;

/** What a sales status means to the system, whatever it is called (REQUIREMENTS decision 6). */
public enum StatusMeaning {
    IN_PROGRESS("in-progress"),
    WON("won"),
    POSTPONED("postponed"),
    LOST("lost");

    private final String code;

    StatusMeaning(String code) {
        this.code = code;
    }

    /** The word by which this meaning is stored. */
    public String code() {
        return code;
    }

    /**
     * Reads the form that {@link #code()} gives.
     *
     * @throws IllegalArgumentException if there is no such meaning
     */
    public static StatusMeaning parse(String code) {
        for (StatusMeaning meaning : values()) {
            if (meaning.code.equals(code)) {
                return meaning;
            }
        }
        throw new IllegalArgumentException("No meaning of a status \"" + code + "\"");
    }
}
