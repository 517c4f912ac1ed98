/**
 * Order and pages, the same on every storage.
 *
 * <p>Databases and Java collate text differently, so core makes a {@link io.klientela.paging.SortKey} of its own and
 * stores it. A {@link io.klientela.paging.Page} is fetched by keyset: {@link io.klientela.paging.PageRequest} says how many
 * records and after which {@link io.klientela.paging.Cursor}. Offsets do not exist: they skip and repeat records when others
 * write, and grow slower with depth.
 */
@NullMarked
package io.klientela.paging;

import org.jspecify.annotations.NullMarked;
