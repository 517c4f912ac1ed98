package io.klientela.party;

import java.util.Objects;

/** What a {@link TaxIdChecker} says of a tax number. */
public sealed interface TaxIdCheck {
    /** Nothing speaks against it. */
    record Accepted() implements TaxIdCheck {}

    /**
     * It is no tax number of its country.
     *
     * @param fault what is wrong with it
     */
    record Refused(Fault fault) implements TaxIdCheck {
        public Refused {
            Objects.requireNonNull(fault, "fault");
        }
    }

    /** What can be wrong with a tax number. Each has a message in the languages of this library. */
    enum Fault {
        /** The country's numbers are longer, shorter or made of other characters. */
        FORM,
        /** The check digits do not fit. */
        CHECK_DIGITS,
        /** The register knows no such number. */
        NOT_REGISTERED
    }
}
