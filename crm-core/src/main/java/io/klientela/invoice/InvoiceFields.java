package io.klientela.invoice;

import io.klientela.history.FieldChanges;
import io.klientela.money.Money;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.Percentage;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.Totals;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
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
        fields.put("consignee", text(content.consignee()));
        fields.put("currency", content.currency().code());
        fields.put("language", content.language().toLanguageTag());
        fields.put("supplyDate", text(content.supplyDate()));
        fields.put("deliveryPeriod", text(content.deliveryPeriod()));
        fields.put("paymentTerm", content.paymentTerm().toText());
        fields.put("purchaseOrder", content.purchaseOrder());
        fields.put("buyerReference", content.buyerReference());
        fields.put("terms", content.terms());
        fields.put("notes", content.notes());
        fields.put("lines", content.lines().stream().map(InvoiceFields::text).collect(Collectors.joining("\n")));
        fields.put("proforma", text(content.proforma()));
        Pricing pricing = content.pricing();
        fields.put("policy", pricing.policy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put(
                "charges", pricing.charges().stream().map(InvoiceFields::text).collect(Collectors.joining("\n")));
        fields.put("prepaid", unlessZero(pricing.prepaid()));
        fields.put("rounding", text(pricing.rounding()));
        fields.put("taxCurrency", pricing.taxCurrency().map(InvoiceFields::text).orElse(""));
        return fields;
    }

    static Map<String, String> of(IssuedInvoice invoice, String reason) {
        Map<String, String> fields = of(invoice.content());
        Totals totals = invoice.totals();
        fields.put("supplyDate", invoice.supplyDate().toString());
        fields.put("kind", invoice.kind().code());
        if (invoice.correction().isPresent()) {
            Correction correction = invoice.correction().get();
            fields.put("original", correction.originalNumber());
            fields.put("correctionReason", correction.reason());
        }
        fields.put(
                "advances",
                invoice.advances().stream()
                        .map(advance -> advance.number() + ": " + advance.net() + " and VAT of " + advance.tax())
                        .collect(Collectors.joining("\n")));
        fields.put("number", invoice.number());
        fields.put("issueDate", invoice.issueDate().toString());
        fields.put("dueDate", invoice.dueDate().toString());
        fields.put("issueReason", reason);
        fields.put("key", invoice.key().orElse(""));
        fields.put("net", totals.net().toString());
        fields.put("tax", totals.tax().toString());
        fields.put("taxInTaxCurrency", text(invoice.figures().taxInTaxCurrency()));
        fields.put("levies", unlessZero(invoice.figures().levies()));
        fields.put("payable", totals.payable().toString());
        return fields;
    }

    private static String text(InvoiceLine line) {
        boolean single = line.baseQuantity().compareTo(BigDecimal.ONE) == 0;
        return line.quantity().toPlainString() + " " + line.unit() + " " + line.name() + " at " + line.price()
                + (single ? "" : " for " + line.baseQuantity().toPlainString())
                + ", " + text(line.vat())
                + (line.vatName().isEmpty() ? "" : " called " + line.vatName())
                + line.charges().stream()
                        .map(charge -> ", " + text(charge.kind(), charge.amount(), charge.reason()))
                        .collect(Collectors.joining())
                + line.levy().map(levy -> ", " + text(levy)).orElse("")
                + (line.articleNumber().isEmpty() ? "" : ", article " + line.articleNumber())
                + (line.description().isEmpty() ? "" : ", described as " + line.description())
                + (line.note().isEmpty() ? "" : ", noting " + line.note());
    }

    private static String text(DocumentCharge charge) {
        return text(charge.kind(), charge.amount(), charge.reason()) + ", " + text(charge.vat());
    }

    private static String text(ChargeKind kind, ChargeAmount amount, ChargeReason reason) {
        String why = (reason.text() + " " + reason.code()).strip();
        return (kind == ChargeKind.ALLOWANCE ? "less " : "plus ") + text(amount) + (why.isEmpty() ? "" : " for " + why);
    }

    private static String text(ChargeAmount amount) {
        if (amount instanceof FixedAmount fixed) {
            return fixed.amount().toString();
        }
        Percentage percentage = (Percentage) amount;
        return percentage.percent().toPlainString() + " %"
                + percentage.base().map(base -> " of " + base).orElse("");
    }

    private static String text(Levy levy) {
        boolean inside = levy.place() == Levy.Place.INSIDE_VAT_BASE;
        return "levy " + text(levy.amount()) + " for " + levy.name() + (inside ? " with VAT" : " without VAT");
    }

    private static String text(Vat vat) {
        return vat.category().code() + " " + vat.rate().toPlainString() + " %"
                + (vat.reason().isEmpty() ? "" : " (" + vat.reason() + ")");
    }

    private static String text(PayableRounding rounding) {
        return rounding instanceof PayableRounding.ToCashStep cash
                ? "to " + cash.step()
                : unlessZero(((PayableRounding.Fixed) rounding).amount());
    }

    private static String text(TaxCurrency currency) {
        return currency.currency() + " at " + currency.rate().toPlainString() + " of " + currency.date();
    }

    private static String unlessZero(Money amount) {
        return amount.isZero() ? "" : amount.toString();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
