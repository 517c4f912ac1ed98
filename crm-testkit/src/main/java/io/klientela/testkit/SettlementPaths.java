package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.FullContact;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.RecordKind;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.ProformaException;
import io.klientela.invoice.UncorrectableException;
import io.klientela.money.Money;
import io.klientela.settlement.Balance;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The ways to learn where issued invoices stand. */
final class SettlementPaths {
    private SettlementPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "where an invoice stands",
                        Set.of("Settlements.get(InvoiceId)"),
                        SettlementPaths::settlementById),
                new QueryPath(
                        "lists of invoices by where they stand",
                        Set.of("Settlements.list(SettlementQuery, PageRequest)"),
                        SettlementPaths::lists),
                new QueryPath(
                        "what stands of an invoice",
                        Set.of("Corrections.standing(InvoiceId)"),
                        SettlementPaths::standing),
                new QueryPath(
                        "what a correction would be",
                        Set.of(
                                "Corrections.preview(InvoiceId, CreditOrder)",
                                "Corrections.preview(InvoiceId, CreditOrder, IssueOrder)",
                                "Corrections.preview(InvoiceId, CorrectionOrder)",
                                "Corrections.preview(InvoiceId, CorrectionOrder, IssueOrder)"),
                        SettlementPaths::previews),
                new QueryPath(
                        "what a client owes", Set.of("Settlements.balances(ContactId)"), SettlementPaths::balances));
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, ContactId client) {
        return world.rules.reaches(viewer, Permissions.INVOICES_VIEW, world.access(client));
    }

    private static Settlement settlement(LeakWorld world, IssuedInvoice invoice) {
        return world.settlements.getOrDefault(invoice.id(), Settlement.of(invoice));
    }

    private static List<IssuedInvoice> claims(LeakWorld world) {
        return world.invoices.stream()
                .filter(invoice -> invoice.kind().isClaim())
                .toList();
    }

    /** What is told of a proforma, or of what corrects an invoice, is told to those who see it. */
    private static void assertThatOthersAreRefused(
            LeakWorld world, EmployeeId viewer, Function<InvoiceId, Object> query) {
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        world.invoices.stream().filter(invoice -> !invoice.kind().isClaim()).forEach(other -> {
            if (sees(world, viewer, other.content().client())) {
                assertThatExceptionOfType(
                                other.correction().isPresent() ? UncorrectableException.class : ProformaException.class)
                        .isThrownBy(() -> query.apply(other.id()));
            } else {
                assertThat(answer(() -> query.apply(other.id()))).isEqualTo(refused);
            }
        });
    }

    /** The corrections and credit notes of an invoice, in the order of their issue. */
    private static List<IssuedInvoice> corrections(LeakWorld world, IssuedInvoice invoice) {
        return world.invoices.stream()
                .filter(each -> each.correction().map(Correction::original).equals(Optional.of(invoice.id())))
                .toList();
    }

    private static void settlementById(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        assertThatOthersAreRefused(world, viewer, id -> desk.settlements().get(id));
        for (IssuedInvoice invoice : claims(world)) {
            Object expected = sees(world, viewer, invoice.content().client()) ? settlement(world, invoice) : refused;
            assertThat(answer(() -> desk.settlements().get(invoice.id()).settlement()))
                    .isEqualTo(expected);
        }
        Stream.concat(
                        world.elsewhere(RecordKind.INVOICE).map(InvoiceId::new),
                        world.drafts.stream().map(draft -> draft.id()))
                .forEach(id ->
                        assertThat(answer(() -> desk.settlements().get(id))).isEqualTo(refused));
    }

    private static void standing(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        assertThatOthersAreRefused(world, viewer, id -> desk.corrections().standing(id));
        for (IssuedInvoice invoice : claims(world)) {
            boolean sees = sees(world, viewer, invoice.content().client());
            assertThat(answer(() -> desk.corrections().standing(invoice.id()).invoice()))
                    .isEqualTo(sees ? invoice : refused);
            assertThat(answer(() -> desk.corrections().standing(invoice.id()).corrections()))
                    .isEqualTo(sees ? corrections(world, invoice) : refused);
        }
        Stream.concat(
                        world.elsewhere(RecordKind.INVOICE).map(InvoiceId::new),
                        world.drafts.stream().map(draft -> draft.id()))
                .forEach(id -> assertThat(answer(() -> desk.corrections().standing(id)))
                        .isEqualTo(refused));
    }

    /** What the project itself is shown or refused, such as a credit of what is credited, and to others nothing. */
    private static void previews(LeakWorld world, EmployeeId viewer) {
        CorrectionOrder order = CorrectionOrder.because("Mistake").notes("Hello");
        CreditOrder all = CreditOrder.because("Returned");
        previews(world, viewer, (desk, id) -> desk.corrections().preview(id, order));
        previews(world, viewer, (desk, id) -> desk.corrections().preview(id, all));
    }

    private static void previews(
            LeakWorld world, EmployeeId viewer, BiFunction<CrmSession, InvoiceId, InvoicePreview> query) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        assertThatOthersAreRefused(world, viewer, id -> query.apply(desk, id));
        for (IssuedInvoice invoice : claims(world)) {
            boolean sees = sees(world, viewer, invoice.content().client());
            assertThat(shown(() -> query.apply(desk, invoice.id())))
                    .isEqualTo(sees ? shown(() -> query.apply(world.system, invoice.id())) : refused);
        }
        Stream.concat(
                        world.elsewhere(RecordKind.INVOICE).map(InvoiceId::new),
                        world.drafts.stream().map(draft -> draft.id()))
                .forEach(id -> assertThat(answer(() -> query.apply(desk, id))).isEqualTo(refused));
    }

    private static Object shown(Supplier<InvoicePreview> query) {
        return answer(() -> {
            try {
                return List.of(query.get().content(), query.get().correction());
            } catch (AccessDeniedException | NotFoundException refused) {
                throw refused;
            } catch (CrmException refused) {
                return refused.getMessage();
            }
        });
    }

    private static void lists(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        InvoiceState state = world.chance.oneOf(
                List.of(InvoiceState.BILLED, InvoiceState.PARTLY_PAID, InvoiceState.PAID, InvoiceState.DISPUTED));
        ContactId client = world.chance.oneOf(world.contacts).id();
        boolean isOfState = world.chance.oneIn(2);
        boolean isOfClient = world.chance.oneIn(3);
        SettlementQuery query = isOfState ? SettlementQuery.all().in(state) : SettlementQuery.all();
        SettlementQuery asked = isOfClient ? query.ofClient(client) : query;
        List<InvoiceId> seen = claims(world).stream()
                .filter(invoice -> sees(world, viewer, invoice.content().client()))
                .filter(invoice -> !isOfState || settlement(world, invoice).state() == state)
                .filter(invoice -> !isOfClient || invoice.content().client().equals(client))
                .map(IssuedInvoice::id)
                .sorted(Comparator.comparing(InvoiceId::toString).reversed())
                .toList();
        boolean may = world.rules.holds(viewer, Permissions.INVOICES_VIEW);

        assertThat(answer(() ->
                        walk(page -> desk.settlements().list(asked, page), 1 + world.chance.below(3), Optional.empty())
                                .stream()
                                .map(SettledInvoice::invoice)
                                .map(IssuedInvoice::id)
                                .toList()))
                .as("%s", asked)
                .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
    }

    private static void balances(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        for (FullContact contact : world.contacts) {
            List<IssuedInvoice> issued = world.invoices.stream()
                    .filter(invoice -> invoice.content().client().equals(contact.id()))
                    .toList();
            boolean isInvoiced = !issued.isEmpty()
                    || world.drafts.stream()
                            .anyMatch(draft -> draft.content().client().equals(contact.id()));
            Money owed = Money.of("0", "CZK");
            for (IssuedInvoice invoice :
                    issued.stream().filter(each -> each.kind().isClaim()).toList()) {
                Settlement settlement = settlement(world, invoice);
                owed = settlement.dispute().isPresent() ? owed : owed.plus(settlement.open());
            }
            Object expected = isInvoiced && sees(world, viewer, contact.id()) ? owed : refused;
            assertThat(answer(() -> desk.settlements().balances(contact.id()).stream()
                            .map(Balance::open)
                            .reduce(Money::plus)
                            .orElse(Money.of("0", "CZK"))))
                    .isEqualTo(expected);
        }
    }
}
