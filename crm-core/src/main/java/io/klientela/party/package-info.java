/**
 * Values that name and reach a person or a firm: e-mail address, phone number, postal address, tax number, country, image.
 *
 * <p>They check themselves and throw {@link java.lang.IllegalArgumentException}; commands hold the raw text and report every
 * fault at once. Nothing here knows a contact, a project or an invoice: all three are made of these values.
 */
@NullMarked
package io.klientela.party;

import org.jspecify.annotations.NullMarked;
