package io.klientela.settlement;

import io.klientela.history.FieldChanges;
import java.util.Map;
import java.util.stream.Collectors;

/** A settlement as the history of its invoice tells it: each field as text. */
final class SettlementFields {
    /** What was done; a credit note or a correction is a document of its own, and its step is not told here. */
    static final String STEP = "step";

    /** That of the payment or, less than zero, of the refund that the step concerns. */
    static final String AMOUNT = "amount";

    /** Why a payment or refund was taken back. */
    static final String REASON = "reason";

    static final String STATE = "state";

    /** Why the buyer rejects the invoice. */
    static final String DISPUTE = "dispute";

    /** How a dispute ended. */
    static final String OUTCOME = "outcome";

    private SettlementFields() {}

    static Map<String, String> of(Settlement settlement) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put(STATE, settlement.state().code());
        fields.put("paid", settlement.paid().isZero() ? "" : settlement.paid().toString());
        fields.put(
                "payments",
                settlement.payments().stream().map(SettlementFields::text).collect(Collectors.joining("\n")));
        fields.put(
                "credited",
                settlement.credited().isZero() ? "" : settlement.credited().toString());
        fields.put(DISPUTE, settlement.dispute().map(Dispute::reason).orElse(""));
        return fields;
    }

    private static String text(Payment payment) {
        return (payment.isRefund() ? payment.amount().negated() + " paid back" : payment.amount()) + " on "
                + payment.date()
                + (payment.method().isBlank() ? "" : " by " + payment.method())
                + (payment.reference().isBlank() ? "" : ", " + payment.reference())
                + payment.key().map(key -> ", key " + key).orElse("")
                + payment.reversal().map(why -> ", taken back: " + why.reason()).orElse("");
    }
}
