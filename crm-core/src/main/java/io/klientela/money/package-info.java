/**
 * Amounts, prices and currencies.
 *
 * <p>Start with {@link io.klientela.money.Money}: an amount that always has exactly the decimals of its
 * {@link io.klientela.money.CurrencyCode}. A {@link io.klientela.money.UnitPrice} keeps a precision of its own, because
 * a price per piece may be finer than any coin. Nothing here rounds unless the name of the method says so, and nothing
 * here knows {@code double}. Taxes and totals belong to {@code io.klientela.tax}; exchange rates do not belong here
 * either.
 */
@NullMarked
package io.klientela.money;

import org.jspecify.annotations.NullMarked;
