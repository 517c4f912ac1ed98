package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.activity.Activity;
import io.klientela.activity.NewActivity;
import io.klientela.category.ArchivedCategoryException;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryNameTakenException;
import io.klientela.category.NewCategory;
import io.klientela.category.ProtectedCategoryException;
import io.klientela.category.StatusMeaning;
import io.klientela.category.UnfitReplacementException;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.error.NotFoundException;
import io.klientela.history.Change;
import io.klientela.history.Change.Action;
import io.klientela.history.FieldChange;
import io.klientela.id.CategoryId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.sales.IllegalMoveException;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.StageOutcome;
import io.klientela.session.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entries go out of use, come back, become one with others, and leave a trace on every record that held them. */
public abstract class CategoryLifeContract extends CrmContract {
    private static final int MANY = 503;

    /** For the tests of adapters. */
    protected CategoryLifeContract() {}

    private Category added(CategoryList list, String name) {
        return desk().categories().add(list, NewCategory.named(name));
    }

    private static List<CategoryId> ids(List<Category> entries) {
        return entries.stream().map(Category::id).toList();
    }

    @Test
    @Tag("ImCRM-1")
    void keepsAnArchivedEntryWhereItIsHeldAndOffersItNoMore() {
        for (CategoryList list : CategoryList.values()) {
            NewCategory command = list == CategoryList.STATUS
                    ? NewCategory.named("Waiting").meaning(StatusMeaning.POSTPONED)
                    : NewCategory.named("Waiting");
            Category entry = desk().categories().add(list, command);

            Category archived = desk().categories().archive(entry.id());

            assertThat(archived.isArchived()).isTrue();
            assertThat(desk().categories().archive(entry.id())).isEqualTo(archived);
            assertThat(ids(desk().categories().list(list))).doesNotContain(entry.id());
            assertThat(desk().categories().listAll(list)).contains(archived);
            assertThatThrownBy(() -> desk().categories().add(list, NewCategory.named(" WAITING ")))
                    .isInstanceOf(CategoryNameTakenException.class);
            assertThat(ids(desk().categories().list(list)))
                    .isEqualTo(ids(desk().categories().listAll(list).stream()
                            .filter(each -> !each.isArchived())
                            .toList()));
            assertThat(desk().categories().restore(entry.id()).isArchived()).isFalse();
            assertThat(ids(desk().categories().list(list))).contains(entry.id());
        }
    }

    @Test
    @Tag("TEAMLAB-5")
    @Tag("ImCRM-7")
    void refusesNewUseOfAnArchivedEntryAndLetsARecordKeepIt() {
        Category type = added(CategoryList.CONTACT_TYPE, "Old type");
        Category group = added(CategoryList.CONTACT_GROUP, "Old group");
        Category note = added(CategoryList.HISTORY_CATEGORY, "Old note");
        Category sale = added(CategoryList.SALES_CATEGORY, "Old sale");
        Category reason = added(CategoryList.LOSS_REASON, "Old reason");
        FullContact holder =
                desk().contacts().add(NewCompany.named("Holder").type(type.id()).group(group.id()));
        FullContact other = desk().contacts().add(NewCompany.named("Other"));
        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Deal").category(sale.id()));
        Activity activity = desk().activities().record(NewActivity.sales(holder.id(), note.id(), "Called"));
        List.of(type, group, note, sale, reason)
                .forEach(entry -> desk().categories().archive(entry.id()));
        List<Object> before = everything();

        assertThatThrownBy(() -> desk().contacts().add(NewCompany.named("New").type(type.id())))
                .isInstanceOfSatisfying(
                        ArchivedCategoryException.class,
                        refused -> assertThat(refused.category().name()).isEqualTo("Old type"));
        assertThatThrownBy(() ->
                        desk().contacts().save(other.withDetails(other.details().withGroups(Set.of(group.id())))))
                .isInstanceOf(ArchivedCategoryException.class);
        assertThatThrownBy(() ->
                        desk().opportunities().open(NewOpportunity.titled("New").category(sale.id())))
                .isInstanceOf(ArchivedCategoryException.class);
        assertThatThrownBy(() -> desk().activities().record(NewActivity.sales(other.id(), note.id(), "Called")))
                .isInstanceOf(ArchivedCategoryException.class);
        assertThatThrownBy(() -> desk().opportunities()
                        .moveTo(
                                deal.id(),
                                desk().pipelines()
                                        .standard()
                                        .first(StageOutcome.LOST)
                                        .orElseThrow()
                                        .id(),
                                reason.id()))
                .isInstanceOf(ArchivedCategoryException.class)
                .isNotInstanceOf(IllegalMoveException.class);
        assertThat(everything()).isEqualTo(before);

        FullContact saved =
                desk().contacts().save(holder.withDetails(holder.details().withDescription("Changed")));
        assertThat(saved.details().type()).contains(type.id());
        assertThat(saved.details().groups()).containsExactly(group.id());
        assertThat(desk().opportunities().save(deal.withTitle("Changed")).category())
                .contains(sale.id());
        assertThat(desk().activities()
                        .save(activity.withEntry(activity.entry().withText("Changed")))
                        .entry()
                        .category())
                .isEqualTo(note.id());
    }

