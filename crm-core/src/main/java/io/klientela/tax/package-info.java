/**
 * The arithmetic of an invoice, after EN 16931.
 *
 * <p>Start with {@link io.klientela.tax.TotalsEngine}: it takes a {@link io.klientela.tax.TaxableDocument} and gives its
 * {@link io.klientela.tax.Totals}, and an {@link io.klientela.tax.Explanation} of each figure. Offers, invoices and
 * documents from elsewhere share it. Each step that rounds is a method of its own, and there is no other rounding. {@link io.klientela.tax.SelfCheck} names the rules of the norm that
 * the figures of a document violate, whoever computed them. Nothing here knows sellers, buyers, dates or numbers, and
 * which VAT category applies to a supply is the caller's decision. "BT-131" and the like are the norm's names of the
 * terms, "BR-CO-10" and the like those of its rules.
 */
@NullMarked
package io.klientela.tax;

import org.jspecify.annotations.NullMarked;
