package io.klientela.tax;

import io.klientela.money.Money;
import io.klientela.tax.ExplainedStep.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes down what {@link Computation} does. It computes by the formulas, so that a difference would show. */
final class Explaining {
    private static final String ALLOWANCE = "BT-92";
    private static final String CHARGE = "BT-99";
    private static final String GROSS = "gross";
    private static final String TAX = "tax";
    private static final String NET = "net";

    private final Calculation calculation;
    private final TaxableDocument document;
    private final boolean gross;
    private final boolean perLine;
    private final StepsTaken steps;

    Explaining(TaxableDocument document) {
        this.calculation = TotalsEngine.calculate(document);
        this.document = document;
        this.steps = new StepsTaken(document.currency());
        this.gross = document.policy().isGrossEntry();
        this.perLine = document.policy().isPerLine();
    }

    Explanation explanation() {
        for (int i = 0; i < document.lines().size(); i++) {
            line(document.lines().get(i), i + 1);
        }
        for (int i = 0; i < document.charges().size(); i++) {
            charge(document.charges().get(i), i + 1);
        }
        calculation.totals().groups().forEach(this::group);
        if (gross) {
            nets();
        }
        totals();
        return steps.explanation();
    }

    private Figure lineAmount(int line) {
        return Figure.ofLine(gross ? GROSS : "BT-131", line);
    }

    private static String term(DocumentCharge charge) {
        return charge.kind() == ChargeKind.ALLOWANCE ? ALLOWANCE : CHARGE;
    }

    private Figure chargeAmount(DocumentCharge charge, int number) {
        return Figure.ofCharge(gross ? GROSS : term(charge), number);
    }

    private void line(TaxableLine line, int number) {
        Figure amount = lineAmount(number);
        if (!(line instanceof PricedLine priced)) {
            steps.given(amount, TotalsEngine.lineAmount(line));
            return;
        }
        List<Input> inputs = new ArrayList<>(List.of(
                Input.given("BT-129 quantity", priced.quantity()),
                Input.given("BT-146 price", priced.price().amount()),
                Input.given("BT-149 base quantity", priced.baseQuantity())));
        List<Input> product = List.copyOf(inputs);
        for (int i = 0; i < priced.charges().size(); i++) {
            LineCharge charge = priced.charges().get(i);
            boolean allowance = charge.kind() == ChargeKind.ALLOWANCE;
            Figure figure = new Figure(allowance ? "BT-136" : "BT-141", amount.owner() + ", " + (i + 1));
            Figure base = new Figure(allowance ? "BT-137" : "BT-142", amount.owner() + ", " + (i + 1));
            amount(figure, charge.amount(), base, "lineBase", product);
            inputs.add(steps.signed(charge.kind(), figure));
        }
        priced.levy().ifPresent(levy -> levy(levy, inputs, number));
        steps.add(amount, "lineAmount", Formula.QUANTITY_TIMES_PRICE, inputs);
    }

    private void levy(Levy levy, List<Input> inputs, int line) {
        Figure figure = Figure.ofLine("levy", line);
        amount(figure, levy.amount(), Figure.ofLine("levy base", line), "lineAmount", inputs);
        if (levy.place() == Levy.Place.INSIDE_VAT_BASE) {
            inputs.add(steps.of(figure));
        }
    }

    /** An amount as given, or a percentage of a base that is given or a product of its own. */
    private void amount(Figure figure, ChargeAmount amount, Figure base, String baseRule, List<Input> product) {
        if (amount instanceof FixedAmount fixed) {
            steps.given(figure, fixed.amount());
            return;
        }
        Percentage percentage = (Percentage) amount;
        percentage
                .base()
                .ifPresentOrElse(
                        given -> steps.given(base, given),
                        () -> steps.add(base, baseRule, Formula.QUANTITY_TIMES_PRICE, product));
        percent(figure, base, "percent", percentage.percent(), "shareOf");
    }

    private void percent(Figure figure, Figure base, String name, BigDecimal percent, String rule) {
        steps.add(figure, rule, Formula.PERCENT, List.of(steps.of(base), Input.given(name, percent)));
    }

    private void charge(DocumentCharge charge, int number) {
        Figure figure = chargeAmount(charge, number);
        if (charge.amount() instanceof FixedAmount fixed) {
            steps.given(figure, fixed.amount());
            return;
        }
        Percentage percentage = (Percentage) charge.amount();
        Figure base = Figure.ofCharge(charge.kind() == ChargeKind.ALLOWANCE ? "BT-93" : "BT-100", number);
        percentage
                .base()
                .ifPresentOrElse(
                        given -> steps.given(base, given),
                        () -> steps.add(base, "sum of the lines of the group", Formula.SUM, linesOf(charge.vat())));
        percent(figure, base, "percent", percentage.percent(), "shareOf");
    }

