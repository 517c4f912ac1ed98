/**
 * Who reaches a record and why, and the protection of records that the embedder keeps.
 *
 * <p>{@link io.klientela.guard.Explanations} answers why someone sees a record or not, and who does. An embedder's own
 * records (RecordKind {@code agency.property}, say) are protected by {@link io.klientela.guard.GuardedRecords}: this library
 * keeps who is responsible and to whom they are open, the embedder keeps the rest. Features tell by
 * {@link io.klientela.guard.GuardsRecords} what guards a record of theirs.
 */
@NullMarked
package io.klientela.guard;

import org.jspecify.annotations.NullMarked;
