/**
 * What a storage must offer: the stores of all features in one transaction.
 *
 * <p>An adapter implements {@link io.klientela.storage.Storage}; {@link io.klientela.storage.Stores} joins the ports that the
 * features declare. The rules stay in core: a storage keeps and finds. {@code crm-testkit} holds the contracts that each
 * must pass. These ports are experimental until 1.0.
 */
@NullMarked
package io.klientela.storage;

import org.jspecify.annotations.NullMarked;
