package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.contact.ContactPart;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.Change;
import io.klientela.history.HistoryQuery;
import io.klientela.id.ContactId;
import io.klientela.relationship.AlreadyRelatedException;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkDirection;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.LinkedContact;
import io.klientela.relationship.Membership;
import io.klientela.relationship.MembershipRank;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import io.klientela.relationship.UnfitRelationshipException;
import io.klientela.relationship.UnfitRelationshipException.Rule;
import io.klientela.session.Visibility;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Persons are in companies, contacts are linked with each other, and both are seen by who sees both ends. */
public abstract class RelationshipContract extends CrmContract {
    private Company acme;
    private Person jan;

    /** For the tests of adapters. */
    protected RelationshipContract() {}

    @BeforeEach
    void fill() {
        acme = company("ACME");
        jan = person("Jan");
    }

    private Person person(String first) {
        return desk().contacts().add(NewPerson.named(first, "Kowalski"));
    }

    private Membership member(Person person, Company company) {
        return desk().memberships().add(NewMembership.of(person.id(), company.id()));
    }

    private List<Membership> ofJan(CrmSession session) {
        return session.memberships().ofPerson(jan.id(), FIRST).items();
    }

    @Test
    @Tag("ASARI-1")
    void keepsAPersonInSeveralCompaniesWithPositions() {
        Company other = company("Other");

        Membership first = desk().memberships()
                .add(NewMembership.of(jan.id(), acme.id())
                        .as(" Director ")
                        .main()
                        .since(LocalDate.of(2020, 2, 29)));
        Membership second = desk().memberships()
                .add(NewMembership.of(jan.id(), other.id()).as("Adviser").until(LocalDate.of(2026, 1, 1)));

        assertThat(first.position()).isEqualTo("Director");
        assertThat(first.isMain()).isTrue();
        assertThat(first.since()).contains(LocalDate.of(2020, 2, 29));
        assertThat(ofJan(desk())).containsExactly(second, first);
        assertThat(desk().memberships().ofCompany(acme.id(), FIRST).items()).containsExactly(first);
        assertThat(desk().memberships().ofCompany(jan.id(), FIRST).items()).isEmpty();
        assertThat(desk().memberships().get(second.id())).isEqualTo(second);
        assertThat(history(first.id().ref()))
                .extracting(Change::root)
                .containsExactlyInAnyOrder(jan.id().ref(), acme.id().ref());
        assertThat(heard())
                .containsExactly(
                        "contact.created",
                        "contact.created",
                        "contact.created",
                        "membership.added",
                        "membership.added");
    }

    @Test
    @Tag("ASARI-5")
    void tellsTheContactThatStaysWhatWentWithTheOther() {
        Membership membership = member(jan, acme);
        ContactLink link = desk().contactLinks()
                .add(NewContactLink.of(
                        acme.id(), LinkKind.REFERRED_BY, person("Ewa").id()));

        desk().contacts().delete(acme);

        assertThat(ofJan(desk())).isEmpty();
        assertThat(desk().history()
                        .list(
                                HistoryQuery.all()
                                        .within(jan.id().ref())
                                        .ofRecord(membership.id().ref()),
                                FIRST)
                        .items())
                .extracting(Change::action)
                .containsExactly(Change.Action.DELETED, Change.Action.CREATED);
        assertThat(history(link.id().ref()))
                .filteredOn(change -> change.action() == Change.Action.DELETED)
                .extracting(Change::root)
                .containsExactlyInAnyOrder(acme.id().ref(), link.to().ref());
    }

