/**
 * What was changed, by whom and when: append-only.
 *
 * <p>Each command writes its {@link io.klientela.history.Change} in its own transaction. An entry survives the record it tells
 * of; whoever reached the record last reaches its history. {@link io.klientela.history.FieldChanges} compares two states of a
 * record field by field, empty to value included.
 */
@NullMarked
package io.klientela.history;

import org.jspecify.annotations.NullMarked;
