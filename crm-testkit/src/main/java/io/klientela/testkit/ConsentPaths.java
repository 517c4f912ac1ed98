package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.access.Permissions;
import io.klientela.consent.Consent;
import io.klientela.consent.Consents;
import io.klientela.consent.Decision;
import io.klientela.consent.StandingConsent;
import io.klientela.contact.FullContact;
import io.klientela.id.ConsentId;
import io.klientela.id.EmployeeId;
import io.klientela.paging.Keyset;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways to learn what contacts have consented to. */
final class ConsentPaths {
    private ConsentPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "ledgers of consents",
                        Set.of("Consents.ledger(ContactId, PageRequest)"),
                        ConsentPaths::ledgers),
                new QueryPath(
                        "consents that stand",
                        Set.of(
                                "Consents.standing(ContactId)",
                                "Consents.isGiven(ContactId, ConsentPurpose, Channel)",
                                "Consents.isGiven(ContactId, ConsentPurpose, Channel, String)",
                                "Consents.marketingBlock(ContactId)"),
                        ConsentPaths::standing));
    }

    private static List<Consent> of(LeakWorld world, FullContact contact) {
        return world.consents.stream()
                .filter(consent -> consent.contact().equals(contact.id()))
                .sorted(Comparator.comparing(
                                (Consent consent) -> Keyset.byId(consent.id().value()))
                        .reversed())
                .toList();
    }

    private static void ledgers(LeakWorld world, EmployeeId viewer) {
        Consents consents = world.desk(viewer).consents();
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW);
        for (FullContact contact : world.contacts) {
            List<Consent> expected = ContactPaths.seesFull(world, viewer, contact) ? of(world, contact) : List.of();
            assertThat(answer(() -> walk(
                            page -> consents.ledger(contact.id(), page), 1 + world.chance.below(2), Optional.empty())))
                    .as("ledger of %s", contact)
                    .isEqualTo(may ? expected : QueryPath.Refusal.DENIED);
        }
    }

    /** In the world nobody states anything twice about one purpose and channel, so each statement stands. */
    private static void standing(LeakWorld world, EmployeeId viewer) {
        Consents consents = world.desk(viewer).consents();
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW);
        for (FullContact contact : world.contacts) {
            boolean sees = ContactPaths.seesFull(world, viewer, contact);
            List<Consent> ledger = of(world, contact);
            Object standing = answer(() -> consents.standing(contact.id()).stream()
                    .map(StandingConsent::statement)
                    .collect(Collectors.toSet()));
            Set<ConsentId> stated = sees ? ledger.stream().map(Consent::id).collect(Collectors.toSet()) : Set.of();
            assertThat(standing).as("standing of %s", contact).isEqualTo(may ? stated : QueryPath.Refusal.DENIED);
            boolean isGiven = sees
                    && ledger.stream()
                            .anyMatch(consent ->
                                    consent.channel() == Channel.EMAIL && consent.decision() == Decision.GIVEN);
            Object expected = may ? isGiven : QueryPath.Refusal.DENIED;
            assertThat(answer(() -> consents.isGiven(contact.id(), ConsentPurpose.MARKETING, Channel.EMAIL)))
                    .isEqualTo(expected);
            assertThat(answer(() -> consents.isGiven(
                            contact.id(), ConsentPurpose.MARKETING, Channel.EMAIL, "someone@example.com")))
                    .isEqualTo(expected);
            Object block = answer(() -> consents.marketingBlock(contact.id()).source());
            if (sees) {
                assertThat(block).isEqualTo(contact.details().source());
            } else {
                assertThat(block).isInstanceOf(QueryPath.Refusal.class);
            }
        }
    }
}
