package io.klientela.settlement;

import io.klientela.history.FieldChanges;
import java.util.Map;
import java.util.stream.Collectors;

/** A settlement as the history of its invoice tells it: each field as text. */
final class SettlementFields {
    /** How a dispute ended. */
    static final String OUTCOME = "outcome";

    private SettlementFields() {}

    static Map<String, String> of(Settlement settlement) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("state", settlement.state().code());
        fields.put("paid", settlement.paid().isZero() ? "" : settlement.paid().toString());
        fields.put(
                "payments",
                settlement.payments().stream().map(SettlementFields::text).collect(Collectors.joining("\n")));
        fields.put(
                "credited",
                settlement.credited().isZero() ? "" : settlement.credited().toString());
        fields.put("dispute", settlement.dispute().map(Dispute::reason).orElse(""));
        return fields;
    }

    private static String text(Payment payment) {
        return payment.amount() + " on " + payment.date()
                + (payment.method().isBlank() ? "" : " by " + payment.method())
                + (payment.reference().isBlank() ? "" : ", " + payment.reference())
                + payment.key().map(key -> ", key " + key).orElse("")
                + payment.reversal().map(why -> ", taken back: " + why.reason()).orElse("");
    }
}
