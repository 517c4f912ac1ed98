package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published e-invoice, see {@code einvoice/README.md}: its figures, and the document that they are to follow from. */
record EInvoice(JsonNode facts) {
    private static final Set<String> TRACKS = Set.of("EN16931", "EN16931-extension", "EN16931-APAC");

    /**
     * BT-X-8 of the EXTENDED profile of Factur-X: only DETAIL lines count; a GROUP is a heading over lines that follow,
     * an INFORMATION bears no amount.
     */
    private static final Set<String> HEADINGS = Set.of("GROUP", "INFORMATION");

    /** All records of that file which follow EN 16931. */
    static List<EInvoice> read(String file) {
        return read(file, TRACKS);
    }

    /** All records of that file which follow one of these rule sets. */
    static List<EInvoice> read(String file, Set<String> tracks) {
        try (InputStream in = Objects.requireNonNull(EInvoice.class.getResourceAsStream("/einvoice/" + file), file)) {
            return stream(JsonMapper.shared().readTree(in))
                    .filter(facts -> tracks.contains(text(facts, "track")))
                    .map(EInvoice::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return text(facts, "id");
    }

    String grade() {
        return text(facts, "grade");
    }

    CurrencyCode currency() {
        return CurrencyCode.of(text(facts, "currency"));
    }

    /** The lines that count. */
    List<JsonNode> lines() {
        return stream(facts.path("lines"))
                .filter(line -> !HEADINGS.contains(text(line, "status_reason")))
                .toList();
    }

    List<JsonNode> charges() {
        return stream(facts.path("doc_ac")).toList();
    }

    List<JsonNode> groups() {
        return stream(facts.path("vat")).toList();
    }

    JsonNode totals() {
        return facts.path("totals");
    }

    /** The document from quantities and prices. */
    TaxableDocument fromPrices() {
        return document(lines().stream().map(this::priced).toList());
    }

    /** The document from the stated line nets. */
    TaxableDocument fromLineNets() {
        return document(lines().stream()
                .map(line -> new NetLine(money(line, "net"), vat(line)))
                .toList());
    }

    private TaxableDocument document(List<? extends TaxableLine> lines) {
        List<DocumentCharge> charges = charges().stream()
                .map(charge -> new DocumentCharge(
                        kind(charge), ChargeAmount.of(money(charge, "amount")), vat(charge), ChargeReason.NONE))
                .toList();
        return TaxableDocument.of(currency(), lines)
                .withCharges(charges)
                .withPrepaid(money(totals(), "prepaid"))
                .withRounding(money(totals(), "rounding"));
    }

    private PricedLine priced(JsonNode line) {
        List<LineCharge> charges = stream(line.path("ac"))
                .map(charge ->
                        new LineCharge(kind(charge), ChargeAmount.of(money(charge, "amount")), ChargeReason.NONE))
                .toList();
        return PricedLine.of(
                        number(line, "qty", ""), new UnitPrice(number(line, "net_price", ""), currency()), vat(line))
                .withBaseQuantity(number(line, "base_qty", "1"))
                .withCharges(charges);
    }

    static ChargeKind kind(JsonNode charge) {
        return charge.path("charge").asBoolean() ? ChargeKind.CHARGE : ChargeKind.ALLOWANCE;
    }

    static Vat vat(JsonNode node) {
        BigDecimal rate = number(node, "rate", "0");
        return Vat.of(category(text(node, "cat"), rate), rate, "");
    }

    /** Codes outside EN 16931, as Singapore and Portugal have them, count by their rate: standard or zero. */
    private static VatCategory category(String code, BigDecimal rate) {
        return Stream.of(VatCategory.values())
                .filter(category -> category.code().equals(code))
                .findAny()
                .orElse(rate.signum() > 0 ? VatCategory.STANDARD : VatCategory.ZERO);
    }

    Money money(JsonNode node, String field) {
        return Money.of(number(node, field, "0"), currency());
    }

    static BigDecimal number(JsonNode node, String field, String otherwise) {
        return new BigDecimal(node.path(field).asString(otherwise));
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
