/**
 * The project that scopes all data, and its organisation profile.
 *
 * <p>{@link io.klientela.project.Project} is a company or a division of one; {@link io.klientela.project.OrganizationProfile}
 * is what its documents print; {@link io.klientela.project.ModuleAccess} says who may work in it at all. The service is
 * {@link io.klientela.project.Projects}. {@link io.klientela.project.EmployeeActors} turns employees into viewers with rights.
 */
@NullMarked
package io.klientela.project;

import org.jspecify.annotations.NullMarked;
