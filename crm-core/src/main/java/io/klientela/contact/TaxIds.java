package io.klientela.contact;

import io.klientela.party.TaxIdCheck;
import io.klientela.party.TaxIdChecker;
import io.klientela.party.TaxNumber;
import io.klientela.session.UnitOfWork;
import io.klientela.validation.AcceptedTaxNumber;
import jakarta.validation.Valid;
import java.util.Optional;

/** Has tax numbers checked that a contact did not have before. */
final class TaxIds {
    /** A verdict in the place that the tax number has in a command, so that its fault is told of that field. */
    private record Reviewed(@Valid ReviewedDetails details) {}

    private record ReviewedDetails(@AcceptedTaxNumber TaxIdCheck taxNumber) {}

    private TaxIds() {}

    /**
     * Refuses a number that the checker refuses.
     *
     * @throws jakarta.validation.ConstraintViolationException in the actor's language
     */
    static void require(
            UnitOfWork<?> unit, TaxIdChecker checker, Optional<TaxNumber> before, Optional<TaxNumber> after) {
        if (!after.equals(before)) {
            after.map(checker::check).ifPresent(verdict -> unit.validated(new Reviewed(new ReviewedDetails(verdict))));
        }
    }
}
