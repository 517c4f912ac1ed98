/**
 * The roles that a project makes for itself, beside those that ship.
 *
 * <p>{@link io.klientela.role.Roles} lists, makes, changes and deletes them and prints the matrix of all.
 * {@link io.klientela.role.RoleBook} finds a role by its code, wherever it comes from. {@link io.klientela.role.RightsChange}
 * holds what every change of anyone's rights has in common: one after the other, and nobody hands out what they lack
 * (REQUIREMENTS decision 3). Who holds a role is not known here but by {@link io.klientela.role.HoldsRoles}.
 */
@NullMarked
package io.klientela.role;

import org.jspecify.annotations.NullMarked;
