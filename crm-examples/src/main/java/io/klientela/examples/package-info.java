/**
 * Programs to run and to copy from, each short enough to be read at one sitting. They use the public API only, as an
 * embedder would.
 */
@NullMarked
package io.klientela.examples;

import org.jspecify.annotations.NullMarked;
