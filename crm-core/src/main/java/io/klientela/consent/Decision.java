package io.klientela.consent;

import java.util.stream.Stream;

/** What a statement says. */
public enum Decision {
    GIVEN("given"),
    WITHDRAWN("withdrawn");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    /** The word by which this decision is stored. */
    public String code() {
        return code;
    }

    /**
     * The decision of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Decision parse(String code) {
        return Stream.of(values())
                .filter(decision -> decision.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No decision has the code \"" + code + "\""));
    }
}
