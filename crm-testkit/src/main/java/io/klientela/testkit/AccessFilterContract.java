package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.category.CategoryList;
import io.klientela.contact.AddressKind;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.FullContact;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.id.CategoryId;
import io.klientela.id.ChangeId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.id.RecordRef;
import io.klientela.id.TeamId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every query answers what a walk over all records would let through, and nothing else. */
public abstract class AccessFilterContract extends StorageContract {
    private static final int CONTACTS = 60;
    private static final int FILTERS = 40;
    private static final String FIELD = "step";
    private static final Slice MANY = new Slice(Optional.empty(), 10_000);

    private final Chance chance = Chance.fresh();
    private final Map<UUID, RecordAccess> access = new HashMap<>();
    private final List<FullContact> contacts = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<DraftInvoice> drafts = new ArrayList<>();
    private final List<IssuedInvoice> invoices = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private Ground ground;
    private List<EmployeeId> employees;
    private List<Principal> principals;

    /** For the tests of adapters. */
    protected AccessFilterContract() {}

    @BeforeEach
    void fill() {
        ground = new Ground(ids());
        employees = List.of(ground.anna, ground.bruno);
        TeamId elsewhere = new TeamId(ground.newId());
        principals = List.of(
                Principal.everyone(),
                Principal.owner(ground.anna),
                Principal.owner(ground.bruno),
                Principal.employee(ground.anna),
                Principal.employee(ground.bruno),
                Principal.team(ground.team),
                Principal.team(elsewhere));
        write(stores -> {
            ground.writtenWithSeriesTo(stores);
            contacts.add(ground.company(ground.client, "Client", Ground.privateTo(ground.anna)));
            opportunities.add(ground.opportunity(ground.deal, "Deal", Ground.privateTo(ground.anna)));
            for (int each = 0; each < CONTACTS; each++) {
                contacts.add(contact());
                stores.contacts().insert(contacts.get(contacts.size() - 1));
            }
            for (int each = 0; each < CONTACTS / 2; each++) {
                opportunities.add(opportunity());
                stores.opportunities().insert(opportunities.get(opportunities.size() - 1));
                drafts.add(new InvoiceRecords(ground)
                        .bareDraft(chance.oneOf(contacts).id()));
                stores.drafts().insert(drafts.get(each));
                invoices.add(new InvoiceRecords(ground)
                        .bareInvoice("no. " + each, chance.oneOf(contacts).id()));
                stores.invoices().insert(invoices.get(each));
            }
        });
        contacts.forEach(contact -> access.put(contact.id().value(), contact.access()));
        opportunities.forEach(opportunity -> access.put(opportunity.id().value(), opportunity.access()));
    }

    private RandomConditions conditions() {
        return new RandomConditions(
                chance,
                employees,
                principals,
                list -> chance.oneIn(2) ? ground.entry(list) : ground.otherEntry(list),
                contacts,
                (contact, channel) -> false);
    }

    private FullContact contact() {
        ContactDetails details = ContactDetails.empty()
                .withAddresses(addresses())
                .withWarmth(some(CategoryList.WARMTH).stream().findFirst())
                .withGroups(some(CategoryList.CONTACT_GROUP))
                .withTags(some(CategoryList.TAG))
                .withType(some(CategoryList.CONTACT_TYPE).stream().findFirst())
                .withSource(some(CategoryList.SOURCE).stream().findFirst());
        RecordAccess open = chance.access(employees, principals);
        ContactId id = new ContactId(chance.uuid());
        FullContact bare = chance.oneIn(2)
                ? ground.company(id, chance.name(), open).withDetails(details)
                : ground.person(id, chance.name(), chance.name(), open).withDetails(details);
        return Components.with(bare, "createdAt", bare.createdAt().plusSeconds(chance.below(10)));
    }

    private List<ContactAddress> addresses() {
        List<ContactAddress> addresses = new ArrayList<>();
        for (int each = chance.below(3); each > 0; each--) {
            CountryCode country = new CountryCode(chance.oneOf(RandomConditions.COUNTRIES));
            addresses.add(new ContactAddress(AddressKind.OFFICE, PostalAddress.of("", "", "Town", country)));
        }
        return addresses;
    }

