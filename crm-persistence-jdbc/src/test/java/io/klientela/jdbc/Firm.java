package io.klientela.jdbc;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.project.NewProject;
import io.klientela.tax.Vat;

/** A project in a CRM, and Anna at her desk. */
record Firm(Crm crm, ProjectId project) {
    static Firm in(Crm crm) {
        return new Firm(
                crm,
                crm.setUp(NewProject.named("Podlesie")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))));
    }

    CrmSession desk() {
        return crm.project(project).asHostUser("anna");
    }

    /** Someone who sees what is open to everyone, and that in part. */
    CrmSession telephonist() {
        desk().employees()
                .add(NewEmployee.named("Tola", "Nowak").hostUser("tola").role(PresetRoles.TELEPHONIST));
        return crm.project(project).asHostUser("tola");
    }

    IssuedInvoice issueTo(ContactId client) {
        return desk().invoices()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(client).line("Work", "1", Money.of("10", "PLN"), Vat.standard("23"))));
    }
}