    @Test
    void tellsOfARelationshipToThoseWhoSeeBothEndsAlone() {
        CrmSession sara = hired("sara", PresetRoles.USER);
        Person hidden =
                desk().contacts().add(NewPerson.named("Hidden", "Nowak").visibility(Visibility.onlyResponsible()));
        desk().contacts().share(acme.id(), Visibility.openForReading());
        ContactLink link = desk().contactLinks().add(NewContactLink.of(acme.id(), LinkKind.REFERRED_BY, hidden.id()));

        assertThat(sara.history().of(acme.id().ref(), FIRST).items()).isNotEmpty();
        assertThat(sara.history().within(acme.id().ref(), FIRST).items())
                .extracting(Change::record)
                .containsOnly(acme.id().ref());
        assertThat(sara.history().of(link.id().ref(), FIRST).items()).isEmpty();
        desk().contacts().share(hidden.id(), Visibility.openForReading());
        assertThat(sara.history().of(link.id().ref(), FIRST).items()).hasSize(2);
    }

    @Test
    void letsOneMembershipBeTheMainOne() {
        Membership first =
                desk().memberships().add(NewMembership.of(jan.id(), acme.id()).main());
        Membership second = desk().memberships()
                .add(NewMembership.of(jan.id(), company("Other").id()).main());

        Membership demoted = desk().memberships().get(first.id());
        assertThat(demoted.rank()).isEqualTo(MembershipRank.FURTHER);
        assertThat(demoted.version()).isEqualTo(2);
        Membership again = desk().memberships().save(demoted.withRank(MembershipRank.MAIN));
        assertThat(again.isMain()).isTrue();
        assertThat(desk().memberships().get(second.id()).isMain()).isFalse();
        assertThat(ofJan(desk())).filteredOn(Membership::isMain).hasSize(1);
    }

    @Test
    void keepsOneMainMembershipOfManyThatAreMadeSoAtOnce() {
        List<Company> companies = List.of(company("A"), company("B"), company("C"));

        Threads.together(
                3,
                thread -> () -> Threads.persistently(() -> desk().memberships()
                        .add(NewMembership.of(jan.id(), companies.get(thread).id())
                                .main())));

        assertThat(ofJan(desk())).hasSize(3).filteredOn(Membership::isMain).hasSize(1);
    }

    @Test
    void changesEndsAndRemovesAMembership() {
        Membership member = member(jan, acme);
        heard();

        Membership since = desk().memberships()
                .save(member.withSince(Optional.of(LocalDate.of(2026, 1, 1))).withPosition("Buyer"));
        Membership ended = desk().memberships().end(member.id(), LocalDate.of(2026, 11, 30));

        assertThat(ended.version()).isEqualTo(3);
        assertThat(ended.position()).isEqualTo("Buyer");
        assertThat(ended.until()).contains(LocalDate.of(2026, 11, 30));
        assertThatThrownBy(() -> desk().memberships().save(since)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> desk().memberships().remove(since)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> desk().memberships().end(member.id(), LocalDate.of(2025, 12, 31)))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessage("until: nie może poprzedzać pierwszego dnia");
        Membership later = desk().memberships()
                .save(ended.withUntil(Optional.of(LocalDate.of(2028, 1, 1)))
                        .withSince(Optional.of(LocalDate.of(2027, 1, 1))));
        desk().memberships().remove(later);
        assertThat(ofJan(desk())).isEmpty();
        assertThatThrownBy(() -> desk().memberships().get(member.id())).isInstanceOf(NotFoundException.class);
        assertThat(history(member.id().ref())).hasSize(10);
        assertThat(heard())
                .containsExactly(
                        "membership.changed", "membership.changed", "membership.changed", "membership.removed");
    }

    private static void assertUnfit(ThrowingCallable command, FullContact contact, Rule rule) {
        assertThatThrownBy(command).isInstanceOfSatisfying(UnfitRelationshipException.class, unfit -> {
            assertThat(unfit.contact()).isEqualTo(contact.id());
            assertThat(unfit.rule()).isEqualTo(rule);
            assertThat(unfit.code()).isEqualTo("relationship.unfit");
        });
    }

