package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.category.Category;
import io.klientela.category.CategoryInUseException;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryNameTakenException;
import io.klientela.category.Colour;
import io.klientela.category.NewCategory;
import io.klientela.category.ProtectedCategoryException;
import io.klientela.category.StatusMeaning;
import io.klientela.category.UnfitReplacementException;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.error.NoSuchPlaceException;
import io.klientela.error.NotFoundException;
import io.klientela.id.RecordKind;
import io.klientela.paging.Cursor;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lists of a project are its own to change, except for what the system needs and what records hold. */
public abstract class CategoryCommandContract extends CrmContract {
    /** For the tests of adapters. */
    protected CategoryCommandContract() {}

    @Test
    @Tag("ImCRM-2")
    @Tag("ImCRM-11")
    void beginsWithDefaultsThatMayBeEdited() {
        for (CategoryList list : CategoryList.values()) {
            boolean isFreeText = list == CategoryList.TAG;
            assertThat(desk().categories().list(list).isEmpty())
                    .as("%s is empty", list)
                    .isEqualTo(isFreeText);
        }
        assertThat(desk().pipelines().standard().stages()).hasSize(9);

        int reasons = desk().categories().list(CategoryList.LOSS_REASON).size();
        Category first = desk().categories().list(CategoryList.SALES_CATEGORY).get(0);
        Category edited = desk().categories().save(first.withName("Nowe").withColour(Colour.of("#123456")));
        desk().categories().add(CategoryList.LOSS_REASON, NewCategory.named("Za drogo"));

        assertThat(desk().categories().get(first.id())).isEqualTo(edited);
        assertThat(desk().categories().list(CategoryList.LOSS_REASON)).hasSize(reasons + 1);
    }

    @Test
    @Tag("ImCRM-12")
    void refusesToDeleteEachOfTheFourProtectedStatuses() {
        List<Category> statuses = desk().categories().list(CategoryList.STATUS);
        List<Object> before = everything();

        assertThat(statuses.stream().map(Category::meaning).flatMap(Optional::stream))
                .containsExactlyInAnyOrder(StatusMeaning.values());
        for (Category status : statuses) {
            assertThatThrownBy(() -> desk().categories().delete(status.id()))
                    .isInstanceOf(ProtectedCategoryException.class);
            assertThatThrownBy(() -> desk().categories()
                            .delete(status.id(), statuses.get(0).id()))
                    .isInstanceOf(ProtectedCategoryException.class);
        }

        assertThat(everything()).isEqualTo(before);
        Category renamed = desk().categories().save(statuses.get(0).withName("W toku!"));
        assertThat(renamed.isProtected()).isTrue();
        assertThatThrownBy(() -> desk().categories().delete(renamed.id()))
                .isInstanceOf(ProtectedCategoryException.class);
    }

    @Test
    @Tag("ImCRM-9")
    void deletesWhatCameWithTheInstallation() {
        for (CategoryList list : CategoryList.values()) {
            if (list != CategoryList.STATUS) {
                desk().categories()
                        .list(list)
                        .forEach(entry -> desk().categories().delete(entry.id()));
                assertThat(desk().categories().list(list)).isEmpty();
            }
        }
    }

