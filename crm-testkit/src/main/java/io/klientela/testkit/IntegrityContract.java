package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.category.CategoryList;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.FullContact;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.error.TransientStorageException;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.OpportunityId;
import io.klientela.id.StageId;
import io.klientela.id.TeamId;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.sales.Opportunity;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a race can break is refused in such a way that the command is run again. */
public abstract class IntegrityContract extends StorageContract {
    private Ground ground;
    private InvoiceRecords invoices;

    /** For the tests of adapters. */
    protected IntegrityContract() {}

    @BeforeEach
    void prepare() {
        ground = ground();
        invoices = new InvoiceRecords(ground);
    }

    private void assertRefused(Consumer<Stores> work) {
        List<Object> before = read(stores -> Visible.of(stores, ground));

        assertThatThrownBy(() -> write(work)).isInstanceOf(TransientStorageException.class);

        assertThat(list(stores -> Visible.of(stores, ground))).isEqualTo(before);
    }

    @Test
    void refusesANumberThatAnotherInvoiceHas() {
        IssuedInvoice first = invoices.bareInvoice("FV/2026/11/0001");
        write(stores -> stores.invoices().insert(first));

        assertRefused(stores -> stores.invoices().insert(invoices.bareInvoice("FV/2026/11/0001")));
    }

    @Test
    void refusesAKeyThatAnotherInvoiceHas() {
        IssuedInvoice first = invoices.keyedInvoice("1", "Order 7");
        IssuedInvoice other = invoices.keyedInvoice("2", "order 7");
        write(stores -> {
            stores.invoices().insert(first);
            stores.invoices().insert(other);
            stores.invoices().insert(invoices.bareInvoice("3"));
            stores.invoices().insert(invoices.bareInvoice("4"));
        });

        assertRefused(stores -> stores.invoices().insert(invoices.keyedInvoice("5", "Order 7")));
        assertThat(find(stores -> stores.invoices().findByKey(ground.project, "Order 7")))
                .contains(first.id());
        assertThat(find(stores -> stores.invoices().findByKey(ground.project, "order 7")))
                .contains(other.id());
        assertThat(find(stores -> stores.invoices().findByKey(ground.project, "Order 7 ")))
                .isEmpty();
        assertThat(find(stores -> stores.invoices().findByKey(ground().project, "Order 7")))
                .isEmpty();
    }

    @Test
    void tellsNumbersApartToTheLetter() {
        List<String> numbers =
                List.of("FV/1", "fv/1", "FV/1 ", " FV/1", "FV/01", "ŁV/1", "LV/1", "ＦV/1", "é", "e\u0301");
        List<IssuedInvoice> issued = numbers.stream().map(invoices::bareInvoice).toList();
        issued.forEach(invoice -> write(stores -> stores.invoices().insert(invoice)));

        for (IssuedInvoice invoice : issued) {
            assertThat(find(stores -> stores.invoices().findByNumber(ground.project, invoice.number())))
                    .contains(invoice.id());
        }
        assertThat(find(stores -> stores.invoices().findByNumber(ground.project, "Fv/1")))
                .isEmpty();
        List<String> asked = new ArrayList<>(numbers);
        asked.addAll(List.of("Fv/1", "FV/2", "", "E"));
        assertThat(set(stores -> stores.invoices().borne(ground.project, asked)))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(set(stores -> stores.invoices().borne(ground.project, List.of())))
                .isEmpty();
        assertThat(set(stores -> stores.invoices().borne(ground().project, asked)))
                .isEmpty();
    }

    @Test
    void givesTheSameNumberInAnotherProject() {
        Ground other = ground();
        IssuedInvoice here = invoices.bareInvoice("1");
        IssuedInvoice there = new InvoiceRecords(other).bareInvoice("1");

        write(stores -> {
            stores.invoices().insert(here);
            stores.invoices().insert(there);
        });

        assertThat(find(stores -> stores.invoices().findByNumber(other.project, "1")))
                .contains(there.id());
    }

