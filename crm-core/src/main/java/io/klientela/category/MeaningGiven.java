package io.klientela.category;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** What is asked of a new status: it means something to the system. */
record MeaningGiven(Optional<@NotNull StatusMeaning> meaning) {}
