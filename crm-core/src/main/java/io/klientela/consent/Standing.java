package io.klientela.consent;

import io.klientela.party.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands by a ledger, one statement after the other. */
final class Standing {
    private Standing() {}

    /**
     * What is to be written once {@code consent} is made.
     *
     * @param before all that stands for the contact
     */
    static List<StandingConsent> changedBy(Consent consent, List<StandingConsent> before) {
        List<StandingConsent> changed = new ArrayList<>();
        for (Channel channel : consent.channel().single()) {
            List<StandingConsent> ofChannel = before.stream()
                    .filter(standing -> standing.purpose().equals(consent.purpose()) && standing.channel() == channel)
                    .toList();
            changed.addAll(
                    consent.address().isEmpty()
                            ? ofWhole(consent, channel, ofChannel)
                            : ofAddress(consent, channel, ofChannel));
        }
        return changed;
    }

    /** A statement about a channel as a whole covers each address that others spoke of. */
    private static List<StandingConsent> ofWhole(Consent consent, Channel channel, List<StandingConsent> before) {
        List<StandingConsent> changed = new ArrayList<>();
        StandingConsent general = StandingConsent.of(consent, channel, "");
        if (before.stream().noneMatch(StandingConsent::isGeneral)) {
            changed.add(general);
        }
        before.stream()
                .filter(general::outranks)
                .map(standing -> general.at(standing.address()))
                .forEach(changed::add);
        return changed;
    }

    /** An address that nobody spoke of before stands as its channel does, until a later statement. */
    private static List<StandingConsent> ofAddress(Consent consent, Channel channel, List<StandingConsent> before) {
        StandingConsent stated = StandingConsent.of(consent, channel, consent.address());
        Optional<StandingConsent> own = before.stream()
                .filter(standing -> standing.address().equals(consent.address()))
                .findFirst();
        if (own.isPresent()) {
            return own.filter(stated::outranks).map(older -> List.of(stated)).orElse(List.of());
        }
        return List.of(before.stream()
                .filter(StandingConsent::isGeneral)
                .filter(general -> general.outranks(stated))
                .findFirst()
                .map(general -> general.at(consent.address()))
                .orElse(stated));
    }
}
