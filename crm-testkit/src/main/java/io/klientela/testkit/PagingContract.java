package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.FullContact;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.history.Change;
import io.klientela.id.ChangeId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordId;
import io.klientela.id.TeamId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import io.klientela.project.Project;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.Pipeline;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.storage.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists stand in the order that Java gives them, and pages neither skip nor repeat. */
public abstract class PagingContract extends StorageContract {
    private static final AccessFilter ALL = AccessFilter.everything();
    private static final int RECORDS = 120;
    private static final int MANY = 10_000;
    private static final SortKey NO_KEY = new SortKey("");

    private final Chance chance = Chance.fresh();
    private Ground ground;

    /** For the tests of adapters. */
    protected PagingContract() {}

    @BeforeEach
    void prepare() {
        ground = ground();
    }

    @Test
    void ordersContactsByFoldedNameAndThenByUnsignedId() {
        List<FullContact> contacts = insertContacts();
        contacts.sort(Comparator.comparing(FullContact::place));

        List<FullContact> listed = contacts(new Slice(Optional.empty(), MANY));

        assertThat(listed).as("%s", chance).containsExactlyElementsOf(contacts);
        assertPagesAddUp(listed, this::contacts, FullContact::place);
        assertPagesAddUpBackwards(listed, this::contacts, FullContact::place);
    }

    @Test
    void ordersContactsAsTheQuerySaysInBothDirections() {
        List<FullContact> contacts = insertContacts();
        Comparator<FullContact> byCreation = Comparator.comparing(FullContact::createdAt)
                .thenComparing(contact -> Keyset.byId(contact.id().value()));

        assertOrder(
                ContactSort.byNameDescending(),
                contacts,
                Comparator.comparing(FullContact::place).reversed());
        assertOrder(ContactSort.oldestFirst(), contacts, byCreation);
        assertOrder(ContactSort.newestFirst(), contacts, byCreation.reversed());
    }

    private void assertOrder(ContactSort sort, List<FullContact> contacts, Comparator<FullContact> comparator) {
        ContactQuery query = ContactQuery.all().sortedBy(sort);
        contacts.sort(comparator);
        for (AccessFilter filter : List.of(ALL, AccessFilter.openTo(Set.of(Principal.owner(ground.anna))))) {
            Function<Slice, List<FullContact>> find =
                    slice -> read(stores -> stores.contacts().find(ground.project, query, filter, slice));
            assertPagesAddUp(contacts, find, sort::place);
            assertPagesAddUpBackwards(contacts, find, sort::place);
        }
    }

    @Test
    void ordersOpportunitiesByFoldedTitleAndThenByUnsignedId() {
        List<Opportunity> opportunities = new ArrayList<>(read(stores -> opportunities(stores, everySlice())));
        write(stores -> {
            for (int each = 0; each < RECORDS; each++) {
                Opportunity opportunity = ground.opportunity(
                        new OpportunityId(chance.uuid()), chance.name(), Ground.privateTo(ground.anna));
                stores.opportunities().insert(opportunity);
                opportunities.add(opportunity);
            }
        });
        opportunities.sort(Comparator.comparing(Opportunity::place));

        assertThat(list(stores -> opportunities(stores, everySlice())))
                .as("%s", chance)
                .containsExactlyElementsOf(opportunities);
        assertPagesAddUp(opportunities, slice -> read(stores -> opportunities(stores, slice)), Opportunity::place);
        assertPagesAddUpBackwards(
                opportunities, slice -> read(stores -> opportunities(stores, slice)), Opportunity::place);
    }

    @Test
    void keepsTheOrderAfterRenaming() {
        List<FullContact> contacts = insertContacts();
        List<FullContact> renamed = new ArrayList<>();
        write(stores -> {
            for (FullContact contact : contacts) {
                FullContact next = contact.id().equals(ground.client)
                        ? contact
                        : Components.with(
                                Components.with(contact, nameOf(contact), chance.name()),
                                "version",
                                contact.version() + 1);
                if (next.version() != contact.version()) {
                    stores.contacts().update(next);
                }
                renamed.add(next);
            }
        });
        renamed.sort(Comparator.comparing(FullContact::place));

        assertThat(contacts(everySlice())).as("%s", chance).containsExactlyElementsOf(renamed);
    }

