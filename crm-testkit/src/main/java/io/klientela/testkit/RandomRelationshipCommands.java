package io.klientela.testkit;

import io.klientela.contact.FullContact;
import io.klientela.id.ContactId;
import io.klientela.id.RecordRef;
import io.klientela.paging.PageRequest;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.Membership;
import io.klientela.relationship.MembershipRank;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import io.klientela.relationship.NewRecordLink;
import io.klientela.relationship.RecordLink;
import io.klientela.testkit.RandomCommands.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands at random about memberships, linked contacts and links with the embedder's own records. */
final class RandomRelationshipCommands {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    /** As many as there are properties that {@link RandomPeopleCommands} guards, and more that nobody does. */
    private static final int PROPERTIES = 7;

    private final Chance chance;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<ContactLink> contactLinks = new ArrayList<>();
    private final List<RecordLink> recordLinks = new ArrayList<>();

    RandomRelationshipCommands(Chance chance) {
        this.chance = chance;
    }

    /** Takes note of what a step gave, and gives what its history can be asked by. */
    Optional<RecordRef> learn(Object result) {
        if (result instanceof Membership membership) {
            memberships.add(membership);
            return Optional.of(membership.id().ref());
        }
        if (result instanceof ContactLink link) {
            contactLinks.add(link);
            return Optional.of(link.id().ref());
        }
        if (result instanceof RecordLink link) {
            recordLinks.add(link);
            return Optional.of(link.id().ref());
        }
        return Optional.empty();
    }

    Step next(List<FullContact> contacts) {
        ContactId one = chance.oneOf(contacts).id();
        ContactId other = chance.oneOf(contacts).id();
        PageRequest page = PageRequest.first(1 + chance.below(3));
        return switch (chance.below(12)) {
            case 0, 1, 2 -> addMembership(one, other);
            case 3 -> memberships.isEmpty() ? addMembership(one, other) : changeMembership();
            case 4, 5 -> addContactLink(one, other);
            case 6 -> contactLinks.isEmpty() ? addContactLink(one, other) : changeContactLink();
            case 7 -> addRecordLink(one);
            case 8 -> recordLinks.isEmpty() ? addRecordLink(one) : changeRecordLink();
            case 9 ->
                new Step(
                        "memberships of " + one,
                        desk -> List.of(
                                desk.memberships().ofPerson(one, page),
                                desk.memberships().ofCompany(one, page)));
            case 10 -> new Step("links of " + one, desk -> desk.contactLinks().list(one, page));
            default -> {
                RecordRef record = property();
                yield new Step(
                        "contacts of " + record, desk -> desk.recordLinks().ofRecord(record, page));
            }
        };
    }

    private RecordRef property() {
        return new RecordRef(LeakWorld.PROPERTY, new UUID(0, chance.below(PROPERTIES)));
    }

    private Step addMembership(ContactId person, ContactId company) {
        NewMembership command = NewMembership.of(person, company).as(chance.name());
        command = chance.oneIn(2) ? command.main() : command;
        command = chance.oneIn(3) ? command.since(DAY.plusDays(chance.below(3))) : command;
        NewMembership made = chance.oneIn(3) ? command.until(DAY.plusDays(chance.below(3))) : command;
        return new Step("add " + made, desk -> desk.memberships().add(made));
    }

    private Step changeMembership() {
        Membership membership = chance.oneOf(memberships);
        return switch (chance.below(4)) {
            case 0 ->
                new Step("remove " + membership, desk -> {
                    desk.memberships().remove(membership);
                    return "removed";
                });
            case 1 -> new Step("end " + membership, desk -> desk.memberships().end(membership.id(), DAY.plusDays(1)));
            default -> {
                Membership changed =
                        membership.withPosition(chance.name()).withRank(chance.oneOf(List.of(MembershipRank.values())));
                yield new Step("save " + changed, desk -> desk.memberships().save(changed));
            }
        };
    }

    private Step addContactLink(ContactId from, ContactId to) {
        NewContactLink command = NewContactLink.of(from, chance.oneOf(List.of(LinkKind.values())), to);
        return new Step("add " + command, desk -> desk.contactLinks().add(command));
    }

    private Step changeContactLink() {
        ContactLink link = chance.oneOf(contactLinks);
        ContactLink changed = link.withNote(chance.name());
        return chance.oneIn(3)
                ? new Step("remove " + link, desk -> {
                    desk.contactLinks().remove(link);
                    return "removed";
                })
                : new Step("save " + changed, desk -> desk.contactLinks().save(changed));
    }

    private Step addRecordLink(ContactId contact) {
        NewRecordLink command = NewRecordLink.of(contact, property()).note(chance.name());
        return new Step("add " + command, desk -> desk.recordLinks().add(command));
    }

    private Step changeRecordLink() {
        RecordLink link = chance.oneOf(recordLinks);
        RecordLink changed = link.withNote(chance.name());
        return chance.oneIn(3)
                ? new Step("remove " + link, desk -> {
                    desk.recordLinks().remove(link);
                    return "removed";
                })
                : new Step("save " + changed, desk -> desk.recordLinks().save(changed));
    }
}
