package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.history.FieldChange;
import io.klientela.id.ContactId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DeliveryPeriod;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.StandingInvoice;
import io.klientela.invoice.UnchangedInvoiceException;
import io.klientela.money.Money;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.session.Visibility;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Corrections of what is no amount: to whom and where the goods go, when, and what is noted (REQUIREMENTS decision 13). */
public abstract class CorrectedHeadContract extends CrmContract {
    private static final int TRIES_PER_WALK = 20;
    private static final int STEPS = 8;
    private static final CorrectionOrder MISTAKE = CorrectionOrder.because("Wrong place");
    private static final PostalAddress RAMP =
            new PostalAddress("Ramp 3", "", "602 00", "Brno", "", Optional.of(CountryCode.of("CZ")));
    private static final DeliveryPeriod WEEK = new DeliveryPeriod(TODAY.minusDays(9), TODAY.minusDays(3));

    /** For the tests of adapters. */
    protected CorrectedHeadContract() {}

    private IssuedInvoice issued(Company client, Company depot) {
        return desk().invoices()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(client.id())
                                .line("Crates", "10", Money.of("10.00", "PLN"), Vat.standard("23"))
                                .consignee(depot.id())
                                .deliveryPeriod(WEEK.from(), WEEK.to())
                                .notes("Thank you")));
    }

    private IssuedInvoice corrected(IssuedInvoice invoice, CorrectionOrder order) {
        return desk().corrections().correct(invoice.id(), order);
    }

    private StandingInvoice standing(IssuedInvoice invoice) {
        return desk().corrections().standing(invoice.id());
    }

    private static Optional<FormerHead> former(IssuedInvoice correction) {
        return correction.correction().flatMap(Correction::former);
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void correctsConsigneePeriodAndNotes() {
        Company acme = company("ACME");
        IssuedInvoice invoice = issued(acme, company("Depot"));
        Consignee right = new Consignee(acme.id(), "ACME, ramp", Optional.of(RAMP));

        IssuedInvoice correction = corrected(
                invoice, MISTAKE.consignee(right).deliveryPeriod(TODAY, TODAY).notes(" Sorry "));

        InvoiceContent before = invoice.content();
        assertThat(correction.content().consignee()).contains(right);
        assertThat(correction.content().deliveryPeriod()).contains(new DeliveryPeriod(TODAY, TODAY));
        assertThat(correction.content().notes()).isEqualTo("Sorry");
        assertThat(correction.content().lines()).isEmpty();
        assertThat(correction.figures().due()).isEqualTo(Money.of("0", "PLN"));
        assertThat(former(correction))
                .contains(new FormerHead(
                        before.buyer(), "", "", before.consignee(), before.deliveryPeriod(), Optional.of("Thank you")));
        assertThat(desk().invoices().get(correction.id())).isEqualTo(correction);
        assertThat(desk().invoices().get(invoice.id())).isEqualTo(invoice);
        assertThat(standing(invoice).content())
                .isEqualTo(before.withConsignee(Optional.of(right))
                        .withDeliveryPeriod(Optional.of(new DeliveryPeriod(TODAY, TODAY)))
                        .withNotes("Sorry"));
        assertThat(history(correction.id().ref()).get(0).fields())
                .contains(new FieldChange("notes", Optional.empty(), Optional.of("Sorry")));
    }

    @Test
    void keepsForLaterDocumentsWhatWasCorrected() {
        IssuedInvoice invoice = issued(company("ACME"), company("Depot"));
        corrected(invoice, MISTAKE.withoutConsignee().notes("Sorry"));

        IssuedInvoice dearer = corrected(invoice, MISTAKE.price(1, Money.of("12.00", "PLN")));
        IssuedInvoice cleared = corrected(invoice, MISTAKE.notes("").withoutDeliveryPeriod());
        IssuedInvoice credit = desk().corrections()
                .credit(invoice.id(), CreditOrder.because("Returned").quantity(1, "1"));

        assertThat(dearer.content().notes()).isEmpty();
        assertThat(dearer.content().consignee()).isEmpty();
        assertThat(former(dearer)).isEmpty();
        assertThat(former(cleared).flatMap(FormerHead::notes)).contains("Sorry");
        assertThat(former(cleared).flatMap(FormerHead::deliveryPeriod)).contains(WEEK);
        assertThat(cleared.content().notes()).isEmpty();
        assertThat(desk().invoices().get(cleared.id())).isEqualTo(cleared);
        assertThat(credit.content().consignee()).isEmpty();
        assertThat(credit.content().deliveryPeriod()).isEmpty();
        assertThat(standing(invoice).content().notes()).isEmpty();
        InvoiceContent anew = desk().corrections()
                .cancelAndRedraft(invoice.id(), "Anew")
                .draft()
                .content();
        assertThat(anew.consignee()).isEmpty();
        assertThat(anew.notes()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        Company acme = company("ACME");
        IssuedInvoice invoice = issued(acme, company("Depot"));

        assertRefused(
                UnchangedInvoiceException.class,
                () -> corrected(
                        invoice,
                        MISTAKE.notes("Thank you ")
                                .deliveryPeriod(WEEK.from(), WEEK.to())
                                .consignee(invoice.content().consignee().orElseThrow())));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(
                        () -> corrected(invoice, MISTAKE.quantity(1, "9").deliveryPeriod(TODAY, TODAY.minusDays(1))))
                .satisfies(refusal -> assertThat(refusal.getConstraintViolations())
                        .extracting(violation -> violation.getPropertyPath().toString())
                        .containsExactly("parts[1].period"));
        assertRefused(ConstraintViolationException.class, () -> corrected(invoice, MISTAKE.notes("n".repeat(5001))));
        assertRefused(
                NotFoundException.class,
                () -> corrected(
                        invoice,
                        MISTAKE.consignee(new Consignee(new ContactId(ids().next()), "Nobody", Optional.empty()))));
    }

    @Test
    void sendsGoodsOnlyToContactsWithinReach() {
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.correct:public"))
                        .grant(Grant.parse("invoices.view:public")));
        CrmSession sam = as("sam");
        Company open = desk().contacts().add(NewCompany.named("Open").visibility(Visibility.openForReading()));
        Company secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        IssuedInvoice invoice = issued(open, secret);
        Consignee there = invoice.content().consignee().orElseThrow();
        Consignee elsewhere = new Consignee(secret.id(), "Secret, ramp", Optional.of(RAMP));

        IssuedInvoice moved = sam.corrections().correct(invoice.id(), MISTAKE.consignee(elsewhere));
        sam.corrections().correct(invoice.id(), MISTAKE.consignee(new Consignee(open.id(), "Open", Optional.empty())));

        assertThat(former(moved).flatMap(FormerHead::consignee)).contains(there);
        assertRefused(
                NotFoundException.class, () -> sam.corrections().correct(invoice.id(), MISTAKE.consignee(elsewhere)));
    }

    /** Whatever is corrected in whatever order: each correction says what stood before it, and the last ones stand. */
    @TestFactory
    Stream<DynamicTest> tellsBeforeAndAfterOfEachStep() {
        return Seeds.tests(TRIES_PER_WALK, this::walk);
    }

    private void walk(Chance chance) {
        List<Company> places = List.of(company("ACME"), company("Depot"), company("Barn"));
        IssuedInvoice invoice = issued(places.get(0), places.get(1));
        InvoiceContent stands = invoice.content();
        for (int step = 0; step < STEPS; step++) {
            CorrectionOrder order = MISTAKE;
            InvoiceContent next = stands;
            if (chance.oneIn(3)) {
                Buyer buyer = new Buyer("Buyer " + chance.below(2), Optional.empty(), Optional.empty(), chance.name());
                order = order.buyer(buyer);
                next = next.withBuyer(buyer);
            }
            if (chance.oneIn(3)) {
                Company place = chance.oneOf(places);
                Optional<Consignee> consignee = chance.oneIn(3)
                        ? Optional.empty()
                        : Optional.of(new Consignee(
                                place.id(), chance.name(), chance.oneIn(2) ? Optional.of(RAMP) : Optional.empty()));
                order = consignee.isPresent() ? order.consignee(consignee.get()) : order.withoutConsignee();
                next = next.withConsignee(consignee);
            }
            if (chance.oneIn(3)) {
                DeliveryPeriod period = new DeliveryPeriod(TODAY, TODAY.plusDays(chance.below(3)));
                boolean isNone = chance.oneIn(3);
                order = isNone ? order.withoutDeliveryPeriod() : order.deliveryPeriod(period.from(), period.to());
                next = next.withDeliveryPeriod(isNone ? Optional.empty() : Optional.of(period));
            }
            if (chance.oneIn(3)) {
                String notes = chance.oneOf(List.of("", "Sorry", "Thank you"));
                order = order.notes(notes);
                next = next.withNotes(notes);
            }
            CorrectionOrder ordered = order;
            if (next.equals(stands)) {
                assertThatExceptionOfType(UnchangedInvoiceException.class)
                        .isThrownBy(() -> corrected(invoice, ordered));
                continue;
            }
            assertTells(corrected(invoice, ordered), stands, next);
            assertThat(standing(invoice).content()).isEqualTo(next);
            stands = next;
        }
    }

    private void assertTells(IssuedInvoice correction, InvoiceContent before, InvoiceContent after) {
        boolean isOfNotes = !before.notes().equals(after.notes());
        FormerHead former = former(correction).orElseThrow();
        assertThat(former.buyer()).isEqualTo(before.buyer());
        assertThat(former.consignee()).isEqualTo(before.consignee());
        assertThat(former.deliveryPeriod()).isEqualTo(before.deliveryPeriod());
        assertThat(former.notes()).isEqualTo(isOfNotes ? Optional.of(before.notes()) : Optional.empty());
        assertThat(correction.content().consignee()).isEqualTo(after.consignee());
        assertThat(correction.content().deliveryPeriod()).isEqualTo(after.deliveryPeriod());
        assertThat(correction.content().notes()).isEqualTo(isOfNotes ? after.notes() : "");
        assertThat(desk().invoices().get(correction.id())).isEqualTo(correction);
    }
}
