package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReplaced;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.FullContact;
import io.klientela.error.TransientStorageException;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.id.RecordRef;
import io.klientela.sales.Opportunity;
import io.klientela.session.AccessFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names are unique in their list, and what is held is not deleted. */
public abstract class CategoryStoreContract extends StorageContract {
    private static final AccessFilter ALL = AccessFilter.everything();

    private Ground ground;

    /** For the tests of adapters. */
    protected CategoryStoreContract() {}

    @BeforeEach
    void prepare() {
        ground = ground();
    }

    @Test
    void refusesASecondEntryOfTheSameFoldedName() {
        insert(CategoryList.TAG, "Łódź");
        for (String name : List.of("Łódź", "lodz", " LODZ  ", "łÓDŹ", "Lo\u0301dz")) {
            assertThatThrownBy(() -> insert(CategoryList.TAG, name))
                    .as(name)
                    .isInstanceOf(TransientStorageException.class);
        }
        insert(CategoryList.SOURCE, "Łódź");
        Ground other = ground();
        write(stores ->
                stores.categories().insert(other.category(new CategoryId(other.newId()), CategoryList.TAG, "Łódź")));

        assertThat(names(CategoryList.TAG)).containsExactlyInAnyOrder("Entry", "Other entry", "Łódź");
    }

    @Test
    void findsAnEntryByItsFoldedNameInItsListAndSeveralByTheirIds() {
        String longest = "\uFDFA".repeat(100);
        Category lodz = insert(CategoryList.TAG, "Łódź");
        Category ligatures = insert(CategoryList.TAG, longest);
        Category source = insert(CategoryList.SOURCE, "Łódź");
        Ground other = ground();

        assertThat(find(stores -> stores.categories().find(ground.project, CategoryList.TAG, lodz.foldedName())))
                .contains(lodz);
        assertThat(find(stores -> stores.categories().find(ground.project, CategoryList.TAG, ligatures.foldedName())))
                .contains(ligatures);
        assertThat(find(stores -> stores.categories().find(ground.project, CategoryList.WARMTH, lodz.foldedName())))
                .isEmpty();
        assertThat(find(stores -> stores.categories().find(other.project, CategoryList.TAG, lodz.foldedName())))
                .isEmpty();
        CategoryId gone = new CategoryId(ground.newId());
        assertThat(list(stores -> stores.categories().find(ground.project, List.of(lodz.id(), source.id(), gone))))
                .containsExactlyInAnyOrder(lodz, source);
        assertThat(list(stores -> stores.categories().find(other.project, List.of(lodz.id()))))
                .isEmpty();
        assertThat(list(stores -> stores.categories().find(ground.project, List.of())))
                .isEmpty();
    }

    @Test
    void tellsNamesApartThatOnlyACollationTakesForEqual() {
        List<String> names = List.of("ab", "a b", "a-b", "ab\u200D", "aʼb", "a'b", "я", "й", "中", "😀", "😁");
        names.forEach(name -> insert(CategoryList.TAG, name));

        assertThat(names(CategoryList.TAG)).containsAll(names);
    }

    @Test
    void refusesToRenameToANameThatIsTaken() {
        Category vip = insert(CategoryList.TAG, "VIP");
        Category gold = insert(CategoryList.TAG, "Gold");

        assertThatThrownBy(() -> write(stores -> stores.categories().update(next(gold.withName("vip ")))))
                .isInstanceOf(TransientStorageException.class);
        assertThat(written(stores -> stores.categories().update(next(vip.withName("vip"))))
                        .booleanValue())
                .isTrue();

        assertThat(names(CategoryList.TAG)).containsExactlyInAnyOrder("Entry", "Other entry", "vip", "Gold");
    }

