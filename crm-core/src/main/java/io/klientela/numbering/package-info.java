/**
 * Numbers of documents: how they look, when they start anew, and who gives the next one.
 *
 * <p>{@link io.klientela.numbering.NumberPattern} is the shape of a number, {@link io.klientela.numbering.Restart} says
 * when its sequence starts again at one, and {@link io.klientela.numbering.NumberPeriod} names the stretch of time
 * within which a sequence counts. These are pure values; they decide exactly which texts a pattern can give, so that two
 * series never give the same. What a document is, and what its date means, belongs to the features that use numbers.
 */
@NullMarked
package io.klientela.numbering;

import org.jspecify.annotations.NullMarked;
