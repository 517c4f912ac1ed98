package io.klientela.invoice;

import io.klientela.history.ChangeLog;
import io.klientela.id.SeriesId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.DuplicateNumberException;
import io.klientela.numbering.NumberAllocation;
import io.klientela.numbering.NumberRequest;
import io.klientela.numbering.TakenNumber;
import io.klientela.outbox.EventLog;
import io.klientela.project.Project;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One issue of one draft. The number is taken last, since its series stays locked until the transaction ends. */
final class Issue {
    private final UnitOfWork<? extends InvoiceStores> unit;
    private final DraftInvoice draft;
    private final IssueOrder order;
    private final Project project;
    private final LocalDate today;

    Issue(UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, IssueOrder order) {
        this.unit = unit;
        this.draft = draft;
        this.order = order;
        this.project = Projects.current(unit);
        this.today = LocalDate.ofInstant(unit.now(), project.zone());
    }

    IssuedInvoice carryOut() {
        LocalDate issueDate = order.date().orElse(today);
        NumberRequest request = new NumberRequest(DocumentKind.INVOICE, issueDate, today, order.reason());
        if (order.number().isPresent()) {
            String chosen = order.number().get();
            requireFree(chosen);
            NumberAllocation.requireChoosable(unit, chosen, request);
            return write(issueDate, chosen, Optional.empty());
        }
        TakenNumber taken = NumberAllocation.take(unit, request);
        return write(issueDate, taken.text(), Optional.of(taken.series()));
    }

    private IssuedInvoice write(LocalDate issueDate, String number, Optional<SeriesId> series) {
        InvoiceContent content = draft.content();
        requireFree(number);
        IssuedInvoice invoice = new IssuedInvoice(
                draft.id(),
                unit.project(),
                number,
                series,
                issueDate,
                content.supplyDate().orElse(issueDate),
                content.paymentTerm().dueDate(issueDate),
                project.organization(),
                content,
                content.totals(),
                unit.now(),
                unit.viewer().actor());
        unit.stores().invoices().insert(invoice);
        ChangeLog.changed(
                unit,
                invoice.id().ref(),
                content.client().ref(),
                InvoiceFields.of(content),
                InvoiceFields.of(invoice, order.reason()));
        EventLog.publish(unit, "invoice.issued", invoice.id().ref(), Map.of("number", number));
        return invoice;
    }

    private void requireFree(String number) {
        if (unit.stores().invoices().findByNumber(unit.project(), number).isPresent()) {
            throw new DuplicateNumberException(number);
        }
    }
}
