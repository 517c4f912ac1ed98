package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.klientela.contact.NewPerson;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a refusal of the core means for a row. */
class RejectionsTest {
    private final Rejections rejections = new Rejections(List.of(), RowMessages.of(Locale.ENGLISH));

    @Test
    void takesATextThatIsNotThereForOneThatIsRequired() {
        NewPerson person = NewPerson.named("Jan", nothing());
        ConstraintViolationException refusal = catchThrowableOfType(
                ConstraintViolationException.class,
                () -> Office.open().desk().contacts().add(person));

        assertThat(rejections.of(new Draft(new Row(3, List.of(), RowFault.NONE), person, Map.of()), refusal))
                .containsExactly(new RowProblem(3, "", "field.required", "is missing"));
    }

    @SuppressWarnings("NullAway") // What a caller without null checks hands over.
    private static String nothing() {
        return null;
    }
}
