/**
 * The lists by which a project classifies its data: groups, types, sources, statuses, reasons and the like.
 *
 * <p>{@link io.klientela.category.Category} is one entry with its name, colour and place; {@link io.klientela.category.CategoryList}
 * says which list it stands in. {@link io.klientela.category.StandardCategories} are the entries that a new project begins with,
 * in its language. The service is {@link io.klientela.category.Categories}; what other features hold of categories their stores tell it
 * through {@link io.klientela.category.HoldsCategories}.
 */
@NullMarked
package io.klientela.category;

import org.jspecify.annotations.NullMarked;
