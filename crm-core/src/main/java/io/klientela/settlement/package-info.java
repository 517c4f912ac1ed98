/**
 * What becomes of invoices after their issue: payments, refunds, disputes, and what is open or overdue.
 *
 * <p>An issued invoice never changes; its {@link io.klientela.settlement.Settlement} is a record of its own, with a version. The
 * service is {@link io.klientela.settlement.Settlements}. {@link io.klientela.settlement.LifeCycle} is the table of all steps, by
 * which the service decides. Amounts are those of {@code invoice}: nothing is computed here but sums and differences.
 */
@NullMarked
package io.klientela.settlement;

import org.jspecify.annotations.NullMarked;
