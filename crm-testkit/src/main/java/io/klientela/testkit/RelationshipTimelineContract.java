package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.contact.TimelineEntry;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Cursor;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.Membership;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import io.klientela.relationship.NewRecordLink;
import io.klientela.relationship.RecordLink;
import io.klientela.session.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memberships and links appear on the timelines of their contacts, to those who see both ends. */
@Tag("ASARI-3")
@Tag("ASARI-4")
public abstract class RelationshipTimelineContract extends CrmContract {
    private static final Set<RecordKind> RELATIONSHIPS =
            Set.of(RecordKind.MEMBERSHIP, RecordKind.CONTACT_LINK, RecordKind.RECORD_LINK);

    private CrmSession anna;
    private CrmSession sara;
    private CrmSession tola;
    private Company acme;
    private Person jan;

    /** For the tests of adapters. */
    protected RelationshipTimelineContract() {}

    @BeforeEach
    void fill() {
        hired("sara", PresetRoles.USER);
        hired("tola", PresetRoles.TELEPHONIST);
        Crm agency = Crm.builder(storage())
                .clock(clock)
                .permissions(LeakWorld.CATALOGUE)
                .build();
        agency.project(project())
                .asSystem("agency")
                .employees()
                .grant(desk().actor().employeeId().orElseThrow(), new Grant(LeakWorld.VIEW_PROPERTIES, Scope.ALL));
        anna = agency.project(project()).asHostUser("anna");
        sara = agency.project(project()).asHostUser("sara");
        tola = agency.project(project()).asHostUser("tola");
        acme = anna.contacts().add(NewCompany.named("ACME"));
        jan = anna.contacts().add(NewPerson.named("Jan", "Kowalski"));
    }

    private static List<TimelineEntry> timeline(CrmSession session, ContactId contact) {
        return pages(session, contact, RELATIONSHIPS, 100);
    }

