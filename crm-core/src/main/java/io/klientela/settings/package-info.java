/**
 * The lists, pipelines, custom fields, catalogue and usual terms of a project as one value, which leaves one project and enters another.
 *
 * <p>{@link io.klientela.settings.SettingsDocument} holds names, colours, order and meanings, and no ids, so that it means the same in
 * every project. {@link io.klientela.settings.Settings} writes a project's own and applies one: what is missing is added, what is there
 * by the same folded name is changed, and nothing goes unless {@link io.klientela.settings.Leftovers} says so. How a document is
 * written to a file is not of this package: it belongs to modules that read and write.
 */
@NullMarked
package io.klientela.settings;

import org.jspecify.annotations.NullMarked;
