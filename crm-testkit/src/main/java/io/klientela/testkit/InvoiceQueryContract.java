package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.paging.Cursor;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.sales.NewOpportunity;
import io.klientela.session.Visibility;
import io.klientela.tax.Vat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Issued documents are found by what is asked for, as whoever looked through all of them one by one would find them. */
public abstract class InvoiceQueryContract extends CrmContract {
    private static final InvoiceQuery ALL = InvoiceQuery.all();
    private static final int TRIES_PER_TEST = 20;
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final List<String> BY_HAND =
            List.of("inv0000001", "INV%", "INV_0001", "INV!0001", "INV\\0001", "Ż/1");
    private static final List<String> ODD_TEXTS =
            List.of("", "%", "_", "!", "\\", "INV%", "I_V", "inv", " INV", "\0", "\uD83D");

    private final List<IssuedInvoice> issued = new ArrayList<>();
    private Company acme;
    private Company secret;
    private Company ofSam;
    private OpportunityId deal;
    private CrmSession sam;
    private CrmSession pia;

    /** For the tests of adapters. */
    protected InvoiceQueryContract() {}

    @BeforeEach
    void prepare() {
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .role(PresetRoles.SALES_REPRESENTATIVE)
                        .grant(Grant.parse("invoices.view:own")));
        desk().employees()
                .add(NewEmployee.named("Pia", "Novak").hostUser("pia").grant(Grant.parse("invoices.view:public")));
        sam = as("sam");
        pia = as("pia");
        acme = company("ACME");
        secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        ofSam = sam.contacts().add(NewCompany.named("Of Sam").visibility(Visibility.onlyResponsible()));
        deal = desk().opportunities()
                .open(NewOpportunity.titled("Cars").with(acme.id()))
                .id();
        issueInvoices();
        issueOtherDocuments();
    }

    private void issueInvoices() {
        List<Company> clients = List.of(acme, secret, ofSam);
        int each = 0;
        for (LocalDate day : List.of(MAY.minusDays(1), MAY, MAY.plusDays(1), MAY.plusDays(30), MAY.plusDays(31))) {
            NewInvoice command = to(clients.get(each % clients.size())).supplyDate(MAY.plusDays(31 - each * 10L));
            issued.add(issue(each % 2 == 0 ? command.opportunity(deal) : command, late(day)));
            each++;
        }
        for (String number : BY_HAND) {
            issued.add(issue(
                    to(clients.get(each++ % clients.size())), IssueOrder.today().numbered(number)));
        }
    }

    private void issueOtherDocuments() {
        for (Company client : List.of(acme, secret, ofSam)) {
            issued.add(desk().proformas().issue(drafted(to(client))));
            DraftInvoice order = drafted(to(client).supplyDate(MAY.plusDays(2)));
            IssuedInvoice advance =
                    desk().advances().issue(desk().advances().draft(order.id(), Money.of("40.00", "PLN")));
            issued.add(advance);
            issued.add(desk().advances().issueFinal(order, List.of(advance.id())));
            IssuedInvoice invoice = issue(to(client), IssueOrder.today());
            issued.add(invoice);
            issued.add(desk().corrections()
                    .correct(invoice.id(), CorrectionOrder.because("Less").quantity(1, "2")));
            issued.add(desk().corrections().credit(invoice.id(), CreditOrder.because("Returned")));
        }
        drafted(to(acme));
    }

    private static NewInvoice to(Company client) {
        return NewInvoice.to(client.id()).line("Work", "3", Money.of("100.00", "PLN"), Vat.standard("23"));
    }

    private DraftInvoice drafted(NewInvoice command) {
        return desk().invoices().draft(command);
    }

    private IssuedInvoice issue(NewInvoice command, IssueOrder order) {
        return desk().invoices().issue(drafted(command), order);
    }

    private static IssueOrder late(LocalDate day) {
        return IssueOrder.today().on(day, "late");
    }

    /** What the rule lets through, latest first. */
    private List<String> expected(Predicate<IssuedInvoice> rule) {
        return issued.stream()
                .filter(rule)
                .sorted(Comparator.comparing(
                                (IssuedInvoice invoice) -> invoice.id().value().toString())
                        .reversed())
                .map(IssuedInvoice::number)
                .toList();
    }

    private List<String> found(InvoiceQuery query) {
        return numbers(desk().invoices().list(query, FIRST).items());
    }

    private static List<String> numbers(List<IssuedInvoice> invoices) {
        return invoices.stream().map(IssuedInvoice::number).toList();
    }

    @Test
    void listsTheInvoicesOfAClientAndOfAnOpportunity() {
        assertThat(found(ALL)).isEqualTo(expected(any -> true)).hasSize(29);
        assertThat(found(ALL.ofClient(acme.id())))
                .isEqualTo(expected(invoice -> invoice.content().client().equals(acme.id())))
                .hasSizeBetween(9, 12);
        assertThat(found(ALL.ofClient(new ContactId(ids().next())))).isEmpty();
        assertThat(found(ALL.ofOpportunity(deal))).hasSize(3);
        assertThat(found(ALL.ofOpportunity(new OpportunityId(ids().next())))).isEmpty();
        assertThat(found(ALL.ofOpportunity(deal).ofClient(secret.id()))).hasSize(1);
    }

    @Test
    void listsByKind() {
        assertThat(found(ALL.ofKind(DocumentKind.CREDIT_NOTE)))
                .isEqualTo(expected(invoice -> invoice.kind() == DocumentKind.CREDIT_NOTE))
                .hasSize(3);
        assertThat(found(ALL.ofKind(DocumentKind.CREDIT_NOTE, DocumentKind.CORRECTION, DocumentKind.CORRECTION)))
                .isEqualTo(expected(invoice -> invoice.correction().isPresent()))
                .hasSize(6);
        assertThat(found(ALL.ofKind(DocumentKind.values()))).isEqualTo(found(ALL));
        assertThat(found(ALL.ofKind(DocumentKind.FINAL).ofKind())).isEqualTo(found(ALL));
    }

    /** The first and the last day of May are days of May. */
    @Test
    void listsAMonthByIssueAndByTaxPoint() {
        YearMonth may = YearMonth.of(2026, 5);
        assertThat(found(ALL.issuedIn(may)))
                .isEqualTo(found(ALL.issuedFrom(MAY).issuedTo(MAY.plusDays(30))))
                .isEqualTo(
                        expected(invoice -> YearMonth.from(invoice.issueDate()).equals(may)))
                .hasSize(3);
        assertThat(found(ALL.issuedTo(MAY))).hasSize(2);
        assertThat(found(ALL.issuedFrom(MAY).issuedTo(MAY))).hasSize(1);
        assertThat(found(ALL.suppliedIn(may)))
                .isEqualTo(found(ALL.suppliedFrom(MAY).suppliedTo(MAY.plusDays(30))))
                .isEqualTo(
                        expected(invoice -> YearMonth.from(invoice.supplyDate()).equals(may)))
                .hasSizeGreaterThan(5);
        assertThat(found(ALL.suppliedFrom(MAY.plusDays(31)).suppliedTo(MAY.plusDays(31))))
                .hasSize(1);
        assertThat(found(ALL.issuedFrom(MAY).issuedTo(MAY.minusDays(1)))).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ALL.issuedFrom(LocalDate.MIN));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ALL.suppliedTo(LocalDate.MAX));
    }

    @Test
    @Tag("TEAMLAB-26")
    void findsNumbersToTheLetter() {
        for (IssuedInvoice invoice : issued) {
            assertThat(desk().invoices().findByNumber(invoice.number())).contains(invoice);
            assertThat(found(ALL.numbered(invoice.number()))).containsExactly(invoice.number());
        }
        for (String text : ODD_TEXTS) {
            assertThat(found(ALL.numbered(text)))
                    .as(text)
                    .isEqualTo(expected(invoice -> invoice.number().equals(text)));
            assertThat(found(ALL.numberBeginning(text)))
                    .as(text)
                    .isEqualTo(expected(invoice -> invoice.number().startsWith(text)));
        }
        assertThat(found(ALL.numberBeginning(""))).isEqualTo(found(ALL));
        assertThat(found(ALL.numberBeginning("INV_"))).containsExactly("INV_0001");
        assertThat(desk().invoices().findByNumber("")).isEmpty();
        assertThat(desk().invoices().findByNumber("INV9999999")).isEmpty();
    }

    @Test
    void tellsNoNumberToThoseWhoDoNotSeeTheInvoice() {
        for (IssuedInvoice invoice : issued) {
            ContactId client = invoice.content().client();
            assertThat(sam.invoices().findByNumber(invoice.number()).isPresent())
                    .isEqualTo(client.equals(ofSam.id()));
            assertThat(pia.invoices().findByNumber(invoice.number()).isPresent())
                    .isEqualTo(client.equals(acme.id()));
        }
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tola.invoices().findByNumber("INV0000001"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tola.invoices().list(ALL, FIRST));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tola.invoices().count(ALL));
        CrmSession elsewhere = crm().project(crm().setUp(newProject("eva"))).asHostUser("eva");
        assertThat(elsewhere.invoices().findByNumber(issued.get(0).number())).isEmpty();
        assertThat(elsewhere.invoices().count(ALL)).isZero();
    }

    @TestFactory
    Stream<DynamicTest> findsWhatLookingThroughEverythingFinds() {
        return Seeds.tests(TRIES_PER_TEST, chance -> {
            for (int each = 0; each < TRIES_PER_TEST; each++) {
                compare(chance, new Asked().random(chance));
            }
        });
    }

    private void compare(Chance chance, Asked asked) {
        Map<CrmSession, Set<ContactId>> reach = Map.of(
                desk(), Set.of(acme.id(), secret.id(), ofSam.id()), sam, Set.of(ofSam.id()), pia, Set.of(acme.id()));
        CrmSession viewer = chance.oneOf(List.of(desk(), sam, pia));
        Set<ContactId> seen = reach.getOrDefault(viewer, Set.of());
        List<String> expected = expected(
                asked.rule.and(invoice -> seen.contains(invoice.content().client())));
        int size = 1 + chance.below(5);
        PageRequest first = PageRequest.first(size);

        assertThat(viewer.invoices().count(asked.query)).as("%s", asked.query).isEqualTo(expected.size());
        assertThat(numbers(QueryPath.walk(page -> viewer.invoices().list(asked.query, page), size, Optional.empty())))
                .as("%s in pages of %d", asked.query, size)
                .isEqualTo(expected);
        Optional<Cursor> end = viewer.invoices().list(asked.query, first).next();
        if (end.isPresent()) {
            Page<IssuedInvoice> second = viewer.invoices().list(asked.query, first.next(end.get()));
            assertThat(numbers(QueryPath.walkBack(
                            page -> viewer.invoices().list(asked.query, page),
                            1 + chance.below(size),
                            second.previous().orElseThrow())))
                    .as("%s back from the second page of %d", asked.query, size)
                    .isEqualTo(expected.subList(0, size));
        }
    }

    /** A query, and the same said without it. */
    private final class Asked {
        private InvoiceQuery query = ALL;
        private Predicate<IssuedInvoice> rule = any -> true;

        private void and(InvoiceQuery next, Predicate<IssuedInvoice> also) {
            query = next;
            rule = rule.and(also);
        }

        Asked random(Chance chance) {
            if (chance.oneIn(4)) {
                ContactId client = chance.oneIn(9)
                        ? new ContactId(chance.uuid())
                        : chance.oneOf(List.of(acme, secret, ofSam)).id();
                and(
                        query.ofClient(client),
                        invoice -> invoice.content().client().equals(client));
            }
            if (chance.oneIn(3)) {
                List<DocumentKind> kinds = Stream.of(DocumentKind.values())
                        .filter(kind -> chance.oneIn(2))
                        .toList();
                and(
                        query.ofKind(kinds.toArray(DocumentKind[]::new)),
                        invoice -> kinds.isEmpty() || kinds.contains(invoice.kind()));
            }
            if (chance.oneIn(6)) {
                and(
                        query.ofOpportunity(deal),
                        invoice -> invoice.content()
                                .opportunity()
                                .filter(deal::equals)
                                .isPresent());
            }
            addDays(chance);
            addNumber(chance);
            return this;
        }

        private void addDays(Chance chance) {
            LocalDate day = chance.oneIn(4) ? TODAY : MAY.plusDays(chance.below(34) - 2);
            switch (chance.below(8)) {
                case 0 ->
                    and(query.issuedFrom(day), invoice -> invoice.issueDate().compareTo(day) >= 0);
                case 1 ->
                    and(query.issuedTo(day), invoice -> invoice.issueDate().compareTo(day) <= 0);
                case 2 ->
                    and(query.suppliedFrom(day), invoice -> invoice.supplyDate().compareTo(day) >= 0);
                case 3 ->
                    and(query.suppliedTo(day), invoice -> invoice.supplyDate().compareTo(day) <= 0);
                case 4 ->
                    and(
                            query.suppliedIn(YearMonth.from(day)),
                            invoice -> YearMonth.from(invoice.supplyDate()).equals(YearMonth.from(day)));
                default -> {
                    // Of any day.
                }
            }
        }

        private void addNumber(Chance chance) {
            String number = chance.oneOf(issued).number();
            String text =
                    chance.oneIn(3) ? chance.oneOf(ODD_TEXTS) : number.substring(0, chance.below(number.length() + 1));
            if (chance.oneIn(4)) {
                and(query.numberBeginning(text), invoice -> invoice.number().startsWith(text));
            } else if (chance.oneIn(9)) {
                and(query.numbered(number), invoice -> invoice.number().equals(number));
            }
        }
    }
}
