package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.activity.NewActivity;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.handover.HandOver;
import io.klientela.handover.HandOverReport;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.history.HistoryQuery;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.invoice.DraftInvoice;
import io.klientela.project.Project;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.session.Actor;
import io.klientela.session.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was changed is found by record, by what belongs together, by field, actor, time and bulk work. */
public abstract class HistoryQueryContract extends CrmContract {
    /** For the tests of adapters. */
    protected HistoryQueryContract() {}

    private static List<Change> found(CrmSession session, HistoryQuery query) {
        return walk(page -> session.history().list(query, page), 3, Optional.empty());
    }

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    private CategoryId call() {
        return desk().categories().list(CategoryList.HISTORY_CATEGORY).get(0).id();
    }

    private static FieldChange change(String field, String before, String after) {
        return new FieldChange(
                field,
                Optional.of(before).filter(text -> !text.isEmpty()),
                Optional.of(after).filter(text -> !text.isEmpty()));
    }

    @Test
    @Tag("ASARI-5")
    void tellsEveryFieldOfAContactFromItsCreationOn() {
        Category lead = desk().categories().list(CategoryList.CONTACT_TYPE).get(0);
        Person ada = desk().contacts()
                .add(NewPerson.named("Ada", "Nowak")
                        .phone("601 123 456")
                        .type(lead.id())
                        .address(NewAddress.of(AddressKind.BILLING, "Rynek 1", "30-001", "Krakow", "PL")));
        clock.advance(Duration.ofDays(1));
        CrmSession paul = hired("paul", PresetRoles.DIRECTOR);
        Person married = paul.contacts().save(ada.withName("Ada", "Lis"));
        Person bare = paul.contacts()
                .save(married.withDetails(
                        married.details().withPhones(List.of()).withType(Optional.empty())));
        desk().contacts().share(bare.id(), Visibility.onlyResponsible());

        List<Change> history = history(ada.id().ref());

        assertThat(history.get(3).action()).isEqualTo(Change.Action.CREATED);
        assertThat(history.get(3).fields())
                .contains(
                        change("firstName", "", "Ada"),
                        change("lastName", "", "Nowak"),
                        change("phones", "", "work: 601 123 456"),
                        change("type", "", lead.name()))
                .allMatch(field -> field.before().isEmpty());
        assertThat(history.get(2).fields()).containsExactly(change("lastName", "Nowak", "Lis"));
        assertThat(history.get(2).actor()).isEqualTo(paul.actor());
        assertThat(history.get(2).at()).isEqualTo(Instant.parse("2026-11-23T10:15:30.123456Z"));
        assertThat(history.get(1).fields())
                .containsExactly(change("phones", "work: 601 123 456", ""), change("type", lead.name(), ""));
        assertThat(history.get(0).fields()).extracting(FieldChange::field).containsExactly("visibility");
    }

    @Test
    void gathersAContactWithAllThatBelongsToIt() {
        Company acme = company("ACME");
        company("Other");
        Activity activity = desk().activities().record(NewActivity.sales(acme.id(), call(), "Called"));
        DraftInvoice draft = draft(acme);
        desk().activities().delete(activity);

        assertThat(walk(page -> desk().history().within(acme.id().ref(), page), 2, Optional.empty()))
                .extracting(Change::record)
                .containsExactly(
                        activity.id().ref(),
                        draft.id().ref(),
                        activity.id().ref(),
                        acme.id().ref());
    }

    @Test
    void showsWithinAContactOnlyWhatMayBeRead() {
        Company acme = company("ACME");
        desk().activities().record(NewActivity.sales(acme.id(), call(), "A secret offer"));
        desk().activities().record(NewActivity.service(acme.id(), call(), "Brakes"));
        draft(acme);
        CrmSession tomek = hired("tomek", PresetRoles.SERVICE_TECHNICIAN);

        assertThatThrownBy(() -> tomek.history().within(acme.id().ref(), FIRST))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(found(tomek, HistoryQuery.all().within(acme.id().ref()))).isEmpty();
        desk().employees().grant(idOf(tomek), new Grant(Permissions.CONTACTS_VIEW, Scope.PUBLIC));
        assertThat(tomek.history().within(acme.id().ref(), FIRST).items())
                .extracting(Change::record)
                .containsExactly(acme.id().ref());
    }

    @Test
    void findsWhatOneBulkWorkDid() {
        CrmSession sara = salesRepresentative();
        EmployeeId olga = idOf(hired("olga", PresetRoles.SALES_REPRESENTATIVE));
        Company one = sara.contacts().add(NewCompany.named("One"));
        Company two = sara.contacts().add(NewCompany.named("Two"));
        HandOverReport report =
                desk().handOvers().carryOut(HandOver.from(idOf(sara)).to(olga));

        List<Change> done =
                found(desk(), HistoryQuery.all().partOf(report.operation().orElseThrow()));

        assertThat(done)
                .extracting(Change::record)
                .containsExactlyInAnyOrder(
                        one.id().ref(),
                        two.id().ref(),
                        report.operation().orElseThrow().ref());
        assertThat(found(
                        as("olga"), HistoryQuery.all().partOf(report.operation().orElseThrow())))
                .as("the work as a whole is for those who manage employees")
                .hasSize(2);
    }

