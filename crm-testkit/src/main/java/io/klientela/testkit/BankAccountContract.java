package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.party.BankAccount;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A profile takes no account whose number begins as an IBAN and is none (TEAMLAB-38). */
@Tag("TEAMLAB-38")
public abstract class BankAccountContract extends CrmContract {
    private static final BankAccount RIGHT = BankAccount.of("PL61 1090 1014 0000 0712 1981 2874", "WBKPPLPP", "");
    private static final BankAccount NATIONAL = BankAccount.of("2500123456/2010", "", "Fio");
    private static final BankAccount MISTYPED = BankAccount.of("PL61 1090 1014 0000 0712 1981 2875", "", "");
    private static final BankAccount MISREAD = BankAccount.of("IBAN CZ6O 0800 0000 1920 0014 5399", "", "");
    private static final BankAccount TOO_SHORT = BankAccount.of("CZ65 0800 0000 1920 0014 539", "", "");

    /** For the tests of adapters. */
    protected BankAccountContract() {}

    private OrganizationProfile paidTo(BankAccount... accounts) {
        return desk().projects().get().organization().withBankAccounts(List.of(accounts));
    }

    private Project saved(BankAccount... accounts) {
        return desk().projects().save(desk().projects().get().withOrganization(paidTo(accounts)));
    }

    private void assertRefused(Map<String, String> violations, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(command)
                .satisfies(refused -> assertThat(refused.getConstraintViolations().stream()
                                .collect(Collectors.toMap(
                                        violation -> violation.getPropertyPath().toString(),
                                        ConstraintViolation::getMessage)))
                        .isEqualTo(violations));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void namesEachAccountThatIsNoIbanThoughItBeginsLikeOne() {
        assertRefused(
                Map.of(
                        "organization.bankAccounts[1].number",
                        "ma niepoprawne cyfry kontrolne; sprawdź, czy nie ma w nim pomyłki",
                        "organization.bankAccounts[3].number",
                        "nie jest numerem IBAN: numery tego kraju mają inną długość",
                        "organization.bankAccounts[4].number",
                        "ma niepoprawne cyfry kontrolne; sprawdź, czy nie ma w nim pomyłki"),
                () -> saved(RIGHT, MISTYPED, NATIONAL, TOO_SHORT, MISREAD));

        assertThat(saved(RIGHT, NATIONAL).organization().bankAccounts()).containsExactly(RIGHT, NATIONAL);
    }

    @Test
    void namesItWhereAProjectIsSetUp() {
        assertRefused(
                Map.of(
                        "organization.bankAccounts[0].number",
                        "ma niepoprawne cyfry kontrolne; sprawdź, czy nie ma w nim pomyłki"),
                () -> crm().setUp(newProject("eva").organization(paidTo(MISTYPED, RIGHT))));
    }

    /** Whoever changes something else is not stopped by what was kept when nobody looked. */
    @Test
    void leavesAnAccountAloneThatTheProfileHad() {
        Project project = desk().projects().get();
        Project kept = Components.with(project.withOrganization(paidTo(MISTYPED)), "version", 2L);
        write(stores -> stores.projects().update(kept));

        assertThat(saved(RIGHT, MISTYPED).organization().bankAccounts()).containsExactly(RIGHT, MISTYPED);
        assertRefused(
                Map.of(
                        "organization.bankAccounts[1].number",
                        "nie jest numerem IBAN: numery tego kraju mają inną długość"),
                () -> saved(MISTYPED, TOO_SHORT));
    }
}