    @Test
    void refusesAHostUserThatAnotherEmployeeHas() {
        Employee first = withHostUser("anna@example.com");
        Employee other = withHostUser("bruno@example.com");
        write(stores -> {
            stores.employees().insert(first);
            stores.employees().insert(other);
        });

        assertRefused(stores -> stores.employees().insert(withHostUser("anna@example.com")));
        assertRefused(stores -> stores.employees()
                .update(Components.with(Components.with(other, "hostUser", first.hostUser()), "version", 2L)));
    }

    @Test
    void tellsHostUsersApartToTheLetter() {
        List<String> keys = List.of("anna", "Anna", "anna ", " anna", "ańna", "an\u0301na", "ännä", "4711", "04711");
        List<Employee> employees = keys.stream().map(this::withHostUser).toList();
        employees.forEach(employee -> write(stores -> stores.employees().insert(employee)));

        for (Employee employee : employees) {
            String key = employee.hostUser().orElseThrow();
            assertThat(find(stores -> stores.employees().findByHostUser(ground.project, key)))
                    .as("employee \"%s\"", key)
                    .contains(employee);
        }
        assertThat(find(stores -> stores.employees().findByHostUser(ground.project, "ANNA")))
                .isEmpty();
    }

    private Employee withHostUser(String key) {
        return Components.with(ground.employee(new EmployeeId(ground.newId())), "hostUser", Optional.of(key));
    }

    @Test
    void findsTheTeamsOfAnEmployee() {
        Team both = team(Set.of(ground.anna, ground.bruno));
        Team one = team(Set.of(ground.anna));
        write(stores -> {
            stores.teams().insert(both);
            stores.teams().insert(one);
        });

        assertThat(set(stores -> stores.teams().teamsOf(ground.project, ground.anna)))
                .containsExactlyInAnyOrder(both.id(), one.id());
        write(stores -> stores.teams()
                .update(Components.with(Components.with(both, "members", Set.of(ground.anna)), "version", 2L)));
        assertThat(set(stores -> stores.teams().teamsOf(ground.project, ground.bruno)))
                .isEmpty();
    }

    private Team team(Set<EmployeeId> members) {
        return new Team(new TeamId(ground.newId()), ground.project, "Team", members, 1);
    }

    @Test
    void refusesToRemoveAContactThatARecordNames() {
        ContactId id = new ContactId(ground.newId());
        write(stores -> stores.contacts().insert(ground.company(id, "Named", Ground.privateTo(ground.anna))));
        Opportunity deal = Components.with(
                ground.opportunity(new OpportunityId(ground.newId()), "Names", Ground.privateTo(ground.anna)),
                "contact",
                Optional.of(id));
        DraftInvoice draft = invoices.bareDraft(id);
        IssuedInvoice invoice = invoices.bareInvoice("1", id);

        write(stores -> stores.opportunities().insert(deal));
        assertRefused(stores -> stores.contacts().delete(ground.project, id));
        write(stores -> {
            stores.opportunities()
                    .update(Components.with(Components.with(deal, "contact", Optional.empty()), "version", 2L));
            stores.drafts().insert(draft);
        });
        assertRefused(stores -> stores.contacts().delete(ground.project, id));
        assertThat(count(stores -> stores.invoices().countOf(ground.project, id, AccessFilter.everything())))
                .isOne();
        write(stores -> {
            stores.drafts().remove(ground.project, draft.id(), 1, AccessFilter.everything());
            stores.invoices().insert(invoice);
        });
        assertRefused(stores -> stores.contacts().delete(ground.project, id));
        assertThat(count(stores -> stores.invoices().countOf(ground.project, id, AccessFilter.everything())))
                .isOne();
        assertThat(count(stores -> stores.opportunities().countOf(ground.project, id, AccessFilter.everything())))
                .isZero();
    }

