package io.klientela.consent;

import io.klientela.party.Channel;
import io.klientela.party.EmailAddress;
import io.klientela.party.PhoneNumber;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads and checks of a statement what depends on the moment, on the project and on other fields. */
final class StatedFacts {
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private record Moment(
            @AssertTrue(message = "{io.klientela.consent.NewConsent.happenedAt}")
            boolean happenedAt) {}

    private record Email(@WellFormed(Form.EMAIL) String address) {}

    private record NoAddress(
            @Size(max = 0, message = "{jakarta.validation.constraints.Null.message}")
            String address) {}

    private StatedFacts() {}

    /** The moment, cut to what every storage keeps; one to come is refused. */
    static Instant happenedAt(UnitOfWork<?> unit, NewConsent command) {
        Instant moment = command.happenedAt().orElse(unit.now());
        unit.validated(new Moment(!moment.isAfter(unit.now()) && !moment.isBefore(EARLIEST)));
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** The address in the form by which two are compared. */
    static String address(UnitOfWork<? extends ConsentStores> unit, NewConsent command) {
        return address(unit, command.channel(), command.address());
    }

    static String address(UnitOfWork<? extends ConsentStores> unit, Channel channel, String written) {
        String address = written.strip();
        if (address.isEmpty()) {
            return address;
        }
        return switch (channel) {
            case EMAIL ->
                EmailAddress.of(unit.validated(new Email(address)).address()).matchKey();
            case PHONE, SMS ->
                address.length() > MAX_NUMBER
                        ? address
                        : PhoneNumber.of(address, Projects.current(unit).country())
                                .e164()
                                .orElse(address);
            case POST -> address;
            case ANY -> unit.validated(new NoAddress(address)).address();
        };
    }

    private static final int MAX_NUMBER = 60;
}
