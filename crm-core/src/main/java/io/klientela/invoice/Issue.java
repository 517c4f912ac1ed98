package io.klientela.invoice;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.DuplicateNumberException;
import io.klientela.numbering.IssueDateException;
import io.klientela.numbering.NumberAllocation;
import io.klientela.numbering.NumberRequest;
import io.klientela.numbering.SeriesAheadException;
import io.klientela.numbering.SeriesPlace;
import io.klientela.numbering.TakenNumber;
import io.klientela.outbox.EventLog;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import io.klientela.tax.TaxCurrency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One issue of one document. The number is taken last, since its series stays locked until the transaction ends. */
final class Issue {
    private final UnitOfWork<? extends InvoiceStores> unit;
    private final InvoiceId id;
    private final NewDocument document;
    private final IssueOrder order;
    private final Project project;
    private final OrganizationProfile seller;
    private final LocalDate today;

    private Issue(
            UnitOfWork<? extends InvoiceStores> unit,
            InvoiceId id,
            NewDocument document,
            IssueOrder order,
            UnaryOperator<OrganizationProfile> seller) {
        this.unit = unit;
        this.id = id;
        this.document = document;
        this.order = order;
        this.project = Projects.current(unit);
        this.seller = seller.apply(project.organization());
        this.today = today(unit.now(), project);
    }

    /** Issues a draft, which the caller has removed, as the document that it becomes. */
    static IssuedInvoice of(
            UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, NewDocument document, IssueOrder order) {
        IssuedInvoice invoice = new Issue(unit, draft.id(), document, order, UnaryOperator.identity()).carryOut();
        ChangeLog.changed(
                unit,
                invoice.id().ref(),
                invoice.content().client().ref(),
                InvoiceFields.of(draft.content()),
                InvoiceFields.of(invoice, order.reason()));
        EventLog.publish(unit, event(document.kind()), invoice.id().ref(), Map.of("number", invoice.number()));
        return invoice;
    }

    /** Whoever keeps books by these events is not told of a proforma as of an invoice. */
    private static String event(DocumentKind kind) {
        return kind == DocumentKind.PROFORMA ? "invoice.proforma-issued" : "invoice.issued";
    }

    /** Issues a credit note or a correction, of which the history tells a few fields more. */
    static IssuedInvoice of(
            UnitOfWork<? extends InvoiceStores> unit,
            CorrectingDocument correcting,
            IssueOrder order,
            Map<String, String> more) {
        NewDocument document = NewDocument.of(correcting);
        IssuedInvoice invoice =
                new Issue(unit, new InvoiceId(unit.newId()), document, order, correcting::seller).carryOut();
        Map<String, String> fields = InvoiceFields.of(invoice, order.reason());
        fields.putAll(more);
        ChangeLog.created(unit, invoice.id().ref(), invoice.content().client().ref(), fields);
        boolean isCredit = document.kind() == DocumentKind.CREDIT_NOTE;
        EventLog.publish(
                unit,
                isCredit ? "invoice.credited" : "invoice.corrected",
                correcting.correction().original().ref(),
                Map.of(
                        "number",
                        invoice.number(),
                        isCredit ? "creditNote" : "correction",
                        invoice.id().toString()));
        return invoice;
    }

    private IssuedInvoice carryOut() {
        LocalDate issueDate = order.date().orElse(today);
        NumberRequest request = new NumberRequest(document.kind(), order.series(), issueDate, today, order.reason());
        IssueRules.require(id, document);
        SellerRules.requireNone(id, document, seller);
        requirePossible(issueDate);
        unit.stores().invoices().prepare(unit.project(), document.content(), seller);
        if (order.number().isPresent()) {
            return write(issueDate, chosen(order.number().get(), request), Optional.empty());
        }
        TakenNumber taken = taken(request);
        return write(issueDate, taken.text(), Optional.of(taken.place()));
    }

    private void requirePossible(LocalDate issueDate) {
        LocalDate dueDate = document.content().paymentTerm().dueDate(issueDate);
        if (dueDate.isBefore(issueDate)) {
            throw new DueDateException(id, dueDate, issueDate);
        }
        Optional<TaxCurrency> second = document.content().pricing().taxCurrency();
        if (second.isPresent() && second.get().date().isAfter(issueDate)) {
            throw new RateDateException(id, second.get().date(), issueDate);
        }
    }

    /**
     * Takes the number. Whoever issues today, and waits for the series over midnight, finds that a faster one has issued under the next
     * day: then it is that day for this one, too.
     */
    private TakenNumber taken(NumberRequest request) {
        try {
            return NumberAllocation.take(unit, request);
        } catch (IssueDateException | SeriesAheadException | AccessDeniedException refused) {
            if (order.date().isEmpty() && today(unit.nowAfterWaiting(), project).isAfter(today)) {
                throw TransientStorageException.overtaken(id.ref(), 0);
            }
            throw refused;
        }
    }

    private static LocalDate today(Instant moment, Project project) {
        return LocalDate.ofInstant(moment, project.zone());
    }

    private String chosen(String number, NumberRequest request) {
        unit.viewer().require(Permissions.INVOICES_NUMBER_BY_HAND);
        if (NumberAllocation.isGiven(unit, number)) {
            throw new DuplicateNumberException(number);
        }
        NumberAllocation.requireChoosable(unit, number, request);
        return number;
    }

    private IssuedInvoice write(LocalDate issueDate, String number, Optional<SeriesPlace> series) {
        InvoiceContent content = document.content();
        IssuedInvoice invoice = new IssuedInvoice(
                id,
                unit.project(),
                document.kind(),
                number,
                series,
                issueDate,
                document.supplyDate(issueDate),
                document.dueDate(issueDate),
                seller,
                content,
                document.figures(),
                unit.now(),
                unit.viewer().actor(),
                order.key(),
                document.correction(),
                document.advances());
        unit.stores().invoices().insert(invoice);
        return invoice;
    }
}
