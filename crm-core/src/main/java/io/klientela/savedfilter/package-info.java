/**
 * Filters of contacts that employees keep under a name, for themselves or for others.
 *
 * <p>{@link io.klientela.savedfilter.SavedFilters} keeps a {@link io.klientela.savedfilter.SavedFilter}: a query of
 * contacts with its name, its owner and those to whom it is open. A filter is a question and no answer: whoever runs one is
 * answered by what they see themselves. It names categories, people and teams by their ids; when one of them is gone, the
 * filter says so and answers with nothing, instead of with more than was asked for. What a filter was before is not kept.
 */
@NullMarked
package io.klientela.savedfilter;

import org.jspecify.annotations.NullMarked;