    @Test
    @Tag("ImCRM-3")
    @Tag("ImCRM-7")
    void letsTheBossManageSourcesAndNoSalesRepresentative() {
        CrmSession boss = hired("szef", PresetRoles.BOSS);
        CrmSession sara = salesRepresentative();
        CrmSession ula = hired("ula", PresetRoles.USER);

        Category fair = boss.categories().add(CategoryList.SOURCE, NewCategory.named("Targi Poznań"));
        FullContact acme = sara.contacts().add(NewCompany.named("ACME").source(fair.id()));
        Category unused = boss.categories().add(CategoryList.SOURCE, NewCategory.named("Unused"));
        boss.categories().delete(unused.id());

        assertThat(acme.details().source()).contains(fair.id());
        assertThat(boss.categories().find(CategoryList.SOURCE, "unused")).isEmpty();
        for (CrmSession other : List.of(sara, ula)) {
            assertThatThrownBy(() -> other.categories().add(CategoryList.SOURCE, NewCategory.named("Mine")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.categories().delete(fair.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.categories().save(fair.withName("Mine")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.categories().moveTo(fair.id(), 0)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.categories().uses(fair.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Tag("TEAMLAB-5")
    void refusesToDeleteAUsedEntryWithTheNumberOfUses() {
        Category client = desk().categories().list(CategoryList.CONTACT_TYPE).get(0);
        Category supplier = desk().categories().list(CategoryList.CONTACT_TYPE).get(1);
        FullContact one = desk().contacts().add(NewCompany.named("One").type(client.id()));
        desk().contacts().add(NewCompany.named("Two").type(client.id()));
        FullContact none = desk().contacts().add(NewCompany.named("None"));
        List<Object> before = everything();

        assertThatThrownBy(() -> desk().categories().delete(client.id()))
                .isInstanceOfSatisfying(
                        CategoryInUseException.class,
                        used -> assertThat(used.uses()).isEqualTo(Map.of(RecordKind.CONTACT, 2L)));
        assertThatThrownBy(() -> desk().categories()
                        .delete(
                                client.id(),
                                desk().categories()
                                        .list(CategoryList.SOURCE)
                                        .get(0)
                                        .id()))
                .isInstanceOf(UnfitReplacementException.class);
        assertThat(everything()).isEqualTo(before);

        desk().categories().delete(client.id(), supplier.id());

        assertThat(desk().contacts().getFull(one.id()).details().type()).contains(supplier.id());
        assertThat(desk().contacts().getFull(none.id())).isEqualTo(none);
        assertThatThrownBy(() -> desk().categories().get(client.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("ImCRM-4")
    @Tag("ImCRM-5")
    @Tag("ImCRM-6")
    void addsGroupsFromTheContactCardAndTakesADeletedOneOff() {
        CrmSession sara = salesRepresentative();
        Category vip = sara.categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Own group"));
        Category gold = sara.categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Złota grupa"));
        FullContact both =
                sara.contacts().add(NewCompany.named("Both").group(vip.id()).group(gold.id()));
        FullContact one = sara.contacts().add(NewCompany.named("One").group(vip.id()));
        sara.contacts().add(NewCompany.named("None"));

        assertThat(sara.contacts()
                        .list(ContactQuery.all().inGroup(vip.id()), FIRST)
                        .items())
                .extracting(Contact::id)
                .containsExactly(both.id(), one.id());
        assertThat(sara.contacts().count(ContactQuery.all().inGroup(gold.id()))).isOne();
        assertThatThrownBy(() -> sara.categories().delete(vip.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(desk().categories().list(CategoryList.CONTACT_GROUP)).contains(vip, gold);

        desk().categories().delete(vip.id());

        assertThat(sara.contacts().getFull(both.id()).details().groups()).containsExactly(gold.id());
        assertThat(sara.contacts().getFull(one.id()).details().groups()).isEmpty();
    }

    @Test
    @Tag("ImCRM-5")
    void pagesThroughAGroupInTheOrderOfNamesWhateverBecomesOfThemAndOfTheGroup() {
        Category old = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Old"));
        Category joined = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Joined"));
        Company alfa = desk().contacts().add(NewCompany.named("Alfa").group(old.id()));
        desk().contacts().add(NewCompany.named("Gamma").group(old.id()));
        desk().contacts().add(NewCompany.named("Beta").group(joined.id()));

        desk().contacts().save(alfa.withName("Zeta"));
        assertThat(namesPageByPage(old)).containsExactly("Gamma", "Zeta");

        desk().categories().join(old.id(), joined.id());
        assertThat(namesPageByPage(joined)).containsExactly("Beta", "Gamma", "Zeta");
    }

    private List<String> namesPageByPage(Category group) {
        List<String> names = new ArrayList<>();
        PageRequest one = PageRequest.first(1);
        Optional<Cursor> next;
        do {
            Page<Contact> page = desk().contacts().list(ContactQuery.all().inGroup(group.id()), one);
            page.items().forEach(contact -> names.add(contact.displayName()));
            next = page.next();
            one = next.map(one::next).orElse(one);
        } while (next.isPresent());
        return names;
    }

    @Test
    @Tag("TEAMLAB-8")
    void picksTagsOrMakesNewOnes() {
        CrmSession sara = salesRepresentative();
        Category tag = sara.categories().add(CategoryList.TAG, NewCategory.named("Łódź"));

        assertThat(sara.categories().find(CategoryList.TAG, " LODZ ")).contains(tag);
        assertThatThrownBy(() -> sara.categories().add(CategoryList.TAG, NewCategory.named("lodz")))
                .isInstanceOf(CategoryNameTakenException.class);
        FullContact tagged = sara.contacts().add(NewCompany.named("Tagged").tag(tag.id()));
        assertThat(sara.contacts()
                        .list(ContactQuery.all().withTag(tag.id()), FIRST)
                        .items())
                .containsExactly(tagged);
    }

    @Test
    @Tag("TEAMLAB-13")
    void letsAnAdminEditWarmthLevels() {
        Category lukewarm = desk().categories().add(CategoryList.WARMTH, NewCategory.named("Letni"));

        desk().categories().moveTo(lukewarm.id(), 1);
        for (int nowhere : List.of(-1, 4)) {
            assertThatThrownBy(() -> desk().categories().moveTo(lukewarm.id(), nowhere))
                    .isInstanceOfSatisfying(NoSuchPlaceException.class, refusal -> {
                        assertThat(refusal.moved()).isEqualTo(lukewarm.id().ref());
                        assertThat(refusal.place()).isEqualTo(nowhere);
                        assertThat(refusal.places()).isEqualTo(4);
                        assertThat(refusal.code()).isEqualTo("list.no-such-place");
                    });
        }

        assertThat(desk().categories().list(CategoryList.WARMTH))
                .extracting(Category::position)
                .containsExactly(0, 1, 2, 3);
        assertThat(desk().categories().list(CategoryList.WARMTH).get(1).name()).isEqualTo("Letni");
    }

    @Test
    void replacesTheReasonOfADecidedOpportunity() {
        Opportunity deal = desk().opportunities().open(NewOpportunity.titled("Deal"));
        Stage lost = desk().pipelines().standard().first(StageOutcome.LOST).orElseThrow();
        List<Category> reasons = desk().categories().list(CategoryList.LOSS_REASON);
        desk().opportunities().moveTo(deal.id(), lost.id(), reasons.get(0).id());

        assertThatThrownBy(() -> desk().categories().delete(reasons.get(0).id()))
                .isInstanceOfSatisfying(
                        CategoryInUseException.class,
                        used -> assertThat(used.uses()).isEqualTo(Map.of(RecordKind.OPPORTUNITY, 1L)));
        desk().categories().delete(reasons.get(0).id(), reasons.get(1).id());

        assertThat(desk().opportunities().get(deal.id()).reason())
                .contains(reasons.get(1).id());
    }
}