    private Opportunity opportunity() {
        Opportunity bare = ground.opportunity(
                new OpportunityId(chance.uuid()), chance.name(), chance.access(employees, principals));
        Opportunity placed = Components.with(bare, "stage", chance.oneOf(List.of(ground.open, ground.won)));
        return chance.oneIn(2)
                ? placed
                : Components.with(
                        placed, "contact", Optional.of(chance.oneOf(contacts).id()));
    }

    private Set<CategoryId> some(CategoryList list) {
        Set<CategoryId> chosen = new HashSet<>();
        if (chance.oneIn(2)) {
            chosen.add(ground.entry(list));
        }
        if (chance.oneIn(3)) {
            chosen.add(ground.otherEntry(list));
        }
        return chosen;
    }

    private boolean admits(AccessFilter filter, RecordRef root) {
        return filter.admits(
                Objects.requireNonNull(access.get(root.id())).entries().keySet());
    }

    @Test
    void answersContactsAsAWalkOverAllOfThemWould() {
        for (int each = 0; each < FILTERS; each++) {
            AccessFilter filter = chance.filter(principals);
            RandomConditions.Asked asked = conditions().asked(4);
            ContactQuery query = ContactQuery.all().where(asked.condition());
            List<FullContact> expected = contacts.stream()
                    .filter(asked.meets())
                    .filter(contact -> admits(filter, contact.id().ref()))
                    .sorted(Comparator.comparing(FullContact::place))
                    .toList();

            assertThat(list(stores -> stores.contacts().find(ground.project, query, filter, MANY)))
                    .as("%s for %s, %s", query, filter, chance)
                    .containsExactlyElementsOf(expected);
            assertThat(count(stores -> stores.contacts().count(ground.project, query, filter)))
                    .as("%s for %s, %s", query, filter, chance)
                    .isEqualTo(expected.size());
            for (FullContact contact : contacts) {
                assertThat(find(stores -> stores.contacts().find(ground.project, contact.id(), filter)))
                        .as("%s for %s, %s", contact, filter, chance)
                        .isEqualTo(Optional.of(contact)
                                .filter(found -> admits(filter, found.id().ref())));
            }
        }
    }

    @Test
    void pagesThroughWhatAFilterLetsThrough() {
        AccessFilter filter = AccessFilter.openTo(Set.of(Principal.everyone(), Principal.owner(ground.bruno)));
        List<FullContact> expected =
                read(stores -> stores.contacts().find(ground.project, ContactQuery.all(), filter, MANY));
        List<FullContact> paged = new ArrayList<>();
        Optional<Keyset> place = Optional.empty();
        for (int page = 0; page <= expected.size(); page++) {
            Slice slice = new Slice(place, 3);
            List<FullContact> found =
                    read(stores -> stores.contacts().find(ground.project, ContactQuery.all(), filter, slice));
            paged.addAll(found);
            place = found.isEmpty()
                    ? place
                    : Optional.of(found.get(found.size() - 1).place());
        }

        assertThat(paged).as("%s", chance).containsExactlyElementsOf(expected);
    }

    @Test
    void answersOpportunitiesAsAWalkOverAllOfThemWould() {
        for (int each = 0; each < FILTERS; each++) {
            AccessFilter filter = chance.filter(principals);
            OpportunityQuery query = opportunityQuery();
            List<Opportunity> expected = opportunities.stream()
                    .filter(query::matches)
                    .filter(opportunity -> admits(filter, opportunity.id().ref()))
                    .sorted(Comparator.comparing(Opportunity::place))
                    .toList();

            assertThat(list(stores -> stores.opportunities().find(ground.project, query, filter, MANY)))
                    .as("%s for %s, %s", query, filter, chance)
                    .containsExactlyElementsOf(expected);
            assertThat(count(stores -> stores.opportunities().count(ground.project, query, filter)))
                    .as("%s for %s, %s", query, filter, chance)
                    .isEqualTo(expected.size());
            for (Opportunity opportunity : opportunities) {
                assertThat(find(stores -> stores.opportunities().find(ground.project, opportunity.id(), filter)))
                        .as("%s for %s, %s", opportunity, filter, chance)
                        .isEqualTo(Optional.of(opportunity)
                                .filter(found -> admits(filter, found.id().ref())));
            }
        }
    }

    private OpportunityQuery opportunityQuery() {
        OpportunityQuery query = OpportunityQuery.all();
        query = chance.oneIn(4) ? query.inPipeline(ground.pipeline) : query;
        query = chance.oneIn(3) ? query.inStage(chance.oneOf(List.of(ground.open, ground.won))) : query;
        query = chance.oneIn(4) ? query.with(chance.oneOf(contacts).id()) : query;
        return chance.oneIn(3) ? query.ofResponsible(chance.oneOf(employees)) : query;
    }

