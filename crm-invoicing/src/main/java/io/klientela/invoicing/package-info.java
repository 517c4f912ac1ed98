/**
 * Turns an issued invoice into the document that a firm sends. What is printed is what was stored at issue: nothing is
 * computed here, and nothing is looked up.
 */
@NullMarked
package io.klientela.invoicing;

import org.jspecify.annotations.NullMarked;