    @Test
    void letsOneOfManyThreadsHaveAName() {
        List<Boolean> won = Threads.together(6, thread -> () -> {
            try {
                insert(CategoryList.TAG, thread % 2 == 0 ? "Same" : "SAME");
                return true;
            } catch (TransientStorageException taken) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(names(CategoryList.TAG)).hasSize(3);
    }

    @Test
    void listsByPositionAndThenById() {
        List<CategoryId> ids = List.of(
                insert(CategoryList.TAG, "third").id(),
                insert(CategoryList.TAG, "first").id(),
                insert(CategoryList.TAG, "second").id(),
                insert(CategoryList.TAG, "also third").id());
        Map<CategoryId, Integer> positions = Map.of(ids.get(0), 7, ids.get(1), -1, ids.get(2), 5, ids.get(3), 7);
        write(stores -> positions.forEach((id, position) -> {
            Category stored = stores.categories().find(ground.project, id).orElseThrow();
            stores.categories().update(Components.with(next(stored), "position", position));
        }));

        assertThat(names(CategoryList.TAG))
                .containsExactly("first", "Entry", "Other entry", "second", "third", "also third");
    }

    @Test
    void refusesToDeleteWhatARecordHolds() {
        FullContact contact = contactHolding();
        Opportunity opportunity = opportunityHolding();
        write(stores -> {
            stores.contacts().insert(contact);
            stores.opportunities().insert(opportunity);
        });

        for (CategoryList list : List.of(
                CategoryList.CONTACT_TYPE,
                CategoryList.SOURCE,
                CategoryList.WARMTH,
                CategoryList.CONTACT_GROUP,
                CategoryList.TAG,
                CategoryList.STATUS,
                CategoryList.LOSS_REASON)) {
            assertThatThrownBy(() -> delete(ground.otherEntry(list)))
                    .as("delete the entry of %s", list)
                    .isInstanceOf(TransientStorageException.class);
            assertThat(names(list)).hasSize(2);
        }
        delete(ground.otherEntry(CategoryList.WIN_REASON));
        assertThat(names(CategoryList.WIN_REASON)).containsExactly("Entry");
    }

    @Test
    void deletesWhatNoRecordHoldsAnyMore() {
        FullContact contact = contactHolding();
        write(stores -> stores.contacts().insert(contact));

        write(stores -> stores.contacts().update(next(contact.withDetails(ContactDetails.empty()))));
        delete(ground.otherEntry(CategoryList.TAG));
        delete(ground.otherEntry(CategoryList.CONTACT_TYPE));

        assertThat(names(CategoryList.TAG)).containsExactly("Entry");
        assertThat(names(CategoryList.CONTACT_TYPE)).containsExactly("Entry");
    }

    @Test
    void countsAndReplacesWhatContactsHold() {
        FullContact holding = contactHolding();
        FullContact both = contactHolding()
                .withDetails(holding.details()
                        .withTags(Set.of(ground.entry(CategoryList.TAG), ground.otherEntry(CategoryList.TAG))));
        FullContact without = ground.company(new ContactId(ground.newId()), "None", Ground.privateTo(ground.anna));
        write(stores -> List.of(holding, both, without).forEach(stores.contacts()::insert));

        for (CategoryList list : List.of(
                CategoryList.CONTACT_TYPE,
                CategoryList.SOURCE,
                CategoryList.WARMTH,
                CategoryList.CONTACT_GROUP,
                CategoryList.TAG)) {
            CategoryId old = ground.otherEntry(list);
            assertThat(contactUses(old)).as("uses of %s", list).isEqualTo(2);
            write(stores -> stores.contacts().replaceCategory(ground.project, old, ground.entry(list), 10));
            assertThat(contactUses(old)).isZero();
            assertThat(contactUses(ground.entry(list))).isEqualTo(2);
        }
        ContactDetails replaced = ContactDetails.empty()
                .withType(Optional.of(ground.entry(CategoryList.CONTACT_TYPE)))
                .withSource(Optional.of(ground.entry(CategoryList.SOURCE)))
                .withWarmth(Optional.of(ground.entry(CategoryList.WARMTH)))
                .withGroups(Set.of(ground.entry(CategoryList.CONTACT_GROUP)))
                .withTags(Set.of(ground.entry(CategoryList.TAG)));
        assertThat(find(holding)).isEqualTo(Components.with(holding.withDetails(replaced), "version", 6L));
        assertThat(find(both)).isEqualTo(Components.with(both.withDetails(replaced), "version", 6L));
        assertThat(find(without)).isEqualTo(without);

        for (CategoryList list : List.of(CategoryList.CONTACT_GROUP, CategoryList.TAG)) {
            write(stores -> stores.contacts().letGoOfCategory(ground.project, ground.entry(list), 10));
        }
        ContactDetails emptied = replaced.withGroups(Set.of()).withTags(Set.of());
        assertThat(find(holding)).isEqualTo(Components.with(holding.withDetails(emptied), "version", 8L));
    }

    @Test
    void letsGoOfNothingThatARecordHoldsOneOf() {
        FullContact holding = contactHolding();
        Opportunity card = opportunityHolding();
        write(stores -> {
            stores.contacts().insert(holding);
            stores.opportunities().insert(card);
        });

        for (CategoryList list : CategoryList.values()) {
            if (!list.detachedWhenDeleted()) {
                CategoryId held = ground.otherEntry(list);
                write(stores -> stores.categoryHolders()
                        .forEach(holder -> assertThat(holder.letGoOfCategory(ground.project, held, 10))
                                .isEmpty()));
            }
        }

        assertThat(find(holding)).isEqualTo(holding);
        assertThat(opportunityUses(ground.otherEntry(CategoryList.LOSS_REASON))).isOne();
        assertThatThrownBy(() -> write(stores ->
                        stores.categories().delete(ground.project, ground.otherEntry(CategoryList.LOSS_REASON))))
                .isInstanceOf(TransientStorageException.class);
    }

    @Test
    void touchesNoMoreRecordsThanItIsToldAndTellsWhichInOrder() {
        List<FullContact> holders =
                Stream.generate(this::contactHolding).limit(5).toList();
        write(stores -> holders.forEach(stores.contacts()::insert));
        List<RecordRef> inOrder =
                holders.stream().map(holder -> holder.id().ref()).toList();

        for (CategoryList list : List.of(CategoryList.CONTACT_TYPE, CategoryList.TAG)) {
            String field = list == CategoryList.TAG ? "tags" : "type";
            CategoryId old = ground.otherEntry(list);
            CategoryId next = ground.entry(list);
            List<CategoryReplaced> touched = new ArrayList<>();
            for (int expected : List.of(2, 2, 1, 0)) {
                List<CategoryReplaced> step =
                        written(stores -> stores.contacts().replaceCategory(ground.project, old, next, 2));
                assertThat(step).hasSize(expected);
                touched.addAll(step);
            }
            assertThat(touched)
                    .isEqualTo(inOrder.stream()
                            .map(record -> new CategoryReplaced(record, record, field, Set.of(old), Set.of(next)))
                            .toList());
        }
    }

    @Test
    void countsAndReplacesWhatOpportunitiesHold() {
        Opportunity holding = opportunityHolding();
        write(stores -> stores.opportunities().insert(holding));
        CategoryId status = ground.otherEntry(CategoryList.STATUS);
        CategoryId reason = ground.otherEntry(CategoryList.LOSS_REASON);
        assertThat(opportunityUses(status)).isOne();
        assertThat(opportunityUses(reason)).isOne();

        write(stores -> {
            stores.opportunities().replaceCategory(ground.project, status, ground.entry(CategoryList.STATUS), 10);
            stores.opportunities().replaceCategory(ground.project, reason, ground.entry(CategoryList.LOSS_REASON), 10);
        });

        assertThat(opportunityUses(status)).isZero();
        Opportunity replaced = Components.with(
                Components.with(holding, "status", ground.entry(CategoryList.STATUS)),
                "reason",
                Optional.of(ground.entry(CategoryList.LOSS_REASON)));
        assertThat(find(holding)).isEqualTo(Components.with(replaced, "version", 3L));
        assertThat(find(stores -> stores.opportunities().find(ground.project, ground.deal, ALL))
                        .map(Opportunity::version))
                .contains(1L);
    }

    private FullContact contactHolding() {
        return ground.company(new ContactId(ground.newId()), "Holding", Ground.privateTo(ground.anna))
                .withDetails(ContactDetails.empty()
                        .withType(Optional.of(ground.otherEntry(CategoryList.CONTACT_TYPE)))
                        .withSource(Optional.of(ground.otherEntry(CategoryList.SOURCE)))
                        .withWarmth(Optional.of(ground.otherEntry(CategoryList.WARMTH)))
                        .withGroups(Set.of(ground.otherEntry(CategoryList.CONTACT_GROUP)))
                        .withTags(Set.of(ground.otherEntry(CategoryList.TAG))));
    }

    private Opportunity opportunityHolding() {
        Opportunity bare =
                ground.opportunity(new OpportunityId(ground.newId()), "Holding", Ground.privateTo(ground.anna));
        return Components.with(
                Components.with(bare, "status", ground.otherEntry(CategoryList.STATUS)),
                "reason",
                Optional.of(ground.otherEntry(CategoryList.LOSS_REASON)));
    }

    private Category insert(CategoryList list, String name) {
        Category category = ground.category(new CategoryId(ground.newId()), list, name);
        write(stores -> stores.categories().insert(category));
        return category;
    }

    private void delete(CategoryId id) {
        write(stores -> stores.categories().delete(ground.project, id));
    }

    private static <R> R next(R record) {
        return Components.with(record, "version", Kept.version(record) + 1);
    }

    private List<String> names(CategoryList list) {
        return read(stores -> stores.categories().list(ground.project, list)).stream()
                .map(Category::name)
                .toList();
    }

    private long contactUses(CategoryId category) {
        return read(stores -> stores.contacts().countUses(ground.project, category));
    }

    private long opportunityUses(CategoryId category) {
        return read(stores -> stores.opportunities().countUses(ground.project, category));
    }

    private FullContact find(FullContact contact) {
        return read(stores -> stores.contacts().find(ground.project, contact.id(), ALL))
                .orElseThrow();
    }

    private Opportunity find(Opportunity opportunity) {
        return read(stores -> stores.opportunities().find(ground.project, opportunity.id(), ALL))
                .orElseThrow();
    }
}
