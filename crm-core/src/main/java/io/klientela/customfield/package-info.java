/**
 * Fields that a project adds to its contacts and opportunities.
 *
 * <p>A {@link io.klientela.customfield.CustomField} is the definition: its label, its {@link io.klientela.customfield.FieldType} with
 * the rules of validation, and its place in the form. The service is {@link io.klientela.customfield.CustomFields}. What a record
 * holds in such fields is part of the record, as {@link io.klientela.customfield.CustomValues}; which kinds of records have custom
 * fields their stores tell through {@link io.klientela.customfield.HoldsCustomFields}. That a field must be filled in from a
 * stage on is a rule of sales and not told here.
 */
@NullMarked
package io.klientela.customfield;

import org.jspecify.annotations.NullMarked;
