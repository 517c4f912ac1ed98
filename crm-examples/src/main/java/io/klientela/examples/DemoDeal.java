package io.klientela.examples;

import io.klientela.CrmSession;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.money.Money;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import java.io.PrintStream;
import java.util.Optional;

/**
 * A deal that is won.
 *
 * @param client the client
 * @param opportunity the card in the pipeline, in its won stage
 */
record DemoDeal(Company client, Opportunity opportunity) {
    private static final String CLIENT = "Zakład Usług Wodnych „Łącznik” sp. z o.o.";

    static DemoDeal win(CrmSession desk, PrintStream out) {
        Company client = client(desk);
        Opportunity deal = desk.opportunities()
                .open(NewOpportunity.titled("Flota 40 aut").with(client.id()).budget(Money.of("120000", "PLN")));
        Pipeline pipeline = desk.pipelines().standard();
        for (Stage stage : pipeline.stages()) {
            if (stage.outcome() == StageOutcome.OPEN && !stage.id().equals(deal.stage())) {
                deal = desk.opportunities().moveTo(deal.id(), stage.id());
            }
        }
        Stage won = pipeline.first(StageOutcome.WON).orElseThrow();
        Category reason = desk.categories().list(CategoryList.WIN_REASON).get(0);
        deal = desk.opportunities().moveTo(deal.id(), won.id(), reason.id());
        out.println("   " + deal.title() + ", " + deal.budget().orElseThrow() + ", through "
                + pipeline.stages().size() + " stages to \"" + won.name() + "\", because of: " + reason.name());
        return new DemoDeal(client, deal);
    }

    private static Company client(CrmSession desk) {
        return find(desk, CLIENT)
                .orElseGet(() -> desk.contacts()
                        .add(NewCompany.named(CLIENT)
                                .email("ksiegowosc@lacznik.example")
                                .phone("85 765 43 21")
                                .taxId("PL", "7010012345")
                                .address(NewAddress.of(
                                        AddressKind.BILLING, "ul. Świętego Rocha 8", "15-879", "Białystok", "PL"))));
    }

    /** The company of this name. A word search comes later; companies are few here. */
    static Optional<Company> find(CrmSession desk, String name) {
        ContactQuery companies = ContactQuery.all().ofKind(ContactKind.COMPANY);
        PageRequest request = PageRequest.first(100);
        while (true) {
            Page<Contact> page = desk.contacts().list(companies, request);
            for (Contact contact : page.items()) {
                if (contact instanceof Company company && company.name().equals(name)) {
                    return Optional.of(company);
                }
            }
            if (page.next().isEmpty()) {
                return Optional.empty();
            }
            request = request.next(page.next().get());
        }
    }
}