    @Test
    void saysWhoChangedASettingOrARole() {
        CrmSession dora = hired("dora", PresetRoles.DIRECTOR);
        clock.advance(Duration.ofHours(1));
        Instant later = clock.instant();
        Project project = dora.projects().get();
        dora.projects().save(Components.with(project, "name", "Podlesie sp. z o.o."));
        CustomRole night = desk().roles().add(NewRole.named("Night shift"));
        desk().roles().save(night.plus(new Grant(Permissions.CONTACTS_VIEW, Scope.PUBLIC)));
        Category tag = desk().categories().list(CategoryList.SOURCE).get(0);
        desk().categories().save(tag.withName("Fair"));

        assertThat(found(
                        desk(),
                        HistoryQuery.all()
                                .ofKind(RecordKind.PROJECT)
                                .ofField("name")
                                .from(later)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.actor()).isEqualTo(dora.actor());
                    assertThat(change.fields()).containsExactly(change("name", "Podlesie s.c.", "Podlesie sp. z o.o."));
                });
        assertThat(found(desk(), HistoryQuery.all().ofKind(RecordKind.ROLE).ofField("grants")))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.fields()).containsExactly(change("grants", "", "contacts.view:public")));
        assertThat(found(desk(), HistoryQuery.all().ofKind(RecordKind.CATEGORY).from(later)))
                .extracting(Change::record)
                .containsExactly(tag.id().ref());
        CrmSession sara = salesRepresentative();
        assertThatThrownBy(() -> found(sara, HistoryQuery.all().ofKind(RecordKind.PROJECT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(found(sara, HistoryQuery.all().by(dora.actor()))).isEmpty();
    }

    @Test
    void tellsAllRolesOfWhoLosesOneWithIt() {
        CustomRole night = desk().roles().add(NewRole.named("Night shift"));
        CrmSession sara = salesRepresentative();
        desk().employees().giveRole(idOf(sara), night.code());

        desk().roles().delete(night.code(), PresetRoles.USER);

        assertThat(found(desk(), HistoryQuery.all().ofRecord(idOf(sara).ref()).ofField("roles")))
                .first()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(
                                change("roles", "night-shift, sales-representative", "sales-representative, user")));
    }

    @Test
    void filtersByActorFieldAndTime() {
        CrmSession dora = hired("dora", PresetRoles.DIRECTOR);
        Company acme = company("ACME");
        clock.advance(Duration.ofDays(1));
        Instant second = clock.instant();
        Company renamed = dora.contacts().save(acme.withName("Acme"));
        clock.advance(Duration.ofDays(1));
        Instant third = clock.instant();
        dora.contacts().save(renamed.withName("Acme Polska"));
        crm().project(project())
                .asSystem("nightly")
                .contacts()
                .add(NewCompany.named("Import").responsible(idOf(dora)));

        assertThat(found(desk(), HistoryQuery.all().by(dora.actor()))).hasSize(2);
        assertThat(found(desk(), HistoryQuery.all().by(Actor.system("nightly"))))
                .hasSize(1);
        assertThat(found(
                        desk(), HistoryQuery.all().by(dora.actor()).from(second).until(third)))
                .singleElement()
                .satisfies(change -> assertThat(change.names("name")).isTrue());
        assertThat(found(desk(), HistoryQuery.all().ofKind(RecordKind.CONTACT).ofField("name")))
                .hasSize(4);
        assertThat(found(desk(), HistoryQuery.all().ofKind(RecordKind.CONTACT).ofField("nobody")))
                .isEmpty();
    }

    @Test
    void refusesKindsThatHaveNoHistory() {
        assertThatThrownBy(() -> found(desk(), HistoryQuery.all().ofKind(new RecordKind("agency.flat"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersEveryMixOfConditionsAsTheRuleSays() {
        Chance chance = Chance.fresh();
        CrmSession dora = hired("dora", PresetRoles.DIRECTOR);
        for (int each = 0; each < 12; each++) {
            CrmSession someone = chance.oneIn(2) ? dora : desk();
            clock.advance(Duration.ofMillis(chance.below(3)));
            Company company = someone.contacts().add(NewCompany.named(chance.name()));
            someone.activities().record(NewActivity.service(company.id(), call(), chance.name()));
            desk().contacts().save(company.withName(chance.name()));
        }
        List<Change> all = found(desk(), HistoryQuery.all());
        for (int each = 0; each < 25; each++) {
            Change some = chance.oneOf(all);
            HistoryQuery query = HistoryQuery.all();
            query = chance.oneIn(3) ? query.within(some.root()) : query;
            query = chance.oneIn(3) ? query.ofKind(chance.oneOf(all).record().kind()) : query;
            query = chance.oneIn(3) ? query.by(chance.oneOf(all).actor()) : query;
            query = chance.oneIn(3) ? query.ofField(chance.oneOf(List.of("name", "text", "colour"))) : query;
            query = chance.oneIn(3) ? query.from(some.at()) : query;
            query = chance.oneIn(3) ? query.until(chance.oneOf(all).at()) : query;
            HistoryQuery asked = query;
            assertThat(walk(page -> desk().history().list(asked, page), 1 + chance.below(50), Optional.empty()))
                    .as("%s, %s", asked, chance)
                    .isEqualTo(all.stream().filter(asked::matches).toList());
        }
        assertThat(Set.copyOf(all)).hasSameSizeAs(all);
    }
}
