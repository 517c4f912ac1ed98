/**
 * Who acts, what they may reach, and in which transaction.
 *
 * <p>A {@link io.klientela.session.Session} is one actor's work in one project. It runs commands in a
 * {@link io.klientela.session.UnitOfWork}, which holds the stores of one transaction and the
 * {@link io.klientela.session.Viewer}, read afresh in that transaction, so that a right taken away is gone at once.
 * {@link io.klientela.session.AccessFilter} is how rights enter a query; {@link io.klientela.session.Transactor} is what a storage
 * implements. Employees themselves live a floor higher and come in through {@link io.klientela.session.ActorSource}.
 */
@NullMarked
package io.klientela.session;

import org.jspecify.annotations.NullMarked;
