/**
 * The project that scopes all data, its organisation profile, and the people who work in it.
 *
 * <p>{@link io.klientela.project.Project} is a company or a division of one; {@link io.klientela.project.OrganizationProfile} is what
 * its documents print. {@link io.klientela.project.Employee} and {@link io.klientela.project.Team} say who works there;
 * {@link io.klientela.project.EmployeeActors} turns them into viewers with rights. Services: {@link io.klientela.project.Projects},
 * {@link io.klientela.project.Employees}.
 */
@NullMarked
package io.klientela.project;

import org.jspecify.annotations.NullMarked;
