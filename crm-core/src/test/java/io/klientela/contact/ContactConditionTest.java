package io.klientela.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.category.CategoryList;
import io.klientela.id.EmployeeId;
import io.klientela.session.Principal;
import java.util.Collections;
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

        assertThatIllegalArgumentException()
                .isThrownBy(() -> largest.or(PERSONS))
                .withMessageContaining("200 conditions");
    }

    @Test
    void refusesConditionsThatNestTooDeep() {
        ContactCondition deepest = PERSONS;
        for (int level = 1; level < ContactCondition.MAX_DEPTH; level++) {
            deepest = ContactCondition.not(deepest);
        }
        ContactCondition last = deepest;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactCondition.not(last))
                .withMessageContaining("12 deep");
    }

    @Test
    void refusesWhatNoContactHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContactCondition.without(CategoryList.STATUS));
        Principal owner = Principal.owner(new EmployeeId(new UUID(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> ContactCondition.sharedWith(owner));
    }
}
