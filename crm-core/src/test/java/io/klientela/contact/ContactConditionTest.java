package io.klientela.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.category.CategoryList;
import io.klientela.contact.QueryTooLargeException.Measure;
import io.klientela.contact.UnfitSearchException.Reason;
import io.klientela.id.EmployeeId;
import io.klientela.session.Principal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactConditionTest {
    private static final ContactCondition PERSONS = ContactCondition.ofKind(ContactKind.PERSON);
    private static final ContactCondition UNTAGGED = ContactCondition.without(CategoryList.TAG);

    @Test
    void oneWithheldPartMakesTheWholeNeedTheFullView() {
        assertThat(PERSONS.needsFullView()).isFalse();
        assertThat(PERSONS.or(PERSONS).needsFullView()).isFalse();
        assertThat(PERSONS.or(UNTAGGED).needsFullView()).isTrue();
        assertThat(ContactCondition.not(ContactCondition.not(PERSONS.and(UNTAGGED)))
                        .needsFullView())
                .isTrue();
    }

    @Test
    void refusesMoreConditionsThanADatabaseAnswers() {
        ContactCondition[] most =
                Collections.nCopies(ContactCondition.MAX_SIZE - 1, PERSONS).toArray(ContactCondition[]::new);
        ContactCondition largest = ContactCondition.anyOf(most);

        assertThatThrownBy(() -> largest.or(PERSONS)).isInstanceOfSatisfying(QueryTooLargeException.class, refusal -> {
            assertThat(refusal.measure()).isEqualTo(Measure.CONDITIONS);
            assertThat(refusal.limit()).isEqualTo(200);
            assertThat(refusal).hasMessageContaining("200 conditions");
        });
    }

    /** A loop that adds one alternative after the other comes as far as one that adds conditions that all hold. */
    @Test
    void doesNotNestAlternativesInARow() {
        ContactCondition either = PERSONS;
        ContactCondition all = PERSONS;
        for (int each = 1; each < ContactCondition.MAX_SIZE - 1; each++) {
            either = either.or(ContactCondition.inCity("City" + each));
            all = all.and(ContactCondition.inCity("City" + each));
        }

        assertThat(((CombinedCondition) either).parts()).hasSize(ContactCondition.MAX_SIZE - 1);
        assertThat(((CombinedCondition) all).parts()).hasSize(ContactCondition.MAX_SIZE - 1);
        assertThat(ContactCondition.anyOf(PERSONS, UNTAGGED).or(PERSONS.or(UNTAGGED)))
                .isEqualTo(ContactCondition.anyOf(PERSONS, UNTAGGED, PERSONS, UNTAGGED));
    }

    @Test
    void refusesConditionsThatNestTooDeep() {
        ContactCondition deepest = PERSONS;
        for (int level = 1; level < ContactCondition.MAX_DEPTH; level++) {
            deepest = ContactCondition.not(deepest);
        }
        ContactCondition last = deepest;

        assertThatThrownBy(() -> ContactCondition.not(last))
                .isInstanceOfSatisfying(
                        QueryTooLargeException.class,
                        refusal -> assertThat(refusal.measure()).isEqualTo(Measure.DEPTH))
                .hasMessageContaining("12 deep");
    }

    @Test
    void refusesWhatNobodyCanSearchFor() {
        String words = "a ".repeat(SearchText.MAX_WORDS + 1);
        for (String tooLong : List.of("x".repeat(SearchText.MAX_LENGTH + 1), words)) {
            assertThatThrownBy(() -> ContactQuery.all().words(tooLong))
                    .isInstanceOfSatisfying(UnfitSearchException.class, refusal -> {
                        assertThat(refusal.text()).isEqualTo(tooLong);
                        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LONG);
                    });
        }
        assertThatThrownBy(() -> ContactCondition.inCity("?!"))
                .isInstanceOfSatisfying(
                        UnfitSearchException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_WORDS));
    }

    @Test
    void refusesWhatNoContactHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContactCondition.without(CategoryList.STATUS));
        Principal owner = Principal.owner(new EmployeeId(new UUID(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> ContactCondition.sharedWith(owner));
    }
}
