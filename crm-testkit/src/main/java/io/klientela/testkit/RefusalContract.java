package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.activity.NewActivity;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.employee.Colleague;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import io.klientela.id.TeamId;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.ReservedNumberException;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesStartException;
import io.klientela.project.NewProject;
import io.klientela.project.Project;
import io.klientela.role.NewRole;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is refused is refused by the exception that is promised, and leaves everything as it was. */
public abstract class RefusalContract extends CrmContract {
    /** For the tests of adapters. */
    protected RefusalContract() {}

    @Test
    void asksForTheMeaningOfAStatusAndForNoOther() {
        assertInvalid("meaning", () -> desk().categories().add(CategoryList.STATUS, NewCategory.named("Zawieszona")));
        assertInvalid(
                "meaning",
                () -> desk().categories()
                        .add(
                                CategoryList.SOURCE,
                                NewCategory.named("Targi 2")
                                        .meaning(desk().categories()
                                                .list(CategoryList.STATUS)
                                                .get(0)
                                                .meaning()
                                                .orElseThrow())));
    }

    @Test
    void refusesDaysThatNoStorageKeeps() {
        Company acme = company("ACME");
        LocalDate typo = LocalDate.of(12026, 1, 1);

        assertInvalid(
                "supplyDate",
                () -> desk().invoices().draft(NewInvoice.to(acme.id()).supplyDate(typo)));
        assertInvalid(
                "expectedClose",
                () -> desk().opportunities().open(NewOpportunity.titled("Cars").expectedClose(typo)));
        DraftInvoice draft = draft(acme);
        assertInvalid(
                "date", () -> desk().invoices().issue(draft, IssueOrder.today().on(typo, "a typo")));
    }

    @Test
    void tellsATextThatIsMissingAsAFaultOfItsField() {
        Company acme = company("ACME");
        CategoryId note =
                desk().categories().list(CategoryList.HISTORY_CATEGORY).get(0).id();
        NewInvoice invoice = NewInvoice.to(acme.id());
        NewInvoiceLine line = NewInvoiceLine.of("Sand", "1", UnitPrice.of("1.00", "PLN"), Vat.standard("23"));
        NewCompany company = NewCompany.named("Globex");

        assertMissing("name", none -> crm().setUp(NewProject.named(none).country("PL")));
        assertMissing("country", none -> crm().setUp(newProject("jan").country(none)));
        assertMissing("language", none -> crm().setUp(newProject("jan").language(none)));
        assertMissing("admin.firstName", none -> crm().setUp(newProject("jan").admin(NewEmployee.named(none, "B"))));
        assertMissing("lastName", none -> desk().employees().add(NewEmployee.named("Ida", none)));
        assertMissing("name", none -> desk().roles().add(NewRole.named(none)));
        assertMissing("code", none -> desk().roles().add(NewRole.named("Shift").code(none)));
        assertMissing("name", none -> desk().teams().add(none, Set.of()));
        assertMissing("name", none -> desk().categories().add(CategoryList.TAG, NewCategory.named(none)));
        assertMissing("name", none -> desk().contacts().add(NewCompany.named(none)));
        assertMissing("firstName", none -> desk().contacts().add(NewPerson.named(none, "Nowak")));
        assertMissing("details.description", none -> desk().contacts().add(company.description(none)));
        assertMissing("details.currency", none -> desk().contacts().add(company.currency(none)));
        assertMissing("details.phones[0].number", none -> desk().contacts().add(company.phone(none)));
        assertMissing("details.emails[0].address", none -> desk().contacts().add(company.email(none)));
        assertMissing(
                "details.addresses[0].street",
                none -> desk().contacts()
                        .add(company.address(NewAddress.of(AddressKind.OFFICE, none, "00-001", "Warszawa", "PL"))));
        assertMissing("text", none -> desk().activities().record(NewActivity.sales(acme.id(), note, none)));
        assertMissing("title", none -> desk().opportunities().open(NewOpportunity.titled(none)));
        assertMissing("notes", none -> desk().invoices().draft(invoice.notes(none)));
        assertMissing("lines[0].unit", none -> desk().invoices().draft(invoice.line(line.unit(none))));
        DraftInvoice draft = draft(acme);
        assertMissing(
                "reason",
                none -> desk().invoices().issue(draft, IssueOrder.today().on(TODAY, none)));
    }

    @Test
    void refusesANumberByHandThatDoesNotShow() {
        DraftInvoice draft = draft(company("ACME"));

        assertInvalid(
                "number",
                () -> desk().invoices().issue(draft, IssueOrder.today().numbered(" ")));
        assertInvalid(
                "number",
                () -> desk().invoices().issue(draft, IssueOrder.today().numbered("OLD\u200B1")));
        assertRefused(
                ReservedNumberException.class,
                () -> desk().invoices().issue(draft, IssueOrder.today().numbered("INV0000009")));
    }

