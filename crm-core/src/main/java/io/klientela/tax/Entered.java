package io.klientela.tax;

import io.klientela.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What the tax groups of a document are made of: its lines, then its allowances and charges with their sign, as entered: without VAT, or
 * with it.
 *
 * @param vats the VAT of each
 * @param amounts what each comes to
 */
record Entered(List<Vat> vats, List<Money> amounts) {
    /**
     * The parts of a document, with any amounts.
     *
     * @param lines one for each of its lines
     * @param charges one for each of its allowances and charges, unsigned
     */
    static Entered of(TaxableDocument document, List<Money> lines, List<Money> charges) {
        List<Vat> vats = new ArrayList<>();
        List<Money> amounts = new ArrayList<>(lines);
        document.lines().forEach(line -> vats.add(line.vat()));
        for (int i = 0; i < charges.size(); i++) {
            DocumentCharge charge = document.charges().get(i);
            vats.add(charge.vat());
            amounts.add(charge.kind().signed(charges.get(i)));
        }
        return new Entered(vats, amounts);
    }

    /** The places of those that bear the VAT of a group. */
    int[] membersOf(TaxGroup group) {
        return IntStream.range(0, vats.size())
                .filter(place -> group.isOf(vats.get(place)))
                .toArray();
    }

    /**
     * What each comes to without VAT.
     *
     * @param groups one for each VAT
     * @param netsOf makes of the amounts of a group their nets
     */
    List<Money> nets(List<TaxGroup> groups, BiFunction<List<Money>, TaxGroup, List<Money>> netsOf) {
        Money[] nets = amounts.toArray(Money[]::new);
        for (TaxGroup group : groups) {
            int[] members = membersOf(group);
            List<Money> shares =
                    netsOf.apply(Arrays.stream(members).mapToObj(amounts::get).toList(), group);
            for (int i = 0; i < members.length; i++) {
                nets[members[i]] = shares.get(i);
            }
        }
        return Arrays.asList(nets);
    }

    /** The nets of a group whose members share its taxable amount, by largest remainder. */
    static List<Money> sharing(List<Money> gross, TaxGroup group) {
        return TotalsEngine.netsOf(gross, group.rate(), group.taxable());
    }
}
