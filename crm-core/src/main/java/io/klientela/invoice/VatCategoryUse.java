package io.klientela.invoice;

import io.klientela.tax.ChargeKind;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a document states a VAT category, and by which number the norm asks there for tax identifiers of seller and buyer.
 *
 * @param place what states it
 * @param subject which of them, such as {@code line 3}
 * @param vat what it states
 */
record VatCategoryUse(Place place, String subject, Vat vat) {
    /** What states a category. */
    enum Place {
        LINE("02"),
        ALLOWANCE("03"),
        CHARGE("04");

        private final String number;

        Place(String number) {
            this.number = number;
        }

        String rule(VatCategory category) {
            return category.rule(number);
        }
    }

    /** Every line, allowance and charge of a document, in their order. */
    static List<VatCategoryUse> of(InvoiceContent content) {
        List<DocumentCharge> charges = content.pricing().charges();
        return Stream.concat(
                        IntStream.range(0, content.lines().size())
                                .mapToObj(place -> new VatCategoryUse(
                                        Place.LINE,
                                        "line " + (place + 1),
                                        content.lines().get(place).vat())),
                        IntStream.range(0, charges.size())
                                .mapToObj(place -> new VatCategoryUse(
                                        place(charges.get(place)),
                                        "charge " + (place + 1),
                                        charges.get(place).vat())))
                .toList();
    }

    private static Place place(DocumentCharge charge) {
        return charge.kind() == ChargeKind.ALLOWANCE ? Place.ALLOWANCE : Place.CHARGE;
    }

    /** The rule of the category's family that asks for identifiers: BR-S-02, BR-S-03, BR-S-04 and their kin. */
    String rule() {
        return place.rule(vat.category());
    }
}
