package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;

import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.Pricing;
import io.klientela.invoice.ProformaReference;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.party.TaxNumber;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** What drafts and issued invoices have in common: the same columns in the tables of both. */
final class InvoiceContents {
    private InvoiceContents() {}

    static void write(Record row, InvoiceContent content) {
        Buyer buyer = content.buyer();
        Alike.set(row, CRM_DRAFT.CLIENT_ID, content.client());
        Alike.set(row, CRM_DRAFT.OPPORTUNITY_ID, content.opportunity().orElse(null));
        Alike.set(row, CRM_DRAFT.BUYER_NAME, buyer.name());
        Addresses.write(row, buyer.address());
        Alike.set(
                row,
                CRM_DRAFT.BUYER_TAX_COUNTRY,
                buyer.taxNumber().map(TaxNumber::country).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.BUYER_TAX_NUMBER,
                buyer.taxNumber().map(TaxNumber::number).orElse(null));
        Alike.set(row, CRM_DRAFT.BUYER_REGISTRATION, buyer.registration());
        Consignees.write(row, content.consignee());
        Alike.set(row, CRM_DRAFT.CURRENCY, content.currency());
        Alike.set(row, CRM_DRAFT.LANGUAGE_TAG, content.language());
        Alike.set(row, CRM_DRAFT.AGREED_SUPPLY_DATE, content.supplyDate().orElse(null));
        Alike.set(row, CRM_DRAFT.PAYMENT_TERM, content.paymentTerm());
        Alike.set(row, CRM_DRAFT.PURCHASE_ORDER, content.purchaseOrder());
        Alike.set(row, CRM_DRAFT.BUYER_REFERENCE, content.buyerReference());
        Alike.set(row, CRM_DRAFT.TERMS, content.terms());
        Alike.set(row, CRM_DRAFT.NOTES, content.notes());
        DeliveryPeriods.write(row, content.deliveryPeriod());
        Alike.set(
                row,
                CRM_DRAFT.PROFORMA_ID,
                content.proforma().map(ProformaReference::id).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.PROFORMA_NUMBER,
                content.proforma().map(ProformaReference::number).orElse(null));
        write(row, content.pricing());
    }

    static InvoiceContent read(Record row, List<InvoiceLine> lines, List<DocumentCharge> charges) {
        return new InvoiceContent(
                Alike.get(row, CRM_DRAFT.CLIENT_ID),
                Optional.ofNullable(Alike.get(row, CRM_DRAFT.OPPORTUNITY_ID)),
                new Buyer(
                        Alike.get(row, CRM_DRAFT.BUYER_NAME),
                        Addresses.read(row),
                        taxNumber(row),
                        Alike.get(row, CRM_DRAFT.BUYER_REGISTRATION)),
                Consignees.read(row),
                Alike.get(row, CRM_DRAFT.CURRENCY),
                Alike.get(row, CRM_DRAFT.LANGUAGE_TAG),
                Optional.ofNullable(Alike.get(row, CRM_DRAFT.AGREED_SUPPLY_DATE)),
                DeliveryPeriods.read(row),
                Alike.get(row, CRM_DRAFT.PAYMENT_TERM),
                Alike.get(row, CRM_DRAFT.PURCHASE_ORDER),
                Alike.get(row, CRM_DRAFT.BUYER_REFERENCE),
                Alike.get(row, CRM_DRAFT.TERMS),
                Alike.get(row, CRM_DRAFT.NOTES),
                pricing(row, charges),
                lines,
                Optional.ofNullable(Alike.get(row, CRM_DRAFT.PROFORMA_ID))
                        .map(proforma -> new ProformaReference(proforma, Alike.get(row, CRM_DRAFT.PROFORMA_NUMBER))));
    }

    private static Optional<TaxNumber> taxNumber(Record row) {
        return Optional.ofNullable(Alike.get(row, CRM_DRAFT.BUYER_TAX_NUMBER))
                .map(number -> new TaxNumber(Alike.get(row, CRM_DRAFT.BUYER_TAX_COUNTRY), number));
    }

    private static void write(Record row, Pricing pricing) {
        Alike.set(row, CRM_DRAFT.POLICY, pricing.policy().name());
        Alike.set(row, CRM_DRAFT.PREPAID, pricing.prepaid().amount());
        PayableRounding rounding = pricing.rounding();
        Alike.set(
                row,
                CRM_DRAFT.CASH_STEP,
                rounding instanceof PayableRounding.ToCashStep cash
                        ? cash.step().amount()
                        : null);
        Alike.set(
                row,
                CRM_DRAFT.FIXED_ROUNDING,
                rounding instanceof PayableRounding.Fixed fixed ? fixed.amount().amount() : BigDecimal.ZERO);
        Optional<TaxCurrency> second = pricing.taxCurrency();
        Alike.set(
                row,
                CRM_DRAFT.TAX_CURRENCY,
                second.map(of -> of.currency().code()).orElse(null));
        Alike.set(
                row,
                CRM_DRAFT.TAX_CURRENCY_RATE,
                second.map(of -> Decimals.stored(of.rate(), TaxCurrency.MAX_DECIMALS))
                        .orElse(null));
        Alike.set(
                row, CRM_DRAFT.TAX_CURRENCY_DATE, second.map(TaxCurrency::date).orElse(null));
    }

    private static Pricing pricing(Record row, List<DocumentCharge> charges) {
        CurrencyCode currency = Alike.get(row, CRM_DRAFT.CURRENCY);
        BigDecimal step = Alike.get(row, CRM_DRAFT.CASH_STEP);
        return new Pricing(
                TotalsPolicy.valueOf(Alike.get(row, CRM_DRAFT.POLICY)),
                charges,
                Money.of(Alike.get(row, CRM_DRAFT.PREPAID), currency),
                step == null
                        ? new PayableRounding.Fixed(Money.of(Alike.get(row, CRM_DRAFT.FIXED_ROUNDING), currency))
                        : new PayableRounding.ToCashStep(Money.of(step, currency)),
                Optional.ofNullable(Alike.get(row, CRM_DRAFT.TAX_CURRENCY))
                        .map(code -> new TaxCurrency(
                                CurrencyCode.of(code),
                                Alike.get(row, CRM_DRAFT.TAX_CURRENCY_RATE),
                                Alike.get(row, CRM_DRAFT.TAX_CURRENCY_DATE))));
    }
}
