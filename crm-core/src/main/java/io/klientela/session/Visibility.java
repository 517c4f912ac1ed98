package io.klientela.session;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * To whom, besides the responsible employee, a record is open (TEAMLAB-11, TEAMLAB-24).
 *
 * @param shares what each principal may do; empty means private
 */
public record Visibility(Map<Principal, Share> shares) {
    /** What sharing allows. */
    public enum Share {
        READ,
        /** Reading and writing. */
        WRITE
    }

    private static final Visibility PRIVATE = new Visibility(Map.of());
    private static final Visibility OPEN_FOR_READING = new Visibility(Map.of(Principal.everyone(), Share.READ));
    private static final Visibility OPEN_FOR_WRITING = new Visibility(Map.of(Principal.everyone(), Share.WRITE));

    public Visibility {
        shares = Map.copyOf(shares);
        shares.keySet().forEach(principal -> {
            if (principal.code().startsWith("owner:")) {
                throw new IllegalArgumentException("The responsible employee is not shared with; assign the record");
            }
        });
    }

    /** Only the responsible employee. */
    public static Visibility onlyResponsible() {
        return PRIVATE;
    }

    public static Visibility openForReading() {
        return OPEN_FOR_READING;
    }

    public static Visibility openForWriting() {
        return OPEN_FOR_WRITING;
    }

    /** What a history says of it: each principal with what they may do, a line each; empty when private. */
    public String toText() {
        return shares.entrySet().stream()
                .map(share -> share.getKey() + " " + share.getValue().name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** This visibility, and also open to {@code principal}. */
    public Visibility sharedWith(Principal principal, Share share) {
        Map<Principal, Share> wider = new HashMap<>(shares);
        wider.put(Objects.requireNonNull(principal, "principal"), Objects.requireNonNull(share, "share"));
        return new Visibility(wider);
    }
}
