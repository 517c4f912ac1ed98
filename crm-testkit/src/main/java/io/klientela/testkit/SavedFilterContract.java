package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.category.Category;
import io.klientela.category.CategoryInUseException;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.Team;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.handover.HandOver;
import io.klientela.id.EmployeeId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.PageRequest;
import io.klientela.savedfilter.NewSavedFilter;
import io.klientela.savedfilter.OutdatedFilterException;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filters that employees keep for themselves and for others. */
public abstract class SavedFilterContract extends CrmContract {
    private static final PageRequest FIRST = PageRequest.first(50);

    private CrmSession sara;
    private CrmSession tomek;
    private Employee leaver;
    private Category vip;

    /** For the tests of adapters. */
    protected SavedFilterContract() {}

    @BeforeEach
    void hire() {
        leaver = desk().employees()
                .add(NewEmployee.named("Sara", "Lis").hostUser("sara").role(PresetRoles.USER));
        desk().employees()
                .add(NewEmployee.named("Tomek", "Wilk").hostUser("tomek").role(PresetRoles.USER));
        sara = as("sara");
        tomek = as("tomek");
        vip = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Key clients"));
    }

    private static NewSavedFilter companies(String name) {
        return NewSavedFilter.named(name, ContactQuery.all().words("acme").sortedBy(ContactSort.newestFirst()));
    }

    @Test
    @Tag("ImCRM-5")
    void keepsAFilterAndAnswersWithWhatItsViewerSees() {
        sara.contacts().add(NewCompany.named("ACME Sara").group(vip.id()).visibility(Visibility.onlyResponsible()));
        sara.contacts().add(NewCompany.named("ACME all").group(vip.id()).visibility(Visibility.openForReading()));
        sara.contacts().add(NewCompany.named("Other").group(vip.id()).visibility(Visibility.openForReading()));
        SavedFilter filter = sara.savedFilters()
                .add(NewSavedFilter.named(
                                "Key", ContactQuery.all().inGroup(vip.id()).words("acme"))
                        .visibility(
                                Visibility.onlyResponsible().sharedWith(Principal.employee(me(tomek)), Share.READ)));

        assertThat(sara.savedFilters().contacts(filter.id(), FIRST).items())
                .extracting(Contact::displayName)
                .containsExactly("ACME all", "ACME Sara");
        assertThat(tomek.savedFilters().contacts(filter.id(), FIRST).items())
                .extracting(Contact::displayName)
                .containsExactly("ACME all");
        assertThat(sara.savedFilters().count(filter.id())).isEqualTo(2);
        assertThat(tomek.savedFilters().count(filter.id())).isOne();
    }

    private static EmployeeId me(CrmSession session) {
        return session.employees().me().id();
    }

