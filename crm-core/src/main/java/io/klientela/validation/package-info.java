/**
 * Raw input is checked as a whole, and every fault is told at once in the actor's language.
 *
 * <p>Commands carry Jakarta constraints; {@link io.klientela.validation.WellFormed} is ours for text that must be readable as one
 * of Klientela's values. {@link io.klientela.validation.CommandValidator} runs them with messages from this library's bundles
 * in Polish, Czech, French, Romanian and English, without an expression language on the class path.
 */
@NullMarked
package io.klientela.validation;

import org.jspecify.annotations.NullMarked;
