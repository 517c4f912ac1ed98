package io.klientela.invoice;

import io.klientela.history.FieldChanges;
import io.klientela.tax.Totals;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An invoice as the history tells it: each field as text. */
final class InvoiceFields {
    private InvoiceFields() {}

    static Map<String, String> of(InvoiceContent content) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("client", content.client().toString());
        fields.put("opportunity", text(content.opportunity()));
        fields.put("buyer", content.buyer().toString());
        fields.put("currency", content.currency().code());
        fields.put("language", content.language().toLanguageTag());
        fields.put("supplyDate", text(content.supplyDate()));
        fields.put("paymentTerm", content.paymentTerm().toText());
        fields.put("purchaseOrder", content.purchaseOrder());
        fields.put("notes", content.notes());
        fields.put("policy", content.policy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("lines", content.lines().stream().map(InvoiceFields::text).collect(Collectors.joining("\n")));
        return fields;
    }

    static Map<String, String> of(IssuedInvoice invoice, String reason) {
        Map<String, String> fields = of(invoice.content());
        Totals totals = invoice.totals();
        fields.put("supplyDate", invoice.supplyDate().toString());
        fields.put("number", invoice.number());
        fields.put("issueDate", invoice.issueDate().toString());
        fields.put("dueDate", invoice.dueDate().toString());
        fields.put("issueReason", reason);
        fields.put("net", totals.net().toString());
        fields.put("tax", totals.tax().toString());
        fields.put("payable", totals.payable().toString());
        return fields;
    }

    private static String text(InvoiceLine line) {
        return line.quantity().toPlainString() + " " + line.unit() + " " + line.description() + " at " + line.price()
                + ", " + line.vat().category().code() + " " + line.vat().rate().toPlainString() + " %"
                + (line.vat().reason().isEmpty() ? "" : " (" + line.vat().reason() + ")")
                + (line.discountPercent().signum() == 0
                        ? ""
                        : ", less " + line.discountPercent().toPlainString() + " %");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
