package io.klientela.project;

import io.klientela.party.BankAccount;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.Faults.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts whose numbers are no IBANs though they begin like one: a digit that was mistyped sends money astray. Those that a profile had
 * before are not looked at again.
 */
final class BankAccountFaults {
    private static final String KEY = BankAccount.class.getName() + ".";

    private BankAccountFaults() {}

    static Faults of(UnitOfWork<?> unit, List<BankAccount> before, List<BankAccount> accounts) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < accounts.size(); place++) {
            BankAccount account = accounts.get(place);
            String property = "organization.bankAccounts[" + place + "].number";
            if (!before.contains(account)) {
                account.fault()
                        .map(fault ->
                                Messages.of(KEY + fault.name(), unit.viewer().language()))
                        .ifPresent(message -> faults.add(new Fault(property, "", message)));
            }
        }
        return new Faults(faults);
    }
}