    private List<Input> linesOf(Vat vat) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            if (document.lines().get(i).vat().isOfGroup(vat)) {
                inputs.add(steps.of(lineAmount(i + 1)));
            }
        }
        return inputs;
    }

    private List<Input> members(TaxGroup group) {
        List<Input> inputs = linesOf(Vat.of(group.category(), group.rate(), ""));
        for (int i = 0; i < document.charges().size(); i++) {
            DocumentCharge charge = document.charges().get(i);
            if (group.isOf(charge.vat())) {
                inputs.add(steps.signed(charge.kind(), chargeAmount(charge, i + 1)));
            }
        }
        return inputs;
    }

    private void group(TaxGroup group) {
        Figure taxable = Figure.ofGroup("BT-116", group);
        Figure tax = Figure.ofGroup("BT-117", group);
        Figure sum = gross ? Figure.ofGroup(GROSS, group) : taxable;
        List<Input> members = members(group);
        steps.add(sum, gross ? "sum" : RuleFamily.rule(group.category().code(), "08"), Formula.SUM, members);
        if (perLine) {
            steps.add(tax, "sum of the rounded taxes", Formula.SUM, taxes(members, group.rate()));
        } else if (gross) {
            within(tax, steps.of(sum), group.rate());
        } else {
            percent(tax, sum, "BT-119 rate", group.rate(), "BR-CO-17");
        }
        if (gross) {
            steps.add(taxable, "gross less tax", Formula.SUM, List.of(steps.of(sum), steps.less(tax)));
        }
    }

    private List<Input> taxes(List<Input> members, BigDecimal rate) {
        List<Input> taxes = new ArrayList<>();
        for (Input member : members) {
            Figure tax = new Figure(TAX, member.source().orElseThrow().owner());
            if (gross) {
                within(tax, member, rate);
            } else {
                steps.add(tax, "taxOfLine", Formula.PERCENT, List.of(member, Input.given("rate", rate)));
            }
            taxes.add(steps.of(tax));
        }
        return taxes;
    }

    private void within(Figure tax, Input amount, BigDecimal rate) {
        steps.add(tax, "taxWithin", Formula.TAX_WITHIN, List.of(amount, Input.given("rate", rate)));
    }

    private void nets() {
        for (int i = 0; i < document.lines().size(); i++) {
            BigDecimal rate = document.lines().get(i).vat().rate();
            net(
                    Figure.ofLine("BT-131", i + 1),
                    steps.of(lineAmount(i + 1)),
                    rate,
                    calculation.totals().lineNets().get(i));
        }
        for (int i = 0; i < document.charges().size(); i++) {
            DocumentCharge charge = document.charges().get(i);
            Figure net = Figure.ofCharge(NET, i + 1);
            Input amount = steps.signed(charge.kind(), chargeAmount(charge, i + 1));
            net(
                    net,
                    amount,
                    charge.vat().rate(),
                    charge.kind().signed(calculation.chargeAmounts().get(i)));
            steps.add(
                    Figure.ofCharge(term(charge), i + 1),
                    "unsigned",
                    Formula.SUM,
                    List.of(steps.signed(charge.kind(), net)));
        }
    }

    private void net(Figure figure, Input amount, BigDecimal rate, Money net) {
        if (perLine) {
            Figure tax = new Figure(TAX, figure.owner());
            steps.add(figure, "gross less tax", Formula.SUM, List.of(amount, steps.less(tax)));
            return;
        }
        BigDecimal down = amount.value()
                .multiply(Rounding.HUNDRED)
                .divide(rate.add(Rounding.HUNDRED), net.amount().scale(), RoundingMode.FLOOR);
        Input extra = Input.given("largest remainder", net.amount().subtract(down));
        steps.add(figure, "netsOf", Formula.LARGEST_REMAINDER, List.of(amount, Input.given("rate", rate), extra));
    }

    private void totals() {
        new ExplainingTotals(steps).write(document.prepaid(), levies(), this::rounding);
        document.taxCurrency().ifPresent(this::converted);
    }

    private void rounding(List<Input> unrounded, List<Input> levies) {
        Figure figure = Figure.of("BT-114");
        if (document.rounding() instanceof PayableRounding.ToCashStep cash) {
            List<Input> due = new ArrayList<>(unrounded);
            due.addAll(levies);
            Figure before = Figure.of("due before rounding");
            steps.add(before, "sum", Formula.SUM, due);
            Input step = Input.given("step", cash.step().amount());
            steps.add(figure, "cashRounding", Formula.CASH_STEP, List.of(steps.of(before), step));
        } else {
            steps.given(figure, calculation.totals().rounding());
        }
    }

    private List<Input> levies() {
        List<Input> levies = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            if (document.lines().get(i) instanceof PricedLine line
                    && line.levy()
                            .filter(levy -> levy.place() == Levy.Place.OUTSIDE_VAT_BASE)
                            .isPresent()) {
                levies.add(steps.of(Figure.ofLine("levy", i + 1)));
            }
        }
        return levies;
    }

    private void converted(TaxCurrency currency) {
        List<Input> inputs =
                List.of(steps.of(Figure.of("BT-110")), Input.given("rate of " + currency.date(), currency.rate()));
        steps.add(Figure.of("BT-111"), "taxInTaxCurrency", Formula.CONVERSION, inputs, currency.currency());
    }
}
