/**
 * Brings contacts in from files that other programs wrote, whatever their charset, delimiter and column names. A row that
 * cannot be taken is reported with its line, column and reason, and the others go in.
 */
@NullMarked
package io.klientela.importing;

import org.jspecify.annotations.NullMarked;
