/**
 * How Klientela says no.
 *
 * <p>A refused rule is an unchecked {@link io.klientela.error.CrmException} of a type of its own that carries the data
 * a caller needs: ids, the rule, both values. Kinds that any feature may throw live here; a kind that belongs to one
 * feature lives with it. Misuse of the API is an {@link java.lang.IllegalArgumentException} or
 * {@link java.lang.NullPointerException}, invalid input a {@code ConstraintViolationException} with every violation.
 */
@NullMarked
package io.klientela.error;

import org.jspecify.annotations.NullMarked;
