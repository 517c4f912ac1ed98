package io.klientela.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how long something is overdue, in days after the due date. */
public enum Age {
    UP_TO_30_DAYS(30),
    UP_TO_60_DAYS(60),
    UP_TO_90_DAYS(90),
    OLDER(Long.MAX_VALUE);

    private final long most;

    Age(long most) {
        this.most = most;
    }

    /** That of what was due on {@code dueDate}, a day before {@code day}. */
    static Age of(LocalDate dueDate, LocalDate day) {
        long days = ChronoUnit.DAYS.between(dueDate, day);
        for (Age age : values()) {
            if (days <= age.most) {
                return age;
            }
        }
        return OLDER;
    }
}