    @Test
    @Tag("ImCRM-12")
    void neverArchivesNorJoinsAwayAProtectedStatus() {
        Category pause = desk().categories()
                .add(CategoryList.STATUS, NewCategory.named("Pause").meaning(StatusMeaning.POSTPONED));
        List<Category> statuses = desk().categories().list(CategoryList.STATUS).stream()
                .filter(Category::isProtected)
                .toList();

        for (Category status : statuses) {
            assertThatThrownBy(() -> desk().categories().archive(status.id()))
                    .isInstanceOf(ProtectedCategoryException.class);
            assertThatThrownBy(() -> desk().categories().join(status.id(), pause.id()))
                    .isInstanceOf(ProtectedCategoryException.class);
            if (!status.meaning().equals(pause.meaning())) {
                assertThatThrownBy(() -> desk().categories().join(pause.id(), status.id()))
                        .isInstanceOf(UnfitReplacementException.class);
            }
        }
        Category postponed = statuses.stream()
                .filter(status -> status.meaning().equals(pause.meaning()))
                .findFirst()
                .orElseThrow();
        assertThat(desk().categories().join(pause.id(), postponed.id())).isEqualTo(postponed);
        assertThat(desk().categories().listAll(CategoryList.STATUS)).isEqualTo(statuses);
    }

    @Test
    @Tag("ImCRM-4")
    @Tag("TEAMLAB-8")
    void unitesTheMembershipOfJoinedGroupsAndTellsItInEachHistory() {
        Category vip = added(CategoryList.CONTACT_GROUP, "Vips");
        Category gold = added(CategoryList.CONTACT_GROUP, "Golds");
        FullContact both =
                desk().contacts().add(NewCompany.named("Both").group(vip.id()).group(gold.id()));
        FullContact one = desk().contacts().add(NewCompany.named("One").group(gold.id()));
        FullContact none = desk().contacts().add(NewCompany.named("None").group(vip.id()));

        desk().categories().join(gold.id(), vip.id());

        assertThat(desk().contacts().getFull(both.id()).details().groups()).containsExactly(vip.id());
        assertThat(desk().contacts().getFull(one.id()).details().groups()).containsExactly(vip.id());
        assertThat(desk().contacts().getFull(none.id())).isEqualTo(none);
        Change ofBoth = latest(both.id().ref());
        Change ofOne = latest(one.id().ref());
        assertThat(ofBoth.fields()).containsExactly(changed("groups", "Golds\nVips", "Vips"));
        assertThat(ofOne.fields()).containsExactly(changed("groups", "Golds", "Vips"));
        assertThat(ofOne.operation()).isPresent().isEqualTo(ofBoth.operation());
        assertThat(latest(none.id().ref()).action()).isEqualTo(Action.CREATED);
        Change ofGold = latest(gold.id().ref());
        assertThat(ofGold.action()).isEqualTo(Action.DELETED);
        assertThat(ofGold.operation()).isEqualTo(ofOne.operation());
        assertThat(ofGold.fields())
                .contains(
                        new FieldChange("replacement", Optional.empty(), Optional.of("Vips")),
                        new FieldChange("records.contact", Optional.empty(), Optional.of("2")));
        assertThat(latest(vip.id().ref()).fields())
                .containsExactly(new FieldChange("joined", Optional.empty(), Optional.of("Golds")));
    }

