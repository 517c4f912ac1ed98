/**
 * How contacts stand to each other, and to the embedder's own records.
 *
 * <p>{@link io.klientela.relationship.Memberships} tells which persons are in which companies and as what;
 * {@link io.klientela.relationship.ContactLinks} joins two contacts by a kind of link;
 * {@link io.klientela.relationship.RecordLinks} joins a contact and a record of the embedder's own. Each is seen by those who
 * reach both of its ends, goes when one of them goes, and is told in the history of both contacts.
 */
@NullMarked
package io.klientela.relationship;

import org.jspecify.annotations.NullMarked;
