/**
 * What contacts have consented to: a ledger that only grows, and what stands by it now.
 *
 * <p>{@link io.klientela.consent.NewConsent} is the command to write a statement down, given or withdrawn;
 * {@link io.klientela.consent.Consents} records it as a {@link io.klientela.consent.Consent} and keeps, in the same
 * transaction, the {@link io.klientela.consent.StandingConsent}s that follow. They are the marketing block of a contact,
 * which whoever sees it in part does not see. Purposes and channels are values of {@code party}, so that lists of contacts
 * can be narrowed by them.
 */
@NullMarked
package io.klientela.consent;

import org.jspecify.annotations.NullMarked;