    private static List<TimelineEntry> pages(CrmSession session, ContactId contact, Set<RecordKind> kinds, int size) {
        List<TimelineEntry> entries = new ArrayList<>();
        Page<TimelineEntry> page = session.timeline().of(contact, kinds, PageRequest.first(size));
        entries.addAll(page.items());
        for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
            page = session.timeline().of(contact, kinds, PageRequest.first(size).next(next.get()));
            entries.addAll(page.items());
        }
        return entries;
    }

    private Instant passTime() {
        clock.advance(Duration.ofHours(1));
        return clock.instant();
    }

    private Membership member(ContactId company) {
        return anna.memberships().add(NewMembership.of(jan.id(), company));
    }

    private RecordRef property() {
        return new RecordRef(LeakWorld.PROPERTY, ids().next());
    }

    @Test
    void showsEachWhenItWasAddedAsItStandsNow() {
        Instant first = passTime();
        Membership member = anna.memberships()
                .add(NewMembership.of(jan.id(), acme.id()).as("Clerk").since(LocalDate.of(2026, 1, 1)));
        Instant second = passTime();
        ContactLink link = anna.contactLinks()
                .add(NewContactLink.of(acme.id(), LinkKind.REFERRED_BY, jan.id())
                        .note("at the fair"));
        Instant third = passTime();
        RecordRef property = property();
        RecordLink owned = anna.recordLinks().add(NewRecordLink.of(jan.id(), property));
        passTime();
        anna.memberships().save(member.withPosition("Director"));

        TimelineEntry membership = new TimelineEntry(
                member.id().ref(),
                first,
                Optional.of(anna.actor()),
                Map.of(
                        "contact", acme.id().toString(),
                        "position", "Director",
                        "rank", "further",
                        "since", "2026-01-01"));
        assertThat(timeline(anna, jan.id()))
                .containsExactly(
                        new TimelineEntry(
                                owned.id().ref(),
                                third,
                                Optional.of(anna.actor()),
                                Map.of("record", property.toString())),
                        new TimelineEntry(
                                link.id().ref(),
                                second,
                                Optional.of(anna.actor()),
                                Map.of(
                                        "contact", acme.id().toString(),
                                        "kind", "referred-by",
                                        "direction", "incoming",
                                        "note", "at the fair")),
                        membership);
        assertThat(timeline(anna, acme.id()))
                .extracting(entry -> entry.facts().get("contact"))
                .containsExactly(jan.id().toString(), jan.id().toString());
        assertThat(anna.timeline().kinds()).containsAll(RELATIONSHIPS);
        assertThat(pages(anna, jan.id(), Set.of(RecordKind.MEMBERSHIP), 1)).containsExactly(membership);
    }

    @Test
    void showsThemToThoseAloneWhoSeeBothEnds() {
        Company hidden = anna.contacts().add(NewCompany.named("Hidden").visibility(Visibility.onlyResponsible()));
        RecordRef seen = property();
        RecordRef secret = property();
        anna.records().add(NewGuardedRecord.of(secret).visibility(Visibility.onlyResponsible()));
        Membership member = member(acme.id());
        member(hidden.id());
        ContactLink link = anna.contactLinks().add(NewContactLink.of(jan.id(), LinkKind.FRIEND, acme.id()));
        anna.contactLinks().add(NewContactLink.of(jan.id(), LinkKind.FRIEND, hidden.id()));
        RecordLink owned = anna.recordLinks().add(NewRecordLink.of(jan.id(), seen));
        anna.recordLinks().add(NewRecordLink.of(jan.id(), secret));

        assertThat(timeline(anna, jan.id())).hasSize(6);
        assertThat(timeline(sara, jan.id()))
                .extracting(TimelineEntry::record)
                .containsExactlyInAnyOrder(
                        member.id().ref(), link.id().ref(), owned.id().ref());
        // Contacts are seen in part by her, and so is who belongs to whom.
        assertThat(timeline(tola, jan.id()))
                .extracting(TimelineEntry::record)
                .containsExactly(member.id().ref());
    }

    @Test
    void forgetsWhatIsRemovedAndWhatWentWithTheOtherEnd() {
        Company gone = anna.contacts().add(NewCompany.named("Gone"));
        Membership ended = member(acme.id());
        member(gone.id());
        anna.contactLinks().add(NewContactLink.of(jan.id(), LinkKind.FRIEND, gone.id()));
        RecordLink owned = anna.recordLinks().add(NewRecordLink.of(jan.id(), property()));
        assertThat(timeline(anna, jan.id())).hasSize(4);

        anna.memberships().remove(ended);
        anna.recordLinks().remove(owned);
        anna.contacts().delete(gone);

        assertThat(timeline(anna, jan.id())).isEmpty();
        Instant later = passTime();
        Membership again = member(acme.id());
        assertThat(timeline(anna, jan.id())).singleElement().satisfies(entry -> {
            assertThat(entry.record()).isEqualTo(again.id().ref());
            assertThat(entry.at()).isEqualTo(later);
        });
    }

    @Test
    void pagesThroughThoseOfOneMomentWithAllElse() {
        List<RecordRef> added = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Company company = anna.contacts().add(NewCompany.named("Company " + number));
            added.add(member(company.id()).id().ref());
            added.add(anna.contactLinks()
                    .add(NewContactLink.of(company.id(), LinkKind.FAMILY, jan.id()))
                    .id()
                    .ref());
            added.add(anna.recordLinks()
                    .add(NewRecordLink.of(jan.id(), property()))
                    .id()
                    .ref());
        }
        Set<RecordKind> all = anna.timeline().kinds();
        List<TimelineEntry> whole = pages(anna, jan.id(), all, 100);

        assertThat(timeline(anna, jan.id()))
                .extracting(TimelineEntry::record)
                .containsExactlyInAnyOrderElementsOf(added);
        for (int size = 1; size < 6; size++) {
            assertThat(pages(anna, jan.id(), all, size)).isEqualTo(whole);
            assertThat(pages(anna, jan.id(), RELATIONSHIPS, size)).isEqualTo(timeline(anna, jan.id()));
        }
    }

    @Test
    void appearsNowhereButOnTheTimelinesOfItsEnds() {
        member(acme.id());

        assertThat(timeline(anna, anna.contacts().add(NewCompany.named("Other")).id()))
                .isEmpty();
        assertThat(timeline(anna, acme.id())).hasSize(1);
    }
}