    @Test
    void refusesASecondMembershipInTheSameCompanyAndEndsThatDoNotFit() {
        Membership member = member(jan, acme);

        assertThatThrownBy(() -> member(jan, acme))
                .isInstanceOfSatisfying(
                        AlreadyRelatedException.class,
                        already -> assertThat(already.existing())
                                .isEqualTo(member.id().ref()));
        Person eva = person("Eva");
        assertUnfit(() -> desk().memberships().add(NewMembership.of(acme.id(), jan.id())), acme, Rule.PERSON);
        assertUnfit(() -> desk().memberships().add(NewMembership.of(jan.id(), eva.id())), eva, Rule.COMPANY);
        assertThatThrownBy(() -> desk().memberships()
                        .add(NewMembership.of(jan.id(), company("New").id())
                                .since(LocalDate.of(2026, 1, 2))
                                .until(LocalDate.of(2026, 1, 1))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk().memberships()
                        .add(NewMembership.of(jan.id(), company("New").id()).as("x".repeat(201))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void showsMembershipsToThoseWhoSeeBothEndsInPartAtLeast() {
        Membership member = member(jan, acme);
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        CrmSession sara = hired("sara", PresetRoles.USER);

        assertThat(ofJan(tola)).containsExactly(member);
        assertThatThrownBy(() -> tola.memberships().remove(member)).isInstanceOf(AccessDeniedException.class);
        desk().contacts().share(acme.id(), Visibility.onlyResponsible());
        for (CrmSession session : List.of(tola, sara)) {
            assertThat(ofJan(session)).isEmpty();
            assertThat(session.memberships().ofCompany(acme.id(), FIRST).items())
                    .isEmpty();
            assertThatThrownBy(() -> session.memberships().get(member.id())).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> sara.memberships().add(NewMembership.of(jan.id(), acme.id())))
                .isInstanceOf(CrmException.class);
    }

    @Test
    @Tag("ASARI-4")
    void linksContactsAndShowsTheDirectionFromEitherSide() {
        Person eva = person("Eva");

        ContactLink referred = desk().contactLinks()
                .add(NewContactLink.of(jan.id(), LinkKind.REFERRED_BY, eva.id()).note(" at the fair "));
        ContactLink family = desk().contactLinks().add(NewContactLink.of(eva.id(), LinkKind.FAMILY, jan.id()));

        assertThat(referred.note()).isEqualTo("at the fair");
        assertThat(links(jan.id()))
                .containsExactly(
                        new LinkedContact(family, eva.id(), LinkDirection.MUTUAL),
                        new LinkedContact(referred, eva.id(), LinkDirection.OUTGOING));
        assertThat(links(eva.id()))
                .containsExactly(
                        new LinkedContact(family, jan.id(), LinkDirection.MUTUAL),
                        new LinkedContact(referred, jan.id(), LinkDirection.INCOMING));
        assertThat(history(referred.id().ref()))
                .extracting(Change::root)
                .containsExactlyInAnyOrder(jan.id().ref(), eva.id().ref());
    }

    private List<LinkedContact> links(ContactId contact) {
        return desk().contactLinks().list(contact, FIRST).items();
    }

    @Test
    @Tag("ASARI-4")
    void changesTheNoteOfALinkAndRemovesIt() {
        ContactLink link = desk().contactLinks().add(NewContactLink.of(jan.id(), LinkKind.PARENT_COMPANY, acme.id()));

        ContactLink noted = desk().contactLinks().save(link.withNote("since 2020"));

        assertThat(desk().contactLinks().get(link.id())).isEqualTo(noted);
        assertThat(noted.note()).isEqualTo("since 2020");
        assertThatThrownBy(() -> desk().contactLinks().save(link.withNote("stale")))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> desk().contactLinks().save(noted.withNote("x".repeat(200) + " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().contactLinks().remove(link)).isInstanceOf(StaleVersionException.class);
        desk().contactLinks().remove(noted);
        assertThat(links(acme.id())).isEmpty();
        assertThat(history(link.id().ref())).hasSize(6);
    }

    @Test
    void refusesASecondLinkOfAKindWhicheverWayItPoints() {
        for (LinkKind kind : LinkKind.values()) {
            ContactLink link = desk().contactLinks().add(NewContactLink.of(jan.id(), kind, acme.id()));
            for (NewContactLink again : List.of(
                    NewContactLink.of(jan.id(), kind, acme.id()), NewContactLink.of(acme.id(), kind, jan.id()))) {
                assertThatThrownBy(() -> desk().contactLinks().add(again))
                        .isInstanceOfSatisfying(
                                AlreadyRelatedException.class,
                                already -> assertThat(already.existing())
                                        .isEqualTo(link.id().ref()));
            }
        }
        assertThat(links(jan.id())).hasSize(LinkKind.values().length);
        assertUnfit(
                () -> desk().contactLinks().add(NewContactLink.of(jan.id(), LinkKind.FRIEND, jan.id())),
                jan,
                Rule.ANOTHER);
    }

    @Test
    void linksTwoContactsOnceHoweverManyWantItAtOnce() {
        List<Boolean> done = Threads.together(4, thread -> () -> {
            try {
                return Threads.persistently(() -> {
                    desk().contactLinks()
                            .add(
                                    thread % 2 == 0
                                            ? NewContactLink.of(jan.id(), LinkKind.REFERRED_BY, acme.id())
                                            : NewContactLink.of(acme.id(), LinkKind.REFERRED_BY, jan.id()));
                    return true;
                });
            } catch (AlreadyRelatedException already) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
        assertThat(links(jan.id())).hasSize(1);
    }

    @Test
    void showsLinksToThoseWhoSeeBothEndsInFull() {
        Person eva = person("Eva");
        ContactLink link = desk().contactLinks().add(NewContactLink.of(jan.id(), LinkKind.FRIEND, eva.id()));
        CrmSession sara = hired("sara", PresetRoles.USER);

        assertThat(sara.contactLinks().list(eva.id(), FIRST).items()).hasSize(1);
        assertThatThrownBy(() ->
                        hired("tola", PresetRoles.TELEPHONIST).contactLinks().list(eva.id(), FIRST))
                .isInstanceOf(AccessDeniedException.class);
        desk().contacts().share(jan.id(), Visibility.onlyResponsible());
        assertThat(sara.contactLinks().list(eva.id(), FIRST).items()).isEmpty();
        assertThatThrownBy(() -> sara.contactLinks().get(link.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sara.contactLinks().add(NewContactLink.of(eva.id(), LinkKind.FRIEND, jan.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsWhoeverMayChangeOneOfTheTwoLinkThem() {
        CrmSession sara = hired("sara", PresetRoles.USER);
        Person mine = sara.contacts().add(NewPerson.named("Mine", "Own"));

        ContactLink link = sara.contactLinks().add(NewContactLink.of(jan.id(), LinkKind.REFERRED_BY, mine.id()));
        assertThatThrownBy(() -> sara.contactLinks().add(NewContactLink.of(jan.id(), LinkKind.FRIEND, acme.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.memberships().add(NewMembership.of(jan.id(), acme.id())))
                .isInstanceOf(AccessDeniedException.class);
        sara.memberships().add(NewMembership.of(mine.id(), acme.id()));
        sara.contactLinks().remove(link);
    }

    @Test
    @Tag("TEAMLAB-14")
    @Tag("ASARI-7")
    void goesWithEitherEndAndStaysWithTheOriginalOfACopy() {
        Person eva = person("Eva");
        member(jan, acme);
        desk().contactLinks().add(NewContactLink.of(eva.id(), LinkKind.FRIEND, jan.id()));
        desk().contactLinks().add(NewContactLink.of(jan.id(), LinkKind.OTHER, acme.id()));
        assertThat(desk().memberships()
                        .ofPerson(
                                desk().contacts()
                                        .copy(jan.id(), ContactPart.all())
                                        .id(),
                                FIRST)
                        .items())
                .isEmpty();
        heard();

        desk().contacts().delete(jan);

        assertThat(heardEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .containsEntry("membership", "1")
                        .containsEntry("contact-link", "2")
                        .containsEntry("record-link", "0"));
        assertThat(links(eva.id())).isEmpty();
        assertThat(desk().memberships().ofCompany(acme.id(), FIRST).items()).isEmpty();
    }
}