    @Test
    void listsOnesOwnAndWhatIsSharedAndNothingElse() {
        Team team = desk().teams().add("Team", Set.of(me(tomek)));
        SavedFilter own = tomek.savedFilters().add(companies("Żabka"));
        SavedFilter ofTeam = sara.savedFilters()
                .add(companies("an older one")
                        .visibility(Visibility.onlyResponsible().sharedWith(Principal.team(team.id()), Share.READ)));
        SavedFilter hidden = sara.savedFilters().add(companies("Hidden"));

        assertThat(tomek.savedFilters().list()).containsExactly(ofTeam, own);
        assertThat(sara.savedFilters().list()).containsExactly(ofTeam, hidden);
        assertThatThrownBy(() -> tomek.savedFilters().get(hidden.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tomek.savedFilters().contacts(hidden.id(), FIRST))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tomek.savedFilters().delete(hidden)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tomek.savedFilters().save(ofTeam.withName("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.savedFilters().share(ofTeam.id(), Visibility.onlyResponsible()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsThoseChangeItToWhomItIsOpenForWriting() {
        SavedFilter filter = sara.savedFilters()
                .add(companies("Ours")
                        .visibility(
                                Visibility.onlyResponsible().sharedWith(Principal.employee(me(tomek)), Share.WRITE)));

        SavedFilter changed = tomek.savedFilters()
                .save(filter.withName("Ours, too").withQuery(ContactQuery.all().inGroup(vip.id())));

        assertThat(sara.savedFilters().get(filter.id())).isEqualTo(changed);
        assertThat(changed.access()).isEqualTo(filter.access());
        assertThatThrownBy(() -> sara.savedFilters().save(filter)).isInstanceOf(StaleVersionException.class);
        sara.savedFilters().delete(changed);
        assertThat(tomek.savedFilters().list()).isEmpty();
    }

    @Test
    void opensAFilterToEveryoneByTheGrantOfSettingsAlone() {
        NewSavedFilter command = companies("For all").visibility(Visibility.openForReading());

        assertThatThrownBy(() -> sara.savedFilters().add(command)).isInstanceOf(AccessDeniedException.class);
        SavedFilter mine = sara.savedFilters().add(companies("Mine"));
        assertThatThrownBy(() -> sara.savedFilters().share(mine.id(), Visibility.openForReading()))
                .isInstanceOf(AccessDeniedException.class);
        SavedFilter forAll = desk().savedFilters().add(command);
        assertThat(sara.savedFilters().list()).containsExactly(forAll, mine);
    }

    @Test
    void saysWhatIsGoneAndAnswersWithNothingInstead() {
        sara.contacts().add(NewCompany.named("ACME").visibility(Visibility.openForReading()));
        SavedFilter filter = sara.savedFilters()
                .add(NewSavedFilter.named(
                        "Not key", ContactQuery.all().where(ContactCondition.not(ContactCondition.inGroup(vip.id())))));
        assertThat(sara.savedFilters().count(filter.id())).isOne();
        assertThat(sara.savedFilters().missing(filter.id())).isEmpty();

        desk().categories().delete(vip.id());

        assertThat(sara.savedFilters().missing(filter.id()))
                .containsExactly(vip.id().ref());
        assertThatThrownBy(() -> sara.savedFilters().count(filter.id()))
                .isInstanceOfSatisfying(OutdatedFilterException.class, outdated -> {
                    assertThat(outdated.filter()).isEqualTo(filter.id());
                    assertThat(outdated.missing())
                            .containsExactly(vip.id().ref().toString());
                });
        SavedFilter mended = sara.savedFilters().save(filter.withQuery(ContactQuery.all()));
        assertThat(sara.savedFilters().count(mended.id())).isOne();
    }

    @Test
    @Tag("ImCRM-9")
    void asksForTheEntryThatAnotherWasJoinedInto() {
        Category gold = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Gold"));
        sara.contacts().add(NewCompany.named("Of key").group(vip.id()));
        sara.contacts().add(NewCompany.named("Of gold").group(gold.id()));
        SavedFilter filter = keep("Key", ContactCondition.inGroup(vip.id()));
        SavedFilter without = keep(
                "Neither",
                ContactCondition.not(
                        ContactCondition.inGroup(vip.id()).or(ContactCondition.ofKind(ContactKind.PERSON))));
        assertThat(desk().categories().uses(vip.id()))
                .isEqualTo(Map.of(RecordKind.CONTACT, 1L, RecordKind.SAVED_FILTER, 2L));

        desk().categories().join(vip.id(), gold.id());

        assertThat(sara.savedFilters().count(filter.id())).isEqualTo(2);
        assertThat(sara.savedFilters().get(filter.id()))
                .isEqualTo(new SavedFilter(
                        filter.id(),
                        filter.project(),
                        "Key",
                        ContactQuery.all().where(ContactCondition.inGroup(gold.id())),
                        filter.access(),
                        2));
        assertThat(sara.savedFilters().count(without.id())).isZero();
        assertThatThrownBy(() -> sara.savedFilters().save(filter)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    @Tag("ImCRM-9")
    void keepsTheDeletionOfAnEntryFromBreakingAFilter() {
        Category type = desk().categories().list(CategoryList.CONTACT_TYPE).get(0);
        Category other = desk().categories().list(CategoryList.CONTACT_TYPE).get(1);
        SavedFilter filter = keep("Of a type", ContactCondition.ofType(type.id()));

        assertThatThrownBy(() -> desk().categories().delete(type.id()))
                .isInstanceOfSatisfying(
                        CategoryInUseException.class,
                        used -> assertThat(used.uses()).isEqualTo(Map.of(RecordKind.SAVED_FILTER, 1L)));
        desk().categories().delete(type.id(), other.id());
        assertThat(sara.savedFilters().get(filter.id()).query())
                .isEqualTo(ContactQuery.all().where(ContactCondition.ofType(other.id())));
    }

    @Test
    @Tag("ImCRM-9")
    void takesNoTextThatIsSearchedForAsTheNameOfAnEntry() {
        Category gold = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Gold"));
        String id = vip.id().toString();
        for (String text : List.of(id, '"' + id + '"', "\",\"" + id + "\")")) {
            keep("Text", ContactCondition.words(text));
        }
        List<SavedFilter> filters = sara.savedFilters().list();
        assertThat(desk().categories().uses(vip.id())).isEmpty();

        desk().categories().join(vip.id(), gold.id());

        assertThat(sara.savedFilters().list()).isEqualTo(filters);
    }

    @Test
    void keepsNoFilterThatNamesWhatIsNotThere() {
        ContactQuery gone = ContactQuery.all().inGroup(vip.id());
        desk().categories().delete(vip.id());
        assertThatThrownBy(() -> sara.savedFilters().add(NewSavedFilter.named("Gone", gone)))
                .isInstanceOf(OutdatedFilterException.class);
        assertThat(sara.savedFilters().list()).isEmpty();

        SavedFilter filter = sara.savedFilters().add(companies("Mine"));
        assertThatThrownBy(() -> sara.savedFilters().save(filter.withQuery(gone)))
                .isInstanceOf(OutdatedFilterException.class);
        assertThat(sara.savedFilters().get(filter.id())).isEqualTo(filter);
    }

    @Test
    void saysWhichOptionOrFieldIsGone() {
        CustomField fuel = desk().customFields()
                .add(NewCustomField.ofContacts("Fuel", FieldType.choice())
                        .option("Gas")
                        .option("Coal"));
        FieldOptionId coal = fuel.type().options().get(1).id();
        SavedFilter has = keep("Has", CustomFieldCondition.hasOption(fuel.id(), coal));
        SavedFilter is = keep("Is", CustomFieldCondition.is(fuel.id(), CustomValue.of(coal)));
        assertThat(sara.savedFilters().count(has.id())).isZero();

        desk().customFields().deleteOption(fuel.id(), coal);

        for (SavedFilter filter : List.of(has, is)) {
            assertGone(filter, coal.ref());
        }
        desk().customFields().delete(fuel.id());
        for (SavedFilter filter : List.of(has, is)) {
            assertGone(filter, fuel.id().ref());
        }
    }

    private SavedFilter keep(String name, CustomFieldCondition condition) {
        return keep(name, ContactCondition.custom(condition));
    }

    private SavedFilter keep(String name, ContactCondition condition) {
        return sara.savedFilters()
                .add(NewSavedFilter.named(name, ContactQuery.all().where(condition)));
    }

    private void assertGone(SavedFilter filter, RecordRef gone) {
        assertThat(sara.savedFilters().missing(filter.id())).containsExactly(gone);
        assertThatThrownBy(() -> sara.savedFilters().contacts(filter.id(), FIRST))
                .isInstanceOfSatisfying(
                        OutdatedFilterException.class,
                        outdated -> assertThat(outdated.missing()).containsExactly(gone.toString()));
    }

    @Test
    void handsTheFiltersOfALeaverOver() {
        SavedFilter filter = sara.savedFilters().add(companies("Ours"));

        desk().handOvers().carryOut(HandOver.ofLeaver(leaver.id()).to(me(tomek)));

        assertThat(tomek.savedFilters().list()).singleElement().satisfies(mine -> {
            assertThat(mine.id()).isEqualTo(filter.id());
            assertThat(mine.access().responsible()).isEqualTo(me(tomek));
        });
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThatThrownBy(() -> sara.savedFilters().add(companies(" ")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> sara.savedFilters()
                        .add(companies("For a ghost")
                                .visibility(Visibility.onlyResponsible()
                                        .sharedWith(
                                                Principal.employee(new EmployeeId(UUID.randomUUID())), Share.READ))))
                .isInstanceOf(NotFoundException.class);
        assertThat(sara.savedFilters().list()).isEqualTo(List.of());
    }
}
