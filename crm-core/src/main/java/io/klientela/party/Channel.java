package io.klientela.party;

import java.util.List;
import java.util.stream.Stream;

/** By which way someone is reached. */
public enum Channel {
    EMAIL("email"),
    PHONE("phone"),
    SMS("sms"),
    POST("post"),
    /** All of the others together. */
    ANY("any");

    private static final List<Channel> SINGLE = List.of(EMAIL, PHONE, SMS, POST);

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The word by which this channel is stored. */
    public String code() {
        return code;
    }

    /** The single channels that this one stands for: itself, or all of them. */
    public List<Channel> single() {
        return this == ANY ? SINGLE : List.of(this);
    }

    /**
     * The channel of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Channel parse(String code) {
        return Stream.of(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No channel has the code \"" + code + "\""));
    }
}
