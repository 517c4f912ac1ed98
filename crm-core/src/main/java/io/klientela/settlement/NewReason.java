package io.klientela.settlement;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;

/**
 * Why a step is taken, as typed in.
 *
 * @param reason not blank
 */
record NewReason(
        @Size(max = Dispute.MOST) @WellFormed(Form.NAME) String reason) {}
