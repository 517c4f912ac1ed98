package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.category.CategoryList;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.NewCompany;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.customfield.UnfitFieldQueryException;
import io.klientela.customfield.UnfitFieldQueryException.Reason;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortDirection;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records are found and ordered by what they hold in custom fields, by those who see them in full. */
@Tag("TEAMLAB-6")
public abstract class CustomFieldQueryContract extends CustomFieldDesk {
    /** For the tests of adapters. */
    protected CustomFieldQueryContract() {}

    @Test
    @Tag("TEAMLAB-22")
    void findsByCustomFieldsAsTheRuleSays() {
        CustomField name = add("Name", FieldType.text());
        CustomField number = add("Number", FieldType.number(2));
        CustomField day = add("Day", FieldType.date());
        CustomField one = addChoice("One", FieldType.choice(), "A", "B");
        CustomField some = addChoice("Some", FieldType.multiChoice(), "A", "B", "C");
        CustomField flag = add("Flag", FieldType.flag());
        List<Company> all = List.of(
                desk().contacts().add(NewCompany.named("Nothing")),
                desk().contacts()
                        .add(NewCompany.named("First")
                                .custom(name.id(), "Łódź")
                                .custom(number.id(), "-1.5")
                                .custom(day.id(), "2026-11-25")
                                .custom(one.id(), "A")
                                .custom(some.id(), "A")
                                .custom(flag.id(), "true")),
                desk().contacts()
                        .add(NewCompany.named("Second")
                                .custom(name.id(), "x".repeat(130) + "1")
                                .custom(number.id(), "10")
                                .custom(day.id(), "2027-01-01")
                                .custom(one.id(), "B")
                                .custom(some.id(), "A", "B")
                                .custom(flag.id(), "false")));
        FieldOptionId a = option(some, 0);
        List<CustomFieldCondition> conditions = List.of(
                CustomFieldCondition.is(name.id(), "LODZ "),
                CustomFieldCondition.is(name.id(), "X".repeat(130) + "2"),
                CustomFieldCondition.is(name.id(), "x"),
                CustomFieldCondition.is(number.id(), CustomValue.of(new BigDecimal("10.00"))),
                CustomFieldCondition.between(number.id(), new BigDecimal("-1.5"), BigDecimal.ONE),
                CustomFieldCondition.atLeast(number.id(), BigDecimal.ZERO),
                CustomFieldCondition.atMost(number.id(), BigDecimal.ZERO),
                CustomFieldCondition.between(day.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 25)),
                CustomFieldCondition.from(day.id(), LocalDate.of(2026, 11, 26)),
                CustomFieldCondition.until(day.id(), LocalDate.of(2027, 1, 1)),
                CustomFieldCondition.is(one.id(), CustomValue.of(option(one, 1))),
                CustomFieldCondition.hasOption(one.id(), option(one, 0)),
                CustomFieldCondition.hasOption(some.id(), a),
                CustomFieldCondition.is(some.id(), CustomValue.of(Set.of(a))),
                CustomFieldCondition.is(some.id(), CustomValue.of(Set.of(a, option(some, 1)))),
                CustomFieldCondition.is(flag.id(), CustomValue.of(true)),
                CustomFieldCondition.is(flag.id(), CustomValue.of(false)),
                CustomFieldCondition.filled(some.id()),
                CustomFieldCondition.empty(some.id()));

