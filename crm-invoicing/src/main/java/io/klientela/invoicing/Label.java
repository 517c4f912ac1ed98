package io.klientela.invoicing;

/** The fixed words of an invoice, by their key in the bundles {@code labels_*.properties}. */
enum Label {
    TITLE("title"),
    CREDIT_NOTE("title.creditNote"),
    PROFORMA("title.proforma"),
    ADVANCE("title.advance"),
    FINAL("title.final"),
    NO_TAX_DOCUMENT("proforma.note"),
    OF_PROFORMA("proforma.of"),
    ORIGINAL("original"),
    ORIGINAL_DATE("original.date"),
    REASON("reason"),
    ISSUE_DATE("date.issue"),
    SUPPLY_DATE("date.supply"),
    DUE_DATE("date.due"),
    DELIVERY_PERIOD("date.period"),
    PURCHASE_ORDER("purchaseOrder"),
    BUYER_REFERENCE("buyerReference"),
    SELLER("seller"),
    BUYER("buyer"),
    CONSIGNEE("consignee"),
    VAT_NUMBER("vatNumber"),
    TAX_NUMBER("taxNumber"),
    POSITION("line.position"),
    DESCRIPTION("line.description"),
    QUANTITY("line.quantity"),
    UNIT("line.unit"),
    UNIT_PRICE("line.price"),
    GROSS_UNIT_PRICE("line.grossPrice"),
    VAT("line.vat"),
    LINE_NET("line.net"),
    LINE_GROSS("line.gross"),
    ORIGINAL_LINE("corrected.line"),
    BEFORE("corrected.before"),
    DIFFERENCE("corrected.difference"),
    AFTER("corrected.after"),
    DISCOUNT("charge.discount"),
    ALLOWANCE("charge.allowance"),
    CHARGE("charge.charge"),
    CHARGES_HEADING("charge.heading"),
    CHARGE_PERCENT("charge.percent"),
    CHARGE_NET("charge.net"),
    CHARGE_GROSS("charge.gross"),
    BESIDE_VAT("levy.outside"),
    TAX_RATE("tax.rate"),
    TAX_CATEGORY("tax.category"),
    TAXABLE("tax.taxable"),
    TAX("tax.tax"),
    SUM_OF_LINES("total.lines"),
    ALLOWANCES("total.allowances"),
    CHARGES("total.charges"),
    TOTAL_NET("total.net"),
    TOTAL_TAX("total.tax"),
    TAX_IN("total.taxIn"),
    TOTAL_GROSS("total.gross"),
    PREPAID("total.prepaid"),
    LEVIES("total.levies"),
    ROUNDING("total.rounding"),
    PAYABLE("total.payable"),
    CREDITED("total.credited"),
    PAYMENT("payment.heading"),
    PAY_BY("payment.due"),
    REFERENCE("payment.reference"),
    IBAN("payment.iban"),
    ACCOUNT("payment.account"),
    BIC("payment.bic"),
    BANK("payment.bank"),
    SCAN("payment.scan"),
    TERMS("terms"),
    NOTES("notes");

    private final String key;

    Label(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
