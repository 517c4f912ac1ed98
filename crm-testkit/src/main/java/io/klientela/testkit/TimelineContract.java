package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.access.RoleCode;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityQuery;
import io.klientela.activity.NewActivity;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.contact.TimelineEntry;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.history.Change;
import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.paging.Cursor;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A contact's timeline gathers what single lists show, in the order of time, whoever looks and however they page. */
public abstract class TimelineContract extends CrmContract {
    private static final List<RoleCode> ROLES = List.of(
            PresetRoles.DIRECTOR,
            PresetRoles.USER,
            PresetRoles.SALES_REPRESENTATIVE,
            PresetRoles.TELEPHONIST,
            PresetRoles.SERVICE_TECHNICIAN,
            PresetRoles.INVOICER);

    private Category call;
    private Company acme;

    /** For the tests of adapters. */
    protected TimelineContract() {}

    @BeforeEach
    void fill() {
        call = desk().categories().list(CategoryList.HISTORY_CATEGORY).get(0);
        acme = company("ACME");
    }

    private static List<TimelineEntry> timeline(CrmSession session, ContactId contact) {
        return walk(page -> session.timeline().of(contact, page), 2, Optional.empty());
    }

    private void passTime() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    @Tag("ASARI-3")
    @Tag("ASARI-7")
    @Tag("TEAMLAB-46")
    void gathersAllThatHappenedLatestFirst() {
        passTime();
        Opportunity deal = desk().opportunities()
                .open(NewOpportunity.titled("Fleet").with(acme.id()).budget(Money.of("5000.00", "PLN")));
        passTime();
        IssuedInvoice invoice = desk().invoices().issue(draft(acme));
        passTime();
        Activity activity = desk().activities().record(NewActivity.sales(acme.id(), call.id(), "Wants forty cars"));
        passTime();
        desk().contacts().save(acme.withName("ACME Polska"));

        List<TimelineEntry> timeline = timeline(desk(), acme.id());

        assertThat(timeline)
                .extracting(TimelineEntry::kind)
                .containsExactly(
                        RecordKind.CHANGE,
                        RecordKind.ACTIVITY,
                        RecordKind.INVOICE,
                        RecordKind.OPPORTUNITY,
                        RecordKind.CHANGE);
        assertThat(timeline.get(0).facts()).isEqualTo(Map.of("action", "changed", "fields", "name"));
        assertThat(timeline.get(1))
                .isEqualTo(new TimelineEntry(
                        activity.id().ref(),
                        activity.entry().happenedAt(),
                        Optional.of(desk().actor()),
                        Map.of("nature", "sales", "category", call.name(), "text", "Wants forty cars")));
        assertThat(timeline.get(2).record()).isEqualTo(invoice.id().ref());
        assertThat(timeline.get(2).facts())
                .isEqualTo(Map.of("kind", "invoice", "number", invoice.number(), "gross", "7380.00 PLN"));
        assertThat(timeline.get(3).record()).isEqualTo(deal.id().ref());
        assertThat(timeline.get(3).facts())
                .containsEntry("title", "Fleet")
                .containsEntry("budget", "5000.00 PLN")
                .containsKey("stage");
        assertThat(timeline.get(4).facts()).containsEntry("action", "created");
    }

    @Test
    void showsTheBeginningOfALongTextInWholeCharacters() {
        desk().activities().record(NewActivity.service(acme.id(), call.id(), "😀".repeat(300)));

        assertThat(timeline(desk(), acme.id()).get(0).facts()).containsEntry("text", "😀".repeat(200));
    }

    @Test
    void placesAnActivityWhereItHappened() {
        Activity late = desk().activities()
                .record(NewActivity.service(acme.id(), call.id(), "Long ago")
                        .happenedAt(Instant.parse("1999-01-01T00:00:00Z")));
        Activity ancient = desk().activities()
                .record(NewActivity.service(acme.id(), call.id(), "Before computers")
                        .happenedAt(Instant.parse("1969-01-01T00:00:00.000001Z")));

        assertThat(timeline(desk(), acme.id()))
                .extracting(TimelineEntry::record)
                .endsWith(late.id().ref(), ancient.id().ref());
    }

