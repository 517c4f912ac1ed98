package io.klientela.party;

/**
 * Tells whether a tax number can be one: by its check digits, or by asking a register. The host hands one to the builder of
 * {@code Crm}; it is asked when a contact comes with a tax number that it did not have before.
 *
 * <p>It is called within the transaction of the command, so whoever asks over a network should answer from what was looked up
 * before. Implementations are thread-safe.
 */
@FunctionalInterface
public interface TaxIdChecker {
    TaxIdCheck check(TaxNumber number);

    /** Takes every number that has the form of one, which {@link TaxNumber} says. */
    static TaxIdChecker ofForm() {
        return number -> new TaxIdCheck.Accepted();
    }
}
