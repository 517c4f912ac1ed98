package io.klientela.testkit;

import io.klientela.contact.FullContact;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.Pricing;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.sales.Opportunity;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import io.klientela.testkit.RandomCommands.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Random commands about drafts, and their issue. */
final class RandomInvoiceCommands {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CURRENCY = "CZK";
    private static final TaxCurrency EURO =
            new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.0401234567"), TODAY);
    private static final List<Vat> VATS =
            List.of(Vat.standard("21"), Vat.standard("12"), Vat.zero(), Vat.exempt("§ 51"));

    private final Chance chance;
    private final List<DraftInvoice> drafts = new ArrayList<>();
    /** Some of them issued by now, some deleted. */
    private final List<InvoiceId> sources = new ArrayList<>();

    RandomInvoiceCommands(Chance chance) {
        this.chance = chance;
    }

    void learn(DraftInvoice draft) {
        drafts.add(draft);
        sources.add(draft.id());
    }

    boolean hasNoDraft() {
        return drafts.isEmpty();
    }

    Step draft(List<FullContact> contacts, List<Opportunity> opportunities) {
        NewInvoice command = NewInvoice.to(chance.oneOf(contacts).id()).notes(chance.name());
        for (int lines = chance.below(3); lines > 0; lines--) {
            command = command.line(line());
        }
        if (!opportunities.isEmpty() && chance.oneIn(3)) {
            command = command.opportunity(chance.oneOf(opportunities).id());
        }
        if (chance.oneIn(2)) {
            command = command.policy(chance.oneOf(List.of(TotalsPolicy.values())))
                    .charge(charge())
                    .buyerReference(chance.name());
        }
        if (chance.oneIn(4)) {
            command = command.prepaid(Money.of("10.55", CURRENCY))
                    .cashStep(Money.of("1", CURRENCY))
                    .taxCurrency(EURO)
                    .deliveryPeriod(TODAY, TODAY.plusDays(chance.below(3)));
        }
        if (chance.oneIn(4)) {
            command = command.consignee(chance.oneOf(contacts).id());
        }
        NewInvoice made = chance.oneIn(10) ? command.currency("EUR") : command;
        return new Step("draft " + made, desk -> desk.invoices().draft(made));
    }

    private NewInvoiceLine line() {
        NewInvoiceLine line = NewInvoiceLine.of(
                        chance.name(),
                        chance.below(100) + ".50",
                        UnitPrice.of("0.0" + (1 + chance.below(999)), CURRENCY),
                        chance.oneOf(VATS))
                .discountPercent(chance.oneOf(List.of("0", "12.50", "100")));
        if (chance.oneIn(3)) {
            ChargeAmount amount = chance.oneIn(2)
                    ? ChargeAmount.percent("2.5", Money.of("33.33", CURRENCY))
                    : ChargeAmount.of(Money.of("0.07", CURRENCY));
            line = line.charge(LineCharge.charge(amount).because(reason()))
                    .baseQuantity(chance.oneOf(List.of("1", "12", "0.7", "0")));
        }
        if (chance.oneIn(3)) {
            Levy.Place place = chance.oneOf(List.of(Levy.Place.values()));
            line = line.levy(new Levy(chance.name(), ChargeAmount.percent("1.1"), place))
                    .description(chance.name())
                    .note(chance.name());
        }
        return line;
    }

    private DocumentCharge charge() {
        ChargeAmount amount = chance.oneIn(2) ? ChargeAmount.percent("3") : ChargeAmount.of(Money.of("1.99", CURRENCY));
        DocumentCharge charge = chance.oneIn(2)
                ? DocumentCharge.allowance(amount, chance.oneOf(VATS))
                : DocumentCharge.charge(amount, chance.oneOf(VATS));
        return charge.because(reason());
    }

    /** Now and then none, with which no invoice is issued. */
    private ChargeReason reason() {
        return chance.oneIn(8) ? ChargeReason.NONE : new ChargeReason(chance.name(), "95");
    }

    Step save() {
        DraftInvoice draft = chance.oneOf(drafts);
        if (chance.oneIn(4)) {
            InvoiceId source = chance.oneOf(sources);
            return new Step("duplicate " + source, desk -> desk.invoices().duplicate(source));
        }
        if (chance.oneIn(9)) {
            List<DraftInvoice> selection = selection(draft);
            return new Step("delete the selection " + told(selection), desk -> {
                List<Object> deleted = RandomCommands.told(desk.invoices().delete(selection));
                return deleted.toString();
            });
        }
        if (chance.oneIn(4)) {
            return new Step("delete " + draft, desk -> {
                desk.invoices().delete(draft);
                return "deleted";
            });
        }
        InvoiceContent content = draft.content().withNotes(chance.name());
        DraftInvoice changed = draft.withContent(chance.oneIn(2) ? content : content.withPricing(repriced(content)));
        return new Step("save " + changed, desk -> desk.invoices().save(changed));
    }

    private Pricing repriced(InvoiceContent content) {
        boolean isCzech = content.currency().code().equals(CURRENCY);
        Pricing pricing = content.pricing().withPolicy(chance.oneOf(List.of(TotalsPolicy.values())));
        return isCzech && chance.oneIn(2)
                ? pricing.withCharges(List.of(charge())).withTaxCurrency(Optional.of(EURO))
                : pricing.withCharges(List.of()).withTaxCurrency(Optional.empty());
    }

    Step issue(RandomNumberCommands numbers) {
        DraftInvoice draft = drafts.get(Math.max(0, drafts.size() - 1 - chance.below(4)));
        IssueOrder unkeyed = numbers.inSomeSeries(
                switch (chance.below(8)) {
                    case 0 -> IssueOrder.today().on(TODAY.minusDays(chance.below(3)), "");
                    case 1 -> IssueOrder.today().on(TODAY.minusDays(1), "late");
                    case 2 -> IssueOrder.today().numbered("HAND-" + chance.below(3));
                    case 3 -> IssueOrder.today().numbered("INV0000009");
                    default -> IssueOrder.today();
                });
        IssueOrder order = chance.oneIn(3) ? unkeyed.keyed("key " + chance.below(4)) : unkeyed;
        if (chance.oneIn(4)) {
            return issueSelection(selection(draft), chance.oneIn(4) ? order : unkeyed);
        }
        return new Step(
                "issue " + draft.id() + " version " + draft.version() + " as " + order,
                desk -> desk.invoices().issue(draft, order));
    }

    private Step issueSelection(List<DraftInvoice> selection, IssueOrder order) {
        boolean isProforma = chance.oneIn(3);
        return new Step(
                "issue the selection " + told(selection) + " as " + order + (isProforma ? ", proformas" : ""),
                desk -> RandomCommands.told(
                        isProforma
                                ? desk.proformas().issue(selection, order)
                                : desk.invoices().issue(selection, order)));
    }

    /** One named twice and others, some of them in a version that is past or issued by now. */
    private List<DraftInvoice> selection(DraftInvoice draft) {
        return List.of(draft, chance.oneOf(drafts), draft, chance.oneOf(drafts));
    }

    private static String told(List<DraftInvoice> selection) {
        return selection.stream()
                .map(draft -> draft.id() + " version " + draft.version())
                .collect(Collectors.joining(", "));
    }
}