    @Test
    @Tag("ImCRM-11")
    void countsReplacesAndTellsTheUsesOfEveryList() {
        for (CategoryList list : CategoryList.values()) {
            if (list == CategoryList.TASK_CATEGORY) {
                continue;
            }
            Holder holder = holderOf(list);
            CategoryId old = holder.held();
            String oldName = desk().categories().get(old).name();
            Category next = list == CategoryList.STATUS
                    ? desk().categories().add(list, NewCategory.named("Next").meaning(StatusMeaning.IN_PROGRESS))
                    : added(list, "Next");
            assertThat(desk().categories().uses(old)).as("uses of %s", list).isEqualTo(Map.of(holder.kind(), 1L));

            if (list == CategoryList.STATUS) {
                assertThatThrownBy(() -> desk().categories().join(old, next.id()))
                        .isInstanceOf(ProtectedCategoryException.class);
                continue;
            }
            desk().categories().delete(old, next.id());

            assertThat(desk().categories().uses(next.id())).isEqualTo(Map.of(holder.kind(), 1L));
            assertThatThrownBy(() -> desk().categories().get(old)).isInstanceOf(NotFoundException.class);
            assertThat(latest(holder.record()).fields())
                    .as("history of a record that held an entry of %s", list)
                    .containsExactly(changed(holder.field(), oldName, "Next"));
            assertThat(latest(holder.record()).operation()).isPresent();
        }
    }

    private record Holder(RecordRef record, String field, CategoryId held) {
        RecordKind kind() {
            return record.kind();
        }
    }

    /** A record that holds an entry of the list. */
    private Holder holderOf(CategoryList list) {
        CategoryId entry = list == CategoryList.TAG
                ? added(list, "Tag").id()
                : desk().categories().list(list).get(0).id();
        NewCompany company = NewCompany.named("Holder");
        return switch (list) {
            case CONTACT_GROUP -> holder(company.group(entry), "groups", entry);
            case TAG -> holder(company.tag(entry), "tags", entry);
            case CONTACT_TYPE -> holder(company.type(entry), "type", entry);
            case SOURCE -> holder(company.source(entry), "source", entry);
            case WARMTH -> {
                FullContact cold = desk().contacts().add(company);
                FullContact warm =
                        desk().contacts().save(cold.withDetails(cold.details().withWarmth(Optional.of(entry))));
                yield new Holder(warm.id().ref(), "warmth", entry);
            }
            case TASK_CATEGORY -> throw new IllegalArgumentException("There are no tasks yet");
            case HISTORY_CATEGORY -> {
                FullContact contact = desk().contacts().add(company);
                Activity activity = desk().activities().record(NewActivity.sales(contact.id(), entry, "Called"));
                yield new Holder(activity.id().ref(), "category", entry);
            }
            case SALES_CATEGORY -> {
                Opportunity deal = desk().opportunities()
                        .open(NewOpportunity.titled("Deal").category(entry));
                yield new Holder(deal.id().ref(), "category", entry);
            }
            case STATUS -> {
                Opportunity deal = desk().opportunities().list(OpportunityQuery.all(), FIRST).items().stream()
                        .findFirst()
                        .orElseThrow();
                yield new Holder(deal.id().ref(), "status", deal.status());
            }
            case WIN_REASON -> decided(StageOutcome.WON, entry);
            case LOSS_REASON -> decided(StageOutcome.LOST, entry);
        };
    }

    private Holder holder(NewCompany command, String field, CategoryId entry) {
        return new Holder(desk().contacts().add(command).id().ref(), field, entry);
    }

    private Holder decided(StageOutcome outcome, CategoryId reason) {
        Opportunity deal = desk().opportunities().open(NewOpportunity.titled("Decided"));
        desk().opportunities()
                .moveTo(
                        deal.id(),
                        desk().pipelines()
                                .standard()
                                .first(outcome)
                                .orElseThrow()
                                .id(),
                        reason);
        return new Holder(deal.id().ref(), "reason", reason);
    }

    @Test
    @Tag("TEAMLAB-13")
    void replacesWhatMoreRecordsHoldThanOneStepTakes() {
        Category client = desk().categories().list(CategoryList.CONTACT_TYPE).get(0);
        Category supplier = desk().categories().list(CategoryList.CONTACT_TYPE).get(1);
        List<FullContact> holders = desk().inTransaction(bound -> {
            List<FullContact> added = new ArrayList<>();
            for (int each = 0; each < MANY; each++) {
                added.add(
                        bound.contacts().add(NewCompany.named("Holder " + each).type(client.id())));
            }
            return added;
        });

        desk().categories().delete(client.id(), supplier.id());

        assertThat(desk().categories().uses(supplier.id())).isEqualTo(Map.of(RecordKind.CONTACT, (long) MANY));
        Set<Optional<OperationId>> operations = new HashSet<>();
        for (FullContact holder : holders) {
            Change change = latest(holder.id().ref());
            assertThat(change.fields()).containsExactly(changed("type", client.name(), supplier.name()));
            operations.add(change.operation());
        }
        assertThat(operations).hasSize(1);
        assertThat(latest(client.id().ref()).fields())
                .contains(new FieldChange("records.contact", Optional.empty(), Optional.of("" + MANY)));
    }