    @Test
    void keepsAContactToWhomGoodsGo() {
        ContactId id = new ContactId(ground.newId());
        write(stores -> stores.contacts().insert(ground.company(id, "Depot", Ground.privateTo(ground.anna))));
        Consignee depot = new Consignee(id, "Depot", Optional.empty());
        DraftInvoice bare = invoices.bareDraft();
        DraftInvoice draft = bare.withContent(bare.content().withConsignee(Optional.of(depot)));
        IssuedInvoice issued = invoices.bareInvoice("1");
        IssuedInvoice invoice =
                Components.with(issued, "content", issued.content().withConsignee(Optional.of(depot)));

        write(stores -> stores.drafts().insert(draft));
        assertRefused(stores -> stores.contacts().delete(ground.project, id));
        assertThat(count(stores -> stores.invoices().countOf(ground.project, id, AccessFilter.everything())))
                .isOne();
        write(stores -> {
            stores.drafts().remove(ground.project, draft.id(), draft.version(), AccessFilter.everything());
            stores.invoices().insert(invoice);
        });
        assertRefused(stores -> stores.contacts().delete(ground.project, id));
        assertThat(count(stores -> stores.invoices().countOf(ground.project, id, AccessFilter.everything())))
                .isOne();
        assertThat(count(stores -> stores.invoices().isInvoiced(ground.project, id, AccessFilter.everything()) ? 1 : 0))
                .isZero();
        assertRefused(stores -> stores.drafts()
                .insert(bare.withContent(bare.content()
                        .withConsignee(Optional.of(
                                new Consignee(new ContactId(ground.newId()), "Nobody", Optional.empty()))))));
    }

    @Test
    void removesAContactThatNoRecordNames() {
        FullContact contact = new FullRecords(ground, Texts.POLISH).company();
        write(stores -> stores.contacts().insert(contact));

        write(stores -> stores.contacts().delete(ground.project, contact.id()));

        assertThat(find(stores -> stores.contacts().find(ground.project, contact.id(), AccessFilter.everything())))
                .isEmpty();
    }

    @Test
    void refusesAContactThatNamesWhatIsNotThere() {
        FullContact contact = ground.company(new ContactId(ground.newId()), "Names", Ground.privateTo(ground.anna));
        CategoryId gone = new CategoryId(ground.newId());
        ContactDetails empty = ContactDetails.empty();

        for (ContactDetails details : List.of(
                empty.withType(Optional.of(gone)),
                empty.withSource(Optional.of(gone)),
                empty.withWarmth(Optional.of(gone)),
                empty.withGroups(Set.of(gone)),
                empty.withTags(Set.of(gone)))) {
            assertRefused(stores -> stores.contacts().insert(contact.withDetails(details)));
        }
        assertRefused(stores -> stores.contacts()
                .insert(Components.with(contact, "access", Ground.privateTo(new EmployeeId(ground.newId())))));
        assertRefused(
                stores -> stores.contacts().insert(Components.with(contact, "project", new Ground(ids()).project)));
    }

    @Test
    void refusesAnOpportunityThatNamesWhatIsNotThere() {
        Opportunity opportunity =
                ground.opportunity(new OpportunityId(ground.newId()), "Names", Ground.privateTo(ground.anna));

        assertRefused(stores -> stores.opportunities()
                .insert(Components.with(opportunity, "contact", Optional.of(new ContactId(ground.newId())))));
        assertRefused(stores ->
                stores.opportunities().insert(Components.with(opportunity, "stage", new StageId(ground.newId()))));
        assertRefused(stores ->
                stores.opportunities().insert(Components.with(opportunity, "status", new CategoryId(ground.newId()))));
        assertRefused(stores -> stores.opportunities()
                .insert(Components.with(opportunity, "reason", Optional.of(new CategoryId(ground.newId())))));
    }

    @Test
    void refusesInvoicesThatNameWhatIsNotThere() {
        ContactId gone = new ContactId(ground.newId());

        assertRefused(stores -> stores.drafts().insert(invoices.bareDraft(gone)));
        assertRefused(stores -> stores.invoices().insert(invoices.bareInvoice("1", gone)));
    }

