/**
 * Names of records: typed, time-ordered identifiers.
 *
 * <p>Every record is named by a type of its own ({@link io.klientela.id.ContactId}, {@link io.klientela.id.ProjectId}
 * and so on), all of them UUIDs of version 7, so that an index on them grows at its end. {@link io.klientela.id.RecordRef}
 * names any record together with its {@link io.klientela.id.RecordKind}; kinds are open, an embedder adds its own.
 * Nothing here knows what a record holds. Unless a type says otherwise, no parameter and no result in Klientela is null.
 */
@NullMarked
package io.klientela.id;

import org.jspecify.annotations.NullMarked;