    @Test
    void refusesACategoryWithoutTaxThatGivesNoReason() {
        Company acme = company("ACME");
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(acme.id())
                        .line(
                                "Course",
                                "1",
                                Money.of("100.00", "PLN"),
                                Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, "")));

        assertRefused(BrokenRulesException.class, () -> desk().invoices().issue(draft));
    }

    @Test
    void refusesANegativePriceButTakesANegativeQuantity() {
        NewInvoice invoice = NewInvoice.to(company("ACME").id());
        DraftInvoice wrong = desk().invoices()
                .draft(invoice.line("Sand", "3", Money.of("10.00", "PLN"), Vat.standard("23"))
                        .line("Sand taken back", "1", Money.of("-10.00", "PLN"), Vat.standard("23")));

        assertThatExceptionOfType(BrokenRulesException.class)
                .isThrownBy(() -> desk().invoices().issue(wrong))
                .satisfies(refusal -> assertThat(refusal.rules()).containsExactly("BR-27"));

        DraftInvoice right = desk().invoices()
                .draft(invoice.line("Sand", "3", Money.of("10.00", "PLN"), Vat.standard("23"))
                        .line("Sand taken back", "-1", Money.of("10.00", "PLN"), Vat.standard("23")));
        assertThat(desk().invoices().issue(right).totals().net()).isEqualTo(Money.of("20.00", "PLN"));
    }

    @Test
    void storesNoDraftThatCannotBeSummedUp() {
        Company acme = company("ACME");
        NewInvoiceLine huge =
                NewInvoiceLine.of("Sand", "999999999999999", UnitPrice.of("100000.00", "PLN"), Vat.standard("23"));

        assertRefused(
                ConstraintViolationException.class,
                () -> desk().invoices().draft(NewInvoice.to(acme.id()).line(huge)));
    }

    @Test
    void refusesAVisibilityThatNamesATeamThatIsNotThere() {
        Project project = desk().projects().get();
        Principal nobody = Principal.team(new TeamId(new UUID(1, 2)));

        assertRefused(
                NotFoundException.class,
                () -> desk().projects()
                        .save(project.withDefaultVisibility(
                                RecordKind.CONTACT, Visibility.onlyResponsible().sharedWith(nobody, Share.READ))));
    }

    @Test
    void keepsAccountsFromThoseWhoDoNotManageEmployees() {
        CrmSession phone = hired("tola", PresetRoles.TELEPHONIST);

        assertThatThrownBy(() -> phone.employees().list())
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        refusal -> assertThat(refusal.permission()).isEqualTo(Permissions.EMPLOYEES_MANAGE));
        assertThatThrownBy(() -> phone.teams().list()).isInstanceOf(AccessDeniedException.class);
        assertThat(phone.employees().colleagues())
                .extracting(Colleague::fullName)
                .containsExactly("Anna Nowak", "tola Kowalski");
    }

    @Test
    void refusesAStartBelowANumberThatWasGiven() {
        desk().invoices().issue(draft(company("ACME")));
        NumberSeries series = desk().numbering().series(DocumentKind.INVOICE);
        desk().numbering().save(series.withStart(5));
        desk().invoices().issue(draft(company("Globex")));
        NumberSeries later = desk().numbering().series(DocumentKind.INVOICE);

        assertRefused(SeriesStartException.class, () -> desk().numbering().save(later.withStart(4)));
    }

    @Test
    void stepsOverANumberThatWasChosenByHandUnderAnEarlierPattern() {
        Company acme = company("ACME");
        desk().invoices().issue(draft(acme), IssueOrder.today().numbered("FV-2"));
        NumberSeries series = desk().numbering().series(DocumentKind.INVOICE);
        desk().numbering().save(series.withPattern(NumberPattern.parse("FV-{seq:1}"), Restart.NEVER));

        assertThat(List.of(
                        desk().invoices().issue(draft(acme)).number(),
                        desk().invoices().issue(draft(acme)).number()))
                .containsExactly("FV-1", "FV-3");
    }

    @Test
    void letsAnInvoicerWorkOnADraftWhoseOpportunityTheyDoNotSee() {
        CrmSession invoicer = hired("iga", PresetRoles.INVOICER);
        Company acme = company("ACME");
        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Cars").with(acme.id()));
        DraftInvoice draft = desk().invoices().draft(NewInvoice.to(acme.id()).opportunity(deal.id()));
        InvoiceLine line =
                InvoiceLine.of("Consulting", BigDecimal.ONE, UnitPrice.of("1.00", "PLN"), Vat.standard("23"));

        DraftInvoice saved = invoicer.invoices().save(draft.addLine(line));

        assertThat(saved.content().opportunity()).isEqualTo(Optional.of(deal.id()));
    }

    @Test
    void addsAtTheEndOfAListAlsoAfterDeletions() {
        List<Category> sources = desk().categories().list(CategoryList.SOURCE);
        desk().categories().delete(sources.get(0).id());
        desk().categories().delete(sources.get(1).id());

        Category added = desk().categories().add(CategoryList.SOURCE, NewCategory.named("Ulotka"));

        List<Category> after = desk().categories().list(CategoryList.SOURCE);
        assertThat(after.get(after.size() - 1)).isEqualTo(added);
    }

    private void assertMissing(String field, Consumer<String> command) {
        List<Object> before = everything();
        assertThatThrownBy(() -> command.accept(nothing()))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations()).anySatisfy(fault -> {
                            assertThat(fault.getPropertyPath()).hasToString(field);
                            assertThat(fault.getMessage()).isIn("brakuje wartości", "is missing");
                        }));
        assertThat(everything()).isEqualTo(before);
    }

    @SuppressWarnings("NullAway") // What a caller without null checks hands over.
    private static String nothing() {
        return null;
    }

    private void assertInvalid(String field, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refusal -> assertThat(refusal.getConstraintViolations())
                                .extracting(fault -> fault.getPropertyPath().toString())
                                .containsExactly(field));
        assertThat(everything()).isEqualTo(before);
    }

    private void assertRefused(Class<? extends Throwable> expected, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatThrownBy(command).isInstanceOf(expected);
        assertThat(everything()).isEqualTo(before);
    }
}
