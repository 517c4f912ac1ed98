/**
 * What a project sells, and the taxes on it: the lists from which lines of invoices are written (TEAMLAB-36, TEAMLAB-46).
 *
 * <p>{@link io.klientela.catalogue.Products} keeps products and services, {@link io.klientela.catalogue.Taxes} the VAT and the
 * levies that they name, {@link io.klientela.catalogue.Terms} the terms of payment that drafts take when none are given. An {@link io.klientela.catalogue.Offer} is a product with its taxes as they are at one moment: what a
 * line takes over. Nothing of a document refers back to this list, so that a later change alters no draft and no invoice.
 * Which VAT category a supply falls under is a question of law: no taxes ship, and the answer is the embedder's. How amounts
 * are computed is {@code tax}'s.
 */
@NullMarked
package io.klientela.catalogue;

import org.jspecify.annotations.NullMarked;
