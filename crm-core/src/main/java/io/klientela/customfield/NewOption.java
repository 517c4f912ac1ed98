package io.klientela.customfield;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;

/** What is asked of the name of an option. */
record NewOption(@Size(max = 100) @WellFormed(Form.NAME) String name) {}
