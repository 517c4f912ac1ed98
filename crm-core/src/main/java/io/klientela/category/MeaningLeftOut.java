package io.klientela.category;

import jakarta.validation.constraints.Null;
import java.util.Optional;

/** What is asked of a new entry of any list but the statuses: it means nothing to the system. */
record MeaningLeftOut(Optional<@Null StatusMeaning> meaning) {}