    @Test
    void refusesATeamWithAMemberWhoIsNotThere() {
        assertRefused(stores -> stores.teams().insert(team(Set.of(new EmployeeId(ground.newId())))));
    }

    @Test
    void refusesToTakeAwayAStageInWhichACardStands() {
        assertRefused(stores -> {
            var pipeline =
                    stores.pipelines().find(ground.project, ground.pipeline).orElseThrow();
            var other = new FullRecords(ground, "Other").pipeline();
            stores.pipelines()
                    .update(Components.with(Components.with(pipeline, "stages", other.stages()), "version", 2L));
        });
    }

    @Test
    void deletesADraftInTheVersionThatIsThereOnly() {
        DraftInvoice draft = invoices.bareDraft();
        write(stores -> stores.drafts().insert(draft));

        assertThat(isDeleted(draft, 2)).isFalse();
        AccessFilter stranger = AccessFilter.openTo(
                Set.of(Principal.employee(new EmployeeId(draft.id().value()))));
        assertThat(isDeleted(draft, 1, stranger)).isFalse();
        assertThat(find(stores -> stores.drafts().find(ground.project, draft.id(), AccessFilter.everything())))
                .contains(draft);
        assertThat(isDeleted(draft, 1)).isTrue();
        assertThat(isDeleted(draft, 1)).isFalse();
        assertThat(find(stores -> stores.drafts().find(ground.project, draft.id(), AccessFilter.everything())))
                .isEmpty();
    }

    private boolean isDeleted(DraftInvoice draft, long version) {
        return isDeleted(draft, version, AccessFilter.everything());
    }

    private boolean isDeleted(DraftInvoice draft, long version, AccessFilter clients) {
        Optional<DraftInvoice> removed =
                written(stores -> stores.drafts().remove(ground.project, draft.id(), version, clients));
        removed.ifPresent(was -> assertThat(was).isEqualTo(draft));
        return removed.isPresent();
    }

    @Test
    void keepsAnInvoiceUnderTheIdOfItsDraft() {
        DraftInvoice draft = invoices.bareDraft();
        IssuedInvoice invoice = Components.with(invoices.bareInvoice("1"), "id", draft.id());
        write(stores -> stores.drafts().insert(draft));

        write(stores -> {
            stores.drafts().remove(ground.project, draft.id(), 1, AccessFilter.everything());
            stores.invoices().insert(invoice);
        });

        assertThat(find(stores -> stores.invoices().find(ground.project, draft.id(), AccessFilter.everything())))
                .contains(invoice);
    }

    @Test
    void neverLosesACategoryBetweenADeletionAndAUseOfIt() {
        for (int round = 0; round < 10; round++) {
            CategoryId contested = new CategoryId(ground.newId());
            ContactId id = new ContactId(ground.newId());
            String name = "Contested " + round;
            write(stores -> stores.categories().insert(ground.category(contested, CategoryList.TAG, name)));
            FullContact contact = ground.company(id, name, Ground.privateTo(ground.anna))
                    .withDetails(ContactDetails.empty().withTags(Set.of(contested)));

            List<Boolean> done = Threads.together(
                    2,
                    thread -> () -> isDone(stores -> {
                        if (thread == 0) {
                            stores.categories().delete(ground.project, contested);
                        } else {
                            stores.contacts().insert(contact);
                        }
                    }));

            boolean isThere = read(stores ->
                    stores.categories().find(ground.project, contested).isPresent());
            boolean isHeld = read(stores -> stores.contacts().countUses(ground.project, contested) > 0);
            assertThat(isHeld && !isThere).as("held and gone").isFalse();
            assertThat(List.of(!isThere, isHeld)).isEqualTo(done);
        }
    }

    private boolean isDone(Consumer<Stores> work) {
        try {
            write(work);
            return true;
        } catch (TransientStorageException refused) {
            return false;
        }
    }
}
