package io.klientela.examples;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.party.BankAccount;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.Image;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.NewProject;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * A Polish firm with two people: Anna, who may do everything, and Marek, a telephonist.
 *
 * @param crm the CRM
 * @param project the firm
 */
record DemoFirm(Crm crm, ProjectId project) {
    private static final String NAME = "Podlesie s.c.";
    private static final String ANNA = "anna@podlesie.example";
    private static final String MAREK = "marek@podlesie.example";
    private static final CountryCode POLAND = CountryCode.of("PL");

    /** Finds the firm that an earlier run has set up, or sets it up. */
    static DemoFirm open(Crm crm, PrintStream out) throws IOException {
        Optional<Project> earlier = crm.projects().stream()
                .filter(project -> project.name().equals(NAME))
                .findFirst();
        if (earlier.isPresent()) {
            out.println("   " + NAME + " is there already");
            return new DemoFirm(crm, earlier.get().id());
        }
        DemoFirm firm = new DemoFirm(
                crm,
                crm.setUp(NewProject.named(NAME)
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .organization(profile())
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser(ANNA))));
        firm.desk()
                .employees()
                .add(NewEmployee.named("Marek", "Wiśniewski").hostUser(MAREK).role(PresetRoles.TELEPHONIST));
        firm.numberByMonth();
        out.println("   " + NAME + " is set up: Anna runs it, Marek answers the phone");
        return firm;
    }

    /** Anna's view. */
    CrmSession desk() {
        return crm.project(project).asHostUser(ANNA);
    }

    /** Marek's view: basic contact data, no offers. */
    CrmSession phone() {
        return crm.project(project).asHostUser(MAREK);
    }

    private void numberByMonth() {
        CrmSession desk = desk();
        NumberSeries series = desk.numbering().series(DocumentKind.INVOICE);
        desk.numbering().save(series.withPattern(NumberPattern.parse("FV/{yyyy}/{MM}/{seq:4}"), Restart.MONTHLY));
    }

    private static OrganizationProfile profile() throws IOException {
        return OrganizationProfile.named("Podlesie Flota s.c. Anna Nowak, Łukasz Żak")
                .withAddress(PostalAddress.of("ul. Źródlana 12/3", "15-001", "Białystok", POLAND))
                .withTaxNumbers(List.of(TaxNumber.of(POLAND, "526-000-12-46")))
                .withRegistration("CEIDG, REGON 012345678")
                .withReach(EmailAddress.of("biuro@podlesie.example"), "+48 85 123 45 67", "podlesie.example")
                .withBankAccounts(List.of(BankAccount.of("PL61 1090 1014 0000 0712 1981 2874", "", "Bank Przykładowy")))
                .withLogo(logo());
    }

    private static Image logo() throws IOException {
        try (InputStream picture = DemoFirm.class.getResourceAsStream("podlesie-logo.png")) {
            if (picture == null) {
                throw new IOException("podlesie-logo.png is missing from the jar");
            }
            return Image.of(picture.readAllBytes());
        }
    }
}
