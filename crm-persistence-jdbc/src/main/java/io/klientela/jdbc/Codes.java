package io.klientela.jdbc;

import java.util.function.Function;

/** Reads the words by which constants are stored. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> E parse(E[] constants, Function<E, String> code, String stored) {
        for (E constant : constants) {
            if (code.apply(constant).equals(stored)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("The database holds \"" + stored + "\", which is no "
                + constants.getClass().getComponentType().getSimpleName()
                + "; it was written by a later version of this library");
    }
}
