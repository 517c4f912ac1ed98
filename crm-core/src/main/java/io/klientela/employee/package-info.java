/**
 * The people who work in a project, their teams, and what they are responsible for.
 *
 * <p>{@link io.klientela.employee.Employee} holds roles and single grants; {@link io.klientela.employee.Team} is with whom
 * records are shared together. The services are {@link io.klientela.employee.Employees} and
 * {@link io.klientela.employee.Teams}. Other features look people up by {@link io.klientela.employee.EmployeeReferences},
 * tell those with whom something is newly shared by {@link io.klientela.employee.SharingNotice}, and let the work of a leaver
 * be handed over by {@link io.klientela.employee.OwnedByEmployee}.
 */
@NullMarked
package io.klientela.employee;

import org.jspecify.annotations.NullMarked;
