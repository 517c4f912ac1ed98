/**
 * What may be done and how far it reaches: pure data, no people.
 *
 * <p>A {@link io.klientela.access.Grant} is a permission with a {@link io.klientela.access.Scope}; a
 * {@link io.klientela.access.Role} is a named set of grants; {@link io.klientela.access.Rights} is the union of all that an
 * employee holds. {@link io.klientela.access.PermissionCatalogue} lists every permission with its sentence,
 * {@link io.klientela.access.PresetRoles} the roles that ship, {@link io.klientela.access.PermissionMatrix} prints both.
 * There is no "deny": adding a role never takes anything away.
 */
@NullMarked
package io.klientela.access;

import org.jspecify.annotations.NullMarked;
