package io.klientela.testkit;

import io.klientela.contact.ContactPart;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewContact;
import io.klientela.contact.ProfileKind;
import io.klientela.id.ContactId;
import io.klientela.id.RecordRef;
import io.klientela.party.ExternalId;
import io.klientela.testkit.RandomCommands.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands at random about what is written on contacts' cards, and whom contacts are related to. */
final class RandomContactCommands {
    /** Few, so that the same one comes up again. */
    private static final int KEYS = 6;

    private final Chance chance;

    private final RandomRelationshipCommands relationships;

    RandomContactCommands(Chance chance) {
        this.chance = chance;
        relationships = new RandomRelationshipCommands(chance);
    }

    /** Takes note of what a step gave, and gives what its history can be asked by. */
    Optional<RecordRef> learn(Object result) {
        return relationships.learn(result);
    }

    private ExternalId externalId() {
        return ExternalId.of(chance.oneOf(List.of("old-crm", "shop")), "k" + chance.below(KEYS));
    }

    <T extends NewContact<T>> T described(T bare) {
        T command = chance.oneIn(3)
                ? bare.profile(chance.oneOf(List.of(ProfileKind.values())), chance.oneIn(9) ? " " : chance.name())
                : bare;
        return chance.oneIn(4) ? command.externalId(externalId()) : command;
    }

    Step next(List<FullContact> contacts) {
        ContactId contact = chance.oneOf(contacts).id();
        ExternalId externalId = externalId();
        return switch (chance.below(10)) {
            case 0 ->
                new Step(
                        "put " + externalId + " on " + contact,
                        desk -> desk.contacts().putExternalId(contact, externalId));
            case 1 ->
                new Step(
                        "take " + externalId + " from " + contact,
                        desk -> desk.contacts().removeExternalId(contact, externalId));
            case 2 -> new Step("find " + externalId, desk -> desk.contacts().findByExternalId(externalId));
            case 4, 5, 6, 7, 8 -> relationships.next(contacts);
            default -> {
                Set<ContactPart> parts = EnumSet.noneOf(ContactPart.class);
                List.of(ContactPart.values()).stream()
                        .filter(part -> chance.oneIn(2))
                        .forEach(parts::add);
                yield new Step(
                        "copy " + parts + " of " + contact,
                        desk -> desk.contacts().copy(contact, parts));
            }
        };
    }
}