    @Test
    void answersDraftsAndInvoicesByTheAccessOfTheirClient() {
        Comparator<UUID> latest = Comparator.comparing((UUID id) -> new Keyset(new SortKey(""), id))
                .reversed();
        for (int each = 0; each < FILTERS; each++) {
            AccessFilter filter = chance.filter(principals);
            List<DraftInvoice> openDrafts = drafts.stream()
                    .filter(draft -> admits(filter, draft.content().client().ref()))
                    .sorted(Comparator.comparing(draft -> draft.id().value(), latest))
                    .toList();
            List<IssuedInvoice> openInvoices = invoices.stream()
                    .filter(invoice -> admits(filter, invoice.content().client().ref()))
                    .sorted(Comparator.comparing(invoice -> invoice.id().value(), latest))
                    .toList();

            assertThat(list(stores -> stores.drafts().find(ground.project, filter, MANY)))
                    .as("%s, %s", filter, chance)
                    .containsExactlyElementsOf(openDrafts);
            assertThat(list(stores -> stores.invoices().find(ground.project, InvoiceQuery.all(), filter, MANY)))
                    .as("%s, %s", filter, chance)
                    .containsExactlyElementsOf(openInvoices);
            assertThat(drafts.stream()
                            .filter(draft -> read(stores -> stores.drafts().find(ground.project, draft.id(), filter))
                                    .isPresent()))
                    .as("%s, %s", filter, chance)
                    .containsExactlyInAnyOrderElementsOf(openDrafts);
            assertThat(invoices.stream()
                            .filter(invoice -> read(stores ->
                                            stores.invoices().find(ground.project, invoice.id(), filter))
                                    .isPresent()))
                    .as("%s, %s", filter, chance)
                    .containsExactlyInAnyOrderElementsOf(openInvoices);
            assertThat(numbers(filter))
                    .as("%s, %s", filter, chance)
                    .isEqualTo(
                            openInvoices.stream().collect(Collectors.toMap(IssuedInvoice::id, IssuedInvoice::number)));
        }
    }

    @Test
    void removesADraftForThoseAloneWhoMayRemoveIt() {
        AccessFilter all = AccessFilter.everything();
        for (DraftInvoice draft : drafts) {
            AccessFilter filter = chance.filter(principals);
            boolean isOpen = admits(filter, draft.content().client().ref());

            Optional<DraftInvoice> answer =
                    written(stores -> stores.drafts().remove(ground.project, draft.id(), draft.version(), filter));
            assertThat(answer)
                    .as("%s for %s, %s", draft, filter, chance)
                    .isEqualTo(Optional.of(draft).filter(removed -> isOpen));
            assertThat(find(stores -> stores.drafts().find(ground.project, draft.id(), all)))
                    .as("%s for %s, %s", draft, filter, chance)
                    .isEqualTo(Optional.of(draft).filter(kept -> !isOpen));
        }
    }

    private Map<InvoiceId, String> numbers(AccessFilter filter) {
        List<InvoiceId> all = invoices.stream().map(IssuedInvoice::id).toList();
        return read(stores -> stores.invoices().findNumbers(ground.project, all, filter));
    }

    @Test
    void answersHistoryByTheAccessOfItsRootAlsoOnceThatIsDeleted() {
        RecordRef record = ground.project.ref();
        Set<UUID> deletable = new HashSet<>();
        write(stores -> {
            for (FullContact contact : contacts) {
                append(record, contact.id().ref());
                boolean isNamed =
                        stores.opportunities().countOf(ground.project, contact.id(), AccessFilter.everything()) > 0
                                || stores.invoices().countOf(ground.project, contact.id(), AccessFilter.everything())
                                        > 0;
                if (!isNamed) {
                    deletable.add(contact.id().value());
                    stores.contacts().delete(ground.project, contact.id());
                }
            }
            opportunities.forEach(opportunity -> append(record, opportunity.id().ref()));
            stores.history().append(changes);
        });
        assertThat(deletable).isNotEmpty();

        for (int each = 0; each < FILTERS; each++) {
            AccessFilter filter = chance.filter(principals);
            assertThat(list(stores -> stores.history().find(ground.project, record, filter, MANY)))
                    .as("%s, %s", filter, chance)
                    .containsExactlyInAnyOrderElementsOf(changes.stream()
                            .filter(change -> admits(filter, change.root()))
                            .toList());
            RecordRef root = chance.oneOf(changes).root();
            assertThat(list(stores ->
                            stores.history().latestUnder(ground.project, root, record.kind(), FIELD, filter, MANY)))
                    .as("%s, %s, %s", root, filter, chance)
                    .containsExactlyElementsOf(changes.stream()
                            .filter(change -> change.root().equals(root) && change.names(FIELD))
                            .filter(change -> admits(filter, change.root()))
                            .sorted(Comparator.comparing(AccessFilterContract::place)
                                    .reversed())
                            .toList());
        }
    }

