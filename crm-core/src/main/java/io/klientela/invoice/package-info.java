/**
 * Invoices: drafted, issued under a number, and from then on unchangeable.
 *
 * <p>States are types: a {@link io.klientela.invoice.DraftInvoice} takes lines and has no number; an
 * {@link io.klientela.invoice.IssuedInvoice} is a snapshot with number, seller, dates and totals, and has no method that
 * changes it. The service is {@link io.klientela.invoice.Invoices}. All arithmetic is {@code tax}'s, all numbers are
 * {@code numbering}'s.
 */
@NullMarked
package io.klientela.invoice;

import org.jspecify.annotations.NullMarked;
