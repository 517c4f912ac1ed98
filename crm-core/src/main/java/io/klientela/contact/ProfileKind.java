package io.klientela.contact;

import java.util.stream.Stream;

/** Where on the web someone has a profile. */
public enum ProfileKind {
    LINKEDIN("linkedin"),
    FACEBOOK("facebook"),
    INSTAGRAM("instagram"),
    X("x"),
    YOUTUBE("youtube"),
    TIKTOK("tiktok"),
    GITHUB("github"),
    XING("xing"),
    OTHER("other");

    private final String code;

    ProfileKind(String code) {
        this.code = code;
    }

    /** The word by which this kind is stored. */
    public String code() {
        return code;
    }

    /**
     * The kind of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ProfileKind parse(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of profiles has the code \"" + code + "\""));
    }
}