    private static String nameOf(FullContact contact) {
        return switch (contact.contactKind()) {
            case PERSON -> "lastName";
            case COMPANY -> "name";
        };
    }

    @Test
    void pagesMissNothingWhileOthersInsert() {
        List<FullContact> before = insertContacts();
        before.sort(Comparator.comparing(FullContact::place));

        List<FullContact> paged = new ArrayList<>();
        Optional<Keyset> place = Optional.empty();
        while (true) {
            List<FullContact> page = contacts(new Slice(place, 7));
            if (page.isEmpty()) {
                break;
            }
            paged.addAll(page);
            place = Optional.of(page.get(page.size() - 1).place());
            write(stores -> {
                stores.contacts().insert(company(" "));
                stores.contacts().insert(company(chance.name()));
            });
            if (paged.size() > 2 * RECORDS) {
                break;
            }
        }

        assertThat(paged).as("%s", chance).isSortedAccordingTo(Comparator.comparing(FullContact::place));
        assertThat(paged).as("%s", chance).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void ordersDraftsInvoicesAndHistoryByFallingUnsignedId() {
        InvoiceRecords records = new InvoiceRecords(ground);
        List<DraftInvoice> drafts = new ArrayList<>();
        List<IssuedInvoice> invoices = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (int each = 0; each < 40; each++) {
            drafts.add(Components.with(records.bareDraft(), "id", new InvoiceId(chance.uuid())));
            invoices.add(Components.with(records.bareInvoice("no. " + each), "id", new InvoiceId(chance.uuid())));
            changes.add(Components.with(Kinds.bareChange(ground), "id", new ChangeId(chance.uuid())));
        }
        write(stores -> {
            drafts.forEach(stores.drafts()::insert);
            invoices.forEach(stores.invoices()::insert);
            stores.history().append(changes);
        });

        assertFalling(
                drafts, DraftInvoice::id, (stores, slice) -> stores.drafts().find(ground.project, ALL, slice));
        assertFalling(
                invoices,
                IssuedInvoice::id,
                (stores, slice) -> stores.invoices().find(ground.project, InvoiceQuery.all(), ALL, slice));
        assertFalling(
                changes,
                Change::id,
                (stores, slice) -> stores.history().find(ground.project, ground.client.ref(), ALL, slice));
    }

    private <R> void assertFalling(
            List<R> records, Function<R, ? extends RecordId> id, BiFunction<Stores, Slice, List<R>> find) {
        Function<R, Keyset> place =
                record -> new Keyset(NO_KEY, id.apply(record).value());
        List<R> expected = new ArrayList<>(records);
        expected.sort(Comparator.comparing(place).reversed());

        assertThat(list(stores -> find.apply(stores, everySlice())))
                .as("%s", chance)
                .containsExactlyElementsOf(expected);
        assertPagesAddUp(expected, slice -> read(stores -> find.apply(stores, slice)), place);
    }

    @Test
    void listsSmallSetsByUnsignedId() {
        List<UUID> ids = IntStream.range(0, 20).mapToObj(each -> chance.uuid()).toList();
        Pipeline template = new FullRecords(ground, "Same").pipeline();
        write(stores -> {
            for (UUID id : ids) {
                stores.employees().insert(ground.employee(new EmployeeId(id)));
                stores.teams().insert(Components.with(new FullRecords(ground, "Same").team(), "id", new TeamId(id)));
                stores.pipelines().insert(Components.with(template.withName("Same " + id), "id", new PipelineId(id)));
            }
        });

        assertThat(byId(read(stores -> stores.employees().list(ground.project)), Employee::id))
                .hasSize(22);
        assertThat(byId(read(stores -> stores.teams().list(ground.project)), Team::id))
                .hasSize(21);
        assertThat(byId(read(stores -> stores.pipelines().list(ground.project)), Pipeline::id))
                .hasSize(21);
    }

    private <R> List<R> byId(List<R> listed, Function<R, ? extends RecordId> id) {
        assertThat(listed)
                .as("%s", chance)
                .isSortedAccordingTo(Comparator.comparing(
                        record -> new Keyset(NO_KEY, id.apply(record).value())));
        return listed;
    }

    @Test
    void listsProjectsByFoldedNameAndThenByUnsignedId() {
        List<Project> projects = IntStream.range(0, 30)
                .mapToObj(each -> Components.with(
                        Components.with(new Ground(chance::uuid).project(), "name", chance.name()), "version", 1L))
                .sorted(Comparator.comparing(project ->
                        new Keyset(SortKey.of(project.name()), project.id().value())))
                .toList();
        List<Project> shuffled = new ArrayList<>(projects);
        Collections.shuffle(shuffled, chance.random());
        write(stores -> shuffled.forEach(stores.projects()::insert));

        List<Project> listed = read(stores -> stores.projects().list());

        assertThat(listed.stream().filter(projects::contains)).as("%s", chance).containsExactlyElementsOf(projects);
    }

    /** The contacts inserted, and the one that was there. */
    private List<FullContact> insertContacts() {
        List<FullContact> contacts = new ArrayList<>(contacts(everySlice()));
        write(stores -> {
            for (int each = 0; each < RECORDS; each++) {
                FullContact contact = chance.oneIn(2)
                        ? company(chance.name())
                        : ground.person(
                                new ContactId(chance.uuid()),
                                chance.name(),
                                chance.name(),
                                Ground.privateTo(ground.anna));
                FullContact aged = Components.with(
                        contact, "createdAt", contact.createdAt().plusSeconds(chance.below(20)));
                stores.contacts().insert(aged);
                contacts.add(aged);
            }
        });
        return contacts;
    }

    private FullContact company(String name) {
        String shown = name.isBlank() ? "\u0327" : name;
        return ground.company(new ContactId(chance.uuid()), shown, Ground.privateTo(ground.anna));
    }

    private static Slice everySlice() {
        return new Slice(Optional.empty(), MANY);
    }

    private List<FullContact> contacts(Slice slice) {
        return read(stores -> stores.contacts().find(ground.project, ContactQuery.all(), ALL, slice));
    }

    private List<Opportunity> opportunities(Stores stores, Slice slice) {
        return stores.opportunities().find(ground.project, OpportunityQuery.all(), ALL, slice);
    }

    private <R> void assertPagesAddUp(
            List<R> expected, Function<Slice, List<R>> find, Function<? super R, Keyset> place) {
        for (int size : new int[] {1, 2, 7, expected.size(), expected.size() + 1}) {
            List<R> paged = new ArrayList<>();
            List<R> page = find.apply(new Slice(Optional.empty(), size));
            while (!page.isEmpty() && paged.size() <= expected.size()) {
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                paged.addAll(page);
                Keyset last = place.apply(page.get(page.size() - 1));
                page = find.apply(new Slice(Optional.of(last), size));
            }
            assertThat(paged).as("pages of %d, %s", size, chance).containsExactlyElementsOf(expected);
        }
    }

    private <R> void assertPagesAddUpBackwards(
            List<R> expected, Function<Slice, List<R>> find, Function<? super R, Keyset> place) {
        R last = expected.get(expected.size() - 1);
        for (int size : new int[] {1, 7, expected.size()}) {
            List<R> paged = new ArrayList<>(List.of(last));
            List<R> page = find.apply(new Slice(Optional.empty(), Optional.of(place.apply(last)), size));
            while (!page.isEmpty() && paged.size() <= expected.size()) {
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                paged.addAll(0, page);
                page = find.apply(new Slice(Optional.empty(), Optional.of(place.apply(page.get(0))), size));
            }
            assertThat(paged).as("pages of %d, back, %s", size, chance).containsExactlyElementsOf(expected);
        }
    }
}
