package io.klientela.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the matter with an issue date, and what to do about it. */
class IssueDateExceptionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // issue date | last of the series | what is said
                "2026-11-20 | 2026-11-24 | An issue date of 2026-11-20 lies before 2026-11-24, the last one of the series",
                "2026-11-26 | 2026-11-24 | An issue date of 2026-11-26 lies in the future: today is 2026-11-25",
                "2026-11-25 | 2036-11-25 | The last issue date of the series, 2036-11-25, lies in the future",
                "2036-11-24 | 2036-11-25 | The last issue date of the series, 2036-11-25, lies in the future",
                "2036-11-26 | 2036-11-25 | The last issue date of the series, 2036-11-25, lies in the future",
            })
    void saysWhatIsTheMatter(LocalDate issueDate, LocalDate earliest, String said) {
        IssueDateException refused = new IssueDateException(issueDate, earliest, TODAY);

        assertThat(refused).hasMessageStartingWith(said).hasMessageContaining("give a reason for");
        assertThat(refused.issueDate()).isEqualTo(issueDate);
        assertThat(refused.earliest()).isEqualTo(earliest);
        assertThat(refused.today()).isEqualTo(TODAY);
    }

    @Test
    void doesNotSpeakOfASeriesWithoutNumbers() {
        assertThat(new IssueDateException(TODAY.plusDays(1), LocalDate.MIN, TODAY).getMessage())
                .doesNotContain("-999999999")
                .contains("in the future");
    }
}
