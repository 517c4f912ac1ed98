package io.klientela.settlement;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;

/**
 * How a dispute ended, as typed in.
 *
 * @param outcome may be empty
 */
record NewOutcome(
        @Size(max = Dispute.MOST) @WellFormed(Form.TEXT) String outcome) {}