        for (CustomFieldCondition condition : conditions) {
            for (ContactCondition asked : List.of(
                    ContactCondition.custom(condition), ContactCondition.not(ContactCondition.custom(condition)))) {
                ContactQuery query = ContactQuery.all().where(asked);
                assertThat(desk().contacts().list(query, FIRST).items())
                        .as("%s", asked)
                        .containsExactlyInAnyOrderElementsOf(
                                all.stream().filter(query::matches).toList());
                assertThat(desk().contacts().count(query))
                        .isEqualTo(all.stream().filter(query::matches).count());
            }
        }
        assertThat(found(conditions.get(0))).containsExactly("First");
        assertThat(found(conditions.get(13))).containsExactly("First");
        assertThat(found(conditions.get(18))).containsExactly("Nothing");
    }

    private Set<String> found(CustomFieldCondition condition) {
        return desk()
                .contacts()
                .list(ContactQuery.all().where(ContactCondition.custom(condition)), FIRST)
                .items()
                .stream()
                .map(Contact::displayName)
                .collect(Collectors.toSet());
    }

    @Test
    void ordersContactsByAValueWithThoseWithoutOneLast() {
        CustomField name = add("Name", FieldType.text());
        CustomField number = add("Number", FieldType.number(10));
        CustomField day = add("Day", FieldType.date());
        CustomField flag = add("Flag", FieldType.flag());
        CustomField fuel = addChoice("Fuel", FieldType.choice(), "Petrol");
        List<String> names = List.of("Żaba", "zajac", "Łoś", "2", "😀", "ab", "zz".repeat(100));
        List<String> numbers =
                List.of("0", "-0.0000000001", "999999999999999999", "-999999999999999999", "10", "9", "1.5");
        for (int each = 0; each < names.size(); each++) {
            desk().contacts()
                    .add(NewCompany.named("C" + each)
                            .custom(name.id(), names.get(each))
                            .custom(number.id(), numbers.get(each))
                            .custom(day.id(), each % 2 == 0 ? "" : "2026-11-0" + each)
                            .custom(flag.id(), each % 3 == 0 ? "true" : "false")
                            .custom(fuel.id(), "Petrol"));
        }
        company("Nothing");
        CrmSession ula = hired("ula", PresetRoles.USER);

        ContactQuery byFuel =
                ContactQuery.all().sortedBy(ContactSort.byCustomField(fuel.id(), SortDirection.ASCENDING));
        assertThatExceptionOfType(UnfitFieldQueryException.class)
                .isThrownBy(() -> ula.contacts().list(byFuel, FIRST));
        for (CustomField field : List.of(name, number, day, flag)) {
            for (SortDirection direction : SortDirection.values()) {
                ContactQuery query = ContactQuery.all().sortedBy(ContactSort.byCustomField(field.id(), direction));
                List<Contact> all = ula.contacts().list(query, FIRST).items();
                Comparator<Contact> order =
                        Comparator.comparing(contact -> query.sort().place((Company) contact));
                assertThat(all)
                        .as("%s %s", field.label(), direction)
                        .hasSize(names.size() + 1)
                        .isSortedAccordingTo(direction == SortDirection.ASCENDING ? order : order.reversed());
                Page<Contact> first = ula.contacts().list(query, PageRequest.first(3));
                Page<Contact> second = ula.contacts()
                        .list(query, PageRequest.first(5).next(first.next().orElseThrow()));
                assertThat(first.items()).isEqualTo(all.subList(0, 3));
                assertThat(second.items()).isEqualTo(all.subList(3, names.size() + 1));
            }
        }
        ContactQuery byNumber =
                ContactQuery.all().sortedBy(ContactSort.byCustomField(number.id(), SortDirection.ASCENDING));
        assertThat(desk().contacts().list(byNumber, FIRST).items())
                .extracting(Contact::displayName)
                .containsExactly("C3", "C1", "C0", "C6", "C5", "C4", "C2", "Nothing");
    }

    @Test
    @Tag("TEAMLAB-22")
    void findsOpportunitiesByCustomFields() {
        CustomField place = desk().customFields().add(NewCustomField.ofOpportunities("Place", FieldType.text()));
        Opportunity lodz =
                desk().opportunities().open(NewOpportunity.titled("A").custom(place.id(), "Łódź"));
        Opportunity nowhere = desk().opportunities().open(NewOpportunity.titled("B"));
        CrmSession sara = hired("sara", PresetRoles.USER);

        for (CrmSession viewer : List.of(desk(), sara)) {
            OpportunityQuery inLodz = OpportunityQuery.all().where(CustomFieldCondition.is(place.id(), "lodz"));
            assertThat(viewer.opportunities().list(inLodz, FIRST).items()).containsExactly(lodz);
            assertThat(viewer.opportunities().count(inLodz)).isOne();
            OpportunityQuery empty = OpportunityQuery.all().where(CustomFieldCondition.empty(place.id()));
            assertThat(viewer.opportunities().list(empty, FIRST).items()).containsExactly(nowhere);
        }
    }

    private static void assertUnfit(ThrowingCallable query, CustomFieldId field, Reason reason) {
        assertThatThrownBy(query).isInstanceOfSatisfying(UnfitFieldQueryException.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.option().isPresent()).isEqualTo(reason == Reason.NO_OPTION);
            assertThat(refused.code()).isEqualTo("custom-field.unfit-query");
        });
    }

    /** Alone, denied, and beside another; the list and its length alike. */
    private void assertUnfit(CustomFieldCondition condition, Reason reason) {
        ContactCondition asked = ContactCondition.custom(condition);
        for (ContactCondition whole : List.of(
                asked,
                ContactCondition.not(asked),
                ContactCondition.without(CategoryList.TAG).or(asked))) {
            ContactQuery query = ContactQuery.all().where(whole);
            assertUnfit(() -> desk().contacts().list(query, FIRST), condition.field(), reason);
            assertUnfit(() -> desk().contacts().count(query), condition.field(), reason);
        }
    }

    @Test
    void refusesAConditionThatItsFieldCannotAnswer() {
        CustomField name = add("Name", FieldType.text());
        CustomField number = add("Number", FieldType.number(2));
        CustomField day = add("Day", FieldType.date());
        CustomField one = addChoice("One", FieldType.choice(), "A", "B");
        CustomField some = addChoice("Some", FieldType.multiChoice(), "A", "B");
        CustomField flag = add("Flag", FieldType.flag());
        CustomField heading = add("Heading", FieldType.heading());
        desk().customFields().archive(flag.id());

        for (CustomFieldCondition unfit : List.of(
                CustomFieldCondition.atLeast(name.id(), BigDecimal.ZERO),
                CustomFieldCondition.atLeast(day.id(), BigDecimal.ZERO),
                CustomFieldCondition.until(number.id(), LocalDate.of(2026, 11, 25)),
                CustomFieldCondition.is(number.id(), "10"),
                CustomFieldCondition.is(name.id(), CustomValue.of(true)),
                CustomFieldCondition.is(flag.id(), CustomValue.of(LocalDate.of(2026, 11, 25))),
                CustomFieldCondition.is(day.id(), CustomValue.of(BigDecimal.ONE)),
                CustomFieldCondition.is(some.id(), CustomValue.of(option(some, 0))),
                CustomFieldCondition.is(one.id(), CustomValue.of(Set.of(option(one, 0)))),
                CustomFieldCondition.hasOption(name.id(), option(one, 0)),
                CustomFieldCondition.filled(heading.id()),
                CustomFieldCondition.empty(heading.id()))) {
            assertUnfit(unfit, Reason.OTHER_TYPE);
        }
        assertUnfit(CustomFieldCondition.hasOption(one.id(), option(some, 0)), Reason.NO_OPTION);
        assertUnfit(CustomFieldCondition.is(one.id(), CustomValue.of(option(some, 1))), Reason.NO_OPTION);
        assertUnfit(
                CustomFieldCondition.is(some.id(), CustomValue.of(Set.of(option(some, 0), option(one, 0)))),
                Reason.NO_OPTION);
        // A field that is out of use still answers.
        assertThat(found(CustomFieldCondition.is(flag.id(), CustomValue.of(true))))
                .isEmpty();
        assertThatThrownBy(() -> found(CustomFieldCondition.atLeast(name.id(), BigDecimal.ZERO)))
                .hasMessageContaining("a number within limits")
                .hasMessageContaining("\"Name\" is a text");
    }

    @Test
    @Tag("TEAMLAB-22")
    void refusesAFieldThatIsNotThereOrBelongsToOtherRecords() {
        CustomField place = desk().customFields().add(NewCustomField.ofOpportunities("Place", FieldType.text()));
        CustomField gone = add("Gone", FieldType.text());
        CustomField heading = add("Heading", FieldType.heading());
        desk().customFields().delete(gone.id());

        assertUnfit(CustomFieldCondition.filled(gone.id()), Reason.NO_FIELD);
        assertUnfit(CustomFieldCondition.is(place.id(), "Łódź"), Reason.OTHER_RECORDS);
        for (Map.Entry<CustomField, Reason> unfit : Map.of(
                        gone, Reason.NO_FIELD, place, Reason.OTHER_RECORDS, heading, Reason.OTHER_TYPE)
                .entrySet()) {
            CustomFieldId field = unfit.getKey().id();
            ContactQuery sorted =
                    ContactQuery.all().sortedBy(ContactSort.byCustomField(field, SortDirection.ASCENDING));
            assertUnfit(() -> desk().contacts().list(sorted, FIRST), field, unfit.getValue());
        }
        for (Map.Entry<CustomField, Reason> unfit :
                Map.of(gone, Reason.NO_FIELD, heading, Reason.OTHER_RECORDS).entrySet()) {
            CustomFieldId field = unfit.getKey().id();
            OpportunityQuery query = OpportunityQuery.all().where(CustomFieldCondition.empty(field));
            assertUnfit(() -> desk().opportunities().list(query, FIRST), field, unfit.getValue());
            assertUnfit(() -> desk().opportunities().count(query), field, unfit.getValue());
        }
        OpportunityQuery number = OpportunityQuery.all().where(CustomFieldCondition.atMost(place.id(), BigDecimal.ONE));
        assertUnfit(() -> desk().opportunities().list(number, FIRST), place.id(), Reason.OTHER_TYPE);
    }

    @Test
    void withholdsValuesFromBasicViewsAndFiltersByThemToo() {
        CustomField size = add("Size", FieldType.text());
        Company acme = desk().contacts().add(NewCompany.named("ACME").custom(size.id(), "Big"));
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);

        assertThat(tola.contacts().get(acme.id())).isInstanceOf(BasicContact.class);
        ContactCondition big = ContactCondition.custom(CustomFieldCondition.is(size.id(), "Big"));
        for (ContactCondition asked : List.of(big, ContactCondition.not(big))) {
            ContactQuery query = ContactQuery.all().where(asked);
            assertThat(query.needsFullView()).isTrue();
            assertThatThrownBy(() -> tola.contacts().list(query, FIRST)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