    private static Keyset place(Change change) {
        return Keyset.at(change.at(), change.id().value());
    }

    /** At several moments, one after the other or not; most of them name a field. */
    private void append(RecordRef record, RecordRef root) {
        List<FieldChange> named = FieldChanges.created(Map.of("other", "1", FIELD, "2"));
        for (List<FieldChange> fields : List.of(List.<FieldChange>of(), named, named, named)) {
            Change change = Components.with(Kinds.bareChange(ground), "id", new ChangeId(chance.uuid()));
            Change placed = Components.with(Components.with(change, "record", record), "root", root);
            Change told = Components.with(placed, "fields", fields);
            changes.add(Components.with(told, "at", told.at().plusSeconds(chance.below(9))));
        }
    }

    @Test
    void goesByTheAccessThatARecordHasNow() {
        FullContact before = contacts.get(1);
        RecordAccess narrow =
                new RecordAccess(ground.bruno, Ground.privateTo(ground.bruno).visibility());
        FullContact after = Components.with(Components.with(before, "access", narrow), "version", 2L);

        write(stores -> stores.contacts().update(after));

        for (Principal principal : principals) {
            assertThat(find(stores -> stores.contacts()
                                    .find(ground.project, before.id(), AccessFilter.openTo(Set.of(principal))))
                            .isPresent())
                    .as("open to %s", principal)
                    .isEqualTo(principal.equals(Principal.owner(ground.bruno)));
        }
    }

    @Test
    void showsNothingOfAnotherProject() {
        AccessFilter all = AccessFilter.everything();
        Ground other = ground();
        List<Object> before = read(stores -> Visible.of(stores, other));
        FullContact stranger = contacts.get(1);

        assertThat(before.toString()).doesNotContain(ground.project.toString());
        read(stores -> {
            assertThat(stores.contacts().find(other.project, stranger.id(), all))
                    .isEmpty();
            assertThat(stores.opportunities().find(other.project, ground.deal, all))
                    .isEmpty();
            assertThat(stores.drafts().find(other.project, drafts.get(0).id(), all))
                    .isEmpty();
            assertThat(stores.invoices().find(other.project, invoices.get(0).id(), all))
                    .isEmpty();
            assertThat(stores.invoices()
                            .findByNumber(other.project, invoices.get(0).number()))
                    .isEmpty();
            assertThat(stores.employees().find(other.project, ground.anna)).isEmpty();
            assertThat(stores.teams().find(other.project, ground.team)).isEmpty();
            assertThat(stores.categories().find(other.project, ground.entry(CategoryList.TAG)))
                    .isEmpty();
            assertThat(stores.pipelines().find(other.project, ground.pipeline)).isEmpty();
            assertThat(stores.contacts().count(other.project, ContactQuery.all(), all))
                    .isOne();
            assertThat(stores.opportunities().count(other.project, OpportunityQuery.all(), all))
                    .isOne();
            return true;
        });
        write(stores -> {
            stores.contacts().delete(other.project, stranger.id());
            stores.drafts().remove(other.project, drafts.get(0).id(), 1, all);
            stores.categories().delete(other.project, ground.otherEntry(CategoryList.LOSS_REASON));
        });
        assertThat(find(stores -> stores.contacts().find(ground.project, stranger.id(), all)))
                .contains(stranger);
        assertThat(find(stores ->
                        stores.drafts().find(ground.project, drafts.get(0).id(), all)))
                .isPresent();
        assertThat(find(stores ->
                        stores.categories().find(ground.project, ground.otherEntry(CategoryList.LOSS_REASON))))
                .isPresent();
    }
}
