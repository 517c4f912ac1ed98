package io.klientela.jdbc;

import java.util.List;

/** Folded names as unique keys hold them. */
final class Names {
    /** As much of a folded name as MariaDB takes into a unique key. */
    private static final int MAX_KEY = 700;

    private Names() {}

    /** A name of a hundred ligatures folds into more than a thousand letters; its hash is as unique. */
    static String key(String folded) {
        return folded.length() <= MAX_KEY ? folded : ProfileHash.of(List.of(folded));
    }
}
