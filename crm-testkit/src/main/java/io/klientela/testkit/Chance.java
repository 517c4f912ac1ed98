package io.klientela.testkit;

import io.klientela.id.EmployeeId;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Random data from one seed, which is told by every failure and can be given again. */
final class Chance {
    /** The system property that gives the seed of a failure again. */
    static final String SEED_PROPERTY = "klientela.seed";

    private static final List<String> LETTERS = List.of(
            "a", "A", "ą", "Ą", "á", "a\u0301", "b", "z", "Z", "ž", "l", "ł", "Ł", "ss", "ß", "ẞ", "i", "I", "İ", "ı",
            "o", "ø", "æ", "ae", "ς", "σ", "Σ", "ﬁ", " ", "  ", "-", "1", "я", "中", "\uD7FF", "\uE000", "\uFFFD", "😀",
            "𝔘", "\u0327");

    private final long seed;
    private final Random random;

    Chance(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /** From the system property, else from nowhere. */
    static Chance fresh() {
        return new Chance(Long.getLong(SEED_PROPERTY, new SecureRandom().nextLong()));
    }

    Random random() {
        return random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int parts) {
        return random.nextInt(parts) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** One to six letters of many scripts, never blank. Few enough that equal sort keys come up. */
    String name() {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(6);
        while (name.length() < length || name.toString().isBlank()) {
            name.append(oneOf(LETTERS));
        }
        return name.toString();
    }

    RecordAccess access(List<EmployeeId> employees, List<Principal> principals) {
        Visibility visibility = Visibility.onlyResponsible();
        for (Principal principal : some(principals)) {
            if (!principal.code().startsWith("owner")) {
                visibility = visibility.sharedWith(principal, oneOf(List.of(Share.values())));
            }
        }
        return new RecordAccess(oneOf(employees), visibility);
    }

    AccessFilter filter(List<Principal> principals) {
        Set<Principal> open = some(principals);
        if (open.isEmpty()) {
            return oneIn(2) ? AccessFilter.everything() : AccessFilter.nothing();
        }
        return AccessFilter.openTo(open);
    }

    /** Few of them, often none. */
    private Set<Principal> some(List<Principal> principals) {
        Set<Principal> chosen = new HashSet<>();
        for (Principal principal : principals) {
            if (oneIn(4)) {
                chosen.add(principal);
            }
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "seed " + seed + "; repeat with -D" + SEED_PROPERTY + "=" + seed;
    }
}
