package io.klientela.testkit;

import io.klientela.consent.NewConsent;
import io.klientela.contact.FullContact;
import io.klientela.id.ContactId;
import io.klientela.paging.PageRequest;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.testkit.RandomCommands.Step;
import java.time.Instant;
import java.util.List;

/** Statements of consent at random, and looks at what stands. */
final class RandomConsentCommands {
    private static final List<ConsentPurpose> PURPOSES = List.of(ConsentPurpose.MARKETING, new ConsentPurpose("own-1"));
    private static final List<String> ADDRESSES =
            List.of("", "", "", "A@acme.example", "a@ACME.example", "b@acme.example", "601 123 456", "no address");
    private static final Instant PAST = Instant.parse("2026-11-22T00:00:00Z");

    private final Chance chance;

    RandomConsentCommands(Chance chance) {
        this.chance = chance;
    }

    Step next(List<FullContact> contacts) {
        ContactId contact = chance.oneOf(contacts).id();
        ConsentPurpose purpose = chance.oneOf(PURPOSES);
        Channel channel = chance.oneOf(List.of(Channel.values()));
        return switch (chance.below(6)) {
            case 0 ->
                new Step(
                        "is " + purpose + " given by " + contact + " on " + channel,
                        desk -> desk.consents().isGiven(contact, purpose, channel));
            case 1 -> new Step("ledger of " + contact, desk -> desk.consents().ledger(contact, PageRequest.first(2)));
            default -> {
                NewConsent command = (chance.oneIn(2)
                                ? NewConsent.given(contact, purpose, channel)
                                : NewConsent.withdrawn(contact, purpose, channel))
                        .address(chance.oneOf(ADDRESSES))
                        .wording(chance.oneIn(3) ? chance.name() : "");
                NewConsent made = chance.oneIn(3)
                        ? command.happenedAt(PAST.plusSeconds(chance.below(5) * (chance.oneIn(9) ? 100_000L : 1)))
                        : command;
                yield new Step("record " + made, desk -> desk.consents().record(made));
            }
        };
    }
}
