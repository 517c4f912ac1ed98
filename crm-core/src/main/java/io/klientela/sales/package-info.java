/**
 * Pipelines and the opportunities that move through them.
 *
 * <p>A {@link io.klientela.sales.Pipeline} is one procedure with its {@link io.klientela.sales.Stage}s; an
 * {@link io.klientela.sales.Opportunity} is a card in it (REQUIREMENTS decision 6). The services are
 * {@link io.klientela.sales.Pipelines} and {@link io.klientela.sales.Opportunities}. A move that the rules refuse is an
 * {@link io.klientela.sales.IllegalMoveException}.
 */
@NullMarked
package io.klientela.sales;

import org.jspecify.annotations.NullMarked;
