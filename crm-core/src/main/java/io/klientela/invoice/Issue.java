package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.history.ChangeLog;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.DuplicateNumberException;
import io.klientela.numbering.NumberAllocation;
import io.klientela.numbering.NumberRequest;
import io.klientela.numbering.SeriesPlace;
import io.klientela.numbering.TakenNumber;
import io.klientela.outbox.EventLog;
import io.klientela.project.Project;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
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
        NumberRequest request =
                new NumberRequest(DocumentKind.INVOICE, order.series(), issueDate, today, order.reason());
        InvoiceFigures figures = draft.figures();
        List<String> broken = IssueRules.broken(draft.content(), figures.totals());
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(draft.id(), broken);
        }
        if (order.number().isPresent()) {
            return write(issueDate, figures, chosen(order.number().get(), request), Optional.empty());
        }
        TakenNumber taken = NumberAllocation.take(unit, request);
        return write(issueDate, figures, taken.text(), Optional.of(taken.place()));
    }

    private String chosen(String number, NumberRequest request) {
        unit.viewer().require(Permissions.INVOICES_NUMBER_BY_HAND);
        if (NumberAllocation.isGiven(unit, number)) {
            throw new DuplicateNumberException(number);
        }
        NumberAllocation.requireChoosable(unit, number, request);
        return number;
    }

    private IssuedInvoice write(
            LocalDate issueDate, InvoiceFigures figures, String number, Optional<SeriesPlace> series) {
        InvoiceContent content = draft.content();
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
                figures,
                unit.now(),
                unit.viewer().actor(),
                order.key());
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
}