    @Test
    void narrowsToKinds() {
        desk().activities().record(NewActivity.sales(acme.id(), call.id(), "Called"));
        draft(acme);

        assertThat(desk().timeline().kinds())
                .contains(RecordKind.ACTIVITY, RecordKind.OPPORTUNITY, RecordKind.INVOICE, RecordKind.CHANGE);
        assertThat(desk().timeline()
                        .of(acme.id(), Set.of(RecordKind.ACTIVITY, RecordKind.INVOICE), FIRST)
                        .items())
                .extracting(TimelineEntry::kind)
                .containsExactly(RecordKind.ACTIVITY);
        assertThat(desk().timeline().of(acme.id(), Set.of(), FIRST).items()).isEmpty();
        assertThatThrownBy(() -> desk().timeline().of(acme.id(), Set.of(RecordKind.TEAM), FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesContactsOutOfReachAndCursorsOfOtherLists() {
        Company secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        Cursor other = desk().contacts()
                .list(ContactQuery.all(), PageRequest.first(1))
                .next()
                .orElseThrow();

        assertThatThrownBy(() -> timeline(salesRepresentative(), secret.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        desk().timeline().of(acme.id(), PageRequest.first(1).next(other)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().activities()
                        .list(ActivityQuery.all(), PageRequest.first(1).next(other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsABasicViewerTheirOwnActivitiesAndNoFields() {
        desk().activities().record(NewActivity.sales(acme.id(), call.id(), "A secret offer"));
        draft(acme);
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        Activity own = tola.activities().record(NewActivity.sales(acme.id(), call.id(), "Nobody answered"));

        assertThat(timeline(tola, acme.id()))
                .extracting(TimelineEntry::record)
                .containsExactly(own.id().ref());
    }

    @Test
    @Tag("ASARI-3")
    void equalsTheMergeOfTheSingleListsForEveryoneHoweverTheyPage() {
        Chance chance = Chance.fresh();
        List<CrmSession> people = new ArrayList<>(List.of(desk()));
        ROLES.forEach(role -> people.add(hired(role.code(), role)));
        List<Principal> principals = new ArrayList<>(List.of(Principal.everyone()));
        people.forEach(person ->
                principals.add(Principal.employee(person.actor().employeeId().orElseThrow())));
        for (int each = 0; each < 40; each++) {
            clock.advance(Duration.ofMillis(chance.below(3)));
            happen(chance, people, principals);
        }
        for (CrmSession person : people) {
            int size = 1 + chance.below(9);
            List<TimelineEntry> paged =
                    answered(() -> walk(page -> person.timeline().of(acme.id(), page), size, Optional.empty()));
            assertThat(paged)
                    .as("%s, pages of %s, %s", person.actor(), size, chance)
                    .extracting(TimelineEntry::place)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(paged)
                    .as("%s, %s", person.actor(), chance)
                    .extracting(TimelineEntry::record)
                    .containsExactlyInAnyOrderElementsOf(merged(person));
        }
    }

    private void happen(Chance chance, List<CrmSession> people, List<Principal> principals) {
        switch (chance.below(5)) {
            case 0 ->
                desk().opportunities()
                        .open(NewOpportunity.titled(chance.name())
                                .with(acme.id())
                                .visibility(
                                        Visibility.onlyResponsible().sharedWith(chance.oneOf(principals), Share.READ)));
            case 1 -> {
                IssuedInvoice invoice = desk().invoices().issue(draft(acme));
                if (chance.oneIn(2)) {
                    desk().settlements()
                            .markPaid(invoice.id(), desk().settlements().today());
                }
            }
            case 2 -> {
                Company stored = (Company) desk().contacts().getFull(acme.id());
                desk().contacts().save(stored.withName(chance.name()));
            }
            default -> {
                CrmSession author = chance.oneOf(people);
                NewActivity command = chance.oneIn(2)
                        ? NewActivity.sales(acme.id(), call.id(), chance.name())
                        : NewActivity.service(acme.id(), call.id(), chance.name());
                answered(() -> List.of(author.activities()
                        .record(command.happenedAt(clock.instant().minusSeconds(chance.below(3))))));
            }
        }
    }

    /** What each single list answers, unsorted; what is refused is empty. */
    private List<RecordRef> merged(CrmSession person) {
        if (answered(() -> List.of(person.contacts().get(acme.id()))).isEmpty()) {
            return List.of();
        }
        List<RecordRef> merged = new ArrayList<>();
        answered(() -> person.activities().list(acme.id(), FIRST).items())
                .forEach(activity -> merged.add(activity.id().ref()));
        answered(() -> person.opportunities()
                        .list(OpportunityQuery.all().with(acme.id()), FIRST)
                        .items())
                .forEach(opportunity -> merged.add(opportunity.id().ref()));
        answered(() -> person.invoices().list(FIRST).items()).stream()
                .filter(invoice -> invoice.content().client().equals(acme.id()))
                .forEach(invoice -> {
                    merged.add(invoice.id().ref());
                    answered(() -> person.history()
                                    .of(invoice.id().ref(), FIRST)
                                    .items())
                            .stream()
                            .filter(change -> change.names("step"))
                            .forEach(step -> merged.add(new RecordRef(
                                    RecordKind.SETTLEMENT_STEP, step.id().value())));
                });
        answered(() -> person.history().of(acme.id().ref(), FIRST).items()).stream()
                .map(Change::id)
                .forEach(change -> merged.add(change.ref()));
        return merged;
    }

    private static <T> List<T> answered(Supplier<List<T>> query) {
        try {
            return query.get();
        } catch (CrmException refused) {
            return List.of();
        }
    }

    @Test
    void neitherSkipsNorRepeatsWhileOthersWrite() {
        Set<RecordRef> before = new HashSet<>();
        for (int each = 0; each < 9; each++) {
            passTime();
            before.add(desk().activities()
                    .record(NewActivity.sales(acme.id(), call.id(), "Call " + each))
                    .id()
                    .ref());
        }
        List<TimelineEntry> paged = new ArrayList<>();
        Function<Optional<Cursor>, Page<TimelineEntry>> read = cursor -> desk().timeline()
                .of(acme.id(), cursor.map(PageRequest.first(2)::next).orElseGet(() -> PageRequest.first(2)));
        Page<TimelineEntry> page = read.apply(Optional.empty());
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            passTime();
            desk().activities().record(NewActivity.service(acme.id(), call.id(), "Meanwhile"));
            desk().activities()
                    .record(NewActivity.service(acme.id(), call.id(), "Written down late")
                            .happenedAt(paged.get(paged.size() - 1).at()));
            page = read.apply(page.next());
            paged.addAll(page.items());
        }

        assertThat(paged)
                .extracting(TimelineEntry::record)
                .doesNotHaveDuplicates()
                .containsAll(before);
    }
}
