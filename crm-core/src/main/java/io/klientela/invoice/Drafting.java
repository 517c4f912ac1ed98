package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.catalogue.Terms;
import io.klientela.catalogue.UsualTerms;
import io.klientela.contact.ContactReferences;
import io.klientela.contact.FullContact;
import io.klientela.history.ChangeLog;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.money.CurrencyCode;
import io.klientela.outbox.EventLog;
import io.klientela.project.Project;
import io.klientela.project.Projects;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How drafts begin, and what they may name. */
final class Drafting {
    /** What a duplicate was made of, in its history and its event. */
    private static final String DUPLICATE_OF = "duplicateOf";

    /** Of which proforma a draft was made, in its history and its event. */
    private static final String INVOICE_OF = "invoiceOf";

    /** Of the draft of which order a draft is an advance, in its history and its event. */
    private static final String ADVANCE_OF = "advanceOf";

    private static final int USUAL_DAYS = 15;

    private Drafting() {}

    static DraftInvoice begin(UnitOfWork<? extends InvoiceStores> unit, InvoiceContent content) {
        return begin(unit, content, Map.of());
    }

    static DraftInvoice beginDuplicate(
            UnitOfWork<? extends InvoiceStores> unit, InvoiceContent content, InvoiceId source) {
        return begin(unit, content, Map.of(DUPLICATE_OF, source.toString()));
    }

    static DraftInvoice beginAdvanceOf(
            UnitOfWork<? extends InvoiceStores> unit, InvoiceContent content, InvoiceId order) {
        return begin(unit, content, Map.of(ADVANCE_OF, order.toString()));
    }

    static DraftInvoice beginInvoiceOf(
            UnitOfWork<? extends InvoiceStores> unit, InvoiceContent content, IssuedInvoice proforma) {
        ProformaReference reference = new ProformaReference(proforma.id(), proforma.number());
        return begin(
                unit,
                content.withProforma(Optional.of(reference)),
                Map.of(INVOICE_OF, proforma.id().toString()));
    }

    private static DraftInvoice begin(
            UnitOfWork<? extends InvoiceStores> unit, InvoiceContent content, Map<String, String> origin) {
        DraftInvoice draft =
                new DraftInvoice(new InvoiceId(unit.newId()), unit.project(), summable(unit, content), unit.now(), 1);
        unit.stores().drafts().insert(draft);
        Map<String, String> fields = InvoiceFields.of(content);
        fields.putAll(origin);
        ChangeLog.created(unit, draft.id().ref(), content.client().ref(), fields);
        EventLog.publish(unit, "invoice.drafted", draft.id().ref(), origin);
        return draft;
    }

    /**
     * Computes everything, so that no draft is stored whose amounts are too large to be summed up.
     *
     * @throws jakarta.validation.ConstraintViolationException naming the lines that come to too much, or all of them if none does alone
     */
    static InvoiceContent summable(UnitOfWork<? extends InvoiceStores> unit, InvoiceContent content) {
        return unit.validated(content, AmountFaults.ofSums(unit, content));
    }

    /** What the command says, and for what it leaves open what the client or the project has. */
    static InvoiceContent content(UnitOfWork<? extends InvoiceStores> unit, NewInvoice command, FullContact client) {
        Project project = Projects.current(unit);
        UsualTerms terms = Terms.of(unit);
        CurrencyCode currency = command.currency().isEmpty()
                ? client.details().currency().orElse(project.currency())
                : CurrencyCode.of(command.currency());
        Locale language = command.language().isEmpty()
                ? client.details().language().orElse(project.language())
                : Locale.forLanguageTag(command.language());
        return new InvoiceContent(
                client.id(),
                command.opportunity(),
                BillingBlock.buyer(client),
                command.consignee().map(contact -> Consignee.of(requireInvoiceable(unit, contact))),
                currency,
                language,
                command.supplyDate(),
                command.deliveryPeriod().map(NewDeliveryPeriod::toPeriod),
                command.paymentTerm()
                        .orElseGet(() -> PaymentTerm.inDays(terms.paymentDays().orElse(USUAL_DAYS))),
                command.purchaseOrder().strip(),
                command.buyerReference().strip(),
                command.terms().isBlank() ? terms.text() : command.terms().strip(),
                command.notes().strip(),
                command.pricing(currency),
                command.lines().stream()
                        .map(line -> line.toLine(command.policy()))
                        .toList(),
                Optional.empty());
    }

    /** The contact, which the actor may name on a draft. */
    static FullContact requireInvoiceable(UnitOfWork<? extends InvoiceStores> unit, ContactId contact) {
        return ContactReferences.require(unit, contact, List.of(Permissions.INVOICES_DRAFT));
    }

    static void requireVisible(UnitOfWork<? extends InvoiceStores> unit, OpportunityId id) {
        if (!isVisible(unit, id)) {
            throw unit.viewer().refusal(Permissions.OPPORTUNITIES_VIEW, id.ref());
        }
    }

    static boolean isVisible(UnitOfWork<? extends InvoiceStores> unit, OpportunityId id) {
        AccessFilter reach = unit.viewer().filter(Permissions.OPPORTUNITIES_VIEW);
        return unit.stores().opportunities().find(unit.project(), id, reach).isPresent();
    }
}
