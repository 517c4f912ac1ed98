/**
 * Fields that a project adds to its contacts and opportunities.
 *
 * <p>A {@link io.klientela.customfield.CustomField} is the definition: its label, its {@link io.klientela.customfield.FieldType} with
 * the rules of validation, and its place in the form. The service is {@link io.klientela.customfield.CustomFields}.
 */
@NullMarked
package io.klientela.customfield;

import org.jspecify.annotations.NullMarked;
