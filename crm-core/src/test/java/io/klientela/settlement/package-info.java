/** What becomes of invoices, told without a storage. */
@NullMarked
package io.klientela.settlement;

import org.jspecify.annotations.NullMarked;