    @Test
    @Tag("ImCRM-3")
    void letsOnlySettingsPeopleArchiveJoinAndOrder() {
        CrmSession sara = salesRepresentative();
        Category one = added(CategoryList.SOURCE, "One");
        Category two = added(CategoryList.SOURCE, "Two");

        assertThatThrownBy(() -> sara.categories().archive(one.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.categories().restore(one.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.categories().join(one.id(), two.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.categories().reorder(CategoryList.SOURCE, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ids(desk().categories().reorder(CategoryList.SOURCE, List.of(two.id(), one.id()))))
                .startsWith(two.id(), one.id());
        assertThat(ids(desk().categories().list(CategoryList.SOURCE))).startsWith(two.id(), one.id());
        assertThatThrownBy(() -> desk().categories().reorder(CategoryList.TAG, List.of(one.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("ImCRM-6")
    @Tag("TEAMLAB-8")
    void makesAGroupAndATagFromTheCardOfAContactThatOneMayEdit() {
        CrmSession sara = salesRepresentative();
        FullContact own = sara.contacts().add(NewCompany.named("Own"));
        FullContact ours = desk().contacts().add(NewCompany.named("Ours").visibility(Visibility.openForReading()));

        FullContact grouped = sara.contacts().addToNewGroup(own.id(), NewCategory.named("Łódź clients"));
        FullContact tagged = sara.contacts().tagWithNew(own.id(), NewCategory.named("Urgent"));

        Category group = desk().categories()
                .find(CategoryList.CONTACT_GROUP, "lodz CLIENTS")
                .orElseThrow();
        assertThat(grouped.details().groups()).containsExactly(group.id());
        assertThat(tagged.details().tags()).hasSize(1);
        assertThat(sara.contacts().addToNewGroup(own.id(), NewCategory.named("LODZ CLIENTS")))
                .isEqualTo(tagged);
        assertThat(latest(own.id().ref()).fields())
                .containsExactly(new FieldChange("tags", Optional.empty(), Optional.of("Urgent")));
        List<Object> before = everything();
        assertThatThrownBy(() -> sara.contacts().addToNewGroup(ours.id(), NewCategory.named("Not mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(everything()).isEqualTo(before);
        desk().categories().archive(group.id());
        assertThatThrownBy(() -> sara.contacts().addToNewGroup(own.id(), NewCategory.named("Lodz clients")))
                .isInstanceOf(ArchivedCategoryException.class);
    }

    @Test
    @Tag("ImCRM-11")
    void filtersOpportunitiesByTheirKindOfSale() {
        Category service = desk().categories().list(CategoryList.SALES_CATEGORY).get(2);
        Category other = desk().categories().list(CategoryList.SALES_CATEGORY).get(0);
        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Deal").category(service.id()));
        Opportunity plain = desk().opportunities().open(NewOpportunity.titled("Plain"));

        assertThat(desk().opportunities()
                        .list(OpportunityQuery.all().ofCategory(service.id()), FIRST)
                        .items())
                .containsExactly(deal);
        Opportunity changed = desk().opportunities().save(plain.withCategory(Optional.of(other.id())));
        assertThat(desk().opportunities().get(plain.id())).isEqualTo(changed);
        assertThat(latest(plain.id().ref()).fields())
                .containsExactly(new FieldChange("category", Optional.empty(), Optional.of(other.name())));
        CategoryId wrong = desk().categories().list(CategoryList.SOURCE).get(0).id();
        assertThatThrownBy(() -> desk().opportunities().save(changed.withCategory(Optional.of(wrong))))
                .isInstanceOf(NotFoundException.class);
    }

    private Change latest(RecordRef record) {
        return desk().history().of(record, FIRST).items().get(0);
    }

    private static FieldChange changed(String field, String before, String after) {
        return new FieldChange(field, Optional.of(before), Optional.of(after));
    }
}
