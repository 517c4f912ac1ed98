/**
 * Klientela: a CRM inside your own application.
 *
 * <p>{@link io.klientela.Crm} is the one thread-safe object to begin with: it stands on a
 * {@link io.klientela.storage.Storage}, sets up projects, and opens a {@link io.klientela.CrmSession} for an actor in a
 * project. A session offers the services of each feature, and rights bite there: there is no way around it. Each feature
 * has a package of its own; only wiring belongs here.
 */
@NullMarked
package io.klientela;

import org.jspecify.annotations.NullMarked;
