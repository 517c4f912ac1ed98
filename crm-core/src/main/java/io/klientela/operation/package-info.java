/**
 * Work on several records that is not one command.
 *
 * <p>{@link io.klientela.operation.Selection} takes the same step for each record of a selection, in a transaction of its own, and
 * {@link io.klientela.operation.SelectionReport} tells what became of each. Which step that is, and who may take it, is the affair of
 * the feature. Work that is one transaction, such as a hand-over, does not belong here.
 */
@NullMarked
package io.klientela.operation;

import org.jspecify.annotations.NullMarked;
