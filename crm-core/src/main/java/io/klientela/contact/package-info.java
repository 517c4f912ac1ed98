/**
 * Persons and companies: who the project deals with.
 *
 * <p>What a viewer may see of a contact comes as a type: {@link io.klientela.contact.FullContact} (a
 * {@link io.klientela.contact.Person} or a {@link io.klientela.contact.Company}) or {@link io.klientela.contact.BasicContact}.
 * {@link io.klientela.contact.NewPerson} and {@link io.klientela.contact.NewCompany} hold raw input; the service
 * {@link io.klientela.contact.Contacts} validates it, checks rights and writes history. Lists are asked for by
 * {@link io.klientela.contact.ContactQuery}.
 */
@NullMarked
package io.klientela.contact;

import org.jspecify.annotations.NullMarked;
