/**
 * What this library says to people, in Polish, Czech, French, Romanian and English.
 *
 * <p>{@link io.klientela.text.Messages} reads the bundles beside it: messages of refused input and the names of default
 * lists. Labels of printed documents belong to the module that prints them.
 */
@NullMarked
package io.klientela.text;

import org.jspecify.annotations.NullMarked;
